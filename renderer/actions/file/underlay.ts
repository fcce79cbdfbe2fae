import { toWorld } from '#shared/geometry/camera';
import { placeUnderlay } from '#shared/operations/place-underlay';
import { DRAWING_EXTENSIONS, readDrawing } from '../../underlay/read-drawing';
import type { Action, ActionContext } from '../action';
import { selectedOf } from '../conditions';

/** Asks for a drawing and lays it under the plan, in the middle of the view. */
async function place({ editor, host, session }: ActionContext): Promise<void> {
  const picked = await host.pickFile({ description: 'Drawings', extensions: DRAWING_EXTENSIONS });
  if (picked.kind === 'failed') editor.notify(`${picked.failure.reason} ${picked.failure.advice}`, 'error');
  if (picked.kind !== 'picked') return;
  const read = await readDrawing(picked.name, picked.bytes);
  if (!read.ok) {
    editor.notify(`“${picked.name}” cannot be placed. ${read.error}`, 'error');
    return;
  }
  const { width, height } = editor.viewSize.get();
  const { notes, isToScale: _isToScale, ...drawing } = read.value;
  const plan = placeUnderlay(editor.view, {
    ids: editor.ids,
    name: picked.name.replace(/\.[^.]*$/, ''),
    ...toWorld(editor.camera.get(), { x: width / 2, y: height / 2 }),
    ...drawing,
  });
  const made = plan.ok ? [...plan.value.added.keys()] : [];
  if (!editor.run({ label: 'Place underlay', code: 'underlay.place' }, plan, { select: made })) return;
  session.setState({ isInspectorOpen: true });
  editor.zoomToFit();
  editor.notify(notes.join(' '));
}

export const placeDrawing: Action = {
  id: 'file.placeUnderlay',
  label: 'Place a drawing underlay…',
  menu: { menu: 'File', group: 4 },
  keywords: 'dxf svg png jpeg background trace import floor plan',
  isEnabled: ({ editor }) => (editor.isReadOnly.get() ? 'the document is open for reading only' : true),
  run: place,
};

function theUnderlay({ editor }: ActionContext) {
  const [selected] = selectedOf(editor, 'underlay');
  const all = [...editor.view.all('underlay').values()];
  return selected ?? (all.length === 1 ? all[0]?.id : undefined);
}

const hasUnderlay: NonNullable<Action['isEnabled']> = (context) =>
  theUnderlay(context)
    ? true
    : context.editor.view.all('underlay').size > 0
      ? 'select an underlay first'
      : 'there is no underlay';

export const calibrateUnderlay: Action = {
  id: 'underlay.calibrate',
  label: 'Calibrate the underlay by two points',
  menu: { menu: 'Insert', group: 7 },
  keywords: 'scale drawing dxf distance',
  isEnabled: hasUnderlay,
  run: (context) => {
    const underlayId = theUnderlay(context);
    if (underlayId) context.tools.choose({ tool: 'calibrate', underlayId });
  },
};

export const traceUnderlay: Action = {
  id: 'underlay.trace',
  label: 'Trace rooms, walls and columns from DXF…',
  menu: { menu: 'Insert', group: 7 },
  keywords: 'drawing underlay layers import outline',
  isEnabled: (context) => {
    const enabled = hasUnderlay(context);
    const id = theUnderlay(context);
    if (enabled !== true || !id) return enabled;
    return context.editor.view.get(id)?.kind === 'lines' ? true : 'this underlay is a picture';
  },
  run: (context) => {
    const underlayId = theUnderlay(context);
    if (underlayId) context.session.setState({ dialog: { kind: 'traceUnderlay', underlayId } });
  },
};

/** Goes from one underlay to the next: the way to a locked or hidden one. */
export const selectUnderlay: Action = {
  id: 'underlay.select',
  isForReview: true,
  label: 'Select the underlay',
  menu: { menu: 'Insert', group: 7 },
  keywords: 'drawing next dxf unlock show',
  isEnabled: ({ editor }) => (editor.view.all('underlay').size > 0 ? true : 'there is no underlay'),
  run: ({ editor, session }) => {
    const ids = [...editor.view.all('underlay').keys()];
    const at = ids.findIndex((id) => editor.selection.get().has(id));
    editor.select([ids[(at + 1) % ids.length] ?? '']);
    session.setState({ isInspectorOpen: true });
  },
};
