import { toWorld } from '#shared/geometry/camera';
import { addGuide } from '#shared/operations/add-guide';
import { deleteItems } from '#shared/operations/delete-items';
import type { Action } from '../action';

function guide(axis: 'x' | 'y', id: string, label: string): Action {
  return {
    id,
    label,
    menu: { menu: 'Insert', group: 6 },
    keywords: 'ruler line',
    run: ({ editor, tools, session }) => {
      const { width, height } = editor.viewSize.get();
      const middle = toWorld(editor.camera.get(), { x: width / 2, y: height / 2 });
      const at = tools.pointer.get()?.world ?? middle;
      // To the centimetre; the inspector takes the exact place.
      const atUm = Math.round((axis === 'x' ? at.xUm : at.yUm) / 10_000) * 10_000;
      const plan = addGuide(editor.view, { ids: editor.ids, axis, atUm });
      const made = plan.ok ? [...plan.value.added.keys()] : [];
      if (editor.run({ label: 'Add guide', code: 'guide.add' }, plan, { select: made }))
        session.setState({ isInspectorOpen: true });
    },
  };
}

export const addUprightGuide = guide('x', 'insert.guideUpright', 'Upright guide');
export const addLevelGuide = guide('y', 'insert.guideLevel', 'Level guide');

export const deleteGuides: Action = {
  id: 'insert.deleteGuides',
  label: 'Delete all guides',
  menu: { menu: 'Insert', group: 6 },
  keywords: 'clear ruler line',
  isEnabled: ({ editor }) => (editor.view.all('guide').size > 0 ? true : 'there are no guides'),
  run: ({ editor }) => {
    const ids = [...editor.view.all('guide').values()].map((record) => record.id);
    editor.run({ label: 'Delete all guides', code: 'guide.deleteAll' }, deleteItems(editor.view, { ids }));
  },
};
