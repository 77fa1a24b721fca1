// SPDX-License-Identifier: Apache-2.0
// The tools over the map: one is in the hand; beside them grid, snapping and the picture that is traced.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/button.js';
import { FileButton } from '../controls/file-button.js';
import type { BoardTool } from '../map/board-input.js';
import { planText } from '../session/plan/words.js';
import { amount, put } from '../session/words.js';
import { grid, picture, scaleAsked, snapping, take, tool, tracing } from './plan-state.js';
import { ToolIcon } from './tool-icon.js';
import { traceFile } from './trace-file.js';

const rows: readonly (readonly BoardTool[])[] = [
  ['select', 'measure'],
  ['ground', 'building', 'wall', 'gate', 'exit', 'zone', 'line', 'area', 'label'],
  ['unit', 'group', 'station'],
];
const grids = [0, 0.1, 0.5, 1, 5];

export function Toolbox(): JSX.Element {
  const plan = planText.value;
  return (
    <div class="toolbox" role="toolbar" aria-label={plan.tools}>
      {rows.map((tools, index) => (
        <div key={index} class="toolbox-row">
          {tools.map((each) => (
            <button
              key={each}
              type="button"
              class="tool"
              aria-pressed={tool.value === each}
              aria-label={plan.tool[each]}
              title={plan.tool[each]}
              onClick={() => take(each)}
            >
              <ToolIcon name={each} />
            </button>
          ))}
        </div>
      ))}
      <div class="toolbox-row toolbox-words">
        <label>
          <span>{plan.grid}</span>
          <select
            class="select"
            aria-label={plan.grid}
            value={String(grid.value)}
            onChange={(event) => {
              grid.value = Number(event.currentTarget.value);
            }}
          >
            {grids.map((each) => (
              <option key={each} value={String(each)}>
                {each === 0 ? plan.noGrid : `${amount(each)} m`}
              </option>
            ))}
          </select>
        </label>
        <label class="form-tick">
          <input
            type="checkbox"
            checked={snapping.value}
            onChange={(event) => {
              snapping.value = event.currentTarget.checked;
            }}
          />
          {plan.snapping}
        </label>
        <Tracing />
      </div>
    </div>
  );
}

/** A picture of the reader's own under the pen; it is never stored. */
function Tracing(): JSX.Element {
  const plan = planText.value;
  const open = tracing.value;
  const now = picture.value;
  return (
    <div class="tracing">
      <Button
        look="text"
        icon="layers"
        name={plan.trace}
        expanded={open}
        onPress={() => {
          tracing.value = !open;
        }}
      />
      {open ? (
        <fieldset class="tracing-panel" aria-label={plan.trace}>
          <FileButton name={plan.tracePicture} accept="image/*" onFile={(file) => void traceFile(file)} />
          {now === null ? null : (
            <>
              <label class="tracing-row">
                <span>{plan.opacity}</span>
                <input
                  type="range"
                  min={0.1}
                  max={1}
                  step={0.05}
                  value={now.opacity}
                  onInput={(event) => {
                    picture.value = { ...now, opacity: event.currentTarget.valueAsNumber };
                  }}
                />
              </label>
              <p class="small">{put(plan.pictureScale, { metres: amount(now.metres) })}</p>
              <Button name={plan.setScale} pressed={tool.value === 'scale'} onPress={() => take('scale')} />
              <ScaleForm />
              <Button
                look="text"
                name={plan.removePicture}
                onPress={() => {
                  picture.value = null;
                }}
              />
            </>
          )}
          <p class="small">{plan.traceTold}</p>
        </fieldset>
      ) : null}
    </div>
  );
}

/** How far two points of the picture lie apart in truth; the first stays where it is. */
function ScaleForm(): JSX.Element | null {
  const plan = planText.value;
  const [length, setLength] = useState(10);
  const two = scaleAsked.value;
  const now = picture.value;
  if (two === null || now === null) return null;
  const apply = () => {
    const [a, b] = two;
    const drawn = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (drawn > 0 && length > 0) {
      const factor = length / drawn;
      picture.value = {
        ...now,
        metres: now.metres * factor,
        at: [a[0] + (now.at[0] - a[0]) * factor, a[1] + (now.at[1] - a[1]) * factor],
      };
    }
    scaleAsked.value = null;
    take('select');
  };
  return (
    <form
      class="tracing-row"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label>
        <span>{plan.trueLength}</span>
        <input
          class="input"
          type="number"
          min={0.1}
          step="any"
          value={length}
          onInput={(event) => setLength(event.currentTarget.valueAsNumber)}
        />
      </label>
      <button type="submit" class="button button-primary">
        {plan.apply}
      </button>
    </form>
  );
}
