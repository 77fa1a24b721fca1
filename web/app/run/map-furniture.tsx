// SPDX-License-Identifier: Apache-2.0
// What stands on the map: zoom and layers, scale, north and the word that the plan is a sketch, the legend.
import type { JSX } from 'preact';
import type { Action } from '../actions/action.js';
import { lasso } from '../actions/choose-units.js';
import {
  chooseLayer,
  followUnit,
  measure,
  toggleDensity,
  toggleEgress,
  toggleLabels,
  toggleLegend,
  toggleReach,
  toggleTrails,
} from '../actions/look-at-map.js';
import { Button } from '../controls/button.js';
import { Icon, type IconName } from '../controls/icon.js';
import { roundLength } from '../map/camera.js';
import { unitMark } from '../map/cast.js';
import { layerScales } from '../map/density-field.js';
import { MapLegend } from '../map/legend.js';
import { type Layer as LayerKind, layers, preferences } from '../session/preferences.js';
import { following, lassoing, measuring, scenario, shown } from '../session/run-state.js';
import { joined } from '../session/windows/seat.js';
import { amount, figure, labels, nameOf, words } from '../session/words.js';

const BAR_PIXELS = 110;
const ZOOM = 1.5;

function Layer({ action, on }: { readonly action: Action; readonly on: boolean }): JSX.Element {
  return (
    <Button
      class="layer"
      look="plain"
      name={labels.value[action.label]}
      pressed={on}
      shortcut={action.keys[0]}
      onPress={() => void action.perform()}
    />
  );
}

function Tool({ action, icon, pressed }: { readonly action: Action; readonly icon: IconName; readonly pressed: boolean }): JSX.Element {
  return (
    <Button
      quiet
      icon={icon}
      name={labels.value[action.label]}
      shortcut={action.keys[0]}
      pressed={pressed}
      disabled={!action.enabled()}
      onPress={() => void action.perform()}
    />
  );
}

export function layerName(layer: LayerKind): string {
  const { density, layerAnger, layerFear, layerForce } = labels.value;
  return { density, anger: layerAnger, fear: layerFear, force: layerForce }[layer];
}

export function MapTools({ onZoom, onFit }: { readonly onZoom: (factor: number) => void; readonly onFit: () => void }): JSX.Element {
  const { density, labels: names, legend, layer, trails, reach, egress } = preferences.value;
  return (
    <fieldset class="map-tools" aria-label={labels.value.mapTools}>
      <div class="map-layers">
        <Icon name="layers" />
        <Layer action={toggleDensity} on={density} />
        <label class="layer-choice">
          <span class="out-of-sight">{labels.value.layers}</span>
          <select class="select" value={layer} onChange={(event) => void chooseLayer.perform(event.currentTarget.value as LayerKind)}>
            {layers
              .filter((each) => each === 'density' || joined.value?.seat.role !== 'trainee')
              .map((each) => (
                <option key={each} value={each}>
                  {layerName(each)}
                </option>
              ))}
          </select>
        </label>
        <Layer action={toggleLabels} on={names} />
        <Layer action={toggleLegend} on={legend} />
        <details class="map-more">
          <summary>{labels.value.moreLayers}</summary>
          <div class="map-more-list">
            <Layer action={toggleTrails} on={trails} />
            <Layer action={toggleReach} on={reach} />
            <Layer action={toggleEgress} on={egress} />
          </div>
        </details>
      </div>
      <div class="map-zoom">
        <Button quiet icon="plus" name={labels.value.zoomIn} shortcut="+" onPress={() => onZoom(ZOOM)} />
        <Button quiet icon="minus" name={labels.value.zoomOut} shortcut="-" onPress={() => onZoom(1 / ZOOM)} />
        <Button quiet icon="fit" name={labels.value.fit} shortcut="f" onPress={onFit} />
        <Tool action={followUnit} icon="target" pressed={following.value} />
        <Tool action={lasso} icon="lasso" pressed={lassoing.value} />
        <Tool action={measure} icon="ruler" pressed={measuring.value} />
      </div>
    </fieldset>
  );
}

export function MapNote({ scale, plain }: { readonly scale: number; readonly plain: boolean }): JSX.Element {
  const length = roundLength(scale, BAR_PIXELS);
  const draw = (element: HTMLElement | null) => element?.style.setProperty('--length', `${length * scale}px`);
  const site = scenario.value?.site;
  return (
    <div class="map-note">
      <span class="scale" role="img" aria-label={`${labels.value.scaleBar}: ${amount(length)} m`}>
        <i ref={draw} />
        {amount(length)} m
      </span>
      <span class="north" title={labels.value.north}>
        {labels.value.north}
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <path d="M6 1l4.5 13L6 11.5 1.5 14z" />
        </svg>
      </span>
      {site?.schematic ? <span class="schematic">{labels.value.schematic}</span> : null}
      {plain ? (
        <span class="schematic" title={labels.value.noWebgl}>
          2D
        </span>
      ) : null}
    </div>
  );
}

export function Legend(): JSX.Element {
  const services = [...new Set((scenario.value?.units ?? []).map((unit) => unit.service))];
  const { layer, density } = preferences.value;
  const limits = layerScales[layer].limits;
  const edge = (limit: number) => figure(limit, limit % 1 === 0 ? 0 : limit < 1 ? 2 : 1);
  const unit = layer === 'density' ? labels.value.densityUnit : layer === 'force' ? labels.value.forceUnit : layerName(layer);
  return (
    <MapLegend
      words={labels.value}
      services={services.map((service) => ({ mark: unitMark(service), name: nameOf(words.value.names.Service, service) }))}
      irritant={Boolean(shown.value?.gas)}
      layer={
        density ? { name: layerName(layer), unit, bands: [`< ${edge(limits[0] ?? 0)}`, ...limits.map((low) => `≥ ${edge(low)}`)] } : null
      }
    />
  );
}
