import { createRecord } from '../model/create-record';
import { createSequentialIds, type RecordId } from '../model/record-id';
import type { AnyRecord, Records, RecordTypeName } from '../model/registry';
import { generateHall, RACKS_PER_ROW } from './generate-hall';

const SIDES = ['A', 'B'] as const;
const ROWS_PER_PDU = 5;
const PDUS_PER_UPS = 10;
const UPSS_PER_BOARD = 5;
/** The modern UPS and a distribution transformer, as parts per million of the rating. */
const UPS_LOSS = { lossNoLoadPpm: 13_330, lossProportionalPpm: 6400, lossSquarePpm: 10_810 } as const;
const PDU_LOSS = { lossNoLoadPpm: 15_000, lossSquarePpm: 15_000 } as const;

/**
 * A generated hall with its whole chain on two sides that share nothing: a utility service and a switchboard for five
 * UPSs, a UPS for ten floor PDUs, a floor PDU for five rows, a busway per row, a tap-off per rack.
 */
export function generateChain(request: { readonly racks: number; readonly devicesPerRack?: number }): AnyRecord[] {
  const records = generateHall({ ...request, hasFeeds: false });
  const ids = createSequentialIds('chain');
  const racks = records.filter((record): record is Records['rack'] => record.typeName === 'rack');
  const rows = Math.ceil(racks.length / RACKS_PER_ROW);
  const add = <T extends RecordTypeName>(typeName: T, values: Parameters<typeof createRecord<T>>[2]): RecordId<T> => {
    const id = ids(typeName);
    records.push(createRecord(typeName, id, values) as AnyRecord);
    return id;
  };
  const groupId = add('redundancyGroup', { name: 'UPSs', scheme: '2N' });
  for (const side of SIDES) {
    let board: RecordId<'powerNode'> | undefined;
    let ups: RecordId<'powerNode'> | undefined;
    let pdu: RecordId<'powerNode'> | undefined;
    const node = (
      name: string,
      values: Omit<Parameters<typeof createRecord<'powerNode'>>[2], 'name'>,
      fromId?: RecordId<'powerNode'>,
    ): RecordId<'powerNode'> => {
      const toId = add('powerNode', { name: `${name} ${side}`, side, ...values });
      if (fromId) add('powerLink', { fromId, toId });
      return toId;
    };
    const upsEvery = ROWS_PER_PDU * PDUS_PER_UPS;
    for (let row = 0; row < rows; row++) {
      const name = String(row + 1);
      if (row % (upsEvery * UPSS_PER_BOARD) === 0)
        board = node(
          `Board ${name}`,
          { kind: 'switchgear', ratedW: 40_000_000, lossSquarePpm: 5000 },
          node(`Utility ${name}`, { kind: 'utility', ratedW: 40_000_000 }),
        );
      if (row % upsEvery === 0)
        ups = node(`UPS ${name}`, { kind: 'ups', ratedW: 8_000_000, redundancyGroupId: groupId, ...UPS_LOSS }, board);
      if (row % ROWS_PER_PDU === 0)
        pdu = node(`PDU ${name}`, { kind: 'floorPdu', ratedW: 800_000, voltageV: 415, ...PDU_LOSS }, ups);
      const busway = node(
        `Busway ${name}`,
        { kind: 'busway', ratedMilliA: 400_000, voltageV: 415, lossNoLoadPpm: 0 },
        pdu,
      );
      for (const rack of racks.slice(row * RACKS_PER_ROW, (row + 1) * RACKS_PER_ROW)) {
        const feedId = add('powerFeed', {
          name: `${rack.name} ${side}`,
          side,
          sourceId: busway,
          voltageV: 415,
          breakerMilliA: 32_000,
        });
        add('powerConnection', { feedId, loadId: rack.id });
      }
    }
  }
  return records;
}
