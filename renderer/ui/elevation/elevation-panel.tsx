import { Copy, Maximize, Pin, PinOff, Repeat, ZoomIn, ZoomOut } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import type { DocumentView } from '#shared/store/document-view';
import type { OnTaken } from '#shared/operations/move-devices';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { useProgram, useSignal } from '../program';
import { PointerHint } from './pointer-hint';
import { RackDrawing } from './rack-drawing';
import { concerns, type RackGhost } from './rack-ghost';
import { RackSummary } from './rack-summary';
import { layoutOf, type Face } from './rack-layout';
import { scaleOf } from './rack-scale';
import { useNudge } from './use-nudge';
import { useRackDrop } from './use-rack-drop';
import { useShownRacks } from './use-shown-racks';
import '../panel.css';
import './elevation.css';

/** Pixels of half a rack unit: what is legible, and as large as it makes sense. */
const MIN_HALF_PX = 5;
const MAX_HALF_PX = 14;
/** Height of what stands above a drawing in the panel: the summary, the name of the face, paddings. */
const AROUND_PX = 136;
/** Beside one face only, the summary is narrower and so higher. */
const NARROW_PX = 64;
const FACES: readonly { readonly label: string; readonly faces: readonly Face[] }[] = [
  { label: 'Front', faces: ['front'] },
  { label: 'Rear', faces: ['rear'] },
  { label: 'Both', faces: ['front', 'rear'] },
];

const DROP_MODES = [
  { value: 'overlap', label: 'Drop over others' },
  { value: 'shift', label: 'Shift others up' },
  { value: 'swap', label: 'Change places' },
] as const;

/** Racks from the front and the rear: drag devices in, between and out, with the same selection as the plan. */
export function ElevationPanel() {
  const { editor, session, actions } = useProgram();
  const [chosenPx, setChosenPx] = useState<number>();
  const [shown, setShown] = useState('Both');
  const body = useRef<HTMLDivElement>(null);
  const { rackIds, hiddenCount, isPinned } = useShownRacks(body);
  const [dropMode, setDropMode] = useState<OnTaken>('overlap');
  const ghost = useRackDrop(body, dropMode, rackIds);
  const nudge = useNudge();

  const selection = useSignal(editor.selection);
  const faces = FACES.find((one) => one.label === shown)?.faces ?? [];
  const fittingPx = useFittingSize(body, rackIds, AROUND_PX + (faces.length === 1 ? NARROW_PX : 0));
  const halfPx = chosenPx ?? fittingPx;
  const drawnIds = halfPx === undefined ? [] : rackIds;

  /** The racks that are selected of those shown, when there are so many; else all that are shown. */
  const meant = (atLeast: number): readonly RecordId<'rack'>[] => {
    const selected = rackIds.filter((id) => selection.has(id));
    return selected.length >= atLeast ? selected : rackIds;
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (!nudge(event.key === 'ArrowUp' ? 1 : -1)) return;
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      const inRacks = rackIds.flatMap((rackId) => [...editor.view.referrers('device.rackId', rackId)]);
      if (inRacks.length === 0) return;
      editor.select(inRacks);
    } else if (event.key === 'Delete' || event.key === 'Backspace') void actions.run('edit.delete');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className="panel" aria-label="Rack elevation" data-testid="elevation-panel">
      <div className="panel-head">
        <div className="segmented" role="group" aria-label="Faces">
          {FACES.map((one) => (
            <button
              key={one.label}
              type="button"
              aria-pressed={one.label === shown}
              onClick={() => setShown(one.label)}
            >
              {one.label}
            </button>
          ))}
        </div>
        <IconButton
          icon={ZoomOut}
          label="Smaller"
          disabled={halfPx === undefined || halfPx <= MIN_HALF_PX}
          onClick={() => setChosenPx(Math.max(MIN_HALF_PX, (halfPx ?? MIN_HALF_PX) - 2))}
        />
        <IconButton
          icon={ZoomIn}
          label="Larger"
          disabled={halfPx === undefined || halfPx >= MAX_HALF_PX}
          onClick={() => setChosenPx(Math.min(MAX_HALF_PX, (halfPx ?? MAX_HALF_PX) + 2))}
        />
        <IconButton
          icon={Maximize}
          label="Fit the height"
          isPressed={chosenPx === undefined}
          onClick={() => setChosenPx(undefined)}
        />
        <IconButton
          icon={isPinned ? PinOff : Pin}
          label={isPinned ? 'Follow the selection' : 'Keep these racks here'}
          isPressed={isPinned}
          disabled={!isPinned && rackIds.length === 0}
          onClick={() => session.setState({ elevationRackIds: isPinned ? [] : rackIds })}
        />
        <select
          className="elevation-drop-mode"
          aria-label="Dropping on a taken place"
          title="What dropping on a taken place does"
          value={dropMode}
          onChange={(event) =>
            setDropMode(DROP_MODES.find(({ value }) => value === event.target.value)?.value ?? 'overlap')
          }
        >
          {DROP_MODES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button
          disabled={rackIds.length === 0}
          onClick={() => session.setState({ dialog: { kind: 'fillRack', rackIds: meant(1) } })}
        >
          Fill…
        </Button>
        <IconButton
          icon={Copy}
          label="Copy what is in a rack to the others…"
          disabled={rackIds.length < 2}
          onClick={() => session.setState({ dialog: { kind: 'copyContents', rackIds: meant(2) } })}
        />
        <IconButton
          icon={Repeat}
          label="Repeat the selected devices…"
          disabled={![...selection].some((id) => isIdOf(id, 'device'))}
          onClick={() => void actions.run('arrange.repeatDevices')}
        />
        {hiddenCount > 0 && <span className="elevation-note">{hiddenCount} more racks are not drawn</span>}
      </div>
      <Hatch />
      {ghost && <DropHint ghost={ghost} />}
      <div className="elevation-body" ref={body} onKeyDown={onKeyDown}>
        {rackIds.length === 0 ? (
          <EmptyState title="No rack is selected">
            <p>Select racks on the plan to see them from the front and the rear.</p>
          </EmptyState>
        ) : (
          drawnIds.map((rackId) => {
            const rack = editor.view.get(rackId);
            if (!rack) return null;
            return (
              <article key={rackId} className="elevation-rack">
                <RackSummary rack={rack} />
                <div className="elevation-faces">
                  {faces.map((face) => (
                    <figure key={face}>
                      <figcaption>{captionOf(editor.view, rackId, face)}</figcaption>
                      <RackDrawing
                        rackId={rackId}
                        face={face}
                        halfPx={halfPx ?? MIN_HALF_PX}
                        ghost={ghost && concerns(ghost, editor.view, rackId) ? ghost : undefined}
                      />
                    </figure>
                  ))}
                </div>
              </article>
            );
          })
        )}
      </div>
    </section>
  );
}

/** What a drag over the racks is told, beside the pointer. */
function DropHint({ ghost: { text, isLegal } }: { readonly ghost: RackGhost }) {
  const active = useSignal(useProgram().drag.active);
  return active && <PointerHint text={text} isLegal={isLegal} x={active.x} y={active.y} />;
}

/** The face, and how high a unit is where it is not the usual one. */
function captionOf(view: DocumentView, rackId: RecordId<'rack'>, face: Face): string {
  const name = face === 'front' ? 'Front' : 'Rear';
  return layoutOf(view, rackId, face).type?.rack.rackUnitKind === 'OU' ? `${name}, OU of 48 mm` : name;
}

/** What marks devices that share a place, for all drawings. */
function Hatch() {
  return (
    <svg className="elevation-defs" width={0} height={0} aria-hidden>
      <defs>
        <pattern id="elevation-hatch" className="elevation-hatch" width={6} height={6} patternUnits="userSpaceOnUse">
          <path d="M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5" />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * The size at which the tallest of the racks fits into the panel, within what is legible. Nothing before the panel was
 * measured: racks are drawn once, at their size, before the panel is first painted.
 */
function useFittingSize(
  panel: RefObject<HTMLElement | null>,
  rackIds: readonly RecordId<'rack'>[],
  aroundPx: number,
): number | undefined {
  const { view } = useProgram().editor;
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    setHeight(element.clientHeight);
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [panel]);
  if (height === undefined) return undefined;
  const tallest = Math.max(
    1,
    ...rackIds.map((id) => {
      const { type, frameHalfRu } = layoutOf(view, id, 'front');
      return frameHalfRu * scaleOf(type, frameHalfRu, 1).unitPx;
    }),
  );
  // Quarters of a pixel: what is drawn does not creep while the panel is resized.
  const fitting = Math.floor((4 * (height - aroundPx)) / tallest) / 4;
  return Math.max(MIN_HALF_PX, Math.min(MAX_HALF_PX, fitting));
}
