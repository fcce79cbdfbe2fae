/** Reads what a person wrote about a hall. README.md of `shared/generate` describes the fields. */
import type { FabricSpecJson } from '../../model/records/fabric';
import type { Result } from '../../units/result';
import { fabricSpecFrom, readType } from '../fabric/read-fabric-spec';
import type { TypeOf } from '../fabric/spec';
import { readSpec, SpecError, SpecReader } from '../spec-reader';
import { HALL_PRESETS } from './presets';
import { AISLES, SCHEMES, type HallSpec, type RackGroup } from './spec';

const FRAME = 'generic/rack-600x1200-42u';
const MOST_RACKS = 5_000;

/** A description with its defaults, or a sentence that names the field that cannot be used. */
export function readHallSpec(value: unknown, typeOf: TypeOf): Result<HallSpec, string> {
  return readSpec(() => hallSpecFrom(value, typeOf));
}

function hallSpecFrom(value: unknown, typeOf: TypeOf): HallSpec {
  const asked = SpecReader.of(value);
  const presetId = asked.oneOf('preset', HALL_PRESETS.map(({ id }) => id)); // prettier-ignore
  const preset = HALL_PRESETS.find(({ id }) => id === presetId);
  const { preset: _, ...own } = value as { readonly [name: string]: unknown };
  const reader = SpecReader.of({ ...preset?.spec, ...own });
  const perRow = reader.count('racksPerRow', { min: 1, max: 100 }) ?? 12;
  const aisle = { min: 0.6, max: 10 };
  const room = reader.section('room');
  const coldAisleUm = reader.metres('coldAisleM', aisle) ?? 1_800_000;
  const hotAisleUm = reader.metres('hotAisleM', aisle) ?? 1_800_000;
  const racks = (reader.entries('racks') ?? []).map((group) => readRacks(group, perRow, typeOf));
  const spec: HallSpec = {
    name: reader.text('name') ?? 'Hall',
    racks,
    fabric: readFabric(reader, { perRow, coldAisleUm, hotAisleUm }, typeOf),
    redundancy: reader.oneOf('redundancy', SCHEMES) ?? '2N',
    distribution: reader.oneOf('distribution', ['busway', 'floorPdu']) ?? 'busway',
    aisles: reader.oneOf('aisles', AISLES) ?? 'hotContained',
    coldAisleUm,
    hotAisleUm,
    widthUm: room?.metres('widthM', { min: 3, max: 1000 }),
    depthUm: room?.metres('depthM', { min: 3, max: 1000 }),
    ceilingUm: room?.metres('ceilingM', { min: 2.4, max: 20 }) ?? 4_800_000,
    coolantMilliC: Math.round((reader.number('coolantC', { min: 15, max: 50 }) ?? 40) * 1000),
    supplyAirMilliC: Math.round((reader.number('supplyAirC', { min: 10, max: 35 }) ?? 24) * 1000),
    hasTrays: reader.flag('trays') ?? true,
  };
  room?.finish();
  reader.finish();
  if (spec.racks.length === 0 && !spec.fabric)
    throw new SpecError('racks is missing: say which racks the hall holds, or give a fabric with its nodes.');
  return spec;
}

function readRacks(reader: SpecReader, perRow: number, typeOf: TypeOf): RackGroup {
  const type = readType(reader, 'type', typeOf) ?? typeOf(FRAME);
  if (type?.kind !== 'rack') throw new SpecError(`${reader.name('type')} must name a rack of the catalog.`);
  const group: RackGroup = {
    count: reader.count('count', { min: 1, max: MOST_RACKS }) ?? missing(reader, 'count'),
    typeId: type.id,
    perRow: reader.count('perRow', { min: 1, max: 100 }) ?? perRow,
    devices: (reader.list('devices') ?? []).map((device) => {
      const deviceType = readType(device, 'type', typeOf);
      if (deviceType?.kind !== 'device')
        throw new SpecError(`${device.name('type')} must name a device that goes into a rack.`);
      const count = device.count('count', { min: 1, max: 100 }) ?? 1;
      device.finish();
      return { typeId: deviceType.id, count };
    }),
  };
  reader.finish();
  return group;
}

function missing(reader: SpecReader, field: string): never {
  throw new SpecError(`${reader.name(field)} is missing.`);
}

interface RowDefaults {
  readonly perRow: number;
  readonly coldAisleUm: number;
  readonly hotAisleUm: number;
}

/** The fabric; what it does not say of rows and aisles is as the hall says it. */
function readFabric(reader: SpecReader, rows: RowDefaults, typeOf: TypeOf): HallSpec['fabric'] {
  const section = reader.section('fabric');
  if (!section) return undefined;
  const written = section.written();
  const asked: unknown = written['placement'];
  const own = typeof asked === 'object' && asked !== null ? asked : {};
  const aisles = { coldAisleM: rows.coldAisleUm / 1_000_000, hotAisleM: rows.hotAisleUm / 1_000_000 };
  const placement = { racksPerRow: rows.perRow, ...aisles, usesExisting: false, ...own };
  const json: FabricSpecJson = { ...written, placement };
  return { json, spec: fabricSpecFrom(SpecReader.of(json, 'fabric'), typeOf) };
}
