import type { Editor } from '../../editor/editor';
import type { Session } from '../../session/session';
import type { DragController } from '../../tools/drag-controller';
import type { Tools } from '../../tools/tools';
import { connectAutoPan } from './auto-pan';
import { connectDrop } from './drop';
import { connectKeys } from './keys';
import { connectPointer } from './pointer';
import { connectRest } from './rest';
import { connectWheel } from './wheel';

export interface InputContext {
  readonly editor: Editor;
  readonly session: Session;
  readonly tools: Tools;
  readonly drag: DragController;
  readonly onContextMenu: (x: number, y: number) => void;
}

/** Turns the DOM events of the plan into events of the tools. Returns the function that disconnects them. */
export function connectInput(element: HTMLElement, context: InputContext): () => void {
  const stops = [
    connectPointer(element, context),
    connectWheel(element, context),
    connectKeys(element, context),
    connectDrop(element, context),
    connectAutoPan(context),
    connectRest(context),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
