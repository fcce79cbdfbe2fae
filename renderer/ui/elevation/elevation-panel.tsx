import { Pin, PinOff, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { useProgram } from '../program';
import { RackDrawing } from './rack-drawing';
import { RackSummary } from './rack-summary';
import type { Face } from './rack-layout';
import { useNudge } from './use-nudge';
import { useRackDrop } from './use-rack-drop';
import { useShownRacks } from './use-shown-racks';
import '../panel.css';
import './elevation.css';

const SIZES_HALF_PX = [5, 7, 9, 12] as const;
const FACES: readonly { readonly label: string; readonly faces: readonly Face[] }[] = [
  { label: 'Front', faces: ['front'] },
  { label: 'Rear', faces: ['rear'] },
  { label: 'Both', faces: ['front', 'rear'] },
];

/** Racks from the front and the rear: drag devices in, between and out, with the same selection as the plan. */
export function ElevationPanel() {
  const { editor, session, actions } = useProgram();
  const { rackIds, hiddenCount, isPinned } = useShownRacks();
  const [size, setSize] = useState(1);
  const [shown, setShown] = useState('Both');
  const body = useRef<HTMLDivElement>(null);
  const ghost = useRackDrop(body);
  const nudge = useNudge();
  const halfPx = SIZES_HALF_PX[size] ?? 7;
  const faces = FACES.find((one) => one.label === shown)?.faces ?? [];

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (!nudge(event.key === 'ArrowUp' ? 1 : -1)) return;
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
        <IconButton icon={ZoomOut} label="Smaller" disabled={size === 0} onClick={() => setSize(size - 1)} />
        <IconButton
          icon={ZoomIn}
          label="Larger"
          disabled={size === SIZES_HALF_PX.length - 1}
          onClick={() => setSize(size + 1)}
        />
        <IconButton
          icon={isPinned ? PinOff : Pin}
          label={isPinned ? 'Follow the selection' : 'Keep these racks here'}
          isPressed={isPinned}
          disabled={!isPinned && rackIds.length === 0}
          onClick={() => session.setState({ elevationRackIds: isPinned ? [] : rackIds })}
        />
        {hiddenCount > 0 && <span className="elevation-note">{hiddenCount} more racks are not drawn</span>}
      </div>
      <div className="elevation-body" ref={body} onKeyDown={onKeyDown}>
        {rackIds.length === 0 ? (
          <EmptyState title="No rack is selected">
            <p>Select racks on the plan to see them from the front and the rear.</p>
          </EmptyState>
        ) : (
          rackIds.map((rackId) => {
            const rack = editor.view.get(rackId);
            if (!rack) return null;
            return (
              <article key={rackId} className="elevation-rack">
                <RackSummary rack={rack} />
                <div className="elevation-faces">
                  {faces.map((face) => (
                    <figure key={face}>
                      <figcaption>{face === 'front' ? 'Front' : 'Rear'}</figcaption>
                      <RackDrawing
                        rackId={rackId}
                        face={face}
                        halfPx={halfPx}
                        ghost={ghost?.spot.rackId === rackId && ghost.spot.face === face ? ghost : undefined}
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
