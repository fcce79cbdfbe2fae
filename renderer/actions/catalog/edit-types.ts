import { CATEGORIES } from '#shared/catalog/categories';
import type { Action, ActionContext } from '../action';

export const newType: Action = {
  id: 'catalog.newType',
  isForReview: true,
  label: 'New catalog type…',
  menu: { menu: 'Insert', group: 9 },
  keywords: 'own user library rack device plant make',
  run: ({ session }) => session.setState({ dialog: { kind: 'typeForm', mode: 'new' } }),
};

/** The one catalog type that the selection is of, when it is the person's own. */
function ownSelectedType({ editor, catalog }: ActionContext) {
  const ids = new Set(
    editor.selectedRecords().map((record) => ('typeId' in record ? record.typeId.slice('catalogType:'.length) : '')),
  );
  const [only] = ids;
  return ids.size === 1 && only !== undefined && catalog.get().isUserType(only) ? catalog.get().get(only) : undefined;
}

export const editType: Action = {
  id: 'catalog.editType',
  label: (context) => {
    const type = ownSelectedType(context);
    return type ? `Edit type ${type.name} (${CATEGORIES[type.category].label})…` : 'Edit type…';
  },
  menu: { menu: 'Insert', group: 9 },
  keywords: 'own user library figures source',
  isEnabled: (context) => (ownSelectedType(context) ? true : 'nothing of one type of your own is selected'),
  run: (context) => {
    const type = ownSelectedType(context);
    if (type) context.session.setState({ dialog: { kind: 'typeForm', mode: 'edit', type } });
  },
};
