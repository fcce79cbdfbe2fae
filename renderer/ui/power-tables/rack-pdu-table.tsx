import { useState } from 'react';
import type { BankLoad } from '#shared/analysis/power/rack-pdus';
import { rackPdusOf, rackPduTable } from '#shared/exchange/tables/rack-pdu-list';
import type { Device } from '#shared/model/records/device';
import { isKnown, type Known } from '#shared/units/known';
import { Button } from '../components/button';
import { useFormat, type Formats } from '../components/use-format';
import { RecordPicker, type PickedRecord } from '../dialogs/record-picker';
import { useProgram } from '../program';
import './power-tables.css';

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
      <div className="power-table-scroll" tabIndex={0} role="region" aria-label="Banks and outlets">
        {load.banks.length > 0 && <Banks banks={load.banks} formats={formats} />}
        <table className="power-table">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Connector</th>
              <th scope="col">Bank</th>
              <th scope="col">Device</th>
              <th scope="col" className="power-table-number">
                Load
              </th>
              <th scope="col" className="power-table-number">
                Current
              </th>
              <th scope="col" className="power-table-number">
                With the other ways out
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ outlet, load: one, deviceName }, index) => (
              <tr key={index}>
                <th scope="row">{outlet?.number ?? 'none'}</th>
                <td>{outlet?.connector}</td>
                <td>{outlet?.bank}</td>
                <td>
                  {one ? (
                    <Button
                      tone="link"
                      onClick={() => {
                        editor.select([one.deviceId]);
                        onClose();
                      }}
                    >
                      {deviceName}
                    </Button>
                  ) : (
                    <span className="dialog-muted">free</span>
                  )}
                </td>
                <td className="power-table-number">{one && (one.isUnknown ? 'unknown' : formats.power(one.watts))}</td>
                <td className="power-table-number">{one && amps(one.milliA, formats)}</td>
                <td className="power-table-number">{one && amps(one.worstMilliA, formats)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Banks({ banks, formats }: { readonly banks: readonly BankLoad[]; readonly formats: Formats }) {
  return (
    <table className="power-table">
      <thead>
        <tr>
          <th scope="col">Bank</th>
          <th scope="col">Leg</th>
          <th scope="col" className="power-table-number">
            Breaker
          </th>
          <th scope="col" className="power-table-number">
            Outlets
          </th>
          <th scope="col" className="power-table-number">
            Current
          </th>
          <th scope="col" className="power-table-number">
            With the other ways out
          </th>
        </tr>
      </thead>
      <tbody>
        {banks.map((bank) => {
          const isOver = (milliA: Known<number>): boolean =>
            bank.breakerMilliA !== undefined && isKnown(milliA) && milliA > bank.breakerMilliA;
          return (
            <tr key={bank.bank}>
              <th scope="row">{bank.bank === '' ? 'all' : bank.bank}</th>
              <td>{bank.feedLeg}</td>
              <td className="power-table-number">
                {bank.breakerMilliA === undefined ? 'not stated' : amps(bank.breakerMilliA, formats)}
              </td>
              <td className="power-table-number">{bank.outlets}</td>
              {[bank.milliA, bank.worstMilliA].map((milliA, index) => (
                <td key={index} className={`power-table-number ${isOver(milliA) ? 'power-table-over' : ''}`}>
                  {isOver(milliA) && '▲ '}
                  {bank.unknownLoads > 0 && '≥ '}
                  {amps(milliA, formats)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function amps(milliA: Known<number>, formats: Formats): string {
  return isKnown(milliA) ? formats.quantity('current', milliA) : 'unknown';
}
