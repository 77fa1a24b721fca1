// SPDX-License-Identifier: Apache-2.0
// Hands the plan out as files: the whole scenario, or what it changes of its base.
import { base, markSaved, scenarioDraft } from '../session/plan/document.js';
import { fileName, planText, scenarioText, siteText } from '../session/plan/files.js';
import type { Action } from './action.js';
import { handOut } from './hand-out.js';

export const saveScenario: Action = {
  id: 'save-scenario',
  label: 'planSave',
  keys: ['Control+s'],
  on: ['plan'],
  enabled: () => scenarioDraft.value !== null,
  perform() {
    handOut(`${fileName()}.json`, scenarioText(), 'application/json');
    markSaved();
  },
};

export const savePlanFile: Action = {
  id: 'save-plan-file',
  label: 'planSaveChanges',
  keys: [],
  on: ['plan'],
  enabled: () => scenarioDraft.value !== null && base.value !== null,
  perform() {
    const text = planText();
    if (text !== null) handOut(`${fileName()}.plan.json`, text, 'application/json');
  },
};

/** The site alone, for QGIS and other maps. */
export const saveSite: Action = {
  id: 'save-site',
  label: 'planSaveSite',
  keys: [],
  on: ['plan'],
  enabled: () => scenarioDraft.value !== null,
  async perform() {
    handOut(`${fileName()}.geojson`, await siteText(), 'application/geo+json');
  },
};
