import { NOMINAL_SCALE, zoomAbout } from '#shared/geometry/camera';
import type { Editor } from '../../editor/editor';
import type { Action } from '../action';

const STEP = 1.25;

function zoomMiddle({ camera, viewSize }: Editor, scale: number): void {
  const { width, height } = viewSize.get();
  camera.set(zoomAbout(camera.get(), { x: width / 2, y: height / 2 }, scale));
}

export const zoomIn: Action = {
  id: 'view.zoomIn',
  label: 'Zoom in',
  menu: { menu: 'View', group: 1 },
  shortcuts: ['Mod+=', 'Mod++'],
  run: ({ editor }) => zoomMiddle(editor, editor.camera.get().scale * STEP),
};

export const zoomOut: Action = {
  id: 'view.zoomOut',
  label: 'Zoom out',
  menu: { menu: 'View', group: 1 },
  shortcuts: ['Mod+-'],
  run: ({ editor }) => zoomMiddle(editor, editor.camera.get().scale / STEP),
};

export const zoomNominal: Action = {
  id: 'view.zoomNominal',
  label: 'Zoom to 100 %',
  menu: { menu: 'View', group: 1 },
  shortcuts: ['Mod+0'],
  run: ({ editor }) => zoomMiddle(editor, NOMINAL_SCALE),
};

export const zoomToFit: Action = {
  id: 'view.zoomToFit',
  label: 'Show everything',
  menu: { menu: 'View', group: 1 },
  shortcuts: ['Shift+1'],
  keywords: 'fit all zoom',
  run: ({ editor }) => editor.zoomToFit(),
};

export const zoomToSelection: Action = {
  id: 'view.zoomToSelection',
  label: 'Show the selection',
  menu: { menu: 'View', group: 1 },
  shortcuts: ['Shift+2'],
  contextGroup: 3,
  keywords: 'fit zoom',
  isEnabled: ({ editor }) => (editor.boundsOf(editor.selection.get()) ? true : 'nothing on the plan is selected'),
  run: ({ editor }) => editor.zoomToSelection(),
};
