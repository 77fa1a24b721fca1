// SPDX-License-Identifier: Apache-2.0
// The field table of groups of citizens; see field.h.
#pragma once

#include "scenario/fields_condition.h"
#include "scenario/group.h"
#include "scenario/profile.h"

namespace sispam {

template <> inline constexpr std::string_view structName<RoleMix> = "RoleMix";
template <class V>
constexpr void fields(V& v, RoleMix& x) {
  v(share("participant"), x.participant);
  v(share("bystander"), x.bystander);
  v(share("hangerOn"), x.hangerOn);
  v(share("hardCore"), x.hardCore);
  v(share("marshal"), x.marshal);
  v(share("provocateur"), x.provocateur);
  v(share("press"), x.press);
  v(share("companion"), x.companion);
}

template <> inline constexpr std::string_view structName<Ages> = "Ages";
template <class V>
constexpr void fields(V& v, Ages& x) {
  v(number("min", 3, 100, "years").assumed(), x.min);
  v(number("max", 3, 100, "years").assumed(), x.max);
}

template <> inline constexpr std::string_view structName<Delay> = "Delay";
template <class V>
constexpr void fields(V& v, Delay& x) {
  v(seconds("min", 0, 7200), x.min);
  v(seconds("max", 0, 7200), x.max);
}

template <> inline constexpr std::string_view structName<Arrivals> = "Arrivals";
template <class V>
constexpr void fields(V& v, Arrivals& x) {
  v(choice("pattern"), x.pattern);
  v(reference("from", Ref::entrance).required(), x.from, x.fromIndex);
  v(object("when"), x.when);
  v(seconds("over", 1, 86400).assumed(), x.over);
  v(choice("layout"), x.layout);
  v(object("delay"), x.delay);
}

template <> inline constexpr std::string_view structName<Leg> = "Leg";
template <class V>
constexpr void fields(V& v, Leg& x) {
  v(reference("goal", Ref::goal), x.goal, x.goalIndex);
  v(references("choices", Ref::goal, 16), x.choices);
  v(object("until"), x.until);
  v(seconds("stay", 0, 86400), x.stay);
}

template <> inline constexpr std::string_view structName<Spread> = "Spread";
template <class V>
constexpr void fields(V& v, Spread& x) {
  v(share("mean").assumed(), x.mean);
  v(share("sd").assumed(), x.sd);
}

template <> inline constexpr std::string_view structName<Temper> = "Temper";
template <class V>
constexpr void fields(V& v, Temper& x) {
  v(object("hardship").source("Epstein 2002: uniform on [0, 1) if absent"), x.hardship);
  v(object("riskAversion").source("Epstein 2002: uniform on [0, 1) if absent"), x.riskAversion);
  v(object("norm").source("Granovetter 1978 (form); assumed: mean 0.5, sd 0.2 if absent"), x.norm);
  v(share("legitimacy").source("Epstein 2002, run 2"), x.legitimacy);
  v(share("identity").assumed(), x.identity);
  v(share("anger").assumed(), x.anger);
  v(object("expressiveness").source("Bosse et al. (ASCRIBE); assumed: uniform on [0.2, 0.8) if absent"), x.expressiveness);
  v(object("openness").source("Bosse et al. (ASCRIBE); assumed: uniform on [0.2, 0.8) if absent"), x.openness);
}

template <> inline constexpr std::string_view structName<Walk> = "Walk";
template <class V>
constexpr void fields(V& v, Walk& x) {
  v(choice("profile"), x.profile);
  v(number("speed", kLeastSpeed, 3, "m/s").source("profile; adult: Weidmann 1993"), x.speed);
  v(number("speedSd", 0, 1, "m/s").source("profile; adult: Weidmann 1993"), x.speedSd);
  v(number("speedMin", kLeastSpeed, 3, "m/s").source("profile; adult: assumed"), x.speedMin);
  v(number("speedMax", kLeastSpeed, 3, "m/s").source("profile; adult: assumed"), x.speedMax);
  v(object("age").source("Weidmann 1993 by RiMEA 4.1.1 test 7"), x.age);
  v(seconds("timeGap", 0.2, 5).source("profile; elder: single-file runs with elderly people (T = 1.7 s)"), x.timeGap);
  v(number("radius", kLeastRadius, kGreatestRadius, "m").source("profile, assumed"), x.radius);
  v(number("radiusSd", 0, 0.1, "m").source("profile, assumed"), x.radiusSd);
  v(number("radiusMin", kLeastRadius, kGreatestRadius, "m").source("profile, assumed"), x.radiusMin);
  v(number("radiusMax", kLeastRadius, kGreatestRadius, "m").source("profile, assumed"), x.radiusMax);
  v(number("mass", 15, 200, "kg").source("profile, assumed"), x.mass);
  v(number("massSd", 0, 50, "kg").source("profile, assumed"), x.massSd);
}

template <> inline constexpr std::string_view structName<Voting> = "Voting";
template <class V>
constexpr void fields(V& v, Voting& x) {
  v(boolean("listed"), x.listed);
  v(share("priority").assumed(), x.priority);
  v(share("assisted").source("assumed: 5–10 %"), x.assisted);
  v(object("patience").source("assumed: 30–60 min"), x.patience);
  v(integer("balk", 0, 10000, "persons").assumed(), x.balk);
}

template <> inline constexpr std::string_view structName<Group> = "Group";
template <class V>
constexpr void fields(V& v, Group& x) {
  v(identifier().required(), x.id);
  v(text("name"), x.name);
  v(choice("kind"), x.kind);
  v(integer("count", 1, kMostInGroup, "persons"), x.counted, x.count);
  v(number("density", 0.01, 10, "persons/m²"), x.density);
  v(object("arrivals").required(), x.arrivals);
  v(list("plan", 1, 50).required(), x.plan);
  v(object("roles"), x.roles);
  v(object("temper"), x.temper);
  v(reference("rival", Ref::group), x.rival, x.rivalIndex);
  v(object("walk"), x.walk);
  v(integer("stones", 0, 20, "objects").assumed(), x.stones);
  v(integer("party", 1, 8, "persons").assumed(), x.party);
  v(object("voting"), x.voting);
  v(share("motivation").assumed(), x.motivation);
}

}  // namespace sispam
