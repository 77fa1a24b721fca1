// SPDX-License-Identifier: Apache-2.0
// People with a goal, a role mix and a temper, as written. One Group becomes `count` rows of the world, and `count` may come
// from a density: countPeople() fills it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/condition.h"
#include "scenario/site.h"

namespace sispam {

enum class GroupKind : uint8_t { supporters, voters, residents, press, witnesses, sellers, other };

/// Roles of models.md C7; shares of a group, summing to 1. What each does: step/README.md.
enum class Role : uint8_t {
  participant, bystander, hangerOn, hardCore, marshal, provocateur,
  press,     ///< watches and reports, takes no part
  companion  ///< child or elder in company: takes no part, stays with the party, leaves with it when fear rises
};
inline constexpr int kRoleCount = 8;

struct RoleMix {
  double participant = 1, bystander = 0, hangerOn = 0, hardCore = 0, marshal = 0, provocateur = 0, press = 0, companion = 0;
};

enum class ArrivalPattern : uint8_t {
  present,   ///< stand in zone `from` when the exercise starts
  together,  ///< all at once (as fast as the entrance lets them in)
  uniform,   ///< evenly over `over` seconds
  poisson    ///< exponential gaps with mean over/count
};

/// Where in the zone people stand who are present from the start.
enum class Layout : uint8_t {
  scattered,  ///< at random, at a comfortable distance where there is room
  grid        ///< on a jittered lattice that fills the zone evenly: dense crowds, single files, experiments
};

/// Uniform between the two, years.
struct Ages {
  double min = 20, max = 60;
};

/// Uniform between the two, s.
struct Delay {
  double min = 0, max = 0;
};

struct Arrivals {
  ArrivalPattern pattern = ArrivalPattern::present;
  std::string from;                ///< zone (present) or exit (other patterns) id
  std::optional<Condition> when;   ///< begins when this holds; at once if absent
  double over = 60;                ///< s
  int fromIndex = -1;              ///< resolved: index of zone or exit
  Layout layout = Layout::scattered;  ///< only with pattern present
  std::optional<Delay> delay = {};    ///< pre-movement time, never compressed: pattern present stands still until `when` holds and this
                                      ///< has passed; the others come in so much later
};

/// One leg of a group's way: go to a zone, exit or station, or to the quickest of several of one kind; stay until `until` holds or `stay` seconds have passed
/// since the person arrived, whichever comes first. The last leg of a group that leaves is an exit.
struct Leg {
  std::string goal;
  std::vector<std::string> choices = {};  ///< instead of goal; see step/choose.h
  std::optional<Condition> until;
  std::optional<double> stay;      ///< s, mean of an exponential? no: a fixed time, compressed by the scenario's compression
  int goalIndex = -1;              ///< resolved: index into Exercise::goals; of the first of the choices
  std::vector<int> choiceIndices = {};    ///< resolved; empty when there is one goal
};

struct Spread {
  double mean = 0.5, sd = 0;       ///< normal, truncated to [0, 1]
};

/// Starting values of the model of models.md C1/C7; all in [0, 1].
struct Temper {
  std::optional<Spread> hardship;      ///< H; absent = uniform on [0, 1) as in Epstein 2002
  std::optional<Spread> riskAversion;  ///< R; absent = uniform on [0, 1)
  std::optional<Spread> norm;          ///< θ, share of active people in sight from which they pull; absent = 0.5, sd 0.2
  double legitimacy = 0.82;            ///< L at the start (Epstein 2002 run 2)
  double identity = 0.3;               ///< S that shared identity starts from and relaxes to (assumed)
  double anger = 0;                    ///< E_a at the start
  std::optional<Spread> expressiveness;  ///< ε; absent = uniform on [0.2, 0.8)
  std::optional<Spread> openness;        ///< δ; absent = uniform on [0.2, 0.8)
};

enum class Profile : uint8_t { adult, elder, child, walkingAid, wheelchair };

/// How a group walks and how large it is. What is absent comes from the profile; gaitOf() in profile.h puts both together.
struct Walk {
  Profile profile = Profile::adult;
  std::optional<double> speed = {}, speedSd = {}, speedMin = {}, speedMax = {};  ///< desired speed, m/s: normal, truncated
  std::optional<Ages> age = {};                                                  ///< instead of speed: free speed by age
  std::optional<double> timeGap = {};                                            ///< s; parameters.movement.timeGap if the profile has none
  std::optional<double> radius = {}, radiusSd = {}, radiusMin = {}, radiusMax = {};  ///< contact radius, m: normal, truncated
  std::optional<double> mass = {}, massSd = {};                                  ///< kg: normal, truncated at 2.5 sd
};

/// Who queues and how: for polling stations (facts.md 4.2, models.md H), and for any other desk.
struct Voting {
  bool listed = true;                    ///< on the list of voters; see Station::unlisted
  double priority = 0;                   ///< share that is called first: the old, the pregnant, people with a disability
  double assisted = 0;                   ///< share that needs help and longer (ServiceTime::assisted); they are the first of those with priority
  std::optional<Delay> patience = {};    ///< time in one queue after which a person goes away; nobody does if absent; divided by compression
  std::optional<int> balk = {};          ///< who finds as many waiting does not join
};

inline constexpr int kMostInGroup = 100000;  ///< persons (assumed; of all groups and units together: kMostPersons)

struct Group {
  std::string id;
  Text name;
  GroupKind kind = GroupKind::other;
  std::optional<int> counted = {};       ///< `count` as written; absent when `density` says it
  int count = 1;                         ///< persons, 1–100000; filled by countPeople()
  std::optional<double> density = {};    ///< persons/m² of free ground of the zone `arrivals.from`
  Arrivals arrivals;
  std::vector<Leg> plan;                 ///< at least one leg
  RoleMix roles;
  Temper temper;
  std::optional<std::string> rival = {};  ///< a group that these people fight if they fight at all
  int rivalIndex = -1;                   ///< resolved
  Walk walk;
  int stones = 0;                        ///< throwable things each participant could lay hands on, 0–20 (assumed)
  int party = 1;                         ///< 1–8 people who came together and keep together (families); see step/company.h
  Voting voting = {};
  double motivation = 0;                 ///< 0–1: maps to time gap, length and push (assumed)
};

}  // namespace sispam
