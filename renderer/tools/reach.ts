import type { Editor } from '../editor/editor';

/** Pixels from an edge or a thin item that still pick it. */
const REACH_PX = 5;

/** The same distance on the plan at the present zoom. */
export function reachUm(editor: Editor): number {
  return REACH_PX / editor.camera.get().scale;
}
