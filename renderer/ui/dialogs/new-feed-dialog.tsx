import { useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import { DOCUMENT_ID } from '#shared/model/records/document';
import type { PowerFeed } from '#shared/model/records/power-feed';
import { addFeed } from '#shared/operations/add-feed';
import { connectPower } from '#shared/operations/connect-power';
import { feedRatingW } from '#shared/analysis/feed-capacity';
import { selectedOf } from '../../actions/conditions';
import type { Editor } from '../../editor/editor';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

const PHASES = [
  { value: 'three', label: 'Three-phase' },
  { value: 'single', label: 'Single-phase' },
  { value: 'dc', label: 'DC' },
] as const;

const SIDES = [
  { value: 'A', label: 'A' },
  { value: 'B', label: 'B' },
  { value: 'AB', label: 'A and B, one feed each' },
] as const;
type Sides = (typeof SIDES)[number]['value'];

/** Common supplies to a rack: 400 V and 32 A in IEC countries, 415 V and 60 A in North America. */
const USUAL = {
  IEC: { voltageV: 400, breakerMilliA: 32_000 },
  NA: { voltageV: 415, breakerMilliA: 60_000 },
} as const;

type Values = Pick<PowerFeed, 'voltageV' | 'phases' | 'breakerMilliA' | 'isRated100' | 'powerFactorPermille'>;

/** Makes one feed, or a pair, and connects the selected racks to it. */
export function NewFeedDialog({ onClose }: DialogProps<'newFeed'>) {
  const { editor } = useProgram();
  const formats = useFormat();
  const region = editor.record(DOCUMENT_ID)?.region ?? 'IEC';
  const [values, setValues] = useState<Values>({
    ...USUAL[region],
    phases: 'three',
    isRated100: false,
    powerFactorPermille: 1000,
  });
  const [name, setName] = useState<string>();
  const [sides, setSides] = useState<Sides>('AB');
  const [sourceId, setSourceId] = useState(
    () => suppliers(editor).find(({ id }) => editor.selection.get().has(id))?.id,
  );
  const [loadIds] = useState(() => selectedOf(editor, 'rack'));
  const [connects, setConnects] = useState(loadIds.length > 0);
  const set = (change: Partial<Values>): void => setValues({ ...values, ...change });

  const run = (): void => {
    if (makeFeeds(editor, { values, name, sides, sourceId, loadIds: connects ? loadIds : [] })) onClose();
  };

  return (
    <Dialog
      title="New power feed"
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit">
            {sides === 'AB' ? 'Add two feeds' : 'Add the feed'}
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} isOptional placeholder="numbered, as in Feed A1" onCommit={setName} />
      <Select label="Side" value={sides} options={SIDES} onCommit={(side) => side && setSides(side)} />
      <Select label="Phases" value={values.phases} options={PHASES} onCommit={(phases) => phases && set({ phases })} />
      <UnitField
        label="Voltage"
        dimension="voltage"
        unit="V"
        min={1}
        value={values.voltageV}
        onCommit={(voltageV) => voltageV !== undefined && set({ voltageV })}
      />
      <UnitField
        label="Breaker"
        dimension="current"
        unit="A"
        min={1}
        decimalComma={formats.decimalComma}
        value={values.breakerMilliA}
        onCommit={(breakerMilliA) => breakerMilliA !== undefined && set({ breakerMilliA })}
      />
      <Checkbox
        label="Listed for 100 % continuous load"
        value={values.isRated100}
        onCommit={(isRated100) => set({ isRated100 })}
      />
      <p className="dialog-muted">
        Carries {formats.power(feedRatingW(values))} at the breaker’s rating
        {region === 'NA' && !values.isRated100 ? '; continuous load is checked at 80 % of it' : ''}.
      </p>
      <Select
        label="Comes from"
        value={sourceId}
        options={suppliers(editor).map((equipment) => ({ value: equipment.id, label: equipment.name }))}
        emptyLabel="Not on the plan"
        onCommit={setSourceId}
      />
      {loadIds.length > 0 && (
        <Checkbox
          label={loadIds.length === 1 ? 'Connect the selected rack' : `Connect the ${loadIds.length} selected racks`}
          value={connects}
          onCommit={setConnects}
        />
      )}
    </Dialog>
  );
}

/** Plant on the plan that hands power on. */
function suppliers(editor: Editor) {
  return [...editor.view.all('equipment').values()].filter((equipment) => {
    const type = editor.view.get(equipment.typeId)?.type;
    return type?.kind === 'plant' && type.plant.supplies.includes('power');
  });
}

interface NewFeeds {
  readonly values: Values;
  readonly name: string | undefined;
  readonly sides: Sides;
  readonly sourceId: RecordId<'equipment'> | undefined;
  readonly loadIds: readonly RecordId<'rack'>[];
}

/** Adds the feeds and connects them, as one undo step. Answers whether all of it was done. */
function makeFeeds(editor: Editor, { values, name, sides, sourceId, loadIds }: NewFeeds): boolean {
  const mark = editor.mark();
  const feedIds: RecordId<'powerFeed'>[] = [];
  for (const side of sides.split('')) {
    const plan = addFeed(editor.view, {
      ids: editor.ids,
      ...values,
      side,
      ...(name === undefined ? {} : { name: sides === 'AB' ? `${name} ${side}` : name }),
      ...(sourceId === undefined ? {} : { sourceId }),
    });
    if (!editor.run({ label: 'New power feed', code: 'power.addFeed' }, plan)) return false;
    if (plan.ok)
      for (const record of plan.value.added.values()) if (record.typeName === 'powerFeed') feedIds.push(record.id);
  }
  if (loadIds.length > 0) {
    const plan = connectPower(editor.view, { ids: editor.ids, feedIds, loadIds });
    editor.run({ label: 'Connect power', code: 'power.connect' }, plan);
  }
  const label = feedIds.length === 1 ? 'New power feed' : `New power feeds A and B`;
  editor.squashToMark(mark, { label, code: 'power.addFeed' });
  return true;
}
