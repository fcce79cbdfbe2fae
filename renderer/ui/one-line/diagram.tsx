import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import { feedNode } from '../../actions/power/chain';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { BOX_WIDTH_PX, boxHeight } from './box-size';
import { upstreamOf, type Chain } from './chain';
import { ChainBoxView, type BoxHandlers } from './chain-box';
import { ChainLineView } from './chain-line';
import { DiagramFrame } from './diagram-frame';
import type { FailureMarks } from './failure-marks';
import type { Figures } from './figures';
import type { Direction, LayoutRequest } from './layout';
import { useLayout } from './use-layout';
import { useLinkDrag, type LinkDrag } from './use-link-drag';
import { useViewCamera } from './use-view-camera';
import { isSeen, reveal } from './view-camera';
import { boxBeside } from './walk';

type NodeId = RecordId<'powerNode'>;

export interface DiagramProps {
  readonly chain: Chain;
  readonly figures: Figures;
  readonly direction: Direction;
  /** What a failure does, by id of node, link or circuit. */
  readonly marks: FailureMarks;
  /** Ids of the boxes whose circuits are listed. */
  readonly expanded: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The chain drawn: boxes in ranks with lines between them, panned and zoomed as the plan is. */
export function Diagram({ chain, figures, direction, marks, expanded, onToggle }: DiagramProps) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const selection = useSignal(editor.selection);
  const ground = useRef<HTMLDivElement>(null);
  const view = useViewCamera(ground);
  const { camera, size, setCamera, showLegible, showAgain, isUntouched } = view;
  const [activeId, setActiveId] = useState<string>();

  const sides = useMemo(() => [...new Set(chain.boxes.map((box) => box.side))].filter(Boolean).sort(), [chain]);
  const heights = useMemo(
    () => new Map(chain.boxes.map((box) => [box.id, boxHeight(box, expanded.has(box.id))])),
    [chain, expanded],
  );
  const request = useMemo<LayoutRequest>(
    () => ({
      direction,
      boxes: chain.boxes.map(({ id, side }) => ({ id, side, width: BOX_WIDTH_PX, height: heights.get(id) ?? 0 })),
      lines: chain.lines.map(({ id, from, to }) => ({ id, from, to })),
    }),
    [chain, heights, direction],
  );
  const { layout, isStale } = useLayout(request);
  const path = useMemo(() => upstreamOf(editor.view, chain, selection), [editor, chain, selection]);
  const selected = useMemo(() => boxesOf(chain, selection), [chain, selection]);
  const first = layout && chain.boxes.find((box) => layout.boxes.has(box.id))?.id;
  const active = activeId !== undefined && layout?.boxes.has(activeId) === true ? activeId : first;

  // A drawing is looked at anew when it first is there, is turned, is of another document, or nobody chose a view.
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    if (!layout || isStale || size.width === 0) return;
    if (shownFor.current !== direction) showLegible(layout);
    else if (isUntouched.current) showAgain(layout);
    shownFor.current = direction;
  }, [layout, isStale, direction, showAgain, showLegible, isUntouched, size]);
  useEffect(
    () =>
      editor.replaced.subscribe(() => {
        shownFor.current = undefined;
      }),
    [editor],
  );

  // What is selected elsewhere comes into view.
  const revealed = useRef<string>(undefined);
  useEffect(() => {
    const [only] = selected;
    if (!layout || isStale || selected.size !== 1 || only === undefined || revealed.current === only) return;
    revealed.current = only;
    setActiveId(only);
    const at = layout.boxes.get(only);
    if (at)
      setCamera((now, view) =>
        reveal(now, { x: at[0], y: at[1], width: BOX_WIDTH_PX, height: heights.get(only) ?? 0 }, view),
      );
  }, [selected, layout, isStale, heights, setCamera]);
  useEffect(() => {
    if (selected.size !== 1) revealed.current = undefined;
  }, [selected]);

  // What fails comes into view as well; afterwards the view is the person's own.
  const failure = useSignal(editor.failure.shown);
  const lastFailure = useRef<typeof failure>(undefined);
  useEffect(() => {
    if (!layout || failure === lastFailure.current) return;
    lastFailure.current = failure;
    const failed = failure && chain.boxes.find((box) => marks.get(box.id) === 'failed');
    const at = failed && layout.boxes.get(failed.id);
    if (!at) return;
    const height = heights.get(failed.id) ?? 0;
    setCamera((now, view) => reveal(now, { x: at[0], y: at[1], width: BOX_WIDTH_PX, height }, view));
  }, [failure, layout, chain, marks, heights, setCamera]);

  const link = useCallback((from: string, to: string) => feedNode(editor, from as NodeId, to as NodeId), [editor]);
  const { drag, start: startLink } = useLinkDrag(link);
  const pick = useCallback(
    (id: string, event: { readonly shiftKey: boolean }) => {
      if (!editor.view.has(id)) return;
      revealed.current = id;
      if (id.startsWith('powerNode:')) setActiveId(id);
      if (event.shiftKey) editor.toggle([id]);
      else editor.select([id]);
    },
    [editor],
  );
  const handlers = useMemo<BoxHandlers>(
    () => ({
      pick,
      openMenu: (id, { clientX, clientY }) => {
        if (!editor.selection.get().has(id) && editor.view.has(id)) editor.select([id]);
        session.setState({ contextMenuAt: { x: clientX, y: clientY } });
      },
      inspect: (id) => {
        if (editor.view.has(id)) editor.select([id]);
        session.setState({ isInspectorOpen: true });
      },
      toggle: onToggle,
      startLink,
    }),
    [pick, onToggle, startLink, editor, session],
  );

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!layout || !active || !(event.target as HTMLElement).matches('[data-box-head]')) return;
    if (event.key === 'Enter') handlers.inspect(active);
    else {
      const next = boxBeside(chain, layout, direction, active, event.key);
      const at = next === undefined ? undefined : layout.boxes.get(next);
      if (next === undefined || !at) return;
      setActiveId(next);
      revealed.current = next;
      setCamera((now, view) =>
        reveal(now, { x: at[0], y: at[1], width: BOX_WIDTH_PX, height: heights.get(next) ?? 0 }, view),
      );
      if (editor.view.has(next)) editor.select([next]);
      requestAnimationFrame(() =>
        ground.current?.querySelector<HTMLElement>(`[data-box-id="${next}"] [data-box-head]`)?.focus(),
      );
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const standby = useMemo(() => standbyLines(chain), [chain]);
  const sideIndexOf = new Map(chain.boxes.map((box) => [box.id, sides.indexOf(box.side)]));
  return (
    <DiagramFrame
      ground={ground}
      view={view}
      layout={layout}
      isStale={isStale}
      testId="one-line-diagram"
      label="One-line diagram"
      noun="diagram"
      handles="button, [data-link-id], .one-line-handle"
      onKeyDown={onKeyDown}
      lines={(showsText) =>
        layout &&
        chain.lines.map((line) => {
          const points = layout.lines.get(line.id);
          if (!points || !isSeen(camera, boundsOf(points), size)) return null;
          return (
            <ChainLineView
              key={line.id}
              line={line}
              points={points}
              direction={direction}
              figure={figures.lines.get(line.id)}
              formats={formats}
              sideIndex={sideIndexOf.get(line.from) ?? -1}
              isSelected={selection.has(line.id)}
              isOnPath={path.lines.has(line.id)}
              isStandby={standby.has(line.id)}
              isDead={marks.get(line.id) === 'dead' || marks.get(line.id) === 'failed'}
              showsText={showsText}
              onPick={pick}
            />
          );
        })
      }
      boxes={
        layout &&
        chain.boxes.map((box) => {
          const at = layout.boxes.get(box.id);
          const height = heights.get(box.id) ?? 0;
          const [x, y] = at ?? [0, 0];
          const isKept = box.id === active;
          if (!at || (!isKept && !isSeen(camera, { x, y, width: BOX_WIDTH_PX, height }, size))) return null;
          const isExpanded = expanded.has(box.id);
          return (
            <ChainBoxView
              key={box.id}
              box={box}
              x={x}
              y={y}
              height={height}
              figure={figures.boxes.get(box.id)}
              feedFigures={isExpanded ? figures.feeds : NO_FIGURES}
              feedMarks={isExpanded ? marks : NO_MARKS}
              formats={formats}
              sideIndex={sideIndexOf.get(box.id) ?? -1}
              isSelected={selected.has(box.id) || drag?.to === box.id}
              selectedFeed={box.feeds.find((feed) => selection.has(feed.id))?.id}
              isOnPath={path.boxes.has(box.id)}
              isActive={box.id === active}
              isExpanded={isExpanded}
              mark={marks.get(box.id)}
              handlers={handlers}
            />
          );
        })
      }
    >
      {drag && layout && <DraggedLine drag={drag} ground={ground.current} />}
    </DiagramFrame>
  );
}

const NO_FIGURES: Figures['feeds'] = new Map();
const NO_MARKS: FailureMarks = new Map();

/** The boxes that stand for what is selected: nodes, and the nodes of selected plant. */
function boxesOf(chain: Chain, selection: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (selection.size === 0) return found;
  for (const { id, node } of chain.boxes)
    if (selection.has(id) || (node?.hostId !== undefined && selection.has(node.hostId))) found.add(id);
  return found;
}

/** Links that only carry when those before them have failed. */
function standbyLines(chain: Chain): ReadonlySet<string> {
  const first = new Map<string, number>();
  for (const { to, link } of chain.lines) first.set(to, Math.min(first.get(to) ?? Infinity, link.priority));
  return new Set(chain.lines.filter(({ to, link }) => link.priority > (first.get(to) ?? 0)).map(({ id }) => id));
}

function boundsOf(points: readonly (readonly [number, number])[]) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function DraggedLine({ drag, ground }: { readonly drag: LinkDrag; readonly ground: HTMLElement | null }) {
  const box = ground?.getBoundingClientRect();
  const handle = ground?.querySelector(`[data-box-id="${drag.from}"] .one-line-handle`)?.getBoundingClientRect();
  if (!box || !handle) return null;
  const [x0, y0] = [handle.left + handle.width / 2 - box.left, handle.top + handle.height / 2 - box.top];
  return (
    <svg className="one-line-dragged" width={box.width} height={box.height} aria-hidden>
      <path d={`M${x0} ${y0}L${drag.at[0] - box.left} ${drag.at[1] - box.top}`} data-lands={drag.to !== undefined} />
    </svg>
  );
}
