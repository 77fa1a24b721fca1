// SPDX-License-Identifier: Apache-2.0
// A minute of unrest on a small square, with every kind of thing that happens in a drill: two groups, a line, a water cannon,
// medics, a gate, a script, a commander, counting lines and areas.
#pragma once

#include <gtest/gtest.h>

#include "engine/simulation.h"

namespace sispam::unrest {

inline constexpr std::string_view kScenario = R"({
  "format": "sispamkota/1", "id": "unrest", "name": {"en": "unrest"}, "doctrine": "unrest", "seed": 3, "compression": 2, "limit": 300,
  "site": {
    "ground": [{"id": "square", "polygon": [[0, 0], [50, 0], [50, 30], [0, 30]]}],
    "walls": [{"id": "south", "points": [[30, 0], [30, 12]]}, {"id": "north", "points": [[30, 16], [30, 30]]}],
    "gates": [{"id": "gate", "a": [30, 12], "b": [30, 16], "open": false}],
    "exits": [{"id": "west", "polygon": [[0, 0], [2, 0], [2, 30], [0, 30]]}],
    "zones": [
      {"id": "front", "kind": "assembly", "polygon": [[12, 6], [22, 6], [22, 24], [12, 24]]},
      {"id": "post", "kind": "medical", "polygon": [[40, 2], [48, 2], [48, 8], [40, 8]]},
      {"id": "cells", "kind": "custody", "polygon": [[40, 22], [48, 22], [48, 28], [40, 28]]}
    ]
  },
  "groups": [
    {"id": "angry", "kind": "supporters", "count": 60, "arrivals": {"from": "front"}, "plan": [{"goal": "front", "stay": 200}, {"goal": "west"}],
     "roles": {"participant": 0.6, "hangerOn": 0.2, "hardCore": 0.2}, "temper": {"hardship": {"mean": 0.95}, "riskAversion": {"mean": 0.1}, "legitimacy": 0.1},
     "stones": 3, "motivation": 1},
    {"id": "late", "kind": "supporters", "count": 20, "arrivals": {"pattern": "uniform", "from": "west", "over": 20}, "plan": [{"goal": "front", "stay": 60}, {"goal": "west"}]}
  ],
  "units": [
    {"id": "line", "service": "polri", "kind": "dalmasLanjut", "strength": 12, "kit": ["shield", "helmet", "loudspeaker", "handcuffs"], "at": [26, 14], "heading": 180},
    {"id": "awc", "service": "polri", "kind": "awc", "strength": 3, "kit": ["water"], "tank": 4000, "at": [46, 14], "heading": 180},
    {"id": "medics", "kind": "medic", "service": "medical", "strength": 4, "kit": ["firstAid"], "at": [44, 5], "heading": 180}
  ],
  "phases": [{"id": "calm"}, {"id": "unrest", "begins": {"measure": "active", "atLeast": 5}}],
  "script": [{"id": "rumour", "kind": "legitimacy", "when": {"time": 5}, "group": "angry", "amount": -0.3}, {"id": "by-hand", "kind": "openGate", "gate": "gate"}],
  "objectives": [{"id": "order", "starts": {"time": 1}, "done": {"time": 20}, "within": 60, "rules": ["R09"]}],
  "observe": {
    "lines": [{"id": "mouth", "a": [4, 0], "b": [4, 30]}],
    "areas": [{"id": "front", "polygon": [[14, 8], [20, 8], [20, 20], [14, 20]], "window": [2, 50]}]
  }
})";

inline constexpr std::string_view kDoctrine = R"({
  "format": "sispamkota-doctrine/1", "id": "unrest",
  "levels": [{"id": "green", "rank": 0, "calm": 0}, {"id": "red", "rank": 1, "when": {"measure": "throwing", "atLeast": 2}, "calm": 30}],
  "rules": [
    {"id": "R25", "kind": "density", "severity": 1, "limit": 3, "duration": 2, "hint": "keep-exit-open", "assumed": true},
    {"id": "R09", "kind": "waterDistance", "severity": 1, "limit": 10, "hint": "jet-further", "assumed": true},
    {"id": "R03", "kind": "appealsBefore", "severity": 2, "count": 1, "window": 120, "stage": 4, "hint": "appeal-first", "assumed": true},
    {"id": "R26", "kind": "aidDelay", "severity": 1, "duration": 30, "hint": "medics-forward", "assumed": true},
    {"id": "R24", "kind": "pushDirection", "severity": 1, "limit": 3, "window": 20, "hint": "open-another-way", "assumed": true},
    {"id": "D01", "kind": "declareLag", "severity": 3, "duration": 10, "hint": "declare-sooner", "assumed": true}
  ]
})";

inline constexpr std::string_view kOrders = R"({
  "format": "sispamkota-orders/1", "orders": [
    {"t": 8, "unit": "line", "kind": "appeal", "text": {"en": "Go home."}}, {"t": 12, "unit": "line", "kind": "advance", "distance": 4},
    {"t": 14, "unit": "medics", "kind": "aid"}, {"when": {"level": "red"}, "unit": "awc", "kind": "water", "at": [18, 14], "duration": 10},
    {"when": {"level": "red"}, "kind": "declareLevel", "level": "red"}
  ]
})";

inline std::unique_ptr<Simulation> open(std::optional<uint32_t> seed = {}, bool observed = true) {
  Simulation::Opened opened = Simulation::open({std::string(kScenario), std::string(kDoctrine), std::string(kOrders)}, seed, observed);
  for (const Issue& issue : opened.issues)
    EXPECT_NE(issue.severity, Severity::error) << issue.file << issue.path << " " << issue.code << " " << std::get<std::string>(issue.values[0].second);
  return std::move(opened.simulation);
}

}  // namespace sispam::unrest
