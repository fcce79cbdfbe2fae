import { useFormat } from '../components/use-format';
import { specOf } from '#shared/catalog/spec';
import type { RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { isKnown } from '#shared/units/known';
import { weightOf } from '../problems/problem-rows';
import { useDragSource } from '../catalog/use-drag-source';
import { useProgram, useSignal } from '../program';
import { DeviceBox } from './device-box';
import {
  drawingHeight,
  DRAWING_WIDTH_PX,
  FRAME_LEFT_PX,
  FRAME_WIDTH_PX,
  layoutOf,
  NUMBER_WIDTH_PX,
  SIDE_WIDTH_PX,
  TOP_PX,
  topOf,
  type Face,
  type RackLayout,
} from './rack-layout';
import { drawingAttributes } from './rack-spots';
import type { RackGhost } from './use-rack-drop';

export interface RackDrawingProps {
  readonly rackId: RecordId<'rack'>;
  readonly face: Face;
  readonly halfPx: number;
  /** The ghost of a drag over this face, if any. */
  readonly ghost: RackGhost | undefined;
}

/** One face of a rack with its rack units, devices and empty places. */
export function RackDrawing({ rackId, face, halfPx, ghost }: RackDrawingProps) {
  const { editor } = useProgram();
  const selection = useSignal(editor.selection);
  useSignal(editor.checks.findings);
  const rack = editor.view.get(rackId);
  if (!rack) return null;
  const layout = layoutOf(editor.view, rackId, face);
  const { frameHalfRu: frame } = layout;
  const height = drawingHeight(frame, halfPx);
  return (
    <svg
      {...drawingAttributes({ rackId, face, frame, halfPx })}
      className={`rack-drawing ${selection.has(rackId) ? 'rack-drawing-selected' : ''}`}
      width={DRAWING_WIDTH_PX}
      height={height}
      viewBox={`0 0 ${DRAWING_WIDTH_PX} ${height}`}
      role="group"
      aria-label={`${rack.name}, ${face}`}
      onPointerDown={() => editor.select([rackId])}
    >
      <rect
        className="rack-drawing-frame"
        x={FRAME_LEFT_PX - 1}
        y={TOP_PX - 1}
        width={FRAME_WIDTH_PX + 2}
        height={height - TOP_PX * 2 + 2}
      />
      <RackUnits frame={frame} halfPx={halfPx} />
      {layout.type?.rack.isSystem === true && <SystemFill layout={layout} height={height} />}
      {layout.devices.map((seen) => (
        <DeviceBox
          key={seen.device.id}
          seen={seen}
          frame={frame}
          halfPx={halfPx}
          isSelected={selection.has(seen.device.id)}
          worst={worstOf(editor.checks.findingsOf(seen.device.id))}
        />
      ))}
      <SideDevices devices={layout.sides.left} x={NUMBER_WIDTH_PX} height={height} selection={selection} />
      <SideDevices
        devices={layout.sides.right}
        x={FRAME_LEFT_PX + FRAME_WIDTH_PX}
        height={height}
        selection={selection}
      />
      {ghost && <Ghost ghost={ghost} frame={frame} halfPx={halfPx} height={height} />}
    </svg>
  );
}

function worstOf(findings: readonly Parameters<typeof weightOf>[0][]): 'error' | 'warning' | undefined {
  const weights = new Set(findings.map(weightOf));
  return weights.has('error') ? 'error' : weights.has('warning') ? 'warning' : undefined;
}

function RackUnits({ frame, halfPx }: { readonly frame: number; readonly halfPx: number }) {
  const units = Array.from({ length: Math.floor(frame / 2) }, (_, index) => index + 1);
  return (
    <g className="rack-drawing-units" aria-hidden>
      {units.map((unit) => {
        const y = topOf((unit - 1) * 2, 2, frame, halfPx);
        return (
          <g key={unit}>
            <path d={`M${FRAME_LEFT_PX} ${y} h${FRAME_WIDTH_PX}`} />
            <text x={NUMBER_WIDTH_PX - 5} y={y + halfPx} fontSize={Math.min(10, halfPx * 2 - 1)}>
              {unit}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A rack-scale system comes filled: what is in it is part of its type. */
function SystemFill({ layout, height }: { readonly layout: RackLayout; readonly height: number }) {
  const formats = useFormat();
  const { type } = layout;
  if (!type) return null;
  const spec = specOf(type);
  const power = isKnown(spec.powerW) ? formats.power(spec.powerW) : 'power unknown';
  return (
    <foreignObject x={FRAME_LEFT_PX} y={TOP_PX} width={FRAME_WIDTH_PX} height={height - TOP_PX * 2}>
      <div className="rack-system">
        <strong>{type.name}</strong>
        <span>{power}</span>
        {type.description !== undefined && <p>{type.description}</p>}
      </div>
    </foreignObject>
  );
}

interface SideDevicesProps {
  readonly devices: readonly Device[];
  readonly x: number;
  readonly height: number;
  readonly selection: ReadonlySet<string>;
}

/** Devices that take no rack units, stacked along one side of the frame. */
function SideDevices({ devices, x, height, selection }: SideDevicesProps) {
  const { editor, session } = useProgram();
  const startDrag = useDragSource();
  const each = (height - TOP_PX * 2) / Math.max(1, devices.length);
  return devices.map((device, index) => (
    <g
      key={device.id}
      role="button"
      tabIndex={0}
      aria-label={`${device.name}, 0U, ${device.side ?? 'left'} side, ${device.face}`}
      aria-pressed={selection.has(device.id)}
      data-device-id={device.id}
      className={`device-box ${selection.has(device.id) ? 'device-box-selected' : ''}`}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.shiftKey) editor.toggle([device.id]);
        else editor.select([device.id]);
        startDrag({ kind: 'devices', ids: [device.id] }, event);
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
      <rect x={x + 2} y={TOP_PX + index * each + 1} width={SIDE_WIDTH_PX - 4} height={each - 2} rx={1.5} />
    </g>
  ));
}

interface GhostProps {
  readonly ghost: RackGhost;
  readonly frame: number;
  readonly halfPx: number;
  readonly height: number;
}

function Ghost({ ghost, frame, halfPx, height }: GhostProps) {
  const { spot, heightHalfRu, isLegal, text } = ghost;
  const tint = isLegal ? 'rack-ghost-legal' : 'rack-ghost-illegal';
  const isSide = spot.bottomHalfRu === undefined;
  const x = !isSide ? FRAME_LEFT_PX : spot.side === 'left' ? NUMBER_WIDTH_PX : FRAME_LEFT_PX + FRAME_WIDTH_PX;
  const y = isSide ? TOP_PX : topOf(spot.bottomHalfRu, heightHalfRu, frame, halfPx);
  const ghostHeight = isSide ? height - TOP_PX * 2 : heightHalfRu * halfPx;
  return (
    <g className={`rack-ghost ${tint}`}>
      <rect x={x} y={y} width={isSide ? SIDE_WIDTH_PX : FRAME_WIDTH_PX} height={ghostHeight} />
      <foreignObject x={FRAME_LEFT_PX} y={Math.min(y + ghostHeight, height - 44)} width={FRAME_WIDTH_PX} height={44}>
        <div className="rack-ghost-text">{text}</div>
      </foreignObject>
    </g>
  );
}
