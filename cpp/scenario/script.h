// SPDX-License-Identifier: Apache-2.0
// The course of the exercise as written: phases, injects (the MSEL's lines) and objectives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/misconduct.h"
#include "scenario/site.h"
#include "scenario/window.h"

namespace sispam {

/// Phases begin in the order of the list. The first begins at tick 0; each other when `begins` holds while the one
/// before it is running, or, forced, `timeout` seconds after the one before it began.
struct Phase {
  std::string id;
  Text name;
  std::optional<Condition> begins;
  std::optional<double> timeout;  ///< s; a phase begun by it is marked forced: true
};

enum class InjectKind : uint8_t {
  message,     ///< told to the trainees; changes nothing in the world by itself
  legitimacy,  ///< perceived legitimacy of `group` changes by `amount` (a rejected result, a rumour, a correction)
  quarrel,     ///< `amount` persons of `group` nearest to zone `zone` go there and argue until somebody talks to them
  objection,   ///< a witness objects: a line for KPPS (form C.Kejadian Khusus), perceived by `group`
  openGate, closeGate,  ///< of `gate`
  fire,        ///< someone of `group` lights a tyre at zone `zone` (needs a person there; refused otherwise)
  breakdown,   ///< the kit of `unit` fails (AWC does not start) until it is repaired
  repair,      ///< it works again
  casualty,    ///< `amount` persons of `group` or `unit` nearest to zone `zone` are hurt (severity 2)
  wind,        ///< the wind blows with `amount` m/s from now on, towards `direction`
  threat,      ///< a suspicious object is found in zone `zone`
  blockade,    ///< a barrier (gate of kind barrier) `gate` is put up: tree trunks, burning tyres
  charge,      ///< `amount` persons of `group` nearest to zone `zone` break away and attack there
  rumour,      ///< a false report reaches people of `group` by `speaker`: those who believe it lose legitimacy (`amount`) and get angry (`anger`)
  counterMessage,  ///< the truth, an apology, a call to calm, on the same ways: those who believe it gain legitimacy and calm down
  hostage,     ///< members of `unit` (`amount` at most, all if 0) to whom people of `group` are near are held by them until those are arrested, hurt or talked out of it
  misconduct   ///< a member of `unit` does `act`, which no officer may; nothing comes of it if nobody of the unit is there and on his feet
};

/// Who carries a rumour or a counter-message, and so whom it reaches and who believes it (step/act_message.cpp).
enum class Speaker : uint8_t {
  phone,        ///< everybody of the group, wherever they are
  loudspeaker,  ///< whoever is within `reach` of the unit, or of the zone
  korlap,       ///< whoever is within `reach` of a marshal of the group
  negotiator    ///< whoever is within `reach` of the unit
};

struct Inject {
  std::string id;
  InjectKind kind = InjectKind::message;
  std::optional<Condition> when;   ///< fires when it holds, once; absent = only by the instructor's hand
  Text text;
  std::string sender, receiver;    ///< unit id or free call sign
  std::string channel;             ///< radio, pa, visual, phone
  std::string group, unit, gate, zone;
  double amount = 0;
  Speaker speaker = Speaker::phone;  ///< of rumour and counterMessage
  std::optional<double> reach;     ///< m; absent = that of the means (loudspeaker, voice, talk)
  double trust = 0.5;              ///< chance that somebody believes it; word of the police counts by legitimacy, word of a korlap by identity (assumed)
  double anger = 0;                ///< change of anger of those who believe it
  double over = 60;                ///< mean time until it reaches somebody, s, exponential (assumed; compressed)
  double direction = 0;            ///< rad, where the wind blows to
  std::optional<Misconduct> act;   ///< of misconduct
  std::string objective;           ///< id of the objective it trains
  Text expected;                   ///< expected action of the trainees
  std::optional<double> every;     ///< s (divided by compression): it is fired again so long after it was last, `times` times in all
  std::optional<int> times;
  int groupIndex = -1, unitIndex = -1, gateIndex = -1, zoneIndex = -1, objectiveIndex = -1;
};

/// Rated P/S/M/U: U not done or a V1 rule of `rules` broken; M done after `within`, or a V2 rule of `rules` broken, or any V1 rule of the
/// pack broken in the run; S done with a V3 or V4 rule of `rules` broken; P done in time and none of this.
struct Objective {
  std::string id;
  Text name;
  std::optional<Condition> starts;   ///< clock of `within` starts; at 0 if absent
  std::optional<Condition> done;     ///< performed when it holds; if absent, at the end of the exercise
  std::optional<double> within;      ///< s
  std::vector<std::string> rules;    ///< rule ids of the doctrine that bear on it
};

struct CountingLine {
  std::string id;
  Vec2 a, b;
};

struct MeasuringArea {
  std::string id;
  Polygon polygon;
  Window window;
};

struct Observe {
  std::vector<CountingLine> lines;
  std::vector<MeasuringArea> areas;
};

}  // namespace sispam
