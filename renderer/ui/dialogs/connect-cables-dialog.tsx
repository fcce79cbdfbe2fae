import { useMemo, useState } from 'react';
import { PORT_ROLES, type PortRole } from '#shared/catalog/catalog-type';
import type { Cable } from '#shared/model/records/cable';
import { cableTargetsAt, hasPanelsAt, portSetsAt, type CableEnd } from '#shared/operations/cable-plugs';
import { countLabel } from '#shared/operations/count-label';
import { portsOf, type PortOwnerId } from '#shared/operations/ports-of';
import type { DocumentView } from '#shared/store/document-view';
import type { SharingRule } from '#shared/operations/share-cables';
import { DEFAULT_MEDIA_POLICY, type MediaPolicy } from '#shared/analysis/cabling/media-choice';
import { commonLinkSpeeds, guessSides, isCablePlace, USUAL_PURPOSE } from '../../tools/cable/cable-places';
import { onlyOwner, speedsOfPlug } from '../../tools/cable/named-plugs';
import { planCables, type MediumWish } from '../../tools/cable/plan-cables';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { MEDIUM_OPTIONS } from '../inspector/medium-options';
import { PURPOSE_OPTIONS } from '../inspector/types/cable';
import { useProgram, useSignal } from '../program';
import { CablePlacesField } from './cable-places-field';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { MediaPolicyFields } from './media-policy-fields';
import { PlannedCablesTable } from './planned-cables';
import { PlugField } from './plug-field';
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
const MAX_COUNT = 1024;

/**
 * Cables from port to port or between many places at once, `16 × 400G to each leaf`, with counts, lengths and media before
 * they are made.
 */
export function ConnectCablesDialog({ dialog, onClose }: DialogProps<'connectCables'>) {
  const { editor, catalog } = useProgram();
  const { view } = editor;
  const index = useSignal(catalog);
  const types = useMemo(() => index.all(), [index]);
  const revision = useSignal(editor.revision);
  const [sides, setSides] = useState(() =>
    dialog.fromPlug
      ? { fromIds: [dialog.fromPlug.id], toIds: [] }
      : dialog.fromIds && dialog.toIds
        ? { fromIds: dialog.fromIds, toIds: dialog.toIds.flatMap((id) => cableTargetsAt(view, id)) }
        : guessSides(
            view,
            editor
              .selectedRecords()
              .filter(isCablePlace)
              .map((record) => record.id),
          ),
  );
  const [role, setRole] = useState<PortRole>(() => roleOf(view, dialog.fromPlug) ?? 'data');
  const [namedFrom, setFromPlug] = useState(dialog.fromPlug);
  const [namedTo, setToPlug] = useState<CableEnd>();
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
  const {
    speeds: common,
    sets,
    hasPanels,
    fromOwner,
    toOwner,
  } = useMemo(
    () => ({
      revision,
      speeds: commonLinkSpeeds(view, sides, role),
      sets: portSetsAt(view, sides.fromIds, role),
      hasPanels: hasPanelsAt(view, [...sides.fromIds, ...sides.toIds]),
      fromOwner: onlyOwner(view, sides.fromIds),
      toOwner: onlyOwner(view, sides.toIds),
    }),
    [view, revision, sides, role],
  );
  const fromPlug = namedFrom?.id === fromOwner ? namedFrom : undefined;
  const toPlug = namedTo?.id === toOwner ? namedTo : undefined;
  const speeds = [fromPlug, toPlug].reduce<readonly number[]>((left, plug) => {
    const own = plug && speedsOfPlug(view, plug);
    return own ? left.filter((speed) => own.has(speed)) : left;
  }, common);
  const speedMbps = speeds.find((speed) => String(speed) === chosenSpeed) ?? speeds[0];
  const fromSet = sets.find((set) => set === chosenSet);
  const purpose = chosenPurpose ?? USUAL_PURPOSE[role];

  const { planned } = useMemo(() => {
    const how: MediumWish = medium === BY_LENGTH ? { kind: 'chosen', types, policy } : { kind: 'given', medium };
    const wish = {
      ...sides,
      fromSet,
      fromPlug,
      toPlug,
      face,
      count,
      rule,
      role,
      speedMbps,
      purpose,
      side,
      medium: how,
      isBundled,
    };
    const isReady = sides.fromIds.length > 0 && sides.toIds.length > 0;
    return { revision, planned: isReady ? planCables(editor, wish) : undefined };
  }, [
    editor,
    revision,
    sides,
    fromSet,
    fromPlug,
    toPlug,
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
        {fromOwner !== undefined && (
          <PlugField
            label="Port from"
            ownerId={fromOwner}
            wish={{ role, speedMbps }}
            value={fromPlug}
            onChange={setFromPlug}
          />
        )}
        {toOwner !== undefined && (
          <PlugField label="Port to" ownerId={toOwner} wish={{ role, speedMbps }} value={toPlug} onChange={setToPlug} />
        )}
        {sets.length > 1 && !fromPlug && (
          <Select
            label="Of these"
            value={fromSet}
            options={sets.map((value) => ({ value, label: `${value} …` }))}
            emptyLabel="All"
            onCommit={setPortSet}
          />
        )}
        {hasPanels && !(fromPlug && toPlug) && (
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
      {planned && <PlannedCablesTable planned={planned} />}
      <Section title="More" isOpenAtFirst={false}>
        {medium === BY_LENGTH && <MediaPolicyFields policy={policy} onChange={setPolicy} />}
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

/** What the ports like a named one are for. */
function roleOf(view: DocumentView, plug: CableEnd | undefined): PortRole | undefined {
  return plug && portsOf(view, plug.id).find(({ name }) => name === plug.port)?.role;
}
