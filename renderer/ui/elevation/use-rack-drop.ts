import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import type { OnTaken } from '#shared/operations/move-devices';
import type { Editor } from '../../editor/editor';
import type { DragPayload, DropTarget } from '../../tools/drag-controller';
import { weightOf } from '../problems/problem-rows';
import { useMessages, type Messages } from '../problems/use-messages';
import { useProgram } from '../program';
import { adapterNote, deviceIds, gripOf, planDrop, spotLabel, type DropOptions, type RackSpot } from './plan-drop';
import { EdgeScroll } from './edge-scroll';
import { ghostBoxes, type RackGhost } from './rack-ghost';
import { spotAt } from './rack-spots';

/** Makes the drawings in `panel` a place to drop types and devices; answers the ghost of the drag over them. */
export function useRackDrop(
  panel: RefObject<HTMLElement | null>,
  onTaken: OnTaken,
  rackIds: readonly RecordId<'rack'>[],
): RackGhost | undefined {
  const { editor, drag, tools } = useProgram();
  const messages = useMessages();
  const [ghost, setGhost] = useState<RackGhost>();
  const shownIds = useRef(rackIds);
  useEffect(() => {
    shownIds.current = rackIds;
  });
  useEffect(() => {
    let isCopy = false;
    const optionsOf = (payload: DragPayload): DropOptions => ({
      onTaken,
      rackIds: shownIds.current,
      isCopy: isCopy && payload.kind === 'devices',
    });
    const typeOf = (payload: DragPayload): CatalogType | undefined => {
      if (payload.kind === 'catalogType') return tools.catalog(payload.typeId);
      const [first] = deviceIds(payload);
      const device = first && editor.view.get(first);
      return device && editor.view.get(device.typeId)?.type;
    };
    const spotOf = (payload: DragPayload, x: number, y: number): RackSpot | undefined => {
      const grip = gripOf(editor.view, payload, typeOf(payload));
      return grip === undefined || !panel.current ? undefined : spotAt(panel.current, x, y, grip);
    };
    const clear = (): void => {
      editor.preview.set(undefined);
      setGhost(undefined);
    };
    let shown: { readonly key: string; readonly stateId: number } | undefined;
    const scroll = new EdgeScroll((x, y) => drag.move(x, y));
    const target: DropTarget = {
      contains: (x, y) => isWithin(panel.current, x, y),
      over: (payload, x, y) => {
        if (panel.current) scroll.at(panel.current, x, y);
        const spot = spotOf(payload, x, y);
        if (!spot) {
          shown = undefined;
          clear();
          return;
        }
        // Between two places nothing changes, so that nothing is planned or checked again.
        const key = `${spot.rackId} ${spot.face} ${spot.bottomHalfRu ?? ''} ${spot.side} ${String(isCopy)}`;
        if (shown?.key === key && shown.stateId === editor.revision.get()) return;
        shown = { key, stateId: editor.revision.get() };
        setGhost(ghostAt(editor, payload, spot, typeOf(payload), optionsOf(payload), messages));
      },
      leave: () => {
        scroll.stop();
        shown = undefined;
        clear();
      },
      drop: (payload, x, y) => {
        scroll.stop();
        const type = typeOf(payload);
        const spot = spotOf(payload, x, y);
        shown = undefined;
        clear();
        if (!spot) return;
        const options = optionsOf(payload);
        const plan = planDrop(editor, payload, spot, type, options);
        const { label, code } = stepOfDrop(payload, type, options);
        const made = plan.ok ? [...plan.value.added.keys()].filter((id) => id.startsWith('device:')) : [];
        const isDone = editor.run({ label, code }, plan, made.length > 0 ? { select: made } : {});
        if (!isDone) return;
        // The drawing shows where it is now; that it needs adapter rails is news.
        const note = adapterNote(editor.view, spot.rackId, type);
        editor.notify(`${label}: ${spotLabel(editor.view, spot)}${note}`, note === '' ? 'spoken' : 'info');
      },
    };
    // Alt may be pressed and let go while dragging, as on the plan.
    const listeners = new AbortController();
    const { signal } = listeners;
    const onKeys = (event: KeyboardEvent | PointerEvent): void => {
      if (event.altKey === isCopy) return;
      isCopy = event.altKey;
      const active = drag.active.get();
      if (active && event instanceof KeyboardEvent) drag.move(active.x, active.y);
    };
    window.addEventListener('keydown', onKeys, { signal });
    window.addEventListener('keyup', onKeys, { signal });
    window.addEventListener('pointermove', onKeys, { signal, capture: true });
    const removeTarget = drag.addTarget(target);
    return () => {
      listeners.abort();
      scroll.stop();
      removeTarget();
    };
  }, [editor, drag, tools, panel, onTaken, messages]);
  return ghost;
}

function stepOfDrop(
  payload: DragPayload,
  type: CatalogType | undefined,
  { isCopy }: DropOptions,
): { readonly label: string; readonly code: string } {
  if (payload.kind === 'catalogType') return { label: `Mount ${type?.name ?? 'device'}`, code: 'devices.mount' };
  const what = payload.ids.length === 1 ? 'device' : `${payload.ids.length} devices`;
  return isCopy ? { label: `Copy ${what}`, code: 'devices.copy' } : { label: `Move ${what}`, code: 'devices.move' };
}

/** Plans the drop and checks it with the live rules, as a drag over the plan does. */
function ghostAt(
  editor: Editor,
  payload: DragPayload,
  spot: RackSpot,
  type: CatalogType | undefined,
  options: DropOptions,
  messages: Messages,
): RackGhost {
  const plan = planDrop(editor, payload, spot, type, options);
  if (!plan.ok) {
    editor.preview.set(undefined);
    const { rackId, face, bottomHalfRu, side } = spot;
    const ghost = { id: 'device:ghost', name: type?.name ?? '', rackId, face, bottomHalfRu, side } as const;
    const boxes = [{ device: ghost, type: type?.kind === 'device' ? type : undefined }];
    return { boxes, leavingIds: new Set(), isLegal: false, text: plan.error.message };
  }
  editor.showPreview(plan.value, []);
  const worst = editor.preview.get()?.introduced.find((finding) => weightOf(finding) === 'error');
  return {
    ...ghostBoxes(editor.view, plan.value),
    isLegal: worst === undefined,
    text: worst
      ? messages.text(worst.message)
      : `${options.isCopy ? 'Copy: ' : ''}${spotLabel(editor.view, spot)}${adapterNote(editor.view, spot.rackId, type)}`,
  };
}

function isWithin(element: Element | null, x: number, y: number): boolean {
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
