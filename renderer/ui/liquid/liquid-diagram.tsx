import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '../components/use-format';
import { BOX_WIDTH_PX } from '../one-line/box-size';
import { DiagramFrame } from '../one-line/diagram-frame';
import type { LayoutRequest } from '../one-line/layout';
import { useLayout } from '../one-line/use-layout';
import { useViewCamera } from '../one-line/use-view-camera';
import { isSeen, reveal } from '../one-line/view-camera';
import { boxBeside } from '../one-line/walk';
import { useProgram, useSignal } from '../program';
import { LIQUID_BOX_HEIGHT_PX, LiquidBoxView, OUT_MARKS, type LiquidBoxHandlers, type LiquidMark } from './liquid-box';
import { heatPath, liquidBoxesOf, type LiquidBox, type LiquidChain } from './liquid-chain';
import type { LiquidFigures } from './liquid-figures';
import { LiquidLineView } from './liquid-line';

export interface LiquidDiagramProps {
  readonly chain: LiquidChain;
  readonly figures: LiquidFigures;
  readonly marks: ReadonlyMap<string, LiquidMark>;
}

/** The schematic drawn in ranks from where heat leaves to where it arises, panned and zoomed as the plan is. */
export function LiquidDiagram({ chain, figures, marks }: LiquidDiagramProps) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const selection = useSignal(editor.selection);
  const ground = useRef<HTMLDivElement>(null);
  const view = useViewCamera(ground);
  const { camera, size, setCamera, showLegible, isUntouched } = view;
  const [activeId, setActiveId] = useState<string>();
  const request = useMemo<LayoutRequest>(
    () => ({
      direction: 'right',
      boxes: chain.boxes.map(({ id, side }) => ({ id, side, width: BOX_WIDTH_PX, height: LIQUID_BOX_HEIGHT_PX })),
      lines: chain.lines,
    }),
    [chain],
  );
  const { layout, isStale } = useLayout(request);
  const selected = useMemo(() => liquidBoxesOf(chain, selection), [chain, selection]);
  const path = useMemo(() => heatPath(chain, selected), [chain, selected]);
  const sides = useMemo(() => [...new Set(chain.boxes.map((box) => box.side))].filter(Boolean).sort(), [chain]);
  const first = layout && chain.boxes.find((box) => layout.boxes.has(box.id))?.id;
  const active = activeId !== undefined && layout?.boxes.has(activeId) === true ? activeId : first;

  const wasShown = useRef(false);
  useEffect(() => {
    if (!layout || isStale || size.width === 0 || (wasShown.current && !isUntouched.current)) return;
    wasShown.current = true;
    showLegible(layout);
  }, [layout, isStale, showLegible, isUntouched, size]);
  useEffect(
    () =>
      editor.replaced.subscribe(() => {
        wasShown.current = false;
      }),
    [editor],
  );

  const show = (id: string): void => {
    const at = layout?.boxes.get(id);
    if (!at) return;
    setActiveId(id);
    setCamera((now, view) =>
      reveal(now, { x: at[0], y: at[1], width: BOX_WIDTH_PX, height: LIQUID_BOX_HEIGHT_PX }, view),
    );
  };
  const pickBox = useCallback(
    (box: LiquidBox, { shiftKey }: { readonly shiftKey: boolean }): void => {
      const ids = box.kind === 'racks' ? box.rackIds : [box.id];
      setActiveId(box.id);
      if (shiftKey) editor.toggle(ids);
      else editor.select(ids);
    },
    [editor],
  );
  const handlers = useMemo<LiquidBoxHandlers>(
    () => ({
      pick: pickBox,
      openMenu: (box, { clientX, clientY }) => {
        if (!editor.selection.get().has(box.id)) pickBox(box, { shiftKey: false });
        session.setState({ contextMenuAt: { x: clientX, y: clientY } });
      },
      inspect: (box) => {
        pickBox(box, { shiftKey: false });
        session.setState({ isInspectorOpen: true });
      },
    }),
    [editor, session, pickBox],
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!layout || !active || !(event.target as HTMLElement).matches('[data-box-head]')) return;
    const box = chain.boxes.find(({ id }) => id === (event.key === 'Enter' ? active : ''));
    const next = box ? undefined : boxBeside(chain, layout, 'right', active, event.key);
    const beside = chain.boxes.find(({ id }) => id === next);
    if (box) handlers.inspect(box);
    else if (beside) {
      show(beside.id);
      pickBox(beside, { shiftKey: false });
      requestAnimationFrame(() =>
        ground.current?.querySelector<HTMLElement>(`[data-box-id="${beside.id}"] [data-box-head]`)?.focus(),
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <DiagramFrame
      ground={ground}
      view={view}
      layout={layout}
      isStale={isStale}
      testId="liquid-diagram"
      label="Liquid schematic"
      noun="schematic"
      handles="button"
      onKeyDown={onKeyDown}
      lines={(showsText) =>
        layout &&
        chain.lines.map(({ id, from, to }) => {
          const points = layout.lines.get(id);
          if (!points) return null;
          return (
            <LiquidLineView
              key={id}
              id={id}
              points={points}
              figure={figures.get(id)}
              formats={formats}
              isOnPath={path.has(id)}
              isDead={OUT_MARKS.has(marks.get(from)) || OUT_MARKS.has(marks.get(to))}
              showsText={showsText}
            />
          );
        })
      }
      boxes={
        layout &&
        chain.boxes.map((box) => {
          const at = layout.boxes.get(box.id);
          const [x, y] = at ?? [0, 0];
          const rect = { x, y, width: BOX_WIDTH_PX, height: LIQUID_BOX_HEIGHT_PX };
          if (!at || (box.id !== active && !isSeen(camera, rect, size))) return null;
          return (
            <LiquidBoxView
              key={box.id}
              box={box}
              x={x}
              y={y}
              figure={figures.get(box.id)}
              formats={formats}
              sideIndex={sides.indexOf(box.side)}
              isSelected={selected.has(box.id)}
              isOnPath={path.has(box.id)}
              isActive={box.id === active}
              mark={marks.get(box.id)}
              handlers={handlers}
            />
          );
        })
      }
    />
  );
}
