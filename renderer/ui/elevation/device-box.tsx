import { useProgram } from '../program';
import { useDragSource } from '../catalog/use-drag-source';
import { ruLabel } from '#shared/operations/rack-space';
import { useFormat } from '../components/use-format';
import { specOf } from '#shared/catalog/spec';
import { isKnown } from '#shared/units/known';
import type { Face, SeenDevice } from './rack-layout';
import { boxOf, type RackScale } from './rack-scale';

export interface DeviceBoxProps {
  readonly seen: SeenDevice;
  readonly face: Face;
  readonly scale: RackScale;
  readonly isSelected: boolean;
  /** A drag is about to move it away. */
  readonly isLeaving: boolean;
  /** Worst thing the checks say about it, in a word; nothing when all is well. */
  readonly worst: 'error' | 'warning' | undefined;
}

/** Width of a letter and of the mark beside the name, in pixels. */
const LETTER_PX = 6.2;
const MARK_PX = 16;
/** Lower than this, a name cannot be read. */
const MIN_NAME_PX = 9;
const MAX_FONT_PX = 12;

/** One device on a face of a rack: select it, drag it, open it. */
export function DeviceBox({ seen, face, scale, isSelected, isLeaving, worst }: DeviceBoxProps) {
  const { editor, session } = useProgram();
  const startDrag = useDragSource();
  const formats = useFormat();
  const { device, type, heightHalfRu, isBehind, lanes } = seen;
  const { x, y, width, height } = boxOf(scale, type, seen.bottomHalfRu, heightHalfRu, seen);
  const isShared = lanes > 1;
  const parts = [device.name, type?.name ?? 'type missing', ruLabel(seen.bottomHalfRu), device.face];
  if (isShared) parts.push('shares its place');
  if (worst !== undefined) parts.push(`has ${worst}s`);
  const powerW = type && specOf(type).powerW;
  const power = powerW !== undefined && isKnown(powerW) ? formats.power(powerW) : 'power unknown';
  const select = (isAdding: boolean): void => {
    if (isAdding) editor.toggle([device.id]);
    else if (!editor.selection.get().has(device.id)) editor.select([device.id]);
  };
  const classes = [
    'device-box',
    isSelected ? 'device-box-selected' : '',
    isBehind ? 'device-box-behind' : '',
    isLeaving ? 'device-box-leaving' : '',
    worst === undefined ? '' : `device-box-${worst}`,
  ];
  const fontPx = Math.min(MAX_FONT_PX, height - 1);
  const letters = Math.floor((width - 8 - (worst === undefined ? 0 : MARK_PX)) / ((LETTER_PX * fontPx) / 11));
  const name = isBehind ? `(${device.name})` : device.name;
  const hasPower =
    !isBehind && powerW !== undefined && isKnown(powerW) && powerW > 0 && name.length + power.length + 3 <= letters;
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={parts.join(', ')}
      aria-pressed={isSelected}
      data-device-id={device.id}
      data-category={type?.category}
      className={classes.filter(Boolean).join(' ')}
      onPointerDown={(event) => {
        event.stopPropagation();
        select(event.shiftKey);
        if (event.shiftKey) return;
        const ids = [...editor.selection.get()].filter((id) => id.startsWith('device:'));
        const dragged = [device.id, ...ids.filter((id) => id !== device.id)];
        const top = event.currentTarget.ownerSVGElement?.getBoundingClientRect().top ?? 0;
        const aboveMiddleHalfRu = (y + height / 2 - (event.clientY - top)) / scale.unitPx;
        startDrag({ kind: 'devices', ids: dragged, grab: { face, aboveMiddleHalfRu } }, event);
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
      <title>
        {[
          device.name,
          type?.name ?? 'type missing',
          `${ruLabel(seen.bottomHalfRu)}, ${heightHalfRu / 2} RU high`,
          power,
        ].join('\n')}
      </title>
      <rect x={x + 1} y={y + 0.5} width={Math.max(1, width - 2)} height={Math.max(1, height - 1)} rx={1.5} />
      {isShared && (
        <rect
          className="device-box-hatch"
          x={x + 1}
          y={y + 0.5}
          width={Math.max(1, width - 2)}
          height={Math.max(1, height - 1)}
        />
      )}
      {worst !== undefined && <WorstMark x={x + width - 10} y={y + height / 2} worst={worst} />}
      {height >= MIN_NAME_PX && (
        <text x={x + 5} y={y + height / 2} fontSize={fontPx}>
          {shortened(name, letters)}
        </text>
      )}
      {height >= MIN_NAME_PX && hasPower && (
        <text
          className="device-box-power"
          x={x + width - 5 - (worst === undefined ? 0 : MARK_PX)}
          y={y + height / 2}
          fontSize={fontPx - 1}
        >
          {power}
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

/** As much of a name as there is room for. */
function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return letters < 2 ? '' : `${text.slice(0, letters - 1)}…`;
}
