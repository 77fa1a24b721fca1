// SPDX-License-Identifier: Apache-2.0
// Which ids there are, by kind of thing. Zones, exits and stations share one namespace (goals); groups, units and stations
// share another (parties), because a reference may name any of them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/report.h"
#include "scenario/scenario.h"
#include "scenario/field.h"

namespace sispam {

class Names {
 public:
  struct Found {
    Ref kind = Ref::none;  ///< what it is: zone, exit, station, …
    int index = -1;        ///< in its own list; for Ref::goal in Exercise::goals
  };

  /// Notes every id; reports those that are there twice.
  void add(const Scenario& scenario, Report& report);
  void add(const Doctrine& doctrine, Report& report);
  /// The same for an exercise that has been read before.
  explicit Names(const Exercise& exercise);
  Names() = default;

  /// False when the list that defines such things is in a file we have not got, or is spoilt.
  bool knows(Ref ref) const;
  std::optional<Found> find(Ref ref, std::string_view name) const;
  /// What a thing of this name is, if it is anything.
  std::optional<Found> findAnything(std::string_view name) const;
  std::vector<std::string_view> all(Ref ref) const;

 private:
  static constexpr size_t kKinds = static_cast<size_t>(Ref::rule) + 1;
  template <class T>
  void addList(Ref kind, const std::vector<T>& things, const std::string& pointer, Report* report);
  void addScenario(const Scenario& scenario, Report* report);
  void addDoctrine(const Doctrine& doctrine, Report* report);

  std::array<std::map<std::string, int, std::less<>>, kKinds> ids_;
  std::array<std::string, kKinds> lists_;  ///< pointer of the list
  std::array<bool, kKinds> known_{};
};

}  // namespace sispam
