import type { Drawing } from '#shared/exchange/drawing/drawing';
import { writeSvg } from '#shared/exchange/drawing/write-svg';
import { makeViewDrawing } from '#shared/exchange/plan-drawing/view-drawing';
import type { Action, ActionContext } from '../action';
import { drawingToPng } from '../export/picture';

const MM_PER_CSS_PIXEL = 25.4 / 96;
/** Twice the dots of the screen, so that a pasted picture stays sharp. */
const COPY_DPI = 192;

/** What the plan shows now, light as on paper. */
function viewDrawing({ editor, session }: ActionContext): Drawing {
  const { xUm, yUm, scale } = editor.camera.get();
  const { width, height } = editor.viewSize.get();
  const { isGridShown, lengthUnit } = session.getState();
  return makeViewDrawing(editor.view, {
    rect: { minX: xUm, minY: yUm, maxX: xUm + width / scale, maxY: yUm + height / scale },
    widthMm: width * MM_PER_CSS_PIXEL,
    showsTiles: isGridShown,
    ink: 'light',
    lengthUnit,
    hides: (record) => editor.layers.isHidden(record),
  });
}

async function write({ editor, host }: ActionContext, item: () => ClipboardItem, done: string): Promise<void> {
  try {
    await navigator.clipboard.write([item()]);
    editor.notify(done);
  } catch (error) {
    host.log('warning', `copy the view: ${String(error)}`);
    editor.notify(
      'The picture could not be put on the clipboard. Allow it when you are asked, or use Export the plan.',
      'error',
    );
  }
}

export const copyAsSvg: Action = {
  id: 'edit.copyAsSvg',
  label: 'Copy the view as SVG',
  menu: { menu: 'Edit', group: 3 },
  keywords: 'picture vector clipboard screenshot',
  run: (context) => {
    const svg = writeSvg(viewDrawing(context));
    return write(
      context,
      () => {
        const types = ['image/svg+xml', 'text/plain'].filter((type) => ClipboardItem.supports(type));
        return new ClipboardItem(Object.fromEntries(types.map((type) => [type, new Blob([svg], { type })])));
      },
      'Copied the view as SVG',
    );
  },
};

export const copyAsPng: Action = {
  id: 'edit.copyAsPng',
  label: 'Copy the view as PNG',
  menu: { menu: 'Edit', group: 3 },
  keywords: 'picture image clipboard screenshot',
  run: (context) => {
    const drawing = viewDrawing(context);
    const png = drawingToPng(drawing, COPY_DPI).then((bytes) => new Blob([bytes], { type: 'image/png' }));
    return write(context, () => new ClipboardItem({ 'image/png': png }), 'Copied the view as PNG');
  },
};
