import { useEffect, useState, type ReactNode } from 'react';
import type { CableEnd } from '#shared/operations/cable-plugs';
import { formatAtLeast } from '#shared/units/format';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { AtLeast } from '#shared/units/known';
import { channelOf, type ChannelStop } from '../../editor/cables/channel';
import { pluggedAt } from '../../editor/cables/plugged';
import { lengthSettings } from '../../editor/cables/ways';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { useFormat } from '../components/use-format';
import { FactRow } from '../inspector/load-bars';
import { RecordLink } from '../inspector/record-link';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';

/** A cable end to end, through panels: each hop with its length, and what they add up to. The plan shows the way. */
export function TraceCableDialog({ dialog, onClose }: DialogProps<'traceCable'>) {
  return <Trace cableId={dialog.cableId} onClose={onClose} />;
}

/** The same from a port: of all in which a cable ends here, one is chosen. */
export function TracePortDialog({ dialog, onClose }: DialogProps<'tracePort'>) {
  const { editor } = useProgram();
  useSignal(editor.revision);
  const plugged = pluggedAt(editor.view, dialog.placeId);
  const [chosen, setChosen] = useState<string>();
  const port = plugged.find(({ label }) => label === chosen) ?? plugged[0];
  return (
    <Trace cableId={port?.cableId} start={port?.end} onClose={onClose}>
      <Select
        label="From port"
        value={port?.label}
        options={plugged.map(({ label }) => ({ value: label, label }))}
        onCommit={setChosen}
      />
    </Trace>
  );
}

interface TraceProps {
  readonly cableId: string | undefined;
  /** The end to begin at. */
  readonly start?: CableEnd | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function Trace({ cableId, start, onClose, children }: TraceProps) {
  const { editor } = useProgram();
  useSignal(editor.revision);
  const formats = useFormat();
  const { view } = editor;
  const { analysis } = editor.checks;
  const channel =
    cableId === undefined ? undefined : channelOf(analysis, cableId, lengthSettings(editor.checks), start);
  const ids = channel?.hops.map((hop) => hop.cableId).join(' ') ?? '';
  useEffect(() => {
    editor.cables.traced.set(ids === '' ? [] : ids.split(' '));
    return () => editor.cables.traced.set([]);
  }, [editor, ids]);
  const length = (um: number): string => formats.quantity('runLength', um);
  const total = (sum: AtLeast, count: number, write: (value: number) => string): string =>
    sum.unknownCount === count ? 'unknown' : formatAtLeast(sum, write);
  return (
    <Dialog
      title="Trace end to end"
      isModal={false}
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {children}
      {!channel && <p>The cable is not in this document any more.</p>}
      {channel && (
        <>
          <ol className="trace-list" aria-label="From end to end">
            {channel.stops.map((stop, index) => {
              const hop = channel.hops[index];
              return (
                <li key={`${stop.ownerId} ${stop.port} ${index}`}>
                  <p>
                    <RecordLink id={stop.ownerId} text={stopText(view, stop)} />{' '}
                    <span className="dialog-muted">
                      {stop.port}
                      {stop.isPassage ? ', passes through' : ''}
                    </span>
                  </p>
                  {hop && (
                    <p className="trace-hop">
                      <RecordLink id={hop.cableId} text={hop.name === '' ? 'Cable' : hop.name} />{' '}
                      <span className="dialog-muted">
                        {hop.lengthUm === undefined ? 'length unknown' : length(hop.lengthUm)},{' '}
                        {hop.medium === '' ? 'medium unknown' : hop.medium}
                      </span>
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
          <FactRow label="Length in all" text={total(channel.lengthUm, channel.hops.length, length)} />
          {channel.lossCentiDb && (
            <FactRow
              label="Insertion loss"
              text={formatAtLeast(channel.lossCentiDb, (centi) => `${formats.count(centi / 100, 2)} dB`)}
            />
          )}
          <FactRow
            label="Delay of the cables"
            text={total(channel.delayDeciNs, channel.hops.length, (deci) => `${formats.count(deci / 10, 1)} ns`)}
          />
          {channel.lossCentiDb && (
            <p className="dialog-muted">
              One low-loss connection at each end and each panel: 0.35 dB for MPO, 0.25 dB for LC.
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

/** A device with its rack, other things by their name. */
function stopText(view: DocumentView, { ownerId }: ChannelStop): string {
  const record = getRecord(view, ownerId);
  if (!record) return 'missing';
  return record.typeName === 'device'
    ? `${view.get(record.rackId)?.name ?? 'missing'} / ${record.name}`
    : nameOf(record);
}
