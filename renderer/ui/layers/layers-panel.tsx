import { Eye, EyeOff, Focus, Lock, LockOpen } from 'lucide-react';
import { LAYER_IDS, LAYER_PRESETS, LAYERS, layerOf, type LayerId } from '../../editor/layers';
import type { Editor } from '../../editor/editor';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { useProgram, useSignal } from '../program';
import '../panel.css';
import { CableSettings } from './cable-settings';
import './layers.css';

const OPACITY_STEP = 0.1;

/** What of the plan is seen and can be picked, discipline by discipline. Nothing here changes the document. */
export function LayersPanel() {
  const { editor, actions } = useProgram();
  useSignal(editor.revision);
  useSignal(editor.layers.changed);
  const counts = countByLayer(editor);
  const { hiddenCount, solo } = editor.layers;
  return (
    <section className="panel" aria-label="Layers" data-testid="layers-panel">
      <div className="panel-head">
        <select
          className="field-control"
          aria-label="Show layers for"
          value=""
          onChange={(event) => editor.layers.applyPreset(event.target.value)}
        >
          <option value="" disabled>
            Show layers for…
          </option>
          {LAYER_PRESETS.map((preset) => (
            <option key={preset.id} value={preset.id}>
              {preset.label}
            </option>
          ))}
        </select>
      </div>
      <div className="panel-body">
        <ul className="layer-list">
          {/* The topmost first, as things lie on the plan. */}
          {[...LAYER_IDS].reverse().map((layer) => (
            <LayerRow key={layer} layer={layer} count={counts.get(layer) ?? 0} />
          ))}
        </ul>
        <CableSettings />
      </div>
      <div className="panel-foot">
        {solo !== undefined && (
          <Button onClick={() => editor.layers.toggleSolo(solo)}>
            Stop showing {LAYERS[solo].toLowerCase()} alone
          </Button>
        )}
        <Button disabled={hiddenCount === 0} onClick={() => void actions.run('view.showHidden')}>
          {hiddenCount === 0 ? 'No single items are hidden' : `Show ${hiddenCount} hidden items`}
        </Button>
      </div>
    </section>
  );
}

function LayerRow({ layer, count }: { readonly layer: LayerId; readonly count: number }) {
  const { layers } = useProgram().editor;
  const { isHidden, isLocked, opacity } = layers.state(layer);
  const name = LAYERS[layer];
  const isSeen = !layers.isLayerHidden(layer);
  return (
    <li className="layer-row" data-hidden={!isSeen}>
      <IconButton
        icon={isHidden ? EyeOff : Eye}
        label={isHidden ? `Show ${name}` : `Hide ${name}`}
        isSmall
        isPressed={!isHidden}
        onClick={() => layers.set(layer, { isHidden: !isHidden })}
      />
      <IconButton
        icon={isLocked ? Lock : LockOpen}
        label={isLocked ? `Unlock ${name}` : `Lock ${name}`}
        isSmall
        isPressed={isLocked}
        onClick={() => layers.set(layer, { isLocked: !isLocked })}
      />
      <span className="layer-name">
        {name} <span className="layer-count">{count}</span>
      </span>
      <input
        type="range"
        className="layer-opacity"
        aria-label={`Opacity of ${name}`}
        title={`Opacity ${Math.round(opacity * 100)} %`}
        min={OPACITY_STEP}
        max={1}
        step={OPACITY_STEP}
        value={opacity}
        onChange={(event) => layers.set(layer, { opacity: Number(event.target.value) })}
      />
      <IconButton
        icon={Focus}
        label={`Show ${name} alone`}
        isSmall
        isPressed={layers.solo === layer}
        onClick={() => layers.toggleSolo(layer)}
      />
    </li>
  );
}

function countByLayer(editor: Editor): ReadonlyMap<LayerId, number> {
  const { view } = editor;
  const counts = new Map<LayerId, number>();
  const add = (layer: LayerId, count: number): void => void counts.set(layer, (counts.get(layer) ?? 0) + count);
  add('racks', view.all('rack').size);
  add('architecture', view.all('room').size + view.all('obstacle').size);
  add('tiles', view.all('perforatedTile').size);
  add('pipes', view.all('pipe').size);
  add('zones', view.all('zone').size);
  add('trays', view.all('tray').size + view.all('trayDrop').size);
  add('cabling', view.all('cable').size);
  add('notes', view.all('annotation').size);
  add('dimensions', view.all('dimension').size + view.all('guide').size);
  add('underlay', view.all('underlay').size);
  for (const record of view.all('equipment').values()) {
    const layer = layerOf(view, record);
    if (layer) add(layer, 1);
  }
  return counts;
}
