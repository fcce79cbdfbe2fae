import { useProgram } from '../program';
import { useDragSource } from '../catalog/use-drag-source';
import { ruLabel } from '#shared/operations/rack-space';
import type { SeenDevice } from './rack-layout';
import { FRAME_LEFT_PX, FRAME_WIDTH_PX, topOf } from './rack-layout';

export interface DeviceBoxProps {
  readonly seen: SeenDevice;
  readonly frame: number;
  readonly halfPx: number;
  readonly isSelected: boolean;
  /** Worst thing the checks say about it, in a word; nothing when all is well. */
  readonly worst: 'error' | 'warning' | undefined;
}

/** One device on a face of a rack: select it, drag it, open it. */
export function DeviceBox({ seen, frame, halfPx, isSelected, worst }: DeviceBoxProps) {
  const { editor, session } = useProgram();
  const startDrag = useDragSource();
  const { device, type, heightHalfRu, isBehind } = seen;
  const y = topOf(seen.bottomHalfRu, heightHalfRu, frame, halfPx);
  const height = heightHalfRu * halfPx;
  const label = `${device.name}, ${type?.name ?? 'type missing'}, ${ruLabel(seen.bottomHalfRu)}, ${device.face}`;
  const select = (isAdding: boolean): void => {
    if (isAdding) editor.toggle([device.id]);
    else if (!editor.selection.get().has(device.id)) editor.select([device.id]);
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={worst === undefined ? label : `${label}, has ${worst}s`}
      aria-pressed={isSelected}
      data-device-id={device.id}
      className={`device-box ${isSelected ? 'device-box-selected' : ''} ${isBehind ? 'device-box-behind' : ''} ${worst === undefined ? '' : `device-box-${worst}`}`}
      onPointerDown={(event) => {
        event.stopPropagation();
        select(event.shiftKey);
        const ids = [...editor.selection.get()].filter((id) => id.startsWith('device:'));
        const dragged = [device.id, ...ids.filter((id) => id !== device.id)];
        startDrag({ kind: 'devices', ids: dragged }, event);
      }}
      onClick={(event) => {
        event.stopPropagation();
        // A plain click on one of several selected devices means that one.
        if (!event.shiftKey) editor.select([device.id]);
      }}
      onDoubleClick={() => session.setState({ isInspectorOpen: true })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter' && isSelected) session.setState({ isInspectorOpen: true });
        else select(event.shiftKey);
      }}
    >
      <rect x={FRAME_LEFT_PX + 1} y={y + 0.5} width={FRAME_WIDTH_PX - 2} height={height - 1} rx={1.5} />
      {worst !== undefined && <WorstMark x={FRAME_LEFT_PX + FRAME_WIDTH_PX - 12} y={y + height / 2} worst={worst} />}
      {height >= 9 && (
        <text x={FRAME_LEFT_PX + 6} y={y + height / 2} fontSize={Math.min(11, height - 1)}>
          {shortened(isBehind ? `(${device.name})` : device.name, worst === undefined ? 22 : 19)}
        </text>
      )}
    </g>
  );
}

/** An octagon-like square for an error, a triangle for a warning: told by shape as well as by colour. */
function WorstMark({ x, y, worst }: { readonly x: number; readonly y: number; readonly worst: 'error' | 'warning' }) {
  return worst === 'error' ? (
    <path className="device-box-mark" d={`M${x - 4} ${y - 4} h8 v8 h-8 Z`} />
  ) : (
    <path className="device-box-mark" d={`M${x} ${y - 5} L${x + 5} ${y + 4} L${x - 5} ${y + 4} Z`} />
  );
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
