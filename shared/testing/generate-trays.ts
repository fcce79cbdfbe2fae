import { createRecord } from '../model/create-record';
import { DOCUMENT_ID } from '../model/records/document';
import type { AnyRecord } from '../model/registry';
import { typeRecordId } from '../operations/embed-type';
import { HALL_FRAME } from './hall-types';

export interface TrayHallRequest {
  /** Racks; 20 to a row, the first two rows of each block of ten hold the switches that the others are cabled to. */
  readonly racks: number;
  readonly cables: number;
  /** Nodes the trays are to make, about. */
  readonly nodes: number;
}

const RACKS_PER_ROW = 20;
const RACK_WIDTH = 600_000;
const ROW_PITCH = 2_400_000;
const COLUMN_PITCH = RACKS_PER_ROW * RACK_WIDTH + 1_200_000;
const COLUMNS = 10;
const ROOM = 'room:hall';

/**
 * A hall with a tray over every row and trays across all rows, each crossing a joint; cables from every rack to the same
 * few dozen busy racks and to others, by a fixed rule. The same request gives the same records.
 */
export function generateTrays({ racks, cables, nodes }: TrayHallRequest): AnyRecord[] {
  const records: AnyRecord[] = [createRecord('document', DOCUMENT_ID, { name: `Trays over ${String(racks)} racks` })];
  records.push(createRecord('catalogType', typeRecordId(HALL_FRAME.id), { type: HALL_FRAME }));
  const lines = Math.ceil(racks / (RACKS_PER_ROW * COLUMNS));
  const [width, height] = [COLUMNS * COLUMN_PITCH, (lines + 1) * ROW_PITCH];
  const outline = [
    [-2_000_000, -2_000_000],
    [width + 2_000_000, -2_000_000],
    [width + 2_000_000, height + 2_000_000],
    [-2_000_000, height + 2_000_000],
  ] as const;
  records.push(createRecord('room', ROOM, { name: 'Hall', outline: outline.map(([x, y]) => [x, y] as const) }));
  for (let rack = 0; rack < racks; rack++) {
    const row = Math.floor(rack / RACKS_PER_ROW);
    records.push(
      createRecord('rack', `rack:${String(rack).padStart(6, '0')}`, {
        roomId: ROOM,
        typeId: typeRecordId(HALL_FRAME.id),
        name: `R${String(rack)}`,
        xUm: (row % COLUMNS) * COLUMN_PITCH + (rack % RACKS_PER_ROW) * RACK_WIDTH + 300_000,
        yUm: Math.floor(row / COLUMNS) * ROW_PITCH + 600_000,
      }),
    );
  }
  const across = Math.max(2, Math.round(nodes / lines));
  const addTray = (id: string, path: readonly (readonly [number, number])[]): void => {
    records.push(
      createRecord('tray', `tray:${id}`, {
        roomId: ROOM,
        name: id,
        path: path.map(([x, y]) => [x, y] as const),
        widthUm: 600_000,
        depthUm: 100_000,
        elevationUm: 2_700_000,
      }),
    );
  };
  for (let line = 0; line < lines; line++) {
    const y = line * ROW_PITCH + 600_000;
    const pieces = 10;
    for (let piece = 0; piece < pieces; piece++)
      addTray(`row-${String(line)}-${String(piece)}`, [
        [Math.round((piece * width) / pieces), y],
        [Math.round(((piece + 1) * width) / pieces), y],
      ]);
  }
  for (let at = 0; at < across; at++) {
    const x = Math.round(((at + 0.5) * width) / across);
    addTray(`across-${String(at)}`, [
      [x, 0],
      [x, height],
    ]);
  }
  const busy = Math.max(1, Math.round(racks / 50));
  for (let cable = 0; cable < cables; cable++) {
    const from = cable % racks;
    const to = (Math.imul(cable + 1, 0x9e37_79b1) >>> 0) % busy;
    records.push(
      createRecord('cable', `cable:${String(cable).padStart(7, '0')}`, {
        fromId: `rack:${String(from).padStart(6, '0')}`,
        fromPort: `p${String(cable)}`,
        toId: `rack:${String(to * 50).padStart(6, '0')}`,
        toPort: `q${String(cable)}`,
        medium: 'OM4',
        speedMbps: 400_000,
      }),
    );
  }
  return records;
}
