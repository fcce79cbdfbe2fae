import { useMemo, useState } from 'react';
import { PORT_ROLES, type PortRole } from '#shared/catalog/catalog-type';
import type { Cable } from '#shared/model/records/cable';
import { cableTargetsAt, hasPanelsAt, portSetsAt } from '#shared/operations/cable-plugs';
import { countLabel } from '#shared/operations/count-label';
import type { PortOwnerId } from '#shared/operations/ports-of';
import type { SharingRule } from '#shared/operations/share-cables';
import { COPPER_SCOPES, DEFAULT_MEDIA_POLICY, OPTICS, type MediaPolicy } from '#shared/analysis/cabling/media-choice';
import { formatAtLeast } from '#shared/units/format';
import { commonLinkSpeeds, guessSides, isCablePlace, USUAL_PURPOSE } from '../../tools/cable/cable-places';
import { planCables, type MediumWish, type PlannedCables } from '../../tools/cable/plan-cables';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { MEDIUM_OPTIONS } from '../inspector/medium-options';
import { PURPOSE_OPTIONS } from '../inspector/types/cable';
import { useProgram, useSignal } from '../program';
import { CablePlacesField, placeText } from './cable-places-field';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

const RULES: readonly { readonly value: SharingRule; readonly label: string }[] = [
  { value: 'each', label: 'So many to each target' },
  { value: 'rail', label: 'Port 1 of each device to target 1, port 2 to target 2 …' },
  { value: 'inOrder', label: 'So many in all, a target filled before the next' },
];

const ROLE_LABELS: { readonly [R in PortRole]: string } = {
  data: 'Data',
  management: 'Management',
  console: 'Console',
  nvlink: 'NVLink',
};
const ROLE_OPTIONS = PORT_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }));

/** Cords go into the front of a panel, trunks into its rear. */
const FACE_OPTIONS = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
] as const;

/** The choice of medium that leaves it to the length, the ports and the policy. */
const BY_LENGTH = 'by length';
const MEDIUM_CHOICES = [{ value: BY_LENGTH, label: 'Chosen by length and ports' }, ...MEDIUM_OPTIONS];
const PREFER_OPTIONS = [
  { value: 'cost', label: 'The cheapest class' },
  { value: 'power', label: 'The least power' },
] as const;
const COPPER_LABELS = {
  anywhere: 'Wherever it reaches',
  row: 'Within a row',
  rack: 'Within a rack',
  nowhere: 'Nowhere',
} as const;
const OPTICS_LABELS = {
  any: 'Whatever fits',
  fixed: 'Active optical cables',
  multimode: 'Multimode',
  singleMode: 'Single-mode',
} as const;

const MAX_COUNT = 1024;
const MAX_RUNS = 12;
const MAX_PROBLEMS = 3;

/** Cables between many places at once, `16 × 400G to each leaf`, with counts and lengths before they are made. */
export function ConnectCablesDialog({ dialog, onClose }: DialogProps<'connectCables'>) {
  const { editor, catalog } = useProgram();
  const { view } = editor;
  const index = useSignal(catalog);
  const types = useMemo(() => index.all(), [index]);
  const revision = useSignal(editor.revision);
  const [sides, setSides] = useState(() =>
    dialog.fromIds && dialog.toIds
      ? { fromIds: dialog.fromIds, toIds: dialog.toIds.flatMap((id) => cableTargetsAt(view, id)) }
      : guessSides(
          view,
          editor
            .selectedRecords()
            .filter(isCablePlace)
            .map((record) => record.id),
        ),
  );
  const [role, setRole] = useState<PortRole>('data');
  const [chosenSet, setPortSet] = useState<string>();
  const [chosenSpeed, setSpeed] = useState<string>();
  const [count, setCount] = useState(1);
  const [rule, setRule] = useState<SharingRule>('each');
  const [chosenPurpose, setPurpose] = useState<Cable['purpose']>();
  const [face, setFace] = useState<'front' | 'rear'>('front');
  const [side, setSide] = useState<string>();
  const [medium, setMedium] = useState<string | undefined>(BY_LENGTH);
  const [policy, setPolicy] = useState<MediaPolicy>(DEFAULT_MEDIA_POLICY);
  const [isBundled, setIsBundled] = useState(false);
  const { speeds, sets, hasPanels } = useMemo(
    () => ({
      revision,
      speeds: commonLinkSpeeds(view, sides, role),
      sets: portSetsAt(view, sides.fromIds, role),
      hasPanels: hasPanelsAt(view, [...sides.fromIds, ...sides.toIds]),
    }),
    [view, revision, sides, role],
  );
  const speedMbps = speeds.find((speed) => String(speed) === chosenSpeed) ?? speeds[0];
  const fromSet = sets.find((set) => set === chosenSet);
  const purpose = chosenPurpose ?? USUAL_PURPOSE[role];

  const { planned } = useMemo(() => {
    const how: MediumWish = medium === BY_LENGTH ? { kind: 'chosen', types, policy } : { kind: 'given', medium };
    const wish = { ...sides, fromSet, face, count, rule, role, speedMbps, purpose, side, medium: how, isBundled };
    const isReady = sides.fromIds.length > 0 && sides.toIds.length > 0;
    return { revision, planned: isReady ? planCables(editor, wish) : undefined };
  }, [
    editor,
    revision,
    sides,
    fromSet,
    face,
    count,
    rule,
    role,
    speedMbps,
    purpose,
    side,
    medium,
    policy,
    types,
    isBundled,
  ]);
  const made = planned?.shared.pairs.length ?? 0;
  const effect = useEffectOf(made === 0 ? undefined : planned?.plan);

  const run = (): void => {
    if (!planned || made === 0) return;
    const name = { label: `Connect ${countLabel(made, 'cable')}`, code: 'cables.connect' };
    if (!editor.run(name, planned.plan)) return;
    editor.notify(`${countLabel(made, 'cable')} connected.`);
    onClose();
  };
  const setPlaces = (field: 'fromIds' | 'toIds') => (ids: readonly PortOwnerId[]) =>
    setSides((now) => ({ ...now, [field]: ids }));

  return (
    <Dialog
      title="Connect with cables"
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={made === 0}>
            Connect {made === 0 ? '' : countLabel(made, 'cable')}
          </Button>
        </>
      }
    >
      <div className="field-pair">
        <CablePlacesField label="From" ids={sides.fromIds} onChange={setPlaces('fromIds')} />
        <CablePlacesField
          label="To"
          ids={sides.toIds}
          onChange={setPlaces('toIds')}
          expand={(id) => cableTargetsAt(view, id)}
        />
      </div>
      <div className="field-pair">
        <Select
          label="Ports"
          value={role}
          options={ROLE_OPTIONS}
          onCommit={(value) => {
            if (value) setRole(value);
          }}
        />
        {sets.length > 1 && (
          <Select
            label="Of these"
            value={fromSet}
            options={sets.map((value) => ({ value, label: `${value} …` }))}
            emptyLabel="All"
            onCommit={setPortSet}
          />
        )}
        {hasPanels && (
          <Select
            label="Side of panels"
            value={face}
            options={FACE_OPTIONS}
            onCommit={(value) => {
              if (value) setFace(value);
            }}
          />
        )}
        <Select
          label="Speed"
          value={speedMbps === undefined ? undefined : String(speedMbps)}
          options={speeds.map((speed) => ({ value: String(speed), label: `${speed / 1000} Gbit/s` }))}
          emptyLabel={speeds.length === 0 ? 'No speed in common' : 'Unknown'}
          onCommit={setSpeed}
        />
        <UnitField
          label="Cables"
          dimension="count"
          unit=""
          value={count}
          min={1}
          max={MAX_COUNT}
          onCommit={(value) => {
            if (value !== undefined) setCount(value);
          }}
        />
        <Select
          label="Shared out"
          value={rule}
          options={RULES}
          onCommit={(value) => {
            if (value) setRule(value);
          }}
        />
        <Select label="Medium" value={medium} options={MEDIUM_CHOICES} emptyLabel="Unknown" onCommit={setMedium} />
      </div>
      {planned && <RunTable planned={planned} />}
      {planned && <Missing planned={planned} />}
      {planned && <Problems planned={planned} />}
      <Section title="More" isOpenAtFirst={false}>
        {medium === BY_LENGTH && <PolicyFields policy={policy} onChange={setPolicy} />}
        <Select
          label="Purpose"
          value={purpose}
          options={PURPOSE_OPTIONS}
          onCommit={(value) => {
            if (value) setPurpose(value);
          }}
        />
        <TextField label="Side" value={side} isOptional maxLength={8} onCommit={setSide} />
        <Checkbox label="One bundle for each pair of places" value={isBundled} onCommit={setIsBundled} />
      </Section>
      <EffectList effect={effect} />
    </Dialog>
  );
}

/** What would be made, place by place, with lengths. */
function RunTable({ planned }: { readonly planned: PlannedCables }) {
  const { view } = useProgram().editor;
  const { quantity } = useFormat();
  const length = (um: number): string => quantity('runLength', um);
  const { runs, totalUm, unknownLengths } = planned;
  if (runs.length === 0) return null;
  const left = runs.length - MAX_RUNS;
  return (
    <table className="replacement-table" data-testid="cable-runs">
      <caption className="visually-hidden">Cables that would be made</caption>
      <thead>
        <tr>
          <th scope="col">From and to</th>
          <th scope="col">Cables</th>
          <th scope="col">Length each</th>
          <th scope="col">Medium</th>
        </tr>
      </thead>
      <tbody>
        {runs.slice(0, MAX_RUNS).map((run) => (
          <tr key={`${run.fromId} ${run.toId}`}>
            <th scope="row">
              {placeText(view, run.fromId)} to {placeText(view, run.toId)}
            </th>
            <td>{run.count}</td>
            <td>{rangeText(run.minUm, run.maxUm, length)}</td>
            <td>{run.media.join(', ')}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{left > 0 ? `and ${left} more, in all` : 'In all'}</th>
          <td>{runs.reduce((sum, run) => sum + run.count, 0)}</td>
          <td>{formatAtLeast({ known: totalUm, unknownCount: unknownLengths }, length)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function rangeText(minUm: number | undefined, maxUm: number | undefined, length: (um: number) => string): string {
  if (minUm === undefined || maxUm === undefined) return 'unknown';
  return minUm === maxUm ? length(minUm) : `${length(minUm)} to ${length(maxUm)}`;
}

interface PolicyFieldsProps {
  readonly policy: MediaPolicy;
  readonly onChange: (policy: MediaPolicy) => void;
}

/** What media are chosen by. */
function PolicyFields({ policy, onChange }: PolicyFieldsProps) {
  return (
    <>
      <Select
        label="Prefer"
        value={policy.prefer}
        options={PREFER_OPTIONS}
        onCommit={(prefer) => prefer && onChange({ ...policy, prefer })}
      />
      <Select
        label="Copper"
        value={policy.copper}
        options={COPPER_SCOPES.map((value) => ({ value, label: COPPER_LABELS[value] }))}
        onCommit={(copper) => copper && onChange({ ...policy, copper })}
      />
      <Select
        label="Optics"
        value={policy.optics}
        options={OPTICS.map((value) => ({ value, label: OPTICS_LABELS[value] }))}
        onCommit={(optics) => optics && onChange({ ...policy, optics })}
      />
    </>
  );
}

/** Why cables have the medium they have, or have none. */
function Problems({ planned: { problems, reason } }: { readonly planned: PlannedCables }) {
  return (
    <div role="status">
      {reason !== undefined && <p className="dialog-muted">{reason}</p>}
      {[...problems].slice(0, MAX_PROBLEMS).map(([problem, count]) => (
        <p key={problem} className="dialog-error">
          {problem} Without a medium: {countLabel(count, 'cable')}.
        </p>
      ))}
    </div>
  );
}

/** Where ports ran out. */
function Missing({ planned }: { readonly planned: PlannedCables }) {
  const { view } = useProgram().editor;
  const { missing, wanted, pairs } = planned.shared;
  if (wanted === pairs.length) return null;
  const where = [...missing].slice(0, 4).map(([id, count]) => `${placeText(view, id)} (${count})`);
  const more = missing.size > where.length ? ` and ${missing.size - where.length} more` : '';
  return (
    <p className="dialog-error" role="status">
      {wanted - pairs.length} of {wanted} cables find no free port that fits: {where.join(', ')}
      {more}.
    </p>
  );
}
