import type { RecordId } from '#shared/model/record-id';
import { closeContainment, canBeClosed } from '#shared/operations/close-containment';
import { addUnitsLike } from '#shared/operations/add-units-like';
import { disconnectLoop } from '#shared/operations/connect-loop';
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import type { Equipment } from '#shared/model/records/equipment';
import { getRecord, referring } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import { countOf } from '../../tools/step-label';
import type { Action } from '../action';
import { selectedOf } from '../conditions';

/** The cooling units that are selected, and those of the plant, racks and devices that are. */
export function chosenUnits(editor: Editor): RecordId<'coolingUnit'>[] {
  const units = new Set<RecordId<'coolingUnit'>>();
  for (const record of editor.selectedRecords()) {
    if (record.typeName === 'coolingUnit') units.add(record.id);
    for (const unit of referring(editor.view, 'coolingUnit', 'hostId', record.id)) units.add(unit.id);
  }
  return [...units];
}

/** What units are to a loop that is made or joined with them, as far as it can be told before anybody says it. */
export interface LikelyLoop {
  readonly kind: CoolingLoop['kind'];
  readonly use: 'supply' | 'draw';
}

/**
 * Chillers and dry coolers supply facility water; units that supply a loop already, such as the CDUs of a TCS, want to
 * be cooled by it; any others supply coolant to racks.
 */
export function likelyLoop({ view }: Editor, unitIds: readonly RecordId<'coolingUnit'>[]): LikelyLoop {
  const units = unitIds.flatMap((id) => view.get(id) ?? []);
  if (units.length === 0) return { kind: 'TCS', use: 'supply' };
  if (units.every((unit) => unit.suppliesLoopId !== undefined)) return { kind: 'FWS', use: 'draw' };
  const isPlantSide = units.every((unit) => {
    const host = getRecord(view, unit.hostId);
    return host?.typeName === 'equipment' && view.get(host.typeId)?.type.category === 'chiller';
  });
  return { kind: isPlantSide ? 'FWS' : 'TCS', use: 'supply' };
}

export const makeLoopAction: Action = {
  id: 'connect.newLoop',
  label: 'New cooling loop…',
  menu: { menu: 'Connect', group: 2 },
  keywords: 'fws tcs facility water coolant cdu chiller make',
  run: ({ session }) => session.setState({ dialog: { kind: 'makeLoop' } }),
};

export const connectLoopAction: Action = {
  id: 'connect.loop',
  label: 'Connect to a cooling loop…',
  menu: { menu: 'Connect', group: 2 },
  shortcuts: ['Shift+L'],
  contextGroup: 2,
  keywords: 'fws tcs liquid coolant rack row unit cdu supply draw',
  isEnabled: ({ editor }) =>
    selectedOf(editor, 'rack', 'row').length > 0 || chosenUnits(editor).length > 0
      ? true
      : 'no rack, row or cooling unit is selected',
  run: ({ session }) => session.setState({ dialog: { kind: 'connectLoop' } }),
};

export const disconnectLoopAction: Action = {
  id: 'connect.disconnectLoop',
  label: 'Disconnect from cooling loops',
  menu: { menu: 'Connect', group: 2 },
  isEnabled: ({ editor }) =>
    selectedOf(editor, 'rack', 'row').some((id) => editor.view.countReferrers('loopConnection.targetId', id) > 0)
      ? true
      : 'no rack or row on a loop is selected',
  run: ({ editor }) => {
    const targetIds = selectedOf(editor, 'rack', 'row');
    editor.run(
      { label: `Disconnect ${countOf(editor.view, targetIds)} from cooling loops`, code: 'loop.disconnect' },
      disconnectLoop(editor.view, { targetIds }),
    );
  },
};

const WAYS = [
  ['roof', 'Close the aisle: doors and roof'],
  ['chimney', 'Close the aisle: doors and chimneys'],
] as const;

/** Aisles and containments that are selected are closed by one command. */
export const closeAisles: readonly Action[] = WAYS.map(([above, label]) => ({
  id: `cooling.close.${above}`,
  label,
  menu: { menu: 'Connect', group: 2 },
  contextGroup: 2,
  keywords: 'containment contain hot cold aisle ends panel duct',
  isEnabled: ({ editor }) =>
    editor.selectedRecords().some((record) => record.typeName === 'zone' && canBeClosed(record))
      ? true
      : 'no aisle or containment is selected',
  run: ({ editor }) => {
    const zoneIds = editor
      .selectedRecords()
      .flatMap((record) => (record.typeName === 'zone' && canBeClosed(record) ? record.id : []));
    editor.run(
      { label: `Close ${countOf(editor.view, zoneIds)}`, code: 'containment.close' },
      closeContainment(editor.view, { zoneIds, above }),
    );
  },
}));

/** The one piece of plant with a cooling unit that is selected, by itself or by its unit. */
function coolingPlant(editor: Editor): Equipment | undefined {
  const hosts = new Set(chosenUnits(editor).map((id) => editor.view.get(id)?.hostId ?? ''));
  const [only] = [...hosts];
  const host = hosts.size === 1 && only !== undefined ? getRecord(editor.view, only) : undefined;
  return host?.typeName === 'equipment' ? host : undefined;
}

export const addUnitLike: Action = {
  id: 'cooling.addLike',
  label: 'Add one more cooling unit like this',
  menu: { menu: 'Connect', group: 2 },
  contextGroup: 2,
  keywords: 'cdu crah spare redundancy n+1 copy beside duplicate',
  isEnabled: ({ editor }) => (coolingPlant(editor) ? true : 'no single plant with a cooling unit is selected'),
  run: ({ editor }) => {
    const host = coolingPlant(editor);
    if (!host) return;
    const plan = addUnitsLike(editor.view, { ids: editor.ids, equipmentId: host.id });
    const made = plan.ok ? [...plan.value.added.keys()].filter((id) => id.startsWith('equipment:')) : [];
    editor.run({ label: `Add one more like ${host.name}`, code: 'cooling.addLike' }, plan, { select: made });
  },
};
