import { createRecord } from '../model/create-record';
import type { PointUm } from '../model/field';
import { createSequentialIds, type RecordId } from '../model/record-id';
import { DOCUMENT_ID } from '../model/records/document';
import type { Records, AnyRecord, RecordTypeName } from '../model/registry';
import { typeRecordId } from '../operations/embed-type';
import {
  HALL_CRAH,
  HALL_FRAME,
  HALL_LEAF,
  HALL_SERVER,
  HALL_SWITCH,
  HALL_TYPES,
  PORTS_PER_SERVER,
  UPLINKS_PER_RACK,
} from './hall-types';

export interface HallRequest {
  /** At least 1. */
  readonly racks: number;
  /** From 0 to 20: servers, the last one the rack's switch. @default 10 */
  readonly devicesPerRack?: number;
  /** Feeds A and B per row, each rack on both. @default true */
  readonly hasFeeds?: boolean;
  /** A CRAH at the head of each row. @default true */
  readonly hasCooling?: boolean;
  /** Uplinks to the row's leaf first, then servers to the rack's switch, as many as there are ports. @default 0 */
  readonly cablesPerRack?: number;
}

/** Racks of a full row. */
export const RACKS_PER_ROW = 20;
const COLUMNS = 4;
const LINES = 14;
const ROWS_PER_ROOM = COLUMNS * LINES;

/** Whole tiles of 600 mm throughout, so that the floor grid and the racks agree. */
const RACK_WIDTH = 600_000;
const RACK_DEPTH = 1_200_000;
const COLD_AISLE = 1_800_000;
const HOT_AISLE = 1_200_000;
const PAIR_PITCH = 2 * RACK_DEPTH + COLD_AISLE + HOT_AISLE;
const ROW_LENGTH = RACKS_PER_ROW * RACK_WIDTH;
/** From the west end of a column to its first rack: the CRAH and a way past it. */
const ROW_HEAD = 2_400_000;
const COLUMN_PITCH = ROW_HEAD + ROW_LENGTH + 1_200_000;
const MARGIN = 2_400_000;
const ROOM_GAP = 3_000_000;
/** Zones reach this far beyond the row, so that a marquee around racks does not enclose them. */
const ZONE_REACH = 600_000;

const FEED = { voltageV: 415, phases: 'three', breakerMilliA: 200_000 } as const;
const RACK_LIMIT_W = 10_000;
const CRAH_CAPACITY_W = 120_000;
const TOP_UNIT_HALF_RU = 80;

/**
 * A hall of any size for benchmarks and tests: rooms of up to 1,120 racks in rows of 20, fronts to a cold aisle of 1.8 m,
 * rears to a hot one of 1.2 m. Nothing overlaps, and by itself each part holds its limits. The same request gives the
 * same records.
 * @throws RangeError when there is no such hall.
 */
export function generateHall(request: HallRequest): AnyRecord[] {
  const { racks, devicesPerRack = 10, cablesPerRack = 0 } = request;
  if (!Number.isInteger(racks) || racks < 1) throw new RangeError(`a hall has at least one rack, not ${racks}`);
  if (devicesPerRack < 0 || devicesPerRack > 20) throw new RangeError('a rack of a hall holds from 0 to 20 devices');
  if (cablesPerRack > 0 && devicesPerRack < 3) throw new RangeError('cables need at least three devices to a rack');
  return new HallBuilder({ hasFeeds: true, hasCooling: true, ...request, devicesPerRack, cablesPerRack }).build();
}

type FullRequest = Required<HallRequest>;

/** A rack's devices, bottom first; the switch is the last. */
interface FilledRack {
  readonly rackId: RecordId<'rack'>;
  readonly deviceIds: readonly RecordId<'device'>[];
}

class HallBuilder {
  private readonly records: AnyRecord[] = [];
  private readonly ids = createSequentialIds();

  constructor(private readonly request: FullRequest) {}

  build(): AnyRecord[] {
    const rows = Math.ceil(this.request.racks / RACKS_PER_ROW);
    const rooms = Math.ceil(rows / ROWS_PER_ROOM);
    const across = Math.ceil(Math.sqrt(rooms));
    this.records.push(createRecord('document', DOCUMENT_ID, { name: `Generated hall of ${this.request.racks} racks` }));
    for (const type of HALL_TYPES) this.records.push(createRecord('catalogType', typeRecordId(type.id), { type }));
    for (let room = 0; room < rooms; room++) {
      const x = (room % across) * (COLUMNS * COLUMN_PITCH + 2 * MARGIN + ROOM_GAP);
      const y = Math.floor(room / across) * ((LINES / 2) * PAIR_PITCH + 2 * MARGIN + ROOM_GAP);
      this.addRoom(room, Math.min(ROWS_PER_ROOM, rows - room * ROWS_PER_ROOM), x, y);
    }
    return this.records;
  }

  private add<T extends RecordTypeName>(
    typeName: T,
    values: Parameters<typeof createRecord<T>>[2],
    id = this.ids(typeName),
  ): RecordId<T> {
    this.records.push(createRecord(typeName, id, values) as AnyRecord);
    return id;
  }

  private addRoom(number: number, rows: number, x: number, y: number): void {
    const lines = Math.ceil(rows / COLUMNS);
    const width = Math.min(rows, COLUMNS) * COLUMN_PITCH + 2 * MARGIN;
    const height = Math.ceil(lines / 2) * PAIR_PITCH + 2 * MARGIN;
    const roomId = this.add('room', {
      name: `Hall ${number + 1}`,
      outline: rectangle(x, y, x + width, y + height),
      ceilingHeightUm: 4_000_000,
      tileOriginXUm: x,
      tileOriginYUm: y,
      floorUniformLimitPa: 15_000,
      supplyAirMilliC: 24_000,
      airClass: 'A2',
    });
    for (let row = 0; row < rows; row++) {
      const column = row % COLUMNS;
      const line = Math.floor(row / COLUMNS);
      const isFacingSouth = line % 2 === 0;
      const pairTop = y + MARGIN + Math.floor(line / 2) * PAIR_PITCH;
      const left = x + MARGIN + column * COLUMN_PITCH + ROW_HEAD;
      this.addAisle(roomId, isFacingSouth, left, pairTop);
      const rowNumber = number * ROWS_PER_ROOM + row;
      const top = isFacingSouth ? pairTop : pairTop + RACK_DEPTH + COLD_AISLE;
      this.addRow(roomId, rowNumber, { left, top, rotationMdeg: isFacingSouth ? 180_000 : 0 });
    }
  }

  /** The first row of a pair brings the cold aisle in front of both, the second the hot aisle behind it. */
  private addAisle(roomId: RecordId<'room'>, isCold: boolean, left: number, pairTop: number): void {
    const top = isCold ? pairTop + RACK_DEPTH : pairTop + 2 * RACK_DEPTH + COLD_AISLE;
    this.add('zone', {
      roomId,
      kind: isCold ? 'coldAisle' : 'hotAisle',
      name: isCold ? 'Cold aisle' : 'Hot aisle',
      outline: rectangle(
        left - ZONE_REACH,
        top,
        left + ROW_LENGTH + ZONE_REACH,
        top + (isCold ? COLD_AISLE : HOT_AISLE),
      ),
    });
  }

  private addRow(
    roomId: RecordId<'room'>,
    number: number,
    at: { left: number; top: number; rotationMdeg: number },
  ): void {
    const name = String(number + 1);
    const rowId = this.add('row', { roomId, name });
    const feeds = this.request.hasFeeds
      ? (['A', 'B'] as const).map((side) => this.add('powerFeed', { name: `${name} ${side}`, side, ...FEED }))
      : [];
    if (this.request.hasCooling) this.addCrah(roomId, rowId, name, at);
    const count = Math.min(RACKS_PER_ROW, this.request.racks - number * RACKS_PER_ROW);
    let leaf: RecordId<'device'> | undefined;
    for (let index = 0; index < count; index++) {
      const rackId = this.add('rack', {
        roomId,
        rowId,
        typeId: typeRecordId(HALL_FRAME.id),
        name: `${name}-${String(index + 1).padStart(2, '0')}`,
        xUm: at.left + index * RACK_WIDTH + RACK_WIDTH / 2,
        yUm: at.top + RACK_DEPTH / 2,
        rotationMdeg: at.rotationMdeg,
        powerLimitW: RACK_LIMIT_W,
      });
      for (const feedId of feeds) this.add('powerConnection', { feedId, loadId: rackId });
      const rack = { rackId, deviceIds: this.addDevices(rackId, index === 0) };
      leaf ??= rack.deviceIds[0];
      if (leaf) this.addCables(rack, index, leaf);
    }
  }

  private addCrah(
    roomId: RecordId<'room'>,
    rowId: RecordId<'row'>,
    rowName: string,
    at: { left: number; top: number },
  ): void {
    const hostId = this.add('equipment', {
      roomId,
      typeId: typeRecordId(HALL_CRAH.id),
      name: `${rowName} CRAH`,
      xUm: at.left - ROW_HEAD / 2,
      yUm: at.top + RACK_DEPTH / 2,
      rotationMdeg: 270_000,
    });
    const coolingUnitId = this.add('coolingUnit', {
      name: `${rowName} air`,
      hostId,
      medium: 'air',
      capacityW: CRAH_CAPACITY_W,
      supplyMilliC: 24_000,
    });
    this.add('coolingConnection', { coolingUnitId, targetId: rowId });
  }

  private addDevices(rackId: RecordId<'rack'>, hasLeaf: boolean): RecordId<'device'>[] {
    const { devicesPerRack } = this.request;
    return Array.from({ length: devicesPerRack }, (_, index) => {
      const isSwitch = index === devicesPerRack - 1;
      const isLeaf = hasLeaf && index === 0 && !isSwitch;
      const type = isSwitch ? HALL_SWITCH : isLeaf ? HALL_LEAF : HALL_SERVER;
      return this.add('device', {
        rackId,
        typeId: typeRecordId(type.id),
        name: isSwitch ? 'switch' : isLeaf ? 'leaf' : `server ${index + 1}`,
        bottomHalfRu: isSwitch ? TOP_UNIT_HALF_RU : index * 4,
      });
    });
  }

  private addCables({ deviceIds }: FilledRack, indexInRow: number, leaf: RecordId<'device'>): void {
    const own = deviceIds.at(-1);
    if (!own || this.request.cablesPerRack === 0) return;
    let left = this.request.cablesPerRack;
    const connect = (values: Pick<Records['cable'], 'fromId' | 'fromPort' | 'toId' | 'toPort'>): void => {
      if (left-- > 0) this.add('cable', { ...values, medium: 'OM4', speedMbps: 25_000, purpose: 'compute' });
    };
    for (let link = 1; link <= UPLINKS_PER_RACK; link++)
      connect({
        fromId: own,
        fromPort: `up${link}`,
        toId: leaf,
        toPort: `port${indexInRow * UPLINKS_PER_RACK + link}`,
      });
    const servers = deviceIds.slice(0, -1).filter((id) => id !== leaf);
    for (const [index, server] of servers.entries())
      for (let port = 1; port <= PORTS_PER_SERVER; port++)
        connect({
          fromId: server,
          fromPort: `eth${port}`,
          toId: own,
          toPort: `port${index * PORTS_PER_SERVER + port}`,
        });
  }
}

function rectangle(minX: number, minY: number, maxX: number, maxY: number): PointUm[] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}
