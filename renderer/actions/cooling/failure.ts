import { pumpId } from '#shared/model/pump-id';
import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { referring } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import type { Action } from '../action';
import { showFailure, sweepAction } from '../power/failure';

type Selected = Pick<Editor, 'view' | 'selectedRecords'>;

/** The selected units and those of the selected plant. */
function selectedUnits({ view, selectedRecords }: Selected): readonly CoolingUnit[] {
  const units = new Map<string, CoolingUnit>();
  for (const record of selectedRecords()) {
    if (record.typeName === 'coolingUnit') units.set(record.id, record);
    if (record.typeName === 'equipment')
      for (const unit of referring(view, 'coolingUnit', 'hostId', record.id)) units.set(unit.id, unit);
  }
  return [...units.values()];
}

/** The one of the selected units that has a number of pumps. */
function unitWithPumps(selected: Selected): CoolingUnit | undefined {
  const found = selectedUnits(selected).filter((unit) => unit.pumpCount !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** The next pump of a unit that has not failed yet; nothing when all have. */
function nextPump(editor: Editor, unit: CoolingUnit): string | undefined {
  const failed = new Set(editor.failure.shown.get()?.failedIds);
  const ids = Array.from({ length: unit.pumpCount ?? 0 }, (_, at) => pumpId({ unitId: unit.id, pump: at + 1 }));
  return ids.find((id) => !failed.has(id));
}

export const failPump: Action = {
  id: 'check.failPump',
  label: 'Fail one pump of this',
  menu: { menu: 'Check', group: 3 },
  contextGroup: 2,
  keywords: 'failure pump cdu outage simulate what if redundancy flow',
  isEnabled: ({ editor }) => {
    const selected = { view: editor.view, selectedRecords: () => editor.selectedRecords() };
    const unit = unitWithPumps(selected);
    if (!unit && selectedUnits(selected).length === 1)
      return 'open the cooling unit and state how many pumps it has first';
    if (!unit) return 'no single cooling unit with a number of pumps is selected';
    return nextPump(editor, unit) === undefined ? 'all of its pumps have failed already' : true;
  },
  run: (context) => {
    const { editor } = context;
    const unit = unitWithPumps({ view: editor.view, selectedRecords: () => editor.selectedRecords() });
    const pump = unit && nextPump(editor, unit);
    if (pump !== undefined) showFailure(context, [...(editor.failure.shown.get()?.failedIds ?? []), pump]);
  },
};

const hasCooling: NonNullable<Action['isEnabled']> = ({ editor }) =>
  editor.view.all('coolingUnit').size + editor.view.all('coolingLoop').size > 0
    ? true
    : 'there is no cooling unit or loop yet';

export const sweepCooling = sweepAction('cooling', {
  id: 'check.sweepCooling',
  label: 'Play every single failure of cooling',
  keywords: 'sweep worst case n-1 outage simulate crah cdu pump chiller loop',
  isEnabled: hasCooling,
});

export const sweepCoolingPairs = sweepAction('coolingPairs', {
  id: 'check.sweepCoolingPairs',
  label: 'Play every pair of cooling failures',
  keywords: 'sweep worst case n-2 outage maintenance simulate crah cdu chiller loop',
  isEnabled: hasCooling,
});
