// SPDX-License-Identifier: Apache-2.0
// A small exercise that uses every kind of thing a file can hold, and reads without an error or a warning. Tests break it.
#pragma once

#include <string>
#include <string_view>

namespace sispam::sample {

inline constexpr std::string_view kScenario = R"({
  "format": "sispamkota/1",
  "id": "sample",
  "name": {"id": "Contoh", "en": "Sample"},
  "notes": {"en": "Everything is assumed."},
  "date": "2024-08-02",
  "start": "13:00",
  "seed": 7,
  "doctrine": "tricolour",
  "commander": "sample-commander",
  "compression": 2,
  "end": {"all": [{"phase": "calm", "held": 60}, {"measure": "left", "atLeast": 80}]},
  "limit": 3600,
  "site": {
    "schematic": true,
    "name": {"id": "Alun-alun"},
    "origin": {"lng": 113.21, "lat": -7.75},
    "attribution": "own sketch",
    "ground": [
      {"id": "square", "polygon": [[0, 0], [60, 0], [60, 40], [0, 40]]},
      {"id": "street", "polygon": [[60, 10], [90, 10], [90, 20], [60, 20]]}
    ],
    "buildings": [{"id": "hall", "name": {"id": "Balai"}, "polygon": [[40, 30], [50, 30], [50, 40], [40, 40]]}],
    "walls": [{"id": "fence", "points": [[30, 0], [30, 18], [31, 18.5]]}, {"id": "rest", "points": [[30, 22], [30, 40]]}],
    "gates": [{"id": "gate", "name": {"id": "Gerbang"}, "a": [30, 22], "b": [31, 18.5], "open": false}],
    "exits": [
      {"id": "west", "polygon": [[0, 0], [2, 0], [2, 40], [0, 40]]},
      {"id": "east", "polygon": [[88, 10], [90, 10], [90, 20], [88, 20]]}
    ],
    "zones": [
      {"id": "front", "kind": "assembly", "polygon": [[10, 10], [20, 10], [20, 30], [10, 30]]},
      {"id": "cells", "kind": "custody", "polygon": [[50, 2], [56, 2], [56, 8], [50, 8]], "speedFactor": 0.8}
    ],
    "labels": [{"at": [45, 35], "text": {"id": "Balai", "en": "Hall"}, "angle": 90}]
  },
  "groups": [
    {
      "id": "crowd",
      "name": {"id": "Massa", "en": "Crowd"},
      "kind": "supporters",
      "count": 60,
      "arrivals": {"pattern": "present", "from": "front"},
      "plan": [{"goal": "front", "until": {"phase": "calm"}, "stay": 1200}, {"goal": "west"}],
      "roles": {"participant": 0.75, "hangerOn": 0.15, "hardCore": 0.1},
      "temper": {"hardship": {"mean": 0.6, "sd": 0.2}, "riskAversion": {}, "legitimacy": 0.5},
      "walk": {"speed": 1.2},
      "stones": 3,
      "motivation": 0.4
    },
    {
      "id": "voters",
      "kind": "voters",
      "count": 20,
      "arrivals": {"pattern": "poisson", "from": "east", "when": {"time": "13:05"}, "over": 300},
      "plan": [{"goal": "desk"}, {"goal": "east"}]
    }
  ],
  "units": [
    {
      "id": "dalmas",
      "name": {"id": "Dalmas awal"},
      "service": "polri",
      "kind": "dalmasAwal",
      "strength": 20,
      "kit": ["rope", "loudspeaker"],
      "formation": {"kind": "line", "ranks": 2, "spacing": 0.8},
      "at": [26, 20],
      "heading": 180,
      "available": {"any": [{"time": 30}, {"inject": "rumour"}]}
    },
    {
      "id": "cannon",
      "service": "polri",
      "kind": "awc",
      "strength": 3,
      "kit": ["water"],
      "at": [36, 20],
      "tank": 6000
    }
  ],
  "stations": [
    {
      "id": "desk",
      "kind": "checkIn",
      "servers": [[70, 15], [70, 17]],
      "queue": [[72, 15], [84, 15]],
      "service": {"law": "lognormal", "mean": 20, "cv": 0.4},
      "next": "box",
      "unit": "dalmas",
      "opens": {"time": 60},
      "closes": {"time": "13:40"}
    },
    {"id": "box", "kind": "box", "servers": [[66, 12]], "queue": [[67, 12], [69, 12]]}
  ],
  "phases": [
    {"id": "arrival", "name": {"id": "Datang"}},
    {"id": "protest", "begins": {"measure": "active", "of": "crowd", "in": "front", "atLeast": 10, "held": 5}, "timeout": 900},
    {"id": "calm", "begins": {"all": [{"phase": "protest"}, {"none": [{"level": "kuning"}]}, {"below": "merah"}]}}
  ],
  "script": [
    {
      "id": "rumour",
      "kind": "legitimacy",
      "when": {"time": "13:03"},
      "text": {"id": "Hasil ditolak", "en": "The result is rejected"},
      "sender": "intel-1",
      "receiver": "dalmas",
      "channel": "radio",
      "group": "crowd",
      "amount": -0.2,
      "objective": "talk",
      "expected": {"id": "Himbauan"}
    },
    {"id": "opening", "kind": "openGate", "gate": "gate"},
    {"id": "dispute", "kind": "quarrel", "when": {"phase": "protest"}, "group": "crowd", "zone": "front", "amount": 3},
    {"id": "failure", "kind": "breakdown", "unit": "cannon"}
  ],
  "objectives": [
    {
      "id": "talk",
      "name": {"id": "Dialog", "en": "Dialogue"},
      "starts": {"inject": "rumour"},
      "done": {"measure": "heard", "of": "crowd", "atLeast": 40},
      "within": 300,
      "rules": ["R03", "R25"]
    }
  ],
  "observe": {
    "lines": [{"id": "gate-line", "a": [29, 22], "b": [29, 18]}],
    "areas": [{"id": "before-gate", "polygon": [[24, 16], [30, 16], [30, 24], [24, 24]], "window": [60, "13:20"]}]
  },
  "parameters": {"movement": {"timeGap": 1.1}, "temper": {"vision": 12}, "means": {"waterRange": 40}}
}
)";

inline constexpr std::string_view kDoctrine = R"({
  "format": "sispamkota-doctrine/1",
  "id": "tricolour",
  "name": {"id": "Tiga warna", "en": "Tricolour"},
  "levels": [
    {"id": "hijau", "rank": 0},
    {"id": "kuning", "rank": 2, "when": {"measure": "pushing", "atLeast": 500}, "calm": 60},
    {"id": "merah", "rank": 4, "when": {"any": [{"measure": "throwing", "atLeast": 5}, {"measure": "fires", "atLeast": 1}]}}
  ],
  "rules": [
    {"id": "R25", "kind": "density", "severity": 1, "citation": "facts.md", "hint": "open-another-way", "limit": 5.5, "duration": 10},
    {"id": "R03", "kind": "appealsBefore", "severity": 2, "count": 3, "window": 120, "stage": 5, "assumed": true, "hint": "appeal"},
    {"id": "R10", "kind": "waterLevel", "citation": "facts.md", "hint": "jet-later", "level": "kuning"}
  ]
}
)";

inline constexpr std::string_view kOrders = R"({
  "format": "sispamkota-orders/1",
  "id": "sample-commander",
  "name": {"id": "Komandan"},
  "orders": [
    {"id": "first", "t": 10, "unit": "dalmas", "kind": "form", "a": [28, 16], "b": [28, 24], "ranks": 2},
    {"when": {"level": "kuning", "held": 10}, "after": 20, "again": true, "unit": "dalmas", "kind": "appeal", "text": {"id": "Tertib!"}},
    {"t": "13:10", "unit": "dalmas", "kind": "rotate", "with": "cannon"},
    {"when": {"level": "merah"}, "unit": "cannon", "kind": "water", "at": [15, 20], "duration": 10},
    {"when": {"level": "merah"}, "unit": "dalmas", "kind": "arrest", "group": "crowd", "zone": "cells"},
    {"when": {"level": "kuning"}, "kind": "declareLevel", "level": "kuning", "why": {"id": "Dorong-dorongan", "en": "Pushing"}},
    {"t": 1800, "unit": "dalmas", "kind": "move", "at": [5, 5], "heading": 45.5},
    {"t": 1900, "unit": "cannon", "kind": "openGate", "gate": "gate"},
    {"t": 2000, "unit": "cannon", "kind": "withdraw", "exit": "east"}
  ]
}
)";

inline constexpr std::string_view kPlan = R"({
  "format": "sispamkota-plan/1",
  "base": "sample",
  "name": {"id": "Lebih banyak air"},
  "patch": [
    {"op": "replace", "path": "/compression", "value": 1},
    {"op": "test", "path": "/units/1/id", "value": "cannon"},
    {"op": "replace", "path": "/units/1/tank", "value": 9000},
    {"op": "add", "path": "/units/-", "value": {"id": "extra"}}
  ],
  "orders": [{"t": 5, "unit": "extra", "kind": "hold"}]
}
)";

/// The text with the first occurrence of `from` replaced; `from` must be there.
inline std::string changed(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const size_t at = out.find(from);
  if (at == std::string::npos) return "the sample does not hold: " + std::string(from);
  return out.replace(at, from.size(), to);
}

}  // namespace sispam::sample
