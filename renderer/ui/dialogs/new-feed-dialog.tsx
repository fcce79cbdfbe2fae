import { useState } from 'react';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { DOCUMENT_ID } from '#shared/model/records/document';
import { USUAL_BREAKER_MILLI_A } from '#shared/operations/breaker-sizes';
import { NOTHING, plusTotal, type AtLeast } from '#shared/units/known';
import { selectedOf } from '../../actions/conditions';
import type { Editor } from '../../editor/editor';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { LoadBar } from '../components/load-bar';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { limitsInForce } from '../inspector/loads';
import { useProgram } from '../program';
import { breakerFor, feedLimitW } from './breaker-sizes';
import type { DialogProps } from './dialogs';
import { planFeeds, type FeedValues, type NewFeeds } from './plan-feeds';
import { USUAL_VOLTAGE_V, voltageMeaning } from './usual-supply';

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

/** Makes one feed, or a pair, and connects the selected racks to it. */
export function NewFeedDialog({ onClose }: DialogProps<'newFeed'>) {
  const { editor } = useProgram();
  const formats = useFormat();
  const region = editor.record(DOCUMENT_ID)?.region ?? 'IEC';
  const [values, setValues] = useState<FeedValues>({
    voltageV: USUAL_VOLTAGE_V[region].three,
    phases: 'three',
    breakerMilliA: USUAL_BREAKER_MILLI_A[region],
    isRated100: false,
    powerFactorPermille: 1000,
  });
  const [isVoltageTyped, setVoltageTyped] = useState(false);
  const [isFactorTyped, setFactorTyped] = useState(false);
  const [name, setName] = useState<string>();
  const [sides, setSides] = useState<Sides>('AB');
  const [sourceId, setSourceId] = useState(
    () => suppliers(editor).find(({ id }) => editor.selection.get().has(id))?.id,
  );
  const [rackIds] = useState(() => selectedOf(editor, 'rack'));
  const [connects, setConnects] = useState(rackIds.length > 0);
  const [isPerRack, setPerRack] = useState(rackIds.length > 1);
  const set = (change: Partial<FeedValues>): void => setValues({ ...values, ...change });

  const setPhases = (phases: FeedValues['phases']): void =>
    set({ phases, ...(isVoltageTyped ? {} : { voltageV: USUAL_VOLTAGE_V[region][phases] }) });

  const feeds: NewFeeds = {
    values,
    name,
    sides: sides.split(''),
    sourceId,
    rackIds: connects ? rackIds : [],
    isPerRack: connects && isPerRack,
  };
  const count = feeds.sides.length * (feeds.isPerRack ? rackIds.length : 1);
  const limits = limitsInForce(editor.checks.rules);
  const load = largestLoad(editor.checks.analysis, feeds);
  const limitW = feedLimitW(values, region, limits);
  const fittingBreaker = breakerFor(load.known, values, region, limits);
  const run = (): void => {
    const label = count === 1 ? 'New power feed' : `${count} new power feeds`;
    if (editor.run({ label, code: 'power.addFeed' }, planFeeds(editor, feeds))) onClose();
  };

  return (
    <Dialog
      title="New power feed"
      onClose={onClose}
      onSubmit={run}
      footer={<CommitButtons onClose={onClose}>{count === 1 ? 'Add the feed' : `Add ${count} feeds`}</CommitButtons>}
    >
      <TextField label="Name" value={name} isOptional placeholder="numbered, as in Feed A1" onCommit={setName} />
      <Select label="Side" value={sides} options={SIDES} onCommit={(side) => side && setSides(side)} />
      <Select
        label="Phases"
        value={values.phases}
        options={PHASES}
        onCommit={(phases) => phases && setPhases(phases)}
      />
      <UnitField
        label="Voltage"
        dimension="voltage"
        unit="V"
        min={1}
        value={values.voltageV}
        help={voltageMeaning(region, values.phases)}
        onCommit={(voltageV) => {
          if (voltageV === undefined) return;
          setVoltageTyped(true);
          set({ voltageV });
        }}
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
      {values.phases !== 'dc' && (
        <UnitField
          label="Power factor"
          dimension="share"
          unit="%"
          min={1}
          max={1000}
          decimalComma={formats.decimalComma}
          value={values.powerFactorPermille}
          help={
            isFactorTyped
              ? undefined
              : 'Assumed to be unity, as nobody stated it. A lower one lowers what the feed carries in kW.'
          }
          onCommit={(powerFactorPermille) => {
            if (powerFactorPermille === undefined) return;
            setFactorTyped(true);
            set({ powerFactorPermille });
          }}
        />
      )}
      {region === 'NA' && (
        <Checkbox
          label="Listed for 100 % continuous load"
          value={values.isRated100}
          onCommit={(isRated100) => set({ isRated100 })}
        />
      )}
      <LoadBar
        label={
          feeds.rackIds.length === 0 ? 'Each carries' : sides === 'AB' ? 'Each, when the other side fails' : 'Each'
        }
        load={load}
        limit={limitW}
        format={formats.power}
      />
      {load.known > limitW && fittingBreaker !== undefined && (
        <Button tone="link" onClick={() => set({ breakerMilliA: fittingBreaker })}>
          Take a breaker that carries it: {formats.quantity('current', fittingBreaker)}
        </Button>
      )}
      <Select
        label="Comes from"
        value={sourceId}
        options={suppliers(editor).map((equipment) => ({ value: equipment.id, label: equipment.name }))}
        emptyLabel="Not on the plan"
        onCommit={setSourceId}
      />
      {rackIds.length > 0 && (
        <Checkbox
          label={rackIds.length === 1 ? 'Connect the selected rack' : `Connect the ${rackIds.length} selected racks`}
          value={connects}
          onCommit={setConnects}
        />
      )}
      {connects && rackIds.length > 1 && (
        <Checkbox label="Feeds of its own for each rack" value={isPerRack} onCommit={setPerRack} />
      )}
    </Dialog>
  );
}

/** Plant on the plan that hands power on. */
function suppliers(editor: Editor) {
  return [...editor.view.all('equipment').values()]
    .filter((equipment) => {
      const type = editor.view.get(equipment.typeId)?.type;
      return type?.kind === 'plant' && type.plant.supplies.includes('power');
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** What one of the new feeds must carry at most: all of its racks, when the other side has failed. */
function largestLoad({ items, contents }: HallAnalysis, { rackIds, isPerRack }: NewFeeds): AtLeast {
  const loads = rackIds.map((id) => {
    const slot = items.table.slotOf(id);
    return { known: contents.loadW(slot), unknownCount: contents.loadUnknown(slot) };
  });
  if (!isPerRack) return loads.reduce(plusTotal, NOTHING);
  return loads.reduce((most, load) => (load.known > most.known ? load : most), NOTHING);
}
