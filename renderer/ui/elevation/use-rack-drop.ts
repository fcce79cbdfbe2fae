import { useEffect, useState, type RefObject } from 'react';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { Editor } from '../../editor/editor';
import type { DragPayload, DropTarget } from '../../tools/drag-controller';
import { weightOf } from '../problems/problem-rows';
import { useMessages, type Messages } from '../problems/use-messages';
import { useProgram } from '../program';
import { heightOf, planDrop, spotLabel, type DropMode, type RackSpot } from './plan-drop';
import { spotAt } from './rack-spots';

/** What the ghost of a drag over a rack shows. */
export interface RackGhost {
  readonly spot: RackSpot;
  readonly heightHalfRu: number;
  readonly isLegal: boolean;
  /** Where it would go, or why that is wrong. */
  readonly text: string;
}

/** Makes the drawings in `panel` a place to drop types and devices; answers the ghost of the drag over them. */
export function useRackDrop(panel: RefObject<HTMLElement | null>, mode: DropMode): RackGhost | undefined {
  const { editor, drag, tools } = useProgram();
  const messages = useMessages();
  const [ghost, setGhost] = useState<RackGhost>();
  useEffect(() => {
    const typeOf = (payload: DragPayload): CatalogType | undefined =>
      payload.kind === 'catalogType' ? tools.catalog(payload.typeId) : undefined;
    const spotOf = (payload: DragPayload, x: number, y: number): RackSpot | undefined => {
      const height = heightOf(editor.view, payload, typeOf(payload));
      return height === undefined || !panel.current ? undefined : spotAt(panel.current, x, y, height);
    };
    const clear = (): void => {
      editor.preview.set(undefined);
      setGhost(undefined);
    };
    const target: DropTarget = {
      contains: (x, y) => isWithin(panel.current, x, y),
      over: (payload, x, y) => {
        const type = typeOf(payload);
        const spot = spotOf(payload, x, y);
        if (spot) {
          const next = ghostAt(editor, payload, spot, type, mode, messages);
          setGhost((now) => (now && isSameGhost(now, next) ? now : next));
        } else clear();
      },
      leave: clear,
      drop: (payload, x, y) => {
        const type = typeOf(payload);
        const spot = spotOf(payload, x, y);
        clear();
        if (!spot) return;
        const plan = planDrop(editor, payload, spot, type, mode);
        const label =
          payload.kind === 'catalogType' ? `Mount ${type?.name ?? 'device'}` : moveLabel(payload.ids.length);
        const made = plan.ok ? [...plan.value.added.keys()].filter((id) => id.startsWith('device:')) : [];
        const isDone = editor.run(
          { label, code: payload.kind === 'catalogType' ? 'devices.mount' : 'devices.move' },
          plan,
          made.length > 0 ? { select: made } : {},
        );
        if (isDone) editor.notify(`${label}: ${spotLabel(editor.view, spot)}`);
      },
    };
    return drag.addTarget(target);
  }, [editor, drag, tools, panel, mode, messages]);
  return ghost;
}

function moveLabel(count: number): string {
  return count === 1 ? 'Move device' : `Move ${count} devices`;
}

/** Plans the drop and checks it with the live rules, as a drag over the plan does. */
function ghostAt(
  editor: Editor,
  payload: DragPayload,
  spot: RackSpot,
  type: CatalogType | undefined,
  mode: DropMode,
  messages: Messages,
): RackGhost {
  const heightHalfRu = heightOf(editor.view, payload, type) ?? 0;
  const plan = planDrop(editor, payload, spot, type, mode);
  if (!plan.ok) return { spot, heightHalfRu, isLegal: false, text: plan.error.message };
  editor.showPreview(plan.value, []);
  const worst = editor.preview.get()?.introduced.find((finding) => weightOf(finding) === 'error');
  return {
    spot,
    heightHalfRu,
    isLegal: worst === undefined,
    text: worst ? messages.text(worst.message) : spotLabel(editor.view, spot),
  };
}

function isSameGhost(a: RackGhost, b: RackGhost): boolean {
  return (
    a.text === b.text &&
    a.isLegal === b.isLegal &&
    a.spot.rackId === b.spot.rackId &&
    a.spot.face === b.spot.face &&
    a.spot.side === b.spot.side &&
    a.spot.bottomHalfRu === b.spot.bottomHalfRu
  );
}

function isWithin(element: Element | null, x: number, y: number): boolean {
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
