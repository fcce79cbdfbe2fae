import { useEffect, useMemo, useRef, useState } from 'react';
import { DiagramFrame } from '../one-line/diagram-frame';
import { useViewCamera } from '../one-line/use-view-camera';
import { isSeen, reveal } from '../one-line/view-camera';
import { boxBeside } from '../one-line/walk';
import { useProgram, useSignal } from '../program';
import type { Topology, TopologyBox, TopologyLine } from './topology';
import { layoutTopology, TOPOLOGY_BOX } from './topology-layout';
import { boxSentence, tierName } from './topology-words';

/** Colours for rails; further ones begin anew. */
const RAIL_COLOURS = 8;
/** Counts are written on bundles while they can be told apart. */
const MOST_COUNTS = 300;

/** The network drawn in tiers, panned and zoomed as the plan is, with its selection. */
export function TopologyDiagram({ topology }: { readonly topology: Topology }) {
  const { editor, session } = useProgram();
  const selection = useSignal(editor.selection);
  const ground = useRef<HTMLDivElement>(null);
  const view = useViewCamera(ground);
  const { camera, size, setCamera, showAll, isUntouched } = view;
  const [activeId, setActiveId] = useState<string>();
  const layout = useMemo(() => layoutTopology(topology), [topology]);
  const selected = useMemo(() => selectedParts(topology, selection), [topology, selection]);
  const active = activeId !== undefined && layout.boxes.has(activeId) ? activeId : topology.boxes[0]?.id;

  useEffect(() => {
    if (size.width > 0 && isUntouched.current) showAll(layout);
  }, [layout, size, showAll, isUntouched]);

  const pick = (ids: readonly string[], isMore: boolean): void => {
    if (isMore) editor.toggle(ids);
    else editor.select(ids);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!active || !(event.target as HTMLElement).matches('[data-box-head]')) return;
    const next = boxBeside(topology, layout, 'down', active, event.key);
    const box = topology.boxes.find(({ id }) => id === next);
    const at = next === undefined ? undefined : layout.boxes.get(next);
    if (!box || !at) return;
    event.preventDefault();
    event.stopPropagation();
    setActiveId(box.id);
    setCamera((now, shown) => reveal(now, { x: at[0], y: at[1], ...TOPOLOGY_BOX }, shown));
    pick(box.memberIds, false);
    requestAnimationFrame(() =>
      ground.current?.querySelector<HTMLElement>(`[data-box-id="${box.id}"] [data-box-head]`)?.focus(),
    );
  };
  return (
    <DiagramFrame
      ground={ground}
      view={view}
      layout={layout}
      isStale={false}
      testId="topology-diagram"
      label="Topology of the network"
      noun="topology"
      handles="button, [data-line-id]"
      onKeyDown={onKeyDown}
      lines={(showsText) =>
        topology.lines.map((line) => (
          <LineView
            key={line.id}
            line={line}
            points={layout.lines.get(line.id)}
            isSelected={selected.lines.has(line.id)}
            isNear={selected.boxes.has(line.from) || selected.boxes.has(line.to)}
            showsCount={showsText && topology.lines.length <= MOST_COUNTS}
            onPick={(isMore) => pick(line.cableIds, isMore)}
          />
        ))
      }
      boxes={topology.boxes.map((box) => {
        const [x, y] = layout.boxes.get(box.id) ?? [0, 0];
        if (box.id !== active && !isSeen(camera, { x, y, ...TOPOLOGY_BOX }, size)) return null;
        const isSelected = selected.boxes.has(box.id);
        return (
          <div
            key={box.id}
            className={`one-line-box ${isSelected ? 'one-line-selected' : ''}`}
            data-box-id={box.id}
            data-rail={box.rail === undefined ? undefined : box.rail % RAIL_COLOURS}
            style={{ transform: `translate(${x}px, ${y}px)`, ...TOPOLOGY_BOX }}
            onContextMenu={(event) => {
              event.preventDefault();
              if (!isSelected) pick(box.memberIds, false);
              session.setState({ contextMenuAt: { x: event.clientX, y: event.clientY } });
            }}
          >
            <button
              type="button"
              className="topology-head"
              data-box-head
              tabIndex={box.id === active ? 0 : -1}
              aria-pressed={isSelected}
              aria-label={boxSentence(box, topology.tiers)}
              onFocus={() => setActiveId(box.id)}
              onClick={(event) => pick(box.memberIds, event.shiftKey)}
            >
              <span className="one-line-name">{box.name}</span>
              <span className="one-line-facts">{factsOf(box, topology)}</span>
            </button>
          </div>
        );
      })}
    />
  );
}

function factsOf(box: TopologyBox, { tiers }: Topology): string {
  const links = [
    ...(box.linksDown > 0 ? [`${box.linksDown} down`] : []),
    ...(box.linksUp > 0 ? [`${box.linksUp} up`] : []),
  ].join(', ');
  const rail = box.rail === undefined ? '' : ` · rail ${box.rail + 1}`;
  return `${tierName(box.tier, tiers)}${rail} · ${links}`;
}

interface LineViewProps {
  readonly line: TopologyLine;
  readonly points: readonly (readonly [number, number])[] | undefined;
  readonly isSelected: boolean;
  readonly isNear: boolean;
  readonly showsCount: boolean;
  readonly onPick: (isMore: boolean) => void;
}

/** A bundle of cables: the more of them, the thicker. */
function LineView({ line, points, isSelected, isNear, showsCount, onPick }: LineViewProps) {
  if (!points) return null;
  const count = line.cableIds.length;
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  // A third of the way down from the upper box: bundles cross in the middle.
  const [from, to] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  const at = [from[0] + (to[0] - from[0]) / 3, from[1] + (to[1] - from[1]) / 3] as const;
  const classes = ['topology-line', isSelected && 'topology-line-selected', isNear && 'topology-line-near'];
  return (
    <g
      className={classes.filter(Boolean).join(' ')}
      data-line-id={line.id}
      data-rail={line.rail === undefined ? undefined : line.rail % RAIL_COLOURS}
      onClick={(event) => onPick(event.shiftKey)}
    >
      <title>{count === 1 ? '1 cable' : `${count} cables`}</title>
      <path className="one-line-reach" d={path} />
      <path className="topology-wire" d={path} strokeWidth={Math.min(6, 1 + Math.log2(count) / 2)} />
      {showsCount && count > 1 && (
        <text x={at[0]} y={at[1]}>
          {count}
        </text>
      )}
    </g>
  );
}

interface SelectedParts {
  readonly boxes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** The boxes and bundles that hold something that is selected; a rack stands for all that is in it. */
function selectedParts({ boxes, lines }: Topology, selection: ReadonlySet<string>): SelectedParts {
  const found = { boxes: new Set<string>(), lines: new Set<string>() };
  if (selection.size === 0) return found;
  for (const { id, memberIds, rackIds } of boxes)
    if (memberIds.some((member) => selection.has(member)) || rackIds.some((rack) => selection.has(rack)))
      found.boxes.add(id);
  for (const { id, cableIds } of lines) if (cableIds.some((cable) => selection.has(cable))) found.lines.add(id);
  return found;
}
