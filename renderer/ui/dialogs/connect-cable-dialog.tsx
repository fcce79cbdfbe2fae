import { useMemo, useState } from 'react';
import type { Cable } from '#shared/model/records/cable';
import { connectCable } from '#shared/operations/connect-cable';
import { portsOf, usedPorts, type PortInfo, type PortOwnerId } from '#shared/operations/ports-of';
import type { DocumentView } from '#shared/store/document-view';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { MEDIUM_OPTIONS } from '../inspector/medium-options';
import { PURPOSE_OPTIONS } from '../inspector/types/cable';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { commonSpeeds, ownerOf, searchOwners, type PortOwner } from './port-owners';
import { RecordPicker } from './record-picker';
import { useEffectOf } from './use-effect-of';

interface End {
  readonly owner: PortOwner | undefined;
  readonly port: string | undefined;
}

/** Connects a cable from a port to a port, with its length, reach and speed checked before it is made. */
export function ConnectCableDialog({ onClose }: DialogProps<'connectCable'>) {
  const { editor } = useProgram();
  const { view } = editor;
  useSignal(editor.revision);
  const [from, setFrom] = useState(() => firstEnd(view, [...editor.selection.get()][0]));
  const [to, setTo] = useState(() => firstEnd(view, [...editor.selection.get()][1]));
  const [medium, setMedium] = useState<string>();
  const [chosenSpeed, setChosenSpeed] = useState<string>();
  const [purpose, setPurpose] = useState<Cable['purpose']>('compute');
  const fromPort = portInfo(view, from);
  const toPort = portInfo(view, to);
  const speeds = commonSpeeds(fromPort, toPort);
  const speedMbps = speeds.find((speed) => String(speed) === chosenSpeed) ?? speeds[0];

  const plan = useMemo(() => {
    if (!from.owner || !to.owner || from.port === undefined || to.port === undefined) return undefined;
    return connectCable(view, {
      ids: editor.ids,
      from: { id: from.owner.ownerId, port: from.port },
      to: { id: to.owner.ownerId, port: to.port },
      purpose,
      ...(medium === undefined ? {} : { medium }),
      ...(speedMbps === undefined ? {} : { speedMbps }),
    });
  }, [view, editor, from, to, purpose, medium, speedMbps]);
  const effect = useEffectOf(plan);

  /** The dialog stays open with the next free ports, since cables come in numbers. */
  const run = (): void => {
    if (!plan || !editor.run({ label: 'Connect a cable', code: 'cable.connect' }, plan)) return;
    setFrom({ owner: from.owner, port: freePort(editor.view, from.owner?.ownerId) });
    setTo({ owner: to.owner, port: freePort(editor.view, to.owner?.ownerId) });
    editor.notify('Cable connected.');
  };

  return (
    <Dialog
      title="Connect a cable"
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button tone="primary" type="submit" disabled={!plan?.ok}>
            Connect
          </Button>
        </>
      }
    >
      <EndFields label="From" end={from} onChange={setFrom} />
      <EndFields label="To" end={to} onChange={setTo} />
      <Select label="Medium" value={medium} options={MEDIUM_OPTIONS} emptyLabel="Unknown" onCommit={setMedium} />
      <Select
        label="Speed"
        value={speedMbps === undefined ? undefined : String(speedMbps)}
        options={speeds.map((speed) => ({ value: String(speed), label: `${speed / 1000} Gbit/s` }))}
        emptyLabel={speeds.length === 0 ? 'No speed in common' : 'Unknown'}
        onCommit={setChosenSpeed}
      />
      <Select
        label="Purpose"
        value={purpose}
        options={PURPOSE_OPTIONS}
        onCommit={(value) => {
          if (value) setPurpose(value);
        }}
      />
      <EffectList effect={effect} />
    </Dialog>
  );
}

interface EndFieldsProps {
  readonly label: string;
  readonly end: End;
  readonly onChange: (end: End) => void;
}

function EndFields({ label, end, onChange }: EndFieldsProps) {
  const { view } = useProgram().editor;
  const used = end.owner ? usedPorts(view, end.owner.ownerId) : new Set<string>();
  const ports = end.owner ? portsOf(view, end.owner.ownerId) : [];
  return (
    <>
      <RecordPicker
        label={label}
        picked={end.owner}
        search={(words) => searchOwners(view, words)}
        onPick={(picked) => onChange(firstEnd(view, picked.id))}
      />
      {end.owner && (
        <Select
          label="Port"
          value={end.port}
          options={ports.map((port) => ({
            value: port.name,
            label: `${port.name} (${port.connector}${used.has(port.name) ? ', in use' : ''})`,
          }))}
          onCommit={(port) => onChange({ ...end, port })}
        />
      )}
    </>
  );
}

function firstEnd(view: DocumentView, id: string | undefined): End {
  const owner = id === undefined ? undefined : ownerOf(view, id);
  return { owner, port: freePort(view, owner?.ownerId) };
}

function freePort(view: DocumentView, ownerId: PortOwnerId | undefined): string | undefined {
  if (ownerId === undefined) return undefined;
  const used = usedPorts(view, ownerId);
  return portsOf(view, ownerId).find((port) => !used.has(port.name))?.name;
}

function portInfo(view: DocumentView, { owner, port }: End): PortInfo | undefined {
  return owner ? portsOf(view, owner.ownerId).find((one) => one.name === port) : undefined;
}
