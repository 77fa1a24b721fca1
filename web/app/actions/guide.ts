// SPDX-License-Identifier: Apache-2.0
// The guided first drill: begins it or goes on with it, passes over a step, puts it away.
import { guideSteps, NOT_ASKED, nextStep, PUT_AWAY } from '../session/guide.js';
import { prefer, preferences } from '../session/preferences.js';
import { dialog } from '../session/run-state.js';
import type { Action } from './action.js';

export const beginGuide: Action = {
  id: 'begin-guide',
  by: 'owner',
  label: 'guide',
  keys: ['a'],
  enabled: () => true,
  perform() {
    const at = preferences.value.guide;
    const begun = at > NOT_ASKED && at <= guideSteps.length;
    prefer({ guide: begun ? at : 1, left: true });
    dialog.value = null;
  },
};

export const passStep: Action = {
  id: 'pass-step',
  by: 'owner',
  label: 'guidePass',
  keys: [],
  enabled: () => preferences.value.guide > NOT_ASKED,
  perform: nextStep,
};

export const putGuideAway: Action = {
  id: 'put-guide-away',
  by: 'owner',
  label: 'guideAway',
  keys: [],
  enabled: () => preferences.value.guide !== PUT_AWAY,
  perform: () => prefer({ guide: PUT_AWAY }),
};
