import { useEffect, useMemo, useState } from 'react';
import { HALL_PRESETS } from '#shared/generate/hall/presets';
import { readHallSpec } from '#shared/generate/hall/read-hall-spec';
import type { FabricSpecJson } from '#shared/model/records/fabric';
import { formatAtLeast } from '#shared/units/format';
import { lengthSettings } from '../../editor/cables/ways';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { useFormat } from '../components/use-format';
import type { DialogProps } from '../dialogs/dialogs';
import { useProgram, useSignal } from '../program';
import { BillTable } from './bill-table';
import { MEDIA_FIELDS, NETWORK_FIELDS, NODE_FIELDS, TREE_FIELDS } from './fabric-form';
import { draftHall, type HallDraft } from './draft-hall';
import { Figure } from './figure';
import { HALL_FIELDS, rackFields, ROOM_FIELDS } from './hall-form';
import { JsonField } from './json-field';
import type { SpecField } from './spec-field';
import { SpecFields } from './spec-fields';
import { valueAt } from './spec-path';
import { useWorkedOut } from './use-worked-out';
import { WizardFrame } from './wizard-frame';
import type { Drafted } from './work-out';

/** Halls for more nodes are worked out only when they are asked for. */
const MOST_PREVIEWED_NODES = 64;

/** A new document with a hall from a description, with what would come of it. */
export function HallDialog({ dialog, onClose }: DialogProps<'generateHall'>) {
  const { editor, catalog, actions } = useProgram();
  const index = useSignal(catalog);
  const types = useMemo(() => index.all(), [index]);
  const [presetId, setPresetId] = useState(dialog.presetId ?? HALL_PRESETS[0]?.id);
  const preset = HALL_PRESETS.find(({ id }) => id === presetId);
  const [spec, setSpec] = useState<FabricSpecJson>(() => preset?.spec ?? {});
  const [isWaiting, setWaiting] = useState(false);
  const read = useMemo(() => readHallSpec(spec, (id) => index.get(id)), [spec, index]);
  const nodes = read.ok ? (read.value.fabric?.spec.groups ?? []).reduce((sum, group) => sum + group.nodes, 0) : 0;
  const isShown = read.ok && (nodes <= MOST_PREVIEWED_NODES || isWaiting);
  const worked = useWorkedOut<Drafted<HallDraft>>(
    JSON.stringify(spec),
    isShown ? () => draftHall({ spec, ids: editor.ids, catalog: types }, lengthSettings(editor.checks)) : undefined,
  );
  const drafted = read.ok ? worked.value : undefined;
  const ready = worked.isCurrent && drafted?.ok === true ? drafted.value : undefined;
  const name = read.ok ? read.value.name : '';

  useEffect(() => {
    if (!isWaiting || !worked.isCurrent) return;
    setWaiting(false);
    if (!ready) return;
    onClose();
    void actions.context.files.openRecords(ready.records, name);
  }, [isWaiting, worked.isCurrent, ready, name, actions, onClose]);

  const error = !read.ok ? read.error : worked.isCurrent && drafted?.ok === false ? drafted.message : worked.failure;
  const groups = valueAt(spec, ['racks']);
  return (
    <WizardFrame
      title="Generate a hall"
      runLabel="Create"
      canRun={error === undefined}
      onRun={() => setWaiting(true)}
      onClose={onClose}
      share={worked.share}
      isWaiting={isWaiting}
      onStopWaiting={() => setWaiting(false)}
      error={error}
      notes={ready?.notes ?? []}
      form={
        <>
          <Select
            label="Begin with"
            value={presetId}
            options={HALL_PRESETS.map(({ id, label }) => ({ value: id, label }))}
            help={preset?.description}
            onCommit={(id) => {
              setPresetId(id);
              setSpec(HALL_PRESETS.find((one) => one.id === id)?.spec ?? {});
            }}
          />
          <SpecFields fields={HALL_FIELDS} spec={spec} onChange={setSpec} />
          {Array.isArray(groups) &&
            groups.map((_, at) => <SpecFields key={at} fields={rackFields(at)} spec={spec} onChange={setSpec} />)}
          {valueAt(spec, ['fabric']) !== undefined && (
            <Section title="Fabric">
              <SpecFields fields={FABRIC_FIELDS} spec={spec} onChange={setSpec} />
            </Section>
          )}
          <Section title="Room and aisles" isOpenAtFirst={false}>
            <SpecFields fields={ROOM_FIELDS} spec={spec} onChange={setSpec} />
          </Section>
          <Section title="As text" isOpenAtFirst={false}>
            <JsonField spec={spec} onChange={setSpec} />
          </Section>
        </>
      }
    >
      {read.ok && nodes > MOST_PREVIEWED_NODES && !ready && (
        <p className="dialog-muted">A hall for {nodes} nodes is worked out when it is created, which takes a while.</p>
      )}
      {ready && <Figures draft={ready} />}
      {ready && <PlantTable draft={ready} />}
      {ready && <BillTable bill={ready.bill} />}
    </WizardFrame>
  );
}

/** The fields of the fabric, within the description of the hall. */
const FABRIC_FIELDS: readonly SpecField[] = [...NODE_FIELDS, ...TREE_FIELDS, ...NETWORK_FIELDS, ...MEDIA_FIELDS].map(
  (field) => ({ ...field, path: ['fabric', ...field.path] }),
);

function Figures({ draft }: { readonly draft: HallDraft }) {
  const { count, power, length } = useFormat();
  const { racks, cables, bill, widthUm, depthUm } = draft;
  return (
    <dl className="generate-figures">
      <Figure label="Racks" value={count(racks)} />
      <Figure label="Power of the racks" value={formatAtLeast(bill.powerW, power)} />
      <Figure label="Hall" value={`${length(widthUm)} × ${length(depthUm)}`} />
      <Figure label="Cables" value={count(cables)} />
    </dl>
  );
}

/** Power chain and cooling, counted by what they are. */
function PlantTable({ draft }: { readonly draft: HallDraft }) {
  const { count } = useFormat();
  return (
    <table className="generate-table" data-testid="hall-plant">
      <caption>Power and cooling</caption>
      <tbody>
        {draft.plant.map(([label, number]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count(number)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
