// SPDX-License-Identifier: Apache-2.0
// The list of the watchers, in the order in which they look: density first, because pressure and rules read it.
#include "observe/observation.h"

#include "observe/notes.h"

namespace sispam {

Notes::Notes(const World& w) : density(w), pressure(w), contact(w), walls(w), lines(w), areas(w), congestion(w), stuck(w), course(w), means(w), stations(w), objectives(w) {
  const std::vector<Rule>& list = w.exercise->doctrine.rules;
  for (size_t k = 0; k < list.size(); ++k)
    if (auto watcher = watchRule(w, list[k], density, walls, Incidents(findings, static_cast<uint16_t>(k), list[k].severity)))
      rules.push_back(std::move(watcher));
}

Observation::Observation(const World& world) : notes_(std::make_unique<Notes>(world)) {}
Observation::~Observation() = default;
Observation::Observation(Observation&&) noexcept = default;
Observation& Observation::operator=(Observation&&) noexcept = default;

void Observation::observe(const World& w) {
  notes_->density.observe(w);
  notes_->pressure.observe(w, notes_->density);
  notes_->harm.observe(w);
  notes_->contact.observe(w);
  notes_->walls.observe(w);
  notes_->levels.observe(w, notes_->density);
  notes_->lines.observe(w);
  notes_->areas.observe(w);
  notes_->egress.observe(w);
  notes_->congestion.observe(w, notes_->density, notes_->egress);
  notes_->stuck.observe(w);
  notes_->course.observe(w);
  notes_->events.observe(w);
  notes_->means.observe(w);
  notes_->stations.observe(w);
  for (const std::unique_ptr<RuleWatch>& rule : notes_->rules) rule->watch(w);
  notes_->objectives.observe(w);
}

void Observation::finish(const World& w) {
  if (notes_->finished) return;
  notes_->finished = true;
  notes_->objectives.finish(w);
  for (const std::unique_ptr<RuleWatch>& rule : notes_->rules) rule->finish(w);
}

const std::vector<Finding>& Observation::findings() const { return notes_->findings; }
const std::vector<LevelNote>& Observation::situation() const { return notes_->course.situation(); }
const std::vector<LevelNote>& Observation::declared() const { return notes_->course.declared(); }
const DensityRaster& Observation::density() const { return notes_->density.raster(); }
double Observation::densityNow() const { return notes_->density.greatest(); }
Vec2 Observation::densestPlace() const { return notes_->density.densest(); }
double Observation::forceNow() const { return notes_->harm.forceNow(); }

}  // namespace sispam
