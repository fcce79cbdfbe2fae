import type { DeviceType } from '../../catalog/catalog-type';
import type { Reading } from './device-type';
import type { Fields } from './fields';
import { readIdentity, sourceOf, weightUnit, type Collection } from './identity';
import { readPorts } from './ports';
import { capacityOf, powerInputsOf, readInlets, statedFigure } from './power';

/** The format writes the bay's position as {module}; a module in our catalog is in no bay yet. */
const BAY_POSITION = /\{module\}\/?/g;

/** Text of a module type without the positions of bays, so that its ports have plain names. Lines stay as they are. */
export function withoutBayPositions(text: string): string {
  return text.replace(BAY_POSITION, '');
}

/**
 * Turns a module type (line card, network card, power supply) into a device that takes no rack units: added to the rack
 * of its chassis, its weight and ports count there. Bays are not modelled, so which bay it sits in is not kept.
 */
export function readModuleType(file: Fields, fileName: string, collection: Collection): Reading<DeviceType> {
  const notes = ['Read as a module: it takes no rack units; add it to the rack of its chassis.'];
  const identity = readIdentity(file, fileName, collection);
  const source = sourceOf(fileName, collection);
  const unit = weightUnit(file);
  const weight = statedFigure(unit === undefined ? undefined : file.amount('weight'), unit ?? 'kg', 'rated', source);
  const inlets = readInlets(file);
  const capacity = capacityOf(inlets, []);
  if (capacity !== undefined)
    notes.push(`The maximum draw of a supply is its capacity: ${String(capacity)} W is taken as rated output.`);
  const ports = readPorts(file);
  if (ports.withoutSocket > 0) notes.push(`${String(ports.withoutSocket)} interfaces without a socket were left out.`);
  const inputs = powerInputsOf(inlets, false);
  const drawNote =
    inlets.length > 0
      ? 'A supply hands on what the chassis draws; its own draw is not stated.'
      : 'The format states no draw of modules.';
  return {
    notes,
    type: {
      ...identity,
      kind: 'device',
      category: 'module',
      figures: {
        weight,
        maxPowerAc: statedFigure(undefined, 'W', 'max', source, drawNote),
        ...(capacity === undefined ? {} : { ratedOutputPower: statedFigure(capacity, 'W', 'rated', source) }),
      },
      ...(ports.groups.length > 0 ? { ports: ports.groups } : {}),
      ...(inputs.length > 0 ? { powerInputs: inputs } : {}),
      device: { heightHalfRu: 0, isFullDepth: false, airflow: 'unknown' },
    },
  };
}
