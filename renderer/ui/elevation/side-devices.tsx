import type { Device } from '#shared/model/records/device';
import { deviceTypeOf } from '#shared/operations/rack-space';
import { useDragSource } from '../catalog/use-drag-source';
import { useProgram } from '../program';
import type { Face } from './rack-layout';
import { sideBoxOf, type RackScale } from './rack-scale';

export interface SideDevicesProps {
  readonly devices: readonly Device[];
  readonly side: 'left' | 'right';
  readonly face: Face;
  readonly scale: RackScale;
  readonly selection: ReadonlySet<string>;
}

/** Width a name takes when it is written upright, and of a letter along it. */
const NAME_WIDTH_PX = 12;
const LETTER_PX = 6;

/** Devices that take no rack units, stacked along one side of the frame. */
export function SideDevices({ devices, side, face, scale, selection }: SideDevicesProps) {
  const { editor, session } = useProgram();
  const startDrag = useDragSource();
  return devices.map((device, index) => {
    const { x, y, width, height } = sideBoxOf(scale, side, index, devices.length);
    const isSelected = selection.has(device.id);
    const letters = Math.floor((height - 8) / LETTER_PX);
    return (
      <g
        key={device.id}
        role="button"
        tabIndex={0}
        aria-label={`${device.name}, 0U, ${side} side, ${device.face}`}
        aria-pressed={isSelected}
        data-device-id={device.id}
        data-category={deviceTypeOf(editor.view, device)?.category}
        className={`device-box ${isSelected ? 'device-box-selected' : ''}`}
        onPointerDown={(event) => {
          event.stopPropagation();
          if (event.shiftKey) {
            editor.toggle([device.id]);
            return;
          }
          if (!editor.selection.get().has(device.id)) editor.select([device.id]);
          const ids = [...editor.selection.get()].filter((id) => id.startsWith('device:') && id !== device.id);
          startDrag({ kind: 'devices', ids: [device.id, ...ids], grab: { face, aboveMiddleHalfRu: 0 } }, event);
        }}
        onClick={(event) => {
          event.stopPropagation();
          if (!event.shiftKey) editor.select([device.id]);
        }}
        onDoubleClick={() => session.setState({ isInspectorOpen: true })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          editor.select([device.id]);
        }}
      >
        <title>{device.name}</title>
        <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={1.5} />
        {width >= NAME_WIDTH_PX && (
          <text
            fontSize={10}
            textAnchor="middle"
            transform={`translate(${x + width / 2} ${y + height / 2}) rotate(-90)`}
          >
            {device.name.slice(0, letters)}
          </text>
        )}
      </g>
    );
  });
}
