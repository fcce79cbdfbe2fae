import { useMemo, useState } from 'react';
import { compareReplacement } from '#shared/analysis/type-replacement';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { replaceType } from '#shared/operations/replace-type';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { RecordPicker } from './record-picker';
import { candidatesFor, usedTypes } from './replacement-candidates';
import { ReplacementTable } from './replacement-table';
import { MAX_PREVIEWED, useEffectOf } from './use-effect-of';

type Scope = 'selection' | 'everywhere';

/** Gives the selected items, or all of a type, another type; what changes is shown before it is done. */
export function ReplaceTypeDialog({ onClose }: DialogProps<'replaceType'>) {
  const { editor, catalog: catalogSignal } = useProgram();
  const catalog = useSignal(catalogSignal);
  const [used] = useState(() => usedTypes(editor.view, editor.selectedRecords()));
  const [typeId, setTypeId] = useState(used[0]?.typeId);
  const chosen = used.find((one) => one.typeId === typeId);
  const hasSelection = (chosen?.selected.length ?? 0) > 0;
  const [wantedScope, setScope] = useState<Scope>('selection');
  const scope = hasSelection ? wantedScope : 'everywhere';
  const [next, setNext] = useState<CatalogType>();

  const items = useMemo(
    () => (chosen === undefined ? [] : scope === 'selection' ? chosen.selected : chosen.all),
    [chosen, scope],
  );
  const plan = useMemo(
    () => (next ? replaceType(editor.view, { itemIds: items.map((item) => item.id), type: next }) : undefined),
    [editor, items, next],
  );
  const change = useMemo(
    () => (next ? compareReplacement(editor.view, items, next) : undefined),
    [editor, items, next],
  );
  const effect = useEffectOf(plan);

  const run = (): void => {
    if (!plan || !next) return;
    const label = `Replace ${items.length === 1 ? '1 item' : `${items.length} items`} by ${next.name}`;
    if (editor.run({ label, code: 'catalog.replaceType' }, plan)) onClose();
  };

  return (
    <Dialog
      title="Replace type"
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={plan?.ok !== true}>
          Replace {items.length}
        </CommitButtons>
      }
    >
      <Select
        label="Replace"
        isStacked
        value={typeId}
        options={used.map(({ typeId: value, type, all }) => ({ value, label: `${type.name} (${all.length})` }))}
        onCommit={(value) => {
          if (value === undefined) return;
          setTypeId(value);
          setNext(undefined);
        }}
      />
      {hasSelection && chosen && (
        <Select<Scope>
          label="Where"
          isStacked
          value={scope}
          options={[
            { value: 'selection', label: `In the selection (${chosen.selected.length})` },
            { value: 'everywhere', label: `Everywhere in the document (${chosen.all.length})` },
          ]}
          onCommit={(value) => {
            if (value) setScope(value);
          }}
        />
      )}
      {chosen && (
        <RecordPicker
          label="By"
          picked={next && { id: next.id, name: next.name, where: next.manufacturer }}
          search={(words) =>
            candidatesFor(catalog, chosen.type, words).map(({ id, name, manufacturer }) => ({
              id,
              name,
              where: id === chosen.type.id ? 'Figures of the catalog' : manufacturer,
            }))
          }
          onPick={({ id }) => setNext(catalog.get(id))}
        />
      )}
      {change && <ReplacementTable change={change} />}
      {items.length > MAX_PREVIEWED && next && (
        <p className="dialog-muted">
          Findings are not shown beforehand for more than {MAX_PREVIEWED} items. They are there once it is done, and
          undo takes it back whole.
        </p>
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}
