import { toWorld, type PointPx } from '#shared/geometry/camera';
import type { Editor } from '../../editor/editor';
import type { Modifiers, ToolPointer } from '../../tools/tool-event';

interface HeldKeys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const isMac = navigator.platform.startsWith('Mac');

/** The modifiers of a DOM event; Mod is Command on a Mac and Control elsewhere. */
export function modifiersOf(event: HeldKeys): Modifiers {
  return { shift: event.shiftKey, alt: event.altKey, mod: isMac ? event.metaKey : event.ctrlKey };
}

/** A pointer event of the tools at a place in window pixels. */
export function toolPointer(
  editor: Editor,
  element: HTMLElement,
  at: { clientX: number; clientY: number; timeStamp: number },
  keys: Modifiers,
  button: number,
): ToolPointer {
  const box = element.getBoundingClientRect();
  const screen: PointPx = { x: at.clientX - box.left, y: at.clientY - box.top };
  return { ...keys, screen, world: toWorld(editor.camera.get(), screen), button, timeMs: at.timeStamp };
}
