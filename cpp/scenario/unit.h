// SPDX-License-Identifier: Apache-2.0
// Officers, soldiers, medics and organisers as written: who they are, what they carry, where and how they stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"

namespace sispam {

enum class Service : uint8_t { polri, tni, satpolPp, linmas, medical, fire, organiser };

/// Who may push and arrest (assumed after facts.md 1.5); the others may not use force.
constexpr bool mayUseForce(Service s) { return s == Service::polri || s == Service::tni || s == Service::satpolPp; }

enum class UnitKind : uint8_t {
  dalmasAwal, dalmasLanjut, negotiator, raimas, phhBrimob, awc, raisa, k9, satlantas, intelkam, reskrim, medic,
  damkar, propam, documentation, tni, satpolPp, linmas, kpps, kpu, bawaslu, command, patrol,
  penindak, arrestTeam, gegana, wanteror, bodyguard, vip, ambulance, apc, dishub, bpbd, pln, ppk, pps, ptps, panwascam, binmas
};

enum class Kit : uint8_t {
  rope, shield, helmet, baton, extinguisher, water, loudspeaker, firstAid, handcuffs, camera, dog, motorcycle,
  irritant, mask, barrier, stretcher, bombSuit,
  firearm  ///< only the inject `misconduct` fires it; it is there to be found (R12)
};

/// How members stand; world/formation.h says where. `line` and `column` are bersaf and berbanjar; ranks is a count, not a formation of its own.
enum class FormationKind : uint8_t {
  line, column, box, loose,
  wedge,                     ///< siku/penjuru: the point ahead, the arms back
  echelonLeft, echelonRight, ///< melambung: each further to that side stands further back
  cordon,                    ///< a ring, or an arc of it, looking outwards
  shelter,                   ///< berlindung: close ranks under the shields
  arrestTeam,                ///< two who secure, the others a screen before them
  corridor                   ///< two files with a lane between them
};

struct Formation {
  FormationKind kind = FormationKind::line;
  int ranks = 2;            ///< 1–6
  double spacing = 0.7;     ///< shoulder to shoulder, m (facts.md 5.4, assumed), 0.5–5
};

/// A unit that is not there until somebody asks for it and the one who may decide lets it go (PHH Brimob, a second company).
struct OnRequest {
  double latency = 1800;    ///< s between the request and being there (facts.md 2.2, assumed); divided by compression
  std::string level;        ///< it is granted while the situation is declared to be at this level or a higher one; any if empty
  Text authority;           ///< who grants it
  int levelIndex = -1;
};

struct Unit {
  std::string id;
  Text name;
  Service service = Service::polri;
  UnitKind kind = UnitKind::patrol;
  int strength = 1;                    ///< persons, 1–2000
  std::vector<Kit> kit;
  Formation formation;
  Vec2 at;                             ///< centre of the front rank at the start, m
  double heading = 0;                  ///< where they look, rad (degrees anticlockwise from east in files)
  std::optional<Condition> available;  ///< takes orders from when this holds; at once if absent
  std::optional<OnRequest> onRequest = {};  ///< absent from the start, comes when asked for (order `request`)
  std::optional<double> tank;          ///< litres of water (awc, damkar)
  int munitions = 12;                  ///< of irritant, with that kit (assumed)
  bool hasKit(Kit k) const {
    for (Kit each : kit)
      if (each == k) return true;
    return false;
  }
};

}  // namespace sispam
