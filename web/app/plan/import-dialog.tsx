// SPDX-License-Identifier: Apache-2.0
// A map of the reader's own becomes a site: its outline is shown, a box is drawn on it, a worker imports it (and can be stopped), and what was dropped
// and assumed is listed before the site is taken.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box, ImportedPlace, MapOutline } from '../../engine/places/index.js';
import { problemSentence, sentence } from '../../text/index.js';
import { Button } from '../controls/button.js';
import { Dialog } from '../controls/dialog.js';
import { FileButton } from '../controls/file-button.js';
import { desk } from '../session/plan/desk.js';
import { change, openDraft, scenarioDraft } from '../session/plan/document.js';
import { emptyScenario } from '../session/plan/new-items.js';
import { planText } from '../session/plan/words.js';
import { isRecord } from '../session/plan/written.js';
import { language } from '../session/preferences.js';
import { amount, labels, put, words } from '../session/words.js';
import { MapOutlineView, sizeOf } from './map-outline.js';
import { dialog, droppedMap } from './plan-state.js';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'outline'; readonly outline: MapOutline }
  | { readonly kind: 'done'; readonly place: ImportedPlace }
  | { readonly kind: 'failed'; readonly words: string };

export function ImportDialog(): JSX.Element {
  const plan = planText.value;
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [box, setBox] = useState<Box | null>(null);
  const bytes = useRef<Uint8Array | null>(null);
  const abort = useRef(new AbortController());
  const outline = useRef<MapOutline | null>(null);
  const close = () => {
    dialog.value = null;
  };
  const begin = (): AbortSignal => {
    abort.current = new AbortController();
    return abort.current.signal;
  };
  const fail = (error: unknown, signal: AbortSignal) => {
    if (signal.aborted) setStage(outline.current === null ? { kind: 'choose' } : { kind: 'outline', outline: outline.current });
    else setStage({ kind: 'failed', words: wordsOf(error) });
  };
  const read = async (file: File) => {
    const signal = begin();
    outline.current = null;
    setStage({ kind: 'working', words: plan.importReading });
    try {
      bytes.current = new Uint8Array(await file.arrayBuffer());
      const found = await desk.outline(bytes.current, signal);
      outline.current = found;
      setBox(found.suggested);
      setStage({ kind: 'outline', outline: found });
    } catch (error) {
      fail(error, signal);
    }
  };
  const dropped = droppedMap.value;
  useEffect(() => {
    if (dropped === null) return;
    droppedMap.value = null;
    void read(dropped);
  }, [dropped]);
  useEffect(() => () => abort.current.abort(), []);
  const importNow = async () => {
    if (bytes.current === null) return;
    const signal = begin();
    const steps: Readonly<Record<string, string>> = plan.importSteps;
    setStage({ kind: 'working', words: plan.importSteps.read });
    try {
      const place = await desk.importPlace(bytes.current, box, signal, (step) => setStage({ kind: 'working', words: steps[step] ?? step }));
      setStage({ kind: 'done', place });
    } catch (error) {
      fail(error, signal);
    }
  };
  return (
    <Dialog id="plan-import" title={plan.importTitle} closeName={labels.value.close} onClose={close}>
      <p class="small">{plan.importTold}</p>
      <div class="plan-ways">
        <FileButton
          name={plan.importFile}
          accept=".osm,.pbf,.xml,.json,.geojson,.geojsonl,.wkt,.txt,.gz"
          onFile={(file) => void read(file)}
        />
      </div>
      {stage.kind === 'working' ? (
        <div class="import-working">
          <p role="status">{stage.words}</p>
          <progress aria-label={stage.words} />
          <Button name={plan.importStop} icon="close" onPress={() => abort.current.abort()} />
        </div>
      ) : null}
      {stage.kind === 'failed' ? (
        <p class="form-issue form-issue-error" role="alert">
          {stage.words}
        </p>
      ) : null}
      {stage.kind === 'outline' ? (
        <>
          <p class="small">{plan.importBoxTold}</p>
          <MapOutlineView outline={stage.outline} box={box} name={plan.importOverview} onBox={setBox} />
          <BoxForm outline={stage.outline} box={box} onBox={setBox} />
          <p class="small">{stage.outline.attribution === '' ? null : put(plan.attribution, { source: stage.outline.attribution })}</p>
          <Button look="primary" name={plan.importNow} disabled={wrongWith(stage.outline, box) !== null} onPress={() => void importNow()} />
        </>
      ) : null}
      {stage.kind === 'done' ? <Done place={stage.place} onClose={close} /> : null}
    </Dialog>
  );
}

function wordsOf(error: unknown): string {
  if (!isRecord(error)) return planText.value.notReadable;
  const [issue] = Array.isArray(error.issues) ? (error.issues as readonly { code: string; values: Record<string, string | number> }[]) : [];
  if (issue !== undefined) return problemSentence(issue.code, issue.values, language.value);
  return typeof error.message === 'string' ? error.message : planText.value.notReadable;
}

/** Why this box cannot be imported, in words. */
function wrongWith(outline: MapOutline, box: Box | null): string | null {
  if (box === null) return null;
  const plan = planText.value;
  const { width, height } = sizeOf(outline, box);
  if (width * height === 0) return plan.boxEmpty;
  return width * height > outline.largest ? put(plan.boxTooLarge, { max: amount(Math.round(outline.largest / 1e4) / 100) }) : null;
}

function BoxForm(props: { readonly outline: MapOutline; readonly box: Box | null; readonly onBox: (box: Box) => void }): JSX.Element {
  const plan = planText.value;
  const { outline } = props;
  const box = props.box ?? outline.suggested;
  const { width, height } = sizeOf(outline, box);
  const wrong = wrongWith(outline, box);
  return (
    <fieldset class="import-box" aria-label={plan.importBox}>
      {(['west', 'south', 'east', 'north'] as const).map((side) => (
        <label key={side}>
          <span>{put(labels.value.withUnit, { name: plan[side], unit: outline.unit === 'metres' ? 'm' : '°' })}</span>
          <input
            class="input"
            type="number"
            step="any"
            value={Math.round(box[side] * 1e6) / 1e6}
            onInput={(event) => {
              const value = event.currentTarget.valueAsNumber;
              if (Number.isFinite(value)) props.onBox({ ...box, [side]: value });
            }}
          />
        </label>
      ))}
      <p>
        {put(plan.boxSize, { width: amount(Math.round(width)), height: amount(Math.round(height)) })}
        {wrong === null ? null : (
          <b class="alarm" role="alert">
            {' '}
            {wrong}
          </b>
        )}
      </p>
    </fieldset>
  );
}

function Done({ place, onClose }: { readonly place: ImportedPlace; readonly onClose: () => void }): JSX.Element {
  const plan = planText.value;
  const { places } = words.value;
  const made = Object.fromEntries(Object.entries(place.made).map(([key, value]) => [key, amount(value)]));
  const heads = { warning: places.warnings, dropped: places.dropped, assumed: places.assumed } as const;
  return (
    <>
      <h3>{plan.importDone}</h3>
      <p>{put(places.made, made)}</p>
      {(['warning', 'dropped', 'assumed'] as const).map((kind) => {
        const notes = place.notes.filter((note) => note.kind === kind);
        if (notes.length === 0) return null;
        return (
          <section key={kind} aria-label={heads[kind]}>
            <h3>{heads[kind]}</h3>
            <ul class="import-notes">
              {notes.map((note, index) => (
                <li key={index}>{sentence(places.notes, note.code, { ...note.values, count: note.count }, language.value)}</li>
              ))}
            </ul>
          </section>
        );
      })}
      <p class="small">{place.site.attribution === undefined ? null : put(plan.attribution, { source: place.site.attribution })}</p>
      <div class="plan-ways">
        <Button
          look="primary"
          name={plan.importNew}
          onPress={() => {
            const begun = emptyScenario();
            if (isRecord(begun)) openDraft({ ...begun, site: place.site }, null);
            onClose();
          }}
        />
        <Button
          name={plan.importReplace}
          disabled={scenarioDraft.value === null}
          onPress={() => {
            change([{ op: 'add', path: '/site', value: place.site }]);
            onClose();
          }}
        />
      </div>
    </>
  );
}
