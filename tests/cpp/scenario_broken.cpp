// SPDX-License-Identifier: Apache-2.0
// One mistake at a time in the sample exercise, and the issue it must give: file, pointer, line and code, and nothing else.
// Every code of issue_codes.h has a line here or a test of its own below.
#include <set>

#include <gtest/gtest.h>

#include "scenario/issue_codes.h"
#include "scenario/read.h"
#include "scenario_sample.h"

namespace sispam {
namespace {

struct Broken {
  FileKind file;
  std::string_view from, to;  ///< the first `from` of the sample's file becomes `to`
  std::string_view path, code;
  std::string_view atText;    ///< the issue's line is the line on which this first stands in the broken text
};

constexpr FileKind kS = FileKind::scenario, kO = FileKind::orders, kD = FileKind::doctrine, kP = FileKind::plan;

const Broken kBroken[] = {
    // ---- the text
    {kS, R"("seed": 7,)", R"("seed": 7)", "", "json.syntax", R"("doctrine")"},
    {kS, R"("seed": 7,)", R"("seed": 07,)", "", "json.syntax", R"("seed")"},
    {kS, R"("seed": 7,)", R"("seed": NaN,)", "", "json.syntax", R"("seed")"},
    {kS, R"("sample",)", "\"sam\tple\",", "", "json.syntax", R"("id": "sam)"},
    {kS, R"("sample",)", R"("sam\qple",)", "", "json.syntax", R"("id": "sam)"},
    {kS, R"("sample",)", R"("sam\ud800ple",)", "", "json.syntax", R"("id": "sam)"},
    {kS, R"("sample",)", R"("sam\udc00ple",)", "", "json.syntax", R"("id": "sam)"},
    {kS, R"("seed": 7,)", R"("se\uDFffed": 7,)", "", "json.syntax", R"("se\uDFff)"},
    {kS, R"("Contoh")", "\"Con\xC3(toh\"", "", "json.utf8", R"("name")"},
    {kS, R"("Contoh")", "\"\xED\xA0\x80\"", "", "json.utf8", R"("name")"},
    {kS, R"("seed": 7,)", R"("seed": 1e999,)", "/seed", "json.number", R"("seed")"},
    {kS, R"("at": [26, 20])", R"("at": [26, -1e999])", "/units/0/at/1", "json.number", R"("at": [26)"},
    {kS, R"("seed": 7,)", R"("seed": 1.8e308,)", "/seed", "json.number", R"("seed")"},
    {kS, R"({"time": "13:05"})", R"({"time": 1.5e+400})", "/groups/1/arrivals/when/time", "json.number", "1.5e+400"},
    {kS, R"("seed": 7,)", R"("seed": 7, "id": "other",)", "/id", "key.duplicate", R"("seed")"},
    // ---- values
    {kS, R"("sispamkota/1")", R"("sispamkota/2")", "/format", "format.newer", R"("format")"},
    {kS, R"("sispamkota/1")", R"("sispamkota/2.0")", "/format", "format.newer", R"("format")"},
    {kS, R"("sispamkota/1")", R"("sispamkota/99999999999")", "/format", "format.newer", R"("format")"},
    {kS, R"("sispamkota/1")", R"("sispamkota/1.1")", "/format", "format.unknown", R"("format")"},
    {kO, R"("sispamkota-orders/1")", R"("sispamkota/1")", "/format", "format.unknown", R"("format")"},
    {kS, R"("seed": 7,)", R"("sead": 7,)", "/sead", "key.unknown", R"("sead")"},
    {kS, R"("schematic": true,)", R"("a/b~c": true,)", "/site/a~1b~0c", "key.unknown", R"("a/b~c")"},
    {kS, R"("id": "Alun-alun")", R"("jv": "Alun-alun")", "/site/name/jv", "key.unknown", R"("jv")"},
    {kS, R"("pattern": "present", "from": "front")", R"("pattern": "present")", "/groups/0/arrivals", "key.missing", R"("arrivals")"},
    {kS, R"("origin": {"lng": 113.21, "lat": -7.75})", R"("origin": {"lng": 113.21})", "/site/origin", "key.missing", R"("origin")"},
    {kS, R"("count": 60)", R"("count": "60")", "/groups/0/count", "type.wrong", R"("count": "60")"},
    {kS, R"("count": 60)", R"("count": 60.5)", "/groups/0/count", "type.wrong", R"("count": 60.5)"},
    {kS, R"("open": false)", R"("open": 0)", "/site/gates/0/open", "type.wrong", R"("open")"},
    {kS, R"("at": [26, 20])", R"("at": [26, 20, 1])", "/units/0/at", "type.wrong", R"("at": [26)"},
    {kS, R"("at": [26, 20])", R"("at": [26, null])", "/units/0/at/1", "type.wrong", R"("at": [26)"},
    {kS, R"("labels": [{"at": [45, 35], "text": {"id": "Balai", "en": "Hall"}, "angle": 90}])", R"("labels": {})", "/site/labels",
     "type.wrong", R"("labels")"},
    {kS, R"("compression": 2)", R"("compression": 0.5)", "/compression", "range.low", R"("compression")"},
    {kS, R"("legitimacy": 0.5)", R"("legitimacy": 1.5)", "/groups/0/temper/legitimacy", "range.high", R"("legitimacy")"},
    {kS, R"([60, 10], [90, 10])", R"([60, 10], [9000, 10])", "/site/ground/1/polygon/1/0", "range.high", R"("street")"},
    {kS, R"("timeGap": 1.1)", R"("timeGap": -1)", "/parameters/movement/timeGap", "range.low", R"("parameters")"},
    {kS, R"("servers": [[70, 15], [70, 17]])", R"("servers": [])", "/stations/0/servers", "points.short", R"("servers": [])"},
    {kS, R"({"any": [{"time": 30}, {"inject": "rumour"}]})", R"({"any": []})", "/units/0/available/any", "list.short", R"("available")"},
    {kS, R"("text": {"id": "Balai", "en": "Hall"})", R"("text": {"id": " ", "en": ""})", "/site/labels/0/text", "text.empty", R"("labels")"},
    {kS, R"("start": "13:00")", R"("start": "25:00")", "/start", "time.form", R"("start")"},
    {kS, R"("start": "13:00")", R"("start": 1300)", "/start", "type.wrong", R"("start")"},
    {kS, R"({"time": "13:05"})", R"({"time": "1305"})", "/groups/1/arrivals/when/time", "time.form", R"("1305")"},
    {kS, R"({"time": "13:05"})", R"({"time": "12:59"})", "/groups/1/arrivals/when/time", "time.beforeStart", R"("12:59")"},
    {kO, R"("t": "13:10")", R"("t": "12:10")", "/orders/2/t", "time.beforeStart", R"("12:10")"},
    {kS, R"("2024-08-02")", R"("2024-02-30")", "/date", "date.form", R"("date")"},
    {kS, R"("kind": "dalmasAwal")", R"("kind": "dalmasawal")", "/units/0/kind", "choice.unknown", R"("dalmasawal")"},
    {kS, R"(["rope", "loudspeaker"])", R"(["rope", "whip"])", "/units/0/kit/1", "choice.unknown", R"("whip")"},
    {kS, R"(["rope", "loudspeaker"])", R"(["rope", "rope"])", "/units/0/kit/1", "choice.repeated", R"("rope", "rope")"},
    // ---- names
    {kS, R"("id": "sample")", R"("id": "Sample")", "/id", "id.form", R"("Sample")"},
    {kS, R"("doctrine": "tricolour")", R"("doctrine": "")", "/doctrine", "id.form", R"("doctrine")"},
    {kS, R"("gate": "gate"})", R"("gate": ""})", "/script/1/gate", "id.form", R"("opening")"},
    {kS, R"("rules": ["R03", "R25"])", R"("rules": ["R03", ""])", "/objectives/0/rules/1", "id.form", R"("R03", "")"},
    {kS, R"({"id": "street", "polygon")", R"({"id": "square", "polygon")", "/site/ground/1/id", "id.duplicate",
     R"({"id": "square", "polygon": [[60)"},
    {kO, R"({"t": 1800,)", R"({"id": "first", "t": 1800,)", "/orders/6/id", "id.duplicate", R"("t": 1800)"},
    {kS, R"("id": "cells")", R"("id": "desk")", "/stations/0/id", "id.ambiguous", R"("id": "desk",
      "kind": "checkIn")"},
    {kS, R"("id": "cells")", R"("id": "east")", "/site/zones/1/id", "id.ambiguous", R"("id": "east", "kind": "custody")"},
    {kS, R"("from": "front")", R"("from": "frnot")", "/groups/0/arrivals/from", "reference.unknown", R"("frnot")"},
    {kS, R"("objective": "talk")", R"("objective": "tolk")", "/script/0/objective", "reference.unknown", R"("tolk")"},
    {kS, R"("rules": ["R03", "R25"])", R"("rules": ["R03", "R26"])", "/objectives/0/rules/1", "reference.unknown", R"("R26")"},
    {kS, R"([{"level": "kuning"}])", R"([{"level": "oranye"}])", "/phases/2/begins/all/1/none/0/level", "reference.unknown", R"("oranye")"},
    {kO, R"("exit": "east")", R"("exit": "south")", "/orders/8/exit", "reference.unknown", R"("south")"},
    {kO, R"("unit": "dalmas", "kind": "form")", R"("unit": "crowd", "kind": "form")", "/orders/0/unit", "reference.kind", R"("first")"},
    {kS, R"("pattern": "present", "from": "front")", R"("pattern": "present", "from": "west")", "/groups/0/arrivals/from",
     "reference.kind", R"("from": "west")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "served", "of": "crowd", "atLeast": 8})", "/end/all/1/of", "reference.kind",
     R"("end")"},
    // ---- shapes and places
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[10, 10], [20, 10]])", "/site/zones/0/polygon", "points.short", R"("front")"},
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[10, 10], [20, 10], [20, 30], [20, 30], [10, 30]])",
     "/site/zones/0/polygon/3", "polygon.edge", R"("front")"},
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[10, 10], [20, 10], [20, 30], [10, 30], [10, 10]])",
     "/site/zones/0/polygon/4", "polygon.edge", R"("front")"},
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[10, 10], [20, 30], [20, 10], [10, 30]])", "/site/zones/0/polygon",
     "polygon.crossing", R"("front")"},
    {kS, R"([[0, 0], [60, 0], [60, 40], [0, 40]])", R"([[0, 0], [60, 40], [60, 0], [0, 40]])", "/site/ground/0/polygon",
     "polygon.crossing", R"("square")"},
    {kS, R"([[30, 22], [30, 40]])", R"([[30, 22], [30, 22]])", "/site/walls/1/points/1", "polyline.edge", R"("rest")"},
    {kS, R"("a": [29, 22], "b": [29, 18])", R"("a": [29, 22], "b": [29, 22])", "/observe/lines/0", "segment.zero", R"("gate-line")"},
    {kS, R"("a": [30, 22], "b": [31, 18.5])", R"("a": [30, 22], "b": [30, 22])", "/site/gates/0", "segment.zero", R"("gate", "name")"},
    {kO, R"("b": [28, 24])", R"("b": [28, 16])", "/orders/0/b", "segment.zero", R"("first")"},
    {kS, R"("at": [26, 20])", R"("at": [26, 50])", "/units/0/at", "place.outside", R"("at": [26, 50])"},
    {kS, R"("at": [26, 20])", R"("at": [45, 35])", "/units/0/at", "place.building", R"("at": [45, 35],
      "heading")"},
    {kS, R"("a": [30, 22], "b": [31, 18.5])", R"("a": [30, 22], "b": [30, 45])", "/site/gates/0/b", "place.outside", R"("gate", "name")"},
    {kS, R"("a": [30, 22], "b": [31, 18.5])", R"("a": [45, 35], "b": [31, 18.5])", "/site/gates/0/a", "place.building", R"("gate", "name")"},
    {kS, R"([[72, 15], [84, 15]])", R"([[72, 15], [84, 15], [84, 12], [35, 12], [35, 35], [55, 35]])", "/stations/0/queue/5", "queue.blocked",
     R"([55, 35]])"},
    {kS, R"("a": [29, 22], "b": [29, 18])", R"("a": [29, 122], "b": [29, 118])", "/observe/lines/0", "observe.outside", R"("gate-line")"},
    {kS, R"([[24, 16], [30, 16], [30, 24], [24, 24]])", R"([[124, 16], [130, 16], [130, 24]])", "/observe/areas/0/polygon", "observe.outside",
     R"("before-gate")"},
    {kS, R"("walls": [)", R"("walls": [{"id": "pen", "points": [[25, 19], [27, 19], [27, 21], [25, 21], [25, 19]]}, )", "/units/0/at", "unit.enclosed",
     R"("at": [26, 20],)"},
    {kS, R"("at": [26, 20],)", R"("at": [26, 2],)", "/units/0/at", "unit.noRoom", R"("at": [26, 2],)"},
    {kS, R"("walls": [)", R"("walls": [{"id": "pen", "points": [[69, 14], [71, 14], [71, 16], [69, 16], [69, 14]]}, )", "/stations/0/servers/0",
     "server.unreachable", R"("servers": [[70, 15])"},
    {kS, R"("walls": [)", R"("walls": [{"id": "pen", "points": [[49, 1], [57, 1], [57, 9], [49, 9], [49, 1]]}, )", "/site/zones/1", "zone.unreachable",
     R"("cells")"},
    {kS, R"([[50, 2], [56, 2], [56, 8], [50, 8]])", R"([[41, 31], [49, 31], [49, 39], [41, 39]])", "/site/zones/1/polygon", "zone.blocked",
     R"("cells")"},
    {kS, R"([[67, 12], [69, 12]])", R"([[67, 12], [69, 5]])", "/stations/1/queue/1", "place.outside", R"([69, 5])"},
    {kS, R"("servers": [[66, 12]])", R"("servers": [[45, 32]])", "/stations/1/servers/0", "place.building", R"([[45, 32]])"},
    {kO, R"("at": [5, 5])", R"("at": [-5, 5])", "/orders/6/at", "place.outside", R"([-5, 5])"},
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[41, 31], [49, 31], [49, 39], [41, 39]])", "/site/zones/0/polygon",
     "zone.blocked", R"("front")"},
    {kS, R"([[88, 10], [90, 10], [90, 20], [88, 20]])", R"([[98, 10], [99, 10], [99, 20], [98, 20]])", "/site/exits/1/polygon",
     "zone.blocked", R"("east")"},
    {kS, R"([[10, 10], [20, 10], [20, 30], [10, 30]])", R"([[10, 10], [12, 10], [12, 12], [10, 12]])", "/site/zones/0/polygon",
     "zone.full", R"("front")"},
    {kS, R"("goal": "west")", R"("goal": "cut-off")", "/groups/0/plan/1/goal", "reference.unknown", R"("cut-off")"},
    {kS, R"([60, 10], [90, 10], [90, 20], [60, 20])", R"([60, 10], [4000, 10], [4000, 4000], [60, 20])", "/site/ground", "site.large",
     R"("ground")"},
    // ---- people
    {kS, R"("count": 60,)", "", "/groups/0", "group.count", R"({
      "id": "crowd")"},
    {kS, R"("count": 60,)", R"("count": 60, "density": 2,)", "/groups/0/density", "group.count", R"("density")"},
    {kS, R"("count": 60)", R"("count": 100001)", "/groups/0/count", "range.high", R"("count": 100001)"},
    {kS, R"("count": 60)", R"("density": 0.001)", "/groups/0/density", "range.low", R"("density")"},
    {kS, R"("count": 60)", R"("density": 11)", "/groups/0/density", "range.high", R"("density")"},
    {kS, R"("count": 20)", R"("density": 1)", "/groups/1/density", "group.density", R"("density")"},
    {kS, R"("from": "front")", R"("from": "front", "layout": "hexagons")", "/groups/0/arrivals/layout", "choice.unknown", R"("hexagons")"},
    {kS, R"("from": "front")", R"("from": "front", "delay": {"min": 5, "max": 2})", "/groups/0/arrivals/delay", "span.order", R"("delay")"},
    {kS, R"("from": "front")", R"("from": "front", "delay": {"max": 7201})", "/groups/0/arrivals/delay/max", "range.high", R"("delay")"},
    {kS, R"({"speed": 1.2})", R"({"speed": 1.2, "speedMax": 1})", "/groups/0/walk/speed", "walk.range", R"("speedMax")"},
    {kS, R"({"speed": 1.2})", R"({"radiusMin": 0.2})", "/groups/0/walk", "walk.range", R"("radiusMin")"},
    {kS, R"({"speed": 1.2})", R"({"speed": 1.2, "age": {"min": 20, "max": 30}})", "/groups/0/walk/age", "walk.age", R"("age")"},
    {kS, R"({"speed": 1.2})", R"({"age": {"min": 40, "max": 30}})", "/groups/0/walk/age", "span.order", R"("age")"},
    {kS, R"({"speed": 1.2})", R"({"age": {"max": 101}})", "/groups/0/walk/age/max", "range.high", R"("age")"},
    {kS, R"("stones": 3,)", R"("stones": 3, "party": 9,)", "/groups/0/party", "range.high", R"("party")"},
    {kS, R"({"goal": "west"})", R"({"stay": 3})", "/groups/0/plan/1", "leg.goal", R"("stay": 3)"},
    {kS, R"({"goal": "west"})", R"({"goal": "west", "choices": ["east", "west"]})", "/groups/0/plan/1", "leg.goal", R"("choices")"},
    {kS, R"({"goal": "west"})", R"({"choices": ["west", "eats"]})", "/groups/0/plan/1/choices/1", "reference.unknown", R"("eats")"},
    {kS, R"({"goal": "west"})", R"({"choices": ["west", "front"]})", "/groups/0/plan/1/choices/1", "reference.kind", R"("choices")"},
    {kS, R"("speedFactor": 0.8})", R"("slope": {"up": 0.5}})", "/site/zones/1/slope", "key.missing", R"("slope")"},
    {kS, R"("speedFactor": 0.8})", R"("slope": {"direction": 90, "up": 0.05}})", "/site/zones/1/slope/up", "range.low", R"("slope")"},
    {kS, R"({"speed": 1.2})", R"({"profile": "elders"})", "/groups/0/walk/profile", "choice.unknown", R"("elders")"},
    {kS, R"({"speed": 1.2})", R"({"timeGap": 0.1})", "/groups/0/walk/timeGap", "range.low", R"("timeGap": 0.1)"},
    {kS, R"("hardCore": 0.1)", R"("hardCore": 0.2)", "/groups/0/roles", "roles.sum", R"("roles")"},
    {kS, R"("plan": [{"goal": "desk"}, {"goal": "east"}])", R"("plan": [{"goal": "desk"}])", "/groups/1/plan", "group.stays",
     R"("plan": [{"goal": "desk"}])"},
    {kS, R"("plan": [{"goal": "desk"}, {"goal": "east"}])", R"("plan": [{"goal": "east"}, {"goal": "east"}])", "/groups/1/plan/1/goal",
     "leg.afterExit", R"("plan": [{"goal": "east"}, {"goal": "east"}])"},
    {kS, R"({"id": "box", "kind": "box",)", R"({"id": "box", "kind": "box", "count": {},)", "/stations/1", "key.missing", R"({"id": "box")"},
    {kS, R"({"id": "box", "kind": "box",)", R"({"id": "box", "kind": "box", "staff": ["ink"],)", "/stations/1", "key.missing", R"({"id": "box")"},
    {kS, R"("stones": 3,)", R"("stones": 3, "voting": {"patience": {"min": 60, "max": 30}},)", "/groups/0/voting/patience", "span.order", R"("stones")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "counted", "of": "box", "atLeast": 1})", "/end/all/1/atLeast", "condition.never", R"("end")"},
    {kO, R"("kind": "withdraw", "exit": "east")", R"("kind": "carry", "station": "box")", "/orders/8", "key.missing", R"("carry")"},
    {kS, R"("kit": ["rope", "loudspeaker"],)", R"("kit": ["rope"], "tank": 100,)", "/units/0/tank", "unit.tank", R"("tank": 100)"},
    {kS, R"("id": "box", "kind": "box",)", R"("id": "box", "kind": "box", "next": "desk",)", "/stations/0/next", "station.loop",
     R"("next": "box")"},
    // ---- the course
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "left", "atLeast": 80, "time": 9})", "/end/all/1", "condition.kinds", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", "{}", "/end/all/1", "condition.kinds", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measur": "left", "atLeast": 80})", "/end/all/1/measur", "key.unknown", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"level": "merah"}, {"below": "kuning"})", "/end", "condition.contradiction", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"none": [{"time": 0}]})", "/end/all/1", "condition.contradiction", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"below": "hijau"})", "/end/all/1/below", "level.below", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"level": "merah", "held": 4000})", "/end/all/1/held", "condition.late", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"time": 9, "atLeast": 80})", "/end/all/1/atLeast", "condition.extra", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "left", "atLeast": 80, "order": "move"})", "/end/all/1/order", "condition.extra", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "ordersDone", "atLeast": 1})", "/end/all/1", "key.missing", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "ordersDone", "of": "crowd", "atLeast": 1})", "/end/all/1/of", "reference.kind", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"open": "gates"})", "/end/all/1/open", "reference.unknown", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"open": "gate"}, {"shut": "gate"})", "/end", "condition.contradiction", R"("end")"},
    {kS, R"({"id": "failure",)", R"({"id": "failure", "every": 60,)", "/script/3", "key.missing", R"("failure")"},
    {kS, R"({"id": "failure",)", R"({"id": "failure", "times": 3,)", "/script/3", "key.missing", R"("failure")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"open": "gate", "shut": "gate"})", "/end/all/1", "condition.kinds", R"("end")"},
    {kS, R"({"id": "failure",)", R"({"id": "failure", "every": 60, "times": 1,)", "/script/3/times", "range.low", R"("failure")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "left", "atLeast": 81})", "/end/all/1/atLeast", "condition.never", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "left", "atLeast": 8, "atMost": 7})", "/end/all/1/atMost", "condition.never",
     R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "left"})", "/end/all/1", "key.missing", R"("end")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"measure": "ready", "atLeast": 1})", "/end/all/1", "key.missing", R"("end")"},
    {kS, R"("when": {"time": "13:03"})", R"("when": {"inject": "rumour"})", "/script/0/when/inject", "condition.circular", R"("when": {"inject")"},
    {kD, R"({"measure": "fires", "atLeast": 1})", R"({"level": "kuning"})", "/levels/2/when/any/1/level", "condition.circular", R"("merah")"},
    {kS, R"({"measure": "left", "atLeast": 80})", R"({"objective": "talks"})", "/end/all/1/objective", "reference.unknown", R"("end")"},
    {kS, R"("opens": {"time": 60})", R"("opens": {"time": 4000})", "/stations/0/opens/time", "condition.late", R"("opens")"},
    {kS, R"("begins": {"measure": "active", "of": "crowd", "in": "front", "atLeast": 10, "held": 5}, "timeout": 900)",
     R"("name": {"id": "Protes"})", "/phases/1", "phase.never", R"("Protes")"},
    {kS, R"({"measure": "active", "of": "crowd", "in": "front", "atLeast": 10, "held": 5}, "timeout": 900)", R"({"time": 7000})",
     "/phases/1/begins", "phase.never", R"("time": 7000)"},
    {kS, R"({"time": "13:05"})", R"({"time": 3000, "held": 700})", "/groups/1/arrivals/when/held", "condition.late", R"("time": 3000)"},
    {kS, R"({"measure": "active", "of": "crowd", "in": "front", "atLeast": 10, "held": 5}, "timeout": 900)", R"({"time": 7000}, "timeout": 900)",
     "/phases/1/begins", "condition.late", R"("time": 7000)"},
    {kS, R"({"all": [{"phase": "protest"}, )", R"({"all": [{"phase": "calm"}, )", "/phases/2/begins/all/0/phase", "phase.order",
     R"([{"phase": "calm"}, {"none")"},
    {kS, R"({"id": "arrival", "name": {"id": "Datang"}})", R"({"id": "arrival", "begins": {"time": 0}})", "/phases/0/begins", "phase.first",
     R"("arrival")"},
    {kS, R"("end": {"all": [{"phase": "calm", "held": 60}, {"measure": "left", "atLeast": 80}]},)", "", "", "end.missing", "{"},
    {kS, R"("window": [60, "13:20"])", R"("window": [60, 60])", "/observe/areas/0/window", "window.empty", R"("window")"},
    {kS, R"("window": [60, "13:20"])", R"("window": [4000, 5000])", "/observe/areas/0/window/0", "condition.late", R"("window")"},
    {kS, R"("window": [60, "13:20"])", R"("window": [60])", "/observe/areas/0/window", "type.wrong", R"("window")"},
    {kS, R"({"id": "opening", "kind": "openGate", "gate": "gate"})", R"({"id": "opening", "kind": "openGate"})", "/script/1", "key.missing",
     R"("opening")"},
    {kS, R"("amount": -0.2)", R"("amount": 0)", "/script/0/amount", "amount.zero", R"("amount": 0)"},
    {kS, R"("amount": 3)", R"("amount": 0)", "/script/2/amount", "range.low", R"("amount": 0)"},
    {kS, R"("kind": "breakdown", "unit": "cannon")", R"("kind": "misconduct", "unit": "cannon")", "/script/3", "key.missing", R"("failure")"},
    {kS, R"("kind": "breakdown", "unit": "cannon")", R"("kind": "misconduct", "act": "insults")", "/script/3", "key.missing", R"("failure")"},
    {kS, R"("kind": "breakdown", "unit": "cannon")", R"("kind": "misconduct", "unit": "cannon", "act": "warningShot")", "/script/3/act", "inject.act", R"("failure")"},
    {kO, R"("t": 1800)", R"("t": 7000)", "/orders/6/t", "condition.late", R"("t": 7000)"},
    {kO, R"({"id": "first", "t": 10,)", R"({"id": "first", "tt": 10,)", "/orders/0/tt", "key.unknown", R"("first")"},
    {kO, R"({"id": "first", "t": 10,)", R"({"id": "first",)", "/orders/0", "order.trigger", R"("first")"},
    {kO, R"({"id": "first", "t": 10,)", R"({"id": "first", "t": 10, "when": {"time": 5},)", "/orders/0", "order.trigger", R"("first")"},
    {kO, R"("unit": "cannon", "kind": "water")", R"("unit": "dalmas", "kind": "water")", "/orders/3/unit", "order.kit", R"("water")"},
    {kO, R"("kind": "openGate", "gate": "gate")", R"("kind": "request")", "/orders/7/unit", "order.request", R"("request")"},
    {kO, R"("with": "cannon")", R"("with": "dalmas")", "/orders/2/with", "order.self", R"("rotate")"},
    {kO, R"(, "text": {"id": "Tertib!"})", "", "/orders/1", "key.missing", R"("appeal")"},
    // ---- doctrine
    {kD, R"("rank": 0)", R"("rank": 1)", "/levels/0/rank", "level.rank", R"("hijau")"},
    {kD, R"("rank": 4)", R"("rank": 1)", "/levels/2/rank", "level.rank", R"("merah")"},
    {kD, R"({"id": "hijau", "rank": 0})", R"({"id": "hijau", "rank": 0, "when": {"time": 5}})", "/levels/0/when", "level.calm", R"("hijau")"},
    {kD, R"("limit": 5.5, )", "", "/rules/0", "key.missing", R"("R25")"},
    {kD, R"("hint": "open-another-way", )", "", "/rules/0", "key.missing", R"("R25")"},
    {kD, R"("citation": "facts.md", "hint": "open-another-way")", R"("hint": "open-another-way")", "/rules/0", "rule.citation", R"("R25")"},
    {kD, R"("limit": 5.5, )", R"("limit": 55, )", "/rules/0/limit", "rule.threshold", R"("R25")"},
    {kD, R"("stage": 5, "assumed")", R"("stage": 1, "assumed")", "/rules/1/stage", "rule.threshold", R"("R03")"},
    {kD, R"("duration": 10})", R"("duration": 10, "count": 2})", "/rules/0/count", "rule.unused", R"("R25")"},
    {kD, R"("kind": "density")", R"("kind": "desnity")", "/rules/0/kind", "choice.unknown", R"("R25")"},
    {kD, R"({"id": "R10", "kind")", R"({"id": "R03", "kind")", "/rules/2/id", "id.duplicate", R"("id": "R03", "kind": "waterLevel")"},
    // ---- plans
    {kP, R"("path": "/compression")", R"("path": "compression")", "/patch/0/path", "patch.pointer", R"("compression")"},
    {kP, R"({"op": "test", "path": "/units/1/id", "value": "cannon"},)", "", "/patch/1/path", "patch.test", R"("/units/1/tank")"},
    {kP, R"("value": 9000)", R"("from": "/x")", "/patch/2", "key.missing", R"("/units/1/tank")"},
};

std::string sampleOf(FileKind kind) {
  switch (kind) {
    case FileKind::scenario: return std::string(sample::kScenario);
    case FileKind::orders: return std::string(sample::kOrders);
    case FileKind::doctrine: return std::string(sample::kDoctrine);
    case FileKind::plan: return std::string(sample::kPlan);
  }
  return {};
}

std::string describe(const Issues& issues) {
  std::string out;
  for (const Issue& i : issues) out += i.file + ' ' + i.path + " line " + std::to_string(i.line) + ' ' + i.code + '\n';
  return out;
}

Issues issuesOf(const Broken& broken, const std::string& text) {
  switch (broken.file) {
    case FileKind::scenario: return readExercise(text, sample::kDoctrine, sample::kOrders).issues;
    case FileKind::doctrine: return readExercise(sample::kScenario, text, sample::kOrders).issues;
    case FileKind::orders: return readExercise(sample::kScenario, sample::kDoctrine, text).issues;
    case FileKind::plan: return check(FileKind::plan, text);
  }
  return {};
}

TEST(BrokenFiles, giveTheIssueAtItsPlaceAndNoOtherInThatFile) {
  for (const Broken& broken : kBroken) {
    const std::string text = sample::changed(sampleOf(broken.file), broken.from, broken.to);
    const size_t at = text.find(broken.atText);
    ASSERT_NE(at, std::string::npos) << broken.atText << "\n" << text.substr(0, 100);
    const auto line = static_cast<uint32_t>(1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
    Issues here;
    for (const Issue& issue : issuesOf(broken, text))
      if (issue.file == fileName(broken.file)) here.push_back(issue);
    EXPECT_EQ(describe(here), std::string(fileName(broken.file)) + ' ' + std::string(broken.path) + " line " + std::to_string(line) + ' ' +
                                  std::string(broken.code) + '\n')
        << broken.from << "  ->  " << broken.to;
  }
}

// ---- what is not one small change of the sample

const Issue* find(const Issues& issues, std::string_view code) {
  for (const Issue& issue : issues)
    if (issue.code == code) return &issue;
  return nullptr;
}

std::string only(FileKind kind, const std::string& text) { return describe(check(kind, text)); }

TEST(BrokenFiles, anEmptyOneIsNoJson) {
  EXPECT_EQ(only(kS, ""), "scenario  line 1 json.empty\n");
  EXPECT_EQ(only(kO, " \n\t "), "orders  line 1 json.empty\n");
}

TEST(BrokenFiles, aRootThatIsNoObjectIsAWrongType) {
  EXPECT_EQ(only(kS, "\n[1, 2]"), "scenario  line 2 type.wrong\n");
  EXPECT_EQ(only(kD, "null"), "doctrine  line 1 type.wrong\n");
}

TEST(BrokenFiles, aNulByteIsNotTheEndOfTheText) {
  std::string text(sample::kScenario);
  text += std::string("\0{\"more\": 1}", 12);
  EXPECT_NE(find(check(kS, text), "json.utf8"), nullptr);
}

TEST(BrokenFiles, textAfterTheEndIsASyntaxError) {
  const Issues issues = check(kS, std::string(sample::kScenario) + "{}");
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].code, "json.syntax");
  EXPECT_EQ(std::get<double>(issues[0].values[0].second), static_cast<double>(sample::kScenario.size()));
}

TEST(BrokenFiles, aTextThatIsTooLargeIsRefusedUnread) {
  const std::string text(kLargestText + 1, '[');
  EXPECT_EQ(only(kS, text), "scenario  line 1 json.size\n");
}

TEST(BrokenFiles, deepNestingIsAnIssueAndNotAStackOverflow) {
  const std::string text(1'000'000, '[');
  const Issues issues = check(kS, text);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].code, "json.depth");
}

TEST(BrokenFiles, moreValuesThanAnybodyWritesAreRefused) {
  std::string text = "[0";
  for (int i = 0; i < 2'000'001; ++i) text += ",0";
  EXPECT_EQ(only(kS, text + "]"), "scenario  line 1 json.values\n");
}

TEST(BrokenFiles, aThousandIssuesAreEnough) {
  std::string text = sample::changed(sample::kScenario, R"("seed": 7,)", "");
  std::string keys;
  for (int i = 0; i < 1500; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
  text = sample::changed(text, R"("date":)", keys + R"("date":)");
  const Issues issues = check(kS, text);
  ASSERT_EQ(issues.size(), kMostIssues + 1);
  EXPECT_EQ(issues.back().code, "issues.more");
  EXPECT_EQ(issues.back().severity, Severity::error);
  EXPECT_EQ(std::get<double>(issues.back().values[0].second), 500);
}

TEST(BrokenFiles, longListsAndTextsAreIssues) {
  std::string phases = R"("phases": [)";
  for (int i = 0; i < 65; ++i) {
    if (i > 0) phases += ',';
    phases += R"({"id": "p)" + std::to_string(i) + R"(", "timeout": 5})";
  }
  const std::string text = sample::changed(sample::kScenario, R"("phases": [)", phases + R"(], "x": [)");
  EXPECT_NE(find(check(kS, text), "list.long"), nullptr);
  const std::string wordy = sample::changed(sample::kScenario, "Alun-alun", std::string(1001, 'a'));
  EXPECT_EQ(only(kS, wordy), "scenario /site/name/id line 16 text.long\n");
}

TEST(BrokenFiles, manyConditionsAreRefused) {
  std::string orders = R"({"format": "sispamkota-orders/1", "orders": [)";
  for (int i = 0; i < 4500; ++i) {
    orders += i > 0 ? "," : "";
    orders += R"({"kind": "declareLevel", "level": "x", "when": {"all": [{"time": 1}, {"time": 1}, {"time": 1}, {"time": 1}]}})";
  }
  EXPECT_EQ(only(kO, orders + "]}"), "orders  line 1 condition.many\n");
}

TEST(BrokenFiles, allMistakesAreFoundInOneReading) {
  std::string text(sample::kScenario);
  text = sample::changed(text, R"("count": 60)", R"("count": "many")");
  text = sample::changed(text, R"("hardCore": 0.1)", R"("hardCore": 0.2)");
  text = sample::changed(text, R"("at": [36, 20])", R"("at": [36, 200])");
  text = sample::changed(text, R"("goal": "desk")", R"("goal": "dusk")");
  text = sample::changed(text, R"("schematic")", R"("shematic")");
  const ReadResult result = readExercise(text, sample::kDoctrine, sample::changed(sample::kOrders, R"("exit": "east")", R"("exit": "eats")"));
  EXPECT_FALSE(result.exercise);
  EXPECT_EQ(describe(result.issues),
            "scenario /site/shematic line 15 key.unknown\n"
            "scenario /groups/0/count line 41 type.wrong\n"
            "scenario /groups/0/roles line 44 roles.sum\n"
            "scenario /groups/1/plan/0/goal line 55 reference.unknown\n"
            "scenario /units/1/at line 77 place.outside\n"
            "orders /orders/8/exit line 14 reference.unknown\n");
}

TEST(BrokenFiles, theNearestKnownNameIsSuggested) {
  const Issues keys = check(kS, sample::changed(sample::kScenario, R"("seed": 7,)", R"("sead": 7,)"));
  ASSERT_EQ(keys.size(), 1u);
  EXPECT_EQ(keys[0].values, (decltype(keys[0].values){{"key", "sead"}, {"nearest", "seed"}}));
  const Issues names = check(kS, sample::changed(sample::kScenario, R"("from": "front")", R"("from": "frnot")"));
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].values, (decltype(names[0].values){{"found", "frnot"}, {"kind", "entrance"}, {"nearest", "front"}}));
  const Issues far = check(kS, sample::changed(sample::kScenario, R"("from": "front")", R"("from": "elsewhere")"));
  ASSERT_EQ(far.size(), 1u);
  EXPECT_EQ(far[0].values.size(), 2u);
}

TEST(BrokenFiles, aSiteNeedsGround) {
  const std::string text = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": []}})";
  EXPECT_EQ(only(kS, text), "scenario /site/ground line 2 ground.none\n");
  EXPECT_EQ(only(kS, R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1}, "site": {}})"),
            "scenario /site line 1 ground.none\n");
}

TEST(BrokenFiles, aSiteWithTooManyCornersIsRefused) {
  std::string walls = R"("walls": [)";
  for (int w = 0; w < 30; ++w) {
    if (w > 0) walls += ",\n";
    walls += R"({"id": "w)" + std::to_string(w) + R"(", "points": [)";
    for (int i = 0; i < 2000; ++i) {
      if (i > 0) walls += ',';
      walls += '[' + std::to_string(0.02 * i) + "," + std::to_string(i % 2) + "]";
    }
    walls += "]}";
  }
  const std::string text = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [50, 0], [50, 9]]}], )" + walls + "]}}";
  EXPECT_EQ(only(kS, text), "scenario /site line 2 site.complex\n");
}

TEST(BrokenFiles, anExitBehindAWallCannotBeReached) {
  // A wall without the gate's opening in it: the western half is cut off from the east.
  std::string text = sample::changed(sample::kScenario, R"([30, 18], [31, 18.5]])", R"([30, 22]])");
  text = sample::changed(text, R"("goal": "west")", R"("goal": "east")");
  EXPECT_EQ(only(kS, text), "scenario /groups/0/plan/1/goal line 43 goal.unreachable\n");
  const std::string nobody = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [50, 0], [50, 9], [0, 9]]}],
      "walls": [{"id": "w", "points": [[25, -1], [25, 10]]}],
      "exits": [{"id": "near", "polygon": [[0, 0], [2, 0], [2, 9], [0, 9]]},
                {"id": "far", "polygon": [[48, 0], [50, 0], [50, 9], [48, 9]]}],
      "zones": [{"id": "start", "polygon": [[10, 0], [20, 0], [20, 9], [10, 9]]}]},
    "groups": [{"id": "g", "count": 5, "arrivals": {"from": "start"}, "plan": [{"goal": "near"}]}]})";
  EXPECT_EQ(only(kS, nobody), "scenario /site/exits/1 line 5 exit.unreachable\n");
}

TEST(BrokenFiles, aClosedGateIsNoObstacleToReachability) {
  EXPECT_EQ(only(kS, sample::changed(sample::kScenario, R"("goal": "west")", R"("goal": "east")")), "");
}

TEST(BrokenFiles, withoutAnExitNobodyCanLeave) {
  const std::string text = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [50, 0], [50, 9], [0, 9]]}],
      "zones": [{"id": "start", "polygon": [[10, 0], [20, 0], [20, 9], [10, 9]]}]},
    "groups": [{"id": "g", "count": 5, "arrivals": {"from": "start"}, "plan": [{"goal": "start"}]}]})";
  EXPECT_EQ(only(kS, text), "scenario /site line 2 exit.none\nscenario /groups/0/plan line 4 group.stays\n");
}

TEST(BrokenFiles, moreThanTheWorldCanHoldIsRefused) {
  std::string groups;
  for (int i = 0; i < 7; ++i) {
    if (i > 0) groups += ",\n";
    groups += R"({"id": "g)" + std::to_string(i) +
              R"(", "count": 20000, "arrivals": {"pattern": "uniform", "from": "e"}, "plan": [{"goal": "e"}]})";
  }
  const std::string text = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 1},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [50, 0], [50, 9], [0, 9]]}],
      "exits": [{"id": "e", "polygon": [[10, 0], [20, 0], [20, 9], [10, 9]]}]},
    "groups": [)" + groups + "]}";
  EXPECT_EQ(only(kS, text), "scenario /groups line 4 people.many\n");
}

TEST(BrokenFiles, aPhaseCannotBeginBeforeTheOneBeforeIt) {
  const std::string text = R"({"format": "sispamkota/1", "id": "x", "name": {"id": "x"}, "end": {"time": 90},
    "site": {"ground": [{"id": "g", "polygon": [[0, 0], [50, 0], [50, 9], [0, 9]]}]},
    "phases": [{"id": "a"}, {"id": "b", "begins": {"time": 60}},
               {"id": "c", "begins": {"time": 30}}]})";
  EXPECT_EQ(only(kS, text), "scenario /phases/2/begins/time line 4 phase.time\n");
}

TEST(BrokenFiles, everyCodeHasATest) {
  std::set<std::string_view> tested = {"json.empty",  "json.size",        "json.depth",       "json.values",   "issues.more", "list.long",
                                       "text.long",   "condition.many",   "ground.none",      "site.complex",  "exit.none",
                                       "exit.unreachable", "goal.unreachable", "people.many",  "phase.time"};
  for (const Broken& broken : kBroken) tested.insert(broken.code);
  tested.insert("group.empty");  // scenario_people.cpp
  tested.insert("condition.objective");  // scenario_broken_together.cpp
  tested.insert("order.over");  // no file has it: engine_simulation.cpp gives an order after the end
  tested.insert({"inject.written", "inject.many"});  // nor these: engine_written.cpp
  tested.insert({"permit.citation", "permit.twice", "permit.falls"});  // scenario_doctrine.cpp
  for (const IssueCode& each : kIssueCodes) EXPECT_TRUE(tested.contains(each.code)) << each.code;
}

}  // namespace
}  // namespace sispam
