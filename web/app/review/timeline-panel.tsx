// SPDX-License-Identifier: Apache-2.0
// The timeline with the course of the run put into words.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { lookAtFinding, reviewSeek } from '../actions/review-time.js';
import { ReviewTimeline, type TimeMark } from '../charts/review-timeline.js';
import { levelTone } from '../session/level-tone.js';
import { spansOf, TICKS_A_SECOND } from '../session/report.js';
import { course, lookedAt, notes, reviewFrame } from '../session/reviewing.js';
import { put } from '../session/words.js';
import { review, shortName, told } from './words.js';

export function TimelinePanel(): JSX.Element | null {
  const open = course.value;
  const words = told.value;
  const now = reviewFrame.value;
  const say = review.value;
  const parts = useMemo(() => {
    if (open === null || words === null) return null;
    const { scenario, doctrine } = open.exercise;
    const spans = spansOf(open);
    const levels = (list: typeof spans.levels) =>
      list.map(({ t, index }) => ({
        t,
        name: words.level(index),
        short: words.level(index).slice(0, 1),
        tone: levelTone(doctrine, index),
      }));
    const marks = (kind: string): readonly TimeMark[] =>
      open.events
        .filter((event) => event.kind === kind)
        .map((event) => ({ t: event.tick / TICKS_A_SECOND, name: words.event(event), severity: 0 }));
    return {
      phases: spans.phases.map(({ t, index, forced }) => ({
        t,
        forced,
        name: shortName(words.say(scenario.phases[index]?.name)),
        short: String(index + 1),
      })),
      situation: levels(spans.levels),
      declared: levels(spans.declared),
      orders: marks('orderGiven'),
      injects: marks('injectFired'),
      density: open.moments.map(({ t, density }) => [t, density] as const),
      hurt: open.moments.map(({ t, injuredCitizens, injuredOfficers }) => [t, injuredCitizens + injuredOfficers] as const),
    };
  }, [open, words]);
  if (open === null || words === null || now === null || parts === null) return null;
  const findings = open.findings.flatMap((finding, index): TimeMark[] =>
    finding.kept
      ? []
      : [
          {
            t: finding.t,
            severity: finding.severity,
            name: `${words.clock(finding.t)} ${finding.rule} ${words.rule(finding.rule)}`,
            chosen: lookedAt.value?.finding === index,
            onPress: () => void lookAtFinding.perform(index),
          },
        ],
  );
  const marks = notes.value.map(
    ({ t, text, kind }): TimeMark => ({
      t,
      severity: 0,
      name: `${words.clock(t)} ${text || (kind === 'bookmark' ? say.bookmark : '')}`,
      onPress: () => void reviewSeek.perform(t),
    }),
  );
  const last = open.moments.at(-1);
  const { counters } = now;
  const summary = put(say.timelineSummary, {
    clock: words.clock(now.seconds),
    phase: words.say(open.exercise.scenario.phases[now.phase]?.name),
    level: words.level(now.situation),
    findings: findings.length,
    injects: parts.injects.length,
    hurt: counters.injuredCitizens + counters.injuredOfficers,
  });
  return (
    <ReviewTimeline
      name={say.timeline}
      summary={summary}
      scrubName={say.scrub}
      end={open.seconds}
      now={now.seconds}
      clock={words.clock}
      lanes={say.lanes}
      {...parts}
      findings={findings}
      notes={marks}
      densityText={(value) => `≤ ${words.number(value, 1)} /m²`}
      hurtText={(value) => `${words.number(last === undefined ? 0 : value)}`}
      onSeek={(t) => void reviewSeek.perform(t)}
    />
  );
}
