// SPDX-License-Identifier: Apache-2.0
// The channels of an inject as scripts spell them, with their words.
import { labels } from './words.js';

export function channels(): readonly (readonly [string, string])[] {
  const { channelRadio, channelPhone, channelPa, channelVisual } = labels.value;
  return [
    ['radio', channelRadio],
    ['phone', channelPhone],
    ['pa', channelPa],
    ['visual', channelVisual],
  ];
}

export function channelName(id: string): string {
  return channels().find(([each]) => each === id)?.[1] ?? id;
}
