// SPDX-License-Identifier: Apache-2.0
// Events and findings as the core tells them (JSON) become what a listener gets.
import type { EventView, FindingView } from './source.js';

export function eventViews(json: string): readonly EventView[] {
  return JSON.parse(json) as readonly EventView[];
}

export function findingViews(json: string): readonly FindingView[] {
  return JSON.parse(json) as readonly FindingView[];
}
