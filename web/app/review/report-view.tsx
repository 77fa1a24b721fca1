// SPDX-License-Identifier: Apache-2.0
// The report as it will be printed, and beside it what people put into it. Printing shows the paper alone; the tree that the engine gives is
// drawn node by node, so text stays text.
import { effect, signal } from '@preact/signals';
import { type ComponentChild, h, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Paper } from '../../engine/report/paper.js';
import type { ReportInput, ReportMap } from '../../engine/report/report-input.js';
import { language } from '../session/preferences.js';
import { packageVersion, proposedImprovements, publicSummaryOf, reportMaps, reportOf, reportStyle } from '../session/report.js';
import { course, frameOf, improvements, notes, remarksNow } from '../session/reviewing.js';
import { ReportForm } from './report-form.js';
import { review } from './words.js';

export const reportKind = signal<'full' | 'public'>('full');
export const trainees = signal('');
export const withoutNames = signal(false);
export const withoutRatings = signal(false);
const maps = signal<readonly ReportMap[] | null>(null);

/** Everything the report is made of now; null while its maps are being drawn. */
export function reportInput(): ReportInput | null {
  const open = course.value;
  if (open === null || maps.value === null) return null;
  return {
    course: open,
    language: language.value,
    maps: maps.value,
    remarks: remarksNow(),
    trainees: trainees.value,
    madeOn: new Date().toLocaleDateString('sv-SE'), // YYYY-MM-DD of this place
    packageVersion,
    withoutNames: withoutNames.value,
    withoutRatings: withoutRatings.value,
  };
}

export function reportPaper(): Paper | null {
  const input = reportInput();
  if (input === null) return null;
  return reportKind.value === 'full' ? reportOf(input) : publicSummaryOf(input);
}

/** A node of the report as one of the page. */
function drawn(part: Paper | string): ComponentChild {
  return typeof part === 'string' ? part : h(part.tag, part.attributes, ...part.children.map(drawn));
}

/** The report's own style sheet, given to the page by CSSOM while the report is shown. */
function wearStyle(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reportStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

function drawMaps(): () => void {
  let asked = 0;
  const end = effect(() => {
    const open = course.value;
    const marked = notes.value;
    const wanted = language.value;
    if (open === null) return;
    const mine = ++asked;
    reportMaps(
      open,
      wanted,
      async (t) => {
        const frame = await frameOf(Math.min(t, open.seconds));
        if (frame === null) throw new Error('closed');
        return frame;
      },
      marked,
    )
      .then((list) => {
        if (mine === asked) maps.value = list;
      })
      .catch(() => undefined); // the review has been closed meanwhile
  });
  return () => {
    asked = -1;
    end();
    maps.value = null;
  };
}

export function ReportView(): JSX.Element {
  useEffect(wearStyle, []);
  useEffect(drawMaps, []);
  const open = course.value;
  const spoken = language.value;
  useEffect(() => {
    if (open !== null && improvements.peek().length === 0) improvements.value = proposedImprovements(open, spoken);
  }, [open]);
  const paper = reportPaper();
  return (
    <main class="report-view">
      <ReportForm />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="report-paper" aria-label={review.value.reportPaper} data-ready={paper === null ? 'no' : 'yes'} tabIndex={0}>
        {paper === null ? (
          <p class="screen-notice" role="status">
            {review.value.drawing}
          </p>
        ) : (
          drawn(paper)
        )}
      </section>
    </main>
  );
}
