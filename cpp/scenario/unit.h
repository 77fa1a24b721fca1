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

enum class UnitKind : uint8_t {
  dalmasAwal, dalmasLanjut, negotiator, raimas, phhBrimob, awc, raisa, k9, satlantas, intelkam, reskrim, medic,
  damkar, propam, documentation, tni, satpolPp, linmas, kpps, kpu, bawaslu, command, patrol
};

enum class Kit : uint8_t { rope, shield, helmet, baton, extinguisher, water, loudspeaker, firstAid, handcuffs, camera, dog, motorcycle };

/// How members stand. `line` and `column` are bersaf and berbanjar; ranks is a count, not a formation of its own.
enum class FormationKind : uint8_t { line, column, box, loose };

struct Formation {
  FormationKind kind = FormationKind::line;
  int ranks = 2;            ///< 1–6
  double spacing = 0.7;     ///< shoulder to shoulder, m (facts.md 5.4, assumed), 0.5–5
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
  std::optional<double> tank;          ///< litres of water (awc, damkar)
  bool hasKit(Kit k) const {
    for (Kit each : kit)
      if (each == k) return true;
    return false;
  }
};

}  // namespace sispam
