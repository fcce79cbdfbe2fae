import { useMemo, useState } from 'react';
import { mediumOf } from '#shared/analysis/cabling/cable-medium';
import { portMap, portMapCsv, portOwnersAt, type PortLine } from '#shared/exchange/tables/port-map';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { getRecord } from '#shared/store/document-view';
import { exportFile, exportName } from '../../actions/export/export-file';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import '../cabling/cabling.css';

/** The ports of a device, or of all in a rack, with what is plugged in: a press goes to the cable or begins one. */
export function PortMapDialog({ dialog, onClose }: DialogProps<'portMap'>) {
  const { editor, session, host } = useProgram();
  const { view } = editor;
  const revision = useSignal(editor.revision);
  const owners = useMemo(
    () => ({ revision, ids: dialog.ownerIds.flatMap((id) => portOwnersAt(view, id)) }).ids,
    [view, revision, dialog.ownerIds],
  );
  const [chosen, setChosen] = useState<PortOwnerId>();
  const shown = owners.filter((id) => chosen === undefined || id === chosen);
  const exportMap = (): void => {
    const suggestedName = exportName(editor, 'port map', 'csv');
    void exportFile(host, editor, { suggestedName, mediaType: 'text/csv', content: portMapCsv(view, shown) });
  };
  const open = (ownerId: PortOwnerId, port: PortLine): void => {
    const cables = port.plugs.map(({ cable }) => cable.id);
    editor.select(cables.length > 0 ? cables : [ownerId]);
    if (cables.length > 0 || editor.isReadOnly.get()) onClose();
    else session.setState({ dialog: { kind: 'connectCables', fromPlug: { id: ownerId, port: port.name } } });
  };
  return (
    <Dialog
      title="Port map"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button disabled={shown.length === 0} onClick={exportMap}>
            Export as CSV…
          </Button>
          <CloseButton />
        </>
      }
    >
      {owners.length > 1 && (
        <Select
          label="Device"
          value={chosen}
          options={owners.map((id) => ({ value: id, label: nameOf(id) }))}
          emptyLabel="All"
          onCommit={setChosen}
        />
      )}
      {owners.length === 0 && <p className="dialog-muted">Nothing here has ports that are known.</p>}
      {shown.map((id) => (
        <PortGrid key={id} name={nameOf(id)} ports={portMap(view, id)} onOpen={(port) => open(id, port)} />
      ))}
    </Dialog>
  );

  function nameOf(id: PortOwnerId): string {
    const owner = getRecord(view, id);
    return owner && 'name' in owner ? (owner.name ?? '') : '';
  }
}

interface PortGridProps {
  readonly name: string;
  readonly ports: readonly PortLine[];
  readonly onOpen: (port: PortLine) => void;
}

/** The ports of one device in the order of its front. */
function PortGrid({ name, ports, onOpen }: PortGridProps) {
  const used = ports.filter(({ plugs }) => plugs.length > 0).length;
  return (
    <section aria-label={`Ports of ${name}`}>
      <h3 className="port-map-name">
        {name} <span className="dialog-muted">{`${used} of ${ports.length} ports used`}</span>
      </h3>
      <ul className="port-map" data-testid="port-map">
        {ports.map((port) => (
          <li key={port.name}>
            <button
              type="button"
              className="port-map-port"
              data-state={stateOf(port)}
              title={portSentence(port)}
              aria-label={portSentence(port)}
              onClick={() => onOpen(port)}
            >
              <span className="port-map-ends">
                <strong>{port.name}</strong>
                <span>{farPorts(port)}</span>
              </span>
              <span>{port.plugs.length === 0 ? 'free' : farDevices(port)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf(port: PortLine): 'free' | 'used' | 'strange' {
  if (!port.info || isTakenTwice(port)) return 'strange';
  return port.plugs.length === 0 ? 'free' : 'used';
}

/** Two cables in one part of one face; those of a breakout may share a port (rule CAB-PORT-TWICE). */
function isTakenTwice({ plugs }: PortLine): boolean {
  const places = plugs.flatMap(({ cable, face, lane }) =>
    mediumOf(cable.medium, cable.speedMbps).isBreakout ? [] : [`${face} ${lane ?? ''}`],
  );
  return new Set(places).size < places.length;
}

/** The port at the other end, which tells alike devices apart, is never cut short for the device's name. */
function farPorts({ plugs }: PortLine): string {
  const [first] = plugs;
  if (!first) return '';
  return plugs.length > 1 ? `${plugs.length} cables` : first.farPort;
}

function farDevices({ plugs }: PortLine): string {
  return [...new Set(plugs.map(({ farDevice }) => farDevice))].join(', ');
}

/** All that is known of a port, in words. */
function portSentence(port: PortLine): string {
  const { name, info, plugs } = port;
  const what = info
    ? [info.connector, ...(info.speedsMbps[0] === undefined ? [] : [`${info.speedsMbps[0] / 1000} Gbit/s`])]
    : ['not a port of its type'];
  const to = plugs.map(({ face, lane, farRack, farDevice, farPort }) => {
    const own = [...(info?.isPassThrough ? [face] : []), ...(lane === undefined ? [] : [`part ${lane}`])].join(' ');
    return `${own === '' ? '' : `${own} `}to ${[farRack, farDevice, farPort].filter(Boolean).join(' ')}`;
  });
  const twice = isTakenTwice(port) ? ['taken twice'] : [];
  return [name, ...what, ...(to.length > 0 ? to : ['free']), ...twice].join(', ');
}
