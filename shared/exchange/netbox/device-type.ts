import type { Airflow, DeviceType } from '../../catalog/catalog-type';
import type { Category } from '../../catalog/categories';
import { CATEGORIES } from '../../catalog/categories';
import type { Figure } from '../../catalog/figure';
import type { FigureName } from '../../catalog/figures';
import { classifyDevice } from './classify';
import type { Fields } from './fields';
import type { Collection, Identity } from './identity';
import { readIdentity, sourceOf, weightUnit } from './identity';
import { readPorts } from './ports';
import { capacityOf, loadOf, outletsOf, powerInputsOf, readInlets, statedFigure } from './power';

/** An imported type and what a person should know about how it was read. */
export interface Reading<T> {
  readonly type: T;
  readonly notes: readonly string[];
}

const AIRFLOW: Readonly<Record<string, Airflow>> = {
  'front-to-rear': 'front-to-rear',
  'rear-to-front': 'rear-to-front',
  'left-to-right': 'side',
  'right-to-left': 'side',
  'side-to-rear': 'mixed',
  'rear-to-side': 'mixed',
  'bottom-to-top': 'mixed',
  'top-to-bottom': 'mixed',
  passive: 'passive',
  mixed: 'mixed',
};

function readHeightHalfRu(file: Fields, notes: string[]): number {
  const height = file.amount('u_height');
  if (height === undefined) {
    notes.push('The height is not stated; 1 RU is taken, the default of the format.');
    return 2;
  }
  if (!Number.isInteger(height * 2) || height > 100) {
    throw file.refuse('u_height', `must be whole or half rack units up to 100, not ${String(height)}`);
  }
  if (height === 0) notes.push('It takes no rack units (0U).');
  return height * 2;
}

function readAirflow(file: Fields, notes: string[]): Airflow {
  const stated = file.text('airflow');
  if (stated === undefined) return 'unknown';
  const airflow = AIRFLOW[stated.toLowerCase()];
  if (airflow === undefined) notes.push(`The airflow “${stated}” is not known; it is left unknown.`);
  return airflow ?? 'unknown';
}

function hasBays(file: Fields): boolean {
  return file.list('module-bays').length + file.list('device-bays').length > 0;
}

type FigureEntries = [FigureName, Figure][];

/** Power of a load, with redundant inputs not added up. */
function loadFigures(file: Fields, source: string, notes: string[]): FigureEntries {
  const inlets = readInlets(file);
  // A chassis marked as not powered still has supplies in its bays.
  if (inlets.length === 0 && file.flag('is_powered') === false && !hasBays(file)) {
    return [['maxPowerAc', statedFigure(0, 'W', 'max', source, 'The file says that it is not powered.')]];
  }
  const psuBays = file.list('module-bays').filter((bay) => /psu|power supply/i.test(bay.text('name') ?? '')).length;
  const { watts, note } = loadOf(inlets, 'maximumDrawW');
  const missing =
    psuBays > 0 && inlets.length === 0
      ? `The power supplies are modules (${String(psuBays)} bays), so the file states no draw.`
      : 'The file states no maximum draw.';
  if (watts === undefined) notes.push(`${missing} The power stays unknown.`);
  else if (note !== undefined) notes.push(note);
  const planned = loadOf(inlets, 'allocatedDrawW').watts;
  return [
    ['maxPowerAc', statedFigure(watts, 'W', 'max', source, watts === undefined ? missing : note)],
    ...(planned === undefined
      ? []
      : ([['plannedPower', statedFigure(planned, 'W', 'planned', source)]] as FigureEntries)),
  ];
}

/** Capacity of a PDU or UPS: what the format calls draw is what it can take in, not what it uses. */
function capacityFigures(file: Fields, source: string, notes: string[]): FigureEntries {
  const watts = capacityOf(readInlets(file), file.list('power-outlets'));
  const note = 'The maximum draw of the file is its capacity, not its load.';
  if (watts !== undefined) notes.push(`${note} ${String(watts)} W is taken as rated output.`);
  const figure = statedFigure(
    watts,
    'W',
    'rated',
    source,
    watts === undefined ? 'The file states no maximum draw.' : note,
  );
  return [['ratedOutputPower', figure]];
}

function categoryOf(file: Fields, identity: Identity, ports: ReturnType<typeof readPorts>): Category {
  return classifyDevice({
    manufacturer: identity.manufacturer,
    words: [file.text('model'), file.text('part_number'), file.text('comments')].join(' '),
    hasOutlets: file.list('power-outlets').length > 0,
    isPowered: file.flag('is_powered') !== false,
    dataPorts: ports.dataPorts,
    infiniBandPorts: ports.infiniBandPorts,
    passThroughPorts: file.list('front-ports').length + file.list('rear-ports').length,
    consoleServerPorts: file.list('console-server-ports').length,
    hasNetwork: file.list('interfaces').length > 0,
    hasBays: hasBays(file),
  });
}

/** Turns a device-type file into a catalog device. Throws ImportFailure with the line of what is wrong. */
export function readDeviceType(file: Fields, fileName: string, collection: Collection): Reading<DeviceType> {
  const notes: string[] = [];
  const identity = readIdentity(file, fileName, collection);
  const source = sourceOf(fileName, collection);
  const ports = readPorts(file);
  const category = categoryOf(file, identity, ports);
  const { electrical, label } = CATEGORIES[category];
  notes.push(`Read as: ${label}.`);

  const heightHalfRu = readHeightHalfRu(file, notes);
  const airflow = readAirflow(file, notes);
  const unit = weightUnit(file);
  const figures: FigureEntries = [
    ['overallDepth', statedFigure(undefined, 'mm', 'rated', source, 'The format has no depth in millimetres.')],
    ['weight', statedFigure(unit === undefined ? undefined : file.amount('weight'), unit ?? 'kg', 'rated', source)],
  ];
  if (electrical === 'load') figures.push(...loadFigures(file, source, notes));
  if (electrical === 'conduit') figures.push(...capacityFigures(file, source, notes));

  if (file.text('subdevice_role') === 'child')
    notes.push('It sits in a bay of another device and takes no rack units.');
  if (ports.withoutSocket > 0) notes.push(`${String(ports.withoutSocket)} interfaces without a socket were left out.`);
  const inputs = powerInputsOf(readInlets(file), electrical === 'load');
  const outlets = outletsOf(file.list('power-outlets'));
  const airCooled = airflow !== 'unknown' && airflow !== 'passive';
  return {
    notes,
    type: {
      ...identity,
      kind: 'device',
      category,
      ...(electrical === 'passive' ? { cooling: 'none' as const } : airCooled ? { cooling: 'air' as const } : {}),
      figures: Object.fromEntries(figures),
      ...(ports.groups.length > 0 ? { ports: ports.groups } : {}),
      ...(inputs.length > 0 ? { powerInputs: inputs } : {}),
      ...(outlets.length > 0 ? { outlets } : {}),
      device: { heightHalfRu, isFullDepth: file.flag('is_full_depth') ?? true, airflow },
    },
  };
}
