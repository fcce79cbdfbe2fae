import { useState, type ReactNode } from 'react';
import type { BankLoad } from '#shared/analysis/power/rack-pdus';
import { rackPdusOf, rackPduTable, type OutletLine } from '#shared/exchange/tables/rack-pdu-list';
import type { Device } from '#shared/model/records/device';
import { formatKnown } from '#shared/units/format';
import { isKnown, type Known } from '#shared/units/known';
import { figureColumn, FigureTable, FigureTableFrame, headingColumn, textColumn } from '../components/figure-table';
import { useFormat, type Formats } from '../components/use-format';
import { LinkCell } from '../dialogs/link-cell';
import { RecordPicker, type PickedRecord } from '../dialogs/record-picker';
import { useProgram } from '../program';

const MAX_FOUND = 50;

/** The outlets of a rack PDU with what is plugged in, and the load of its banks. */
export function RackPduTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { view, checks } = editor;
  const [pdus] = useState(() => rackPdusOf(view, checks.analysis));
  const [pdu, setPdu] = useState<Device | undefined>(() => {
    const selection = editor.selection.get();
    return pdus.find(({ id }) => selection.has(id)) ?? pdus.find(({ rackId }) => selection.has(rackId)) ?? pdus[0];
  });
  const picked = (one: Device): PickedRecord => ({
    id: one.id,
    name: one.name,
    where: view.get(one.rackId)?.name ?? '',
  });
  const search = (words: string): readonly PickedRecord[] =>
    pdus
      .map(picked)
      .filter(({ name, where }) => `${where} ${name}`.toLowerCase().includes(words.toLowerCase()))
      .slice(0, MAX_FOUND);
  const table = pdu && rackPduTable(view, checks.analysis, pdu);
  if (!table) return <p className="dialog-muted">There is no rack PDU in a rack yet.</p>;
  const { load, lines } = table;
  const deviceCell = ({ load: one, deviceName }: OutletLine): ReactNode =>
    one ? (
      <LinkCell id={one.deviceId} name={deviceName} onClose={onClose} />
    ) : (
      <span className="dialog-muted">free</span>
    );
  return (
    <>
      <RecordPicker
        label="Rack PDU"
        picked={picked(load.pdu)}
        search={search}
        nothingText="No rack PDU has this in its name."
        onPick={({ id }) => setPdu(pdus.find((one) => one.id === id))}
      />
      <p>
        {load.feeds.length === 0 ? 'Not fed' : `Fed by ${load.feeds.map((feed) => feed.name).join(', ')}`}
        {`, ${load.unknownLoads > 0 ? 'at least ' : ''}${formats.power(load.watts)}`}
        {isKnown(load.lines) && `, at most ${amps(load.lines.maxMilliA, formats)} on a line`}
        {isKnown(load.ratedMilliA) && ` of ${amps(load.ratedMilliA, formats)}`}.
      </p>
      <FigureTableFrame label="Banks and outlets">
        {load.banks.length > 0 && (
          <FigureTable columns={bankColumns(formats)} rows={load.banks} rowKey={({ bank }) => bank} />
        )}
        <FigureTable columns={outletColumns(formats, deviceCell)} rows={lines} rowKey={(_line, index) => index} />
      </FigureTableFrame>
    </>
  );
}

function bankColumns(formats: Formats) {
  const current = (title: string, milliAOf: (bank: BankLoad) => Known<number>) =>
    figureColumn<BankLoad>(
      title,
      (bank) => `${bank.unknownLoads > 0 ? '≥ ' : ''}${amps(milliAOf(bank), formats)}`,
      (bank) => isOver(milliAOf(bank), bank),
    );
  return [
    headingColumn<BankLoad>('Bank', ({ bank }) => (bank === '' ? 'all' : bank)),
    textColumn<BankLoad>('Leg', ({ feedLeg }) => feedLeg),
    figureColumn<BankLoad>('Breaker', ({ breakerMilliA }) =>
      breakerMilliA === undefined ? 'not stated' : amps(breakerMilliA, formats),
    ),
    figureColumn<BankLoad>('Outlets', ({ outlets }) => outlets),
    current('Current', ({ milliA }) => milliA),
    current('With the other ways out', ({ worstMilliA }) => worstMilliA),
  ];
}

function isOver(milliA: Known<number>, { breakerMilliA }: BankLoad): boolean {
  return breakerMilliA !== undefined && isKnown(milliA) && milliA > breakerMilliA;
}

function outletColumns(formats: Formats, deviceCell: (line: OutletLine) => ReactNode) {
  return [
    headingColumn<OutletLine>('Outlet', ({ outlet }) => outlet?.number ?? 'none'),
    textColumn<OutletLine>('Connector', ({ outlet }) => outlet?.connector),
    textColumn<OutletLine>('Bank', ({ outlet }) => outlet?.bank),
    textColumn<OutletLine>('Device', deviceCell),
    figureColumn<OutletLine>('Load', ({ load }) => load && (load.isUnknown ? 'unknown' : formats.power(load.watts))),
    figureColumn<OutletLine>('Current', ({ load }) => load && amps(load.milliA, formats)),
    figureColumn<OutletLine>('With the other ways out', ({ load }) => load && amps(load.worstMilliA, formats)),
  ];
}

function amps(milliA: Known<number>, formats: Formats): string {
  return formatKnown(milliA, (value) => formats.quantity('current', value));
}
