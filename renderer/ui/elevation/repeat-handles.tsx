import { useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { countLabel } from '#shared/operations/count-label';
import { patternOf, periodOf, repeatDevices } from '#shared/operations/repeat-devices';
import { useProgram, useSignal } from '../program';
import { GhostBoxes } from './ghost-boxes';
import { PointerHint } from './pointer-hint';
import { ghostBoxes, type RackGhost } from './rack-ghost';
import type { Face } from './rack-layout';
import { halfRuAt, TOP_PX, type RackScale } from './rack-scale';

const WIDTH_PX = 22;
const HEIGHT_PX = 7;

/**
 * Handles above and below the selected devices of one face: dragging one repeats them, with the gap they stand apart
 * in, as far as the pointer goes.
 */
export function RepeatHandles({
  devices,
  rackId,
  face,
  scale,
}: {
  readonly devices: readonly Device[];
  readonly rackId: RecordId<'rack'>;
  readonly face: Face;
  readonly scale: RackScale;
}) {
  const { editor } = useProgram();
  const [ghost, setGhost] = useState<RackGhost & { readonly x: number; readonly y: number }>();
  const isReadOnly = useSignal(editor.isReadOnly);
  const pattern = patternOf(editor.view, devices);
  if (!pattern || isReadOnly) return null;
  const period = periodOf(editor.view, devices, pattern);
  const yOf = (halfRu: number): number => TOP_PX + (scale.frameHalfRu - halfRu) * scale.unitPx;
  const top = yOf(pattern.topHalfRu);
  const bottom = yOf(pattern.bottomHalfRu);

  const planOf = (direction: 'up' | 'down', reach: number) =>
    repeatDevices(editor.view, { ids: editor.ids, deviceIds: devices.map(({ id }) => id), direction, reach });
  const start = (direction: 'up' | 'down', down: React.PointerEvent<SVGElement>): void => {
    if (down.button !== 0) return;
    down.stopPropagation();
    const drawing = down.currentTarget.ownerSVGElement;
    const listeners = new AbortController();
    const { signal } = listeners;
    let reach = 0;
    const end = (): void => {
      listeners.abort();
      editor.preview.set(undefined);
      setGhost(undefined);
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== down.pointerId || !drawing) return;
      const at = halfRuAt(event.clientY - drawing.getBoundingClientRect().top, scale);
      const past = direction === 'up' ? at - pattern.topHalfRu : pattern.bottomHalfRu - at;
      // A repeat is meant as soon as the pointer is well within its place.
      const next = Math.max(0, Math.round(past / period + 0.25));
      if (next === reach) return;
      reach = next;
      const plan = reach === 0 ? undefined : planOf(direction, reach);
      const { clientX: x, clientY: y } = event;
      if (!plan) {
        editor.preview.set(undefined);
        setGhost(undefined);
      } else if (plan.ok) {
        const shown = ghostBoxes(editor.view, plan.value);
        editor.showPreview(plan.value, []);
        setGhost({ ...shown, x, y, isLegal: true, text: `${countLabel(shown.boxes.length, 'device')} more` });
      } else setGhost({ boxes: [], leavingIds: new Set(), x, y, isLegal: false, text: plan.error.message });
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== down.pointerId) return;
      end();
      if (reach === 0) return;
      const plan = planOf(direction, reach);
      const made = plan.ok ? [...plan.value.added.keys()].filter((id) => id.startsWith('device:')) : [];
      const select = [...devices.map(({ id }) => id), ...made];
      editor.run({ label: `Repeat ${countLabel(devices.length, 'device')}`, code: 'devices.repeat' }, plan, { select });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('blur', end, { signal });
    window.addEventListener('keydown', onKey, { signal, capture: true });
  };
  // Not in the middle, where devices are grabbed.
  const x = scale.frameLeftPx + scale.frameWidthPx * 0.72 - WIDTH_PX / 2;
  return (
    <g aria-hidden>
      {(['up', 'down'] as const).map((direction) => (
        <rect
          key={direction}
          className="repeat-handle"
          data-testid={`repeat-${direction}`}
          x={x}
          y={(direction === 'up' ? top : bottom) - HEIGHT_PX / 2}
          width={WIDTH_PX}
          height={HEIGHT_PX}
          rx={HEIGHT_PX / 2}
          onPointerDown={(event) => start(direction, event)}
        >
          <title>Drag to repeat {direction === 'up' ? 'upwards' : 'downwards'}</title>
        </rect>
      ))}
      {ghost && <GhostBoxes ghost={ghost} rackId={rackId} face={face} scale={scale} />}
      {ghost && <PointerHint text={ghost.text} isLegal={ghost.isLegal} x={ghost.x} y={ghost.y} />}
    </g>
  );
}
