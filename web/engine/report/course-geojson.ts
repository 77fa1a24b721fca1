// SPDX-License-Identifier: Apache-2.0
// The site with the places of broken rules as GeoJSON. Findings ride on the site's own writer as labels, so that metres become degrees in
// one place only. A finding about the whole exercise has no geometry (RFC 7946, 3.2).
import type { Language } from '../../text/index.js';
import { isNowhere } from '../csv.js';
import type { Course } from './course.js';
import { wordsFor } from './report-words.js';

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
}

export async function courseGeojson(course: Course, language: Language): Promise<unknown> {
  const { writeGeojson } = await import('../places/index.js');
  const words = wordsFor(course.exercise, language);
  const { site } = course.exercise.scenario;
  const findings = course.findings
    .filter(({ kept }) => !kept)
    .map(({ rule, severity, t, at, evidence, values, citation }) => {
      const { name } = course.exercise.doctrine.rules.find(({ id }) => id === rule) ?? {};
      return {
        at,
        text: name ?? { id: rule, en: rule },
        finding: isNowhere(at) ? 'nowhere' : 'there',
        rule,
        severity,
        t,
        clock: words.clock(t),
        evidence,
        values,
        citation,
      };
    });
  const labels = [...site.labels, ...findings];
  const collection = writeGeojson({ ...site, labels } as never) as { readonly features: readonly Feature[] };
  const features = collection.features.map((feature) => {
    const { finding, ...properties } = feature.properties;
    if (finding === undefined) return feature;
    const placed = finding === 'there' ? feature : { ...feature, geometry: null };
    return { ...placed, properties: { ...properties, sispamkota: 'finding' } };
  });
  return { ...collection, features };
}
