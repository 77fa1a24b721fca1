// SPDX-License-Identifier: Apache-2.0
// What a report is made from: the course of the run, pictures of some of its moments, and what people added: decisions, notes, ratings of
// their own, what is to be improved. Everything people add is optional; the command line has none of it.
import type { Language } from '../../text/index.js';
import type { Remarks } from '../film/remarks.js';
import type { Frame } from '../frame.js';
import type { Course } from './course.js';

/** A moment that is shown on a map. */
export interface ReportMap {
  readonly t: number;
  readonly at: readonly [number, number] | null;
  readonly caption: string;
  readonly frame: Frame;
}

export interface ReportInput {
  readonly course: Course;
  readonly language: Language;
  readonly maps: readonly ReportMap[];
  readonly remarks: Remarks;
  /** call signs */
  readonly trainees: string;
  /** YYYY-MM-DD on which it is made; '' where no clock may be in it */
  readonly madeOn: string;
  readonly packageVersion: string;
  /** leaves call signs, owners and who decided out */
  readonly withoutNames: boolean;
  readonly withoutRatings: boolean;
}
