import { memo } from 'react';
import { useFormat } from '../components/use-format';
import { specOf } from '#shared/catalog/spec';
import type { RecordId } from '#shared/model/record-id';
import { isKnown } from '#shared/units/known';
import { weightOf } from '../problems/problem-rows';
import { useProgram, useSignal } from '../program';
import { DeviceBox } from './device-box';
import { GhostBoxes } from './ghost-boxes';
import { layoutOf, type Face, type RackLayout } from './rack-layout';
import type { RackGhost } from './rack-ghost';
import { NUMBER_WIDTH_PX, scaleOf, TOP_PX, type RackScale } from './rack-scale';
import { drawingAttributes } from './rack-spots';
import { RepeatHandles } from './repeat-handles';
import { SideDevices } from './side-devices';
import { useRackMarquee } from './use-rack-marquee';

export interface RackDrawingProps {
  readonly rackId: RecordId<'rack'>;
  readonly face: Face;
  readonly halfPx: number;
  /** The ghost of a drag that concerns this rack, if any. */
  readonly ghost: RackGhost | undefined;
}

/** One face of a rack with its rack units, devices and empty places. Drawn anew only for what concerns it. */
export const RackDrawing = memo(function RackDrawing({ rackId, face, halfPx, ghost }: RackDrawingProps) {
  const { editor } = useProgram();
  const selection = useSignal(editor.selection);
  useSignal(editor.checks.findings);
  useSignal(editor.revision);
  const rack = editor.view.get(rackId);
  const layout = layoutOf(editor.view, rackId, face);
  const scale = scaleOf(layout.type, layout.frameHalfRu, halfPx);
  const marquee = useRackMarquee(rackId, layout, scale);
  if (!rack) return null;
  const { widthPx, heightPx } = scale;
  const chosen = layout.devices.filter(({ device, isBehind }) => !isBehind && selection.has(device.id));
  return (
    <svg
      {...drawingAttributes(rackId, face, scale)}
      className={`rack-drawing ${selection.has(rackId) ? 'rack-drawing-selected' : ''}`}
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="group"
      aria-label={`${rack.name}, ${face}`}
      onPointerDown={marquee.start}
    >
      <Frame scale={scale} />
      <RackUnits scale={scale} />
      {layout.type?.rack.isSystem === true && <SystemFill layout={layout} scale={scale} />}
      {layout.devices.map((seen) => (
        <DeviceBox
          key={seen.device.id}
          seen={seen}
          face={face}
          scale={scale}
          isSelected={selection.has(seen.device.id)}
          isLeaving={ghost?.leavingIds.has(seen.device.id) === true}
          worst={worstOf(editor.checks.findingsOf(seen.device.id))}
        />
      ))}
      {(['left', 'right'] as const).map((side) => (
        <SideDevices
          key={side}
          devices={layout.sides[side]}
          side={side}
          face={face}
          scale={scale}
          selection={selection}
        />
      ))}
      {ghost === undefined && chosen.length > 0 && (
        <RepeatHandles devices={chosen.map(({ device }) => device)} rackId={rackId} face={face} scale={scale} />
      )}
      {ghost && <GhostBoxes ghost={ghost} rackId={rackId} face={face} scale={scale} />}
      {marquee.frame && <rect className="rack-marquee" {...marquee.frame} />}
    </svg>
  );
});

function worstOf(findings: readonly Parameters<typeof weightOf>[0][]): 'error' | 'warning' | undefined {
  const weights = new Set(findings.map(weightOf));
  return weights.has('error') ? 'error' : weights.has('warning') ? 'warning' : undefined;
}

/** The cabinet with the space between its rails. */
function Frame({ scale }: { readonly scale: RackScale }) {
  const { frameLeftPx, frameWidthPx, widthPx, heightPx } = scale;
  return (
    <>
      <rect
        className="rack-drawing-cabinet"
        x={NUMBER_WIDTH_PX + 0.5}
        y={TOP_PX - 4.5}
        width={widthPx - NUMBER_WIDTH_PX - 1}
        height={heightPx - TOP_PX * 2 + 9}
        rx={2}
      />
      <rect
        className="rack-drawing-frame"
        x={frameLeftPx - 1}
        y={TOP_PX - 1}
        width={frameWidthPx + 2}
        height={heightPx - TOP_PX * 2 + 2}
      />
    </>
  );
}

function RackUnits({ scale }: { readonly scale: RackScale }) {
  const { frameHalfRu, unitPx, frameLeftPx, frameWidthPx } = scale;
  const units = Array.from({ length: Math.floor(frameHalfRu / 2) }, (_, index) => index + 1);
  return (
    <g className="rack-drawing-units" aria-hidden>
      {units.map((unit) => {
        const y = TOP_PX + (frameHalfRu - unit * 2) * unitPx;
        return (
          <g key={unit} className={unit % 5 === 0 ? 'rack-drawing-fifth' : undefined}>
            <path d={`M${frameLeftPx} ${y} h${frameWidthPx}`} />
            <text x={NUMBER_WIDTH_PX - 5} y={y + unitPx} fontSize={Math.min(10, unitPx * 2 - 1)}>
              {unit}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A rack-scale system comes filled: what is in it is part of its type. */
function SystemFill({ layout, scale }: { readonly layout: RackLayout; readonly scale: RackScale }) {
  const formats = useFormat();
  const { type } = layout;
  if (!type) return null;
  const spec = specOf(type);
  const power = isKnown(spec.powerW) ? formats.power(spec.powerW) : 'power unknown';
  return (
    <foreignObject x={scale.frameLeftPx} y={TOP_PX} width={scale.frameWidthPx} height={scale.heightPx - TOP_PX * 2}>
      <div className="rack-system">
        <strong>{type.name}</strong>
        <span>{power}</span>
        {type.description !== undefined && <p>{type.description}</p>}
      </div>
    </foreignObject>
  );
}
