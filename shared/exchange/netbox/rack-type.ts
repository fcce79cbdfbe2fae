import type { RackType } from '../../catalog/catalog-type';
import type { Fields } from './fields';
import type { Collection } from './identity';
import { readIdentity, sourceOf, weightUnit } from './identity';
import type { Reading } from './device-type';
import { statedFigure } from './power';

const WIDTHS = [10, 19, 21, 23] as const;

/** Turns a rack-type file into a catalog rack frame. Throws ImportFailure with the line of what is wrong. */
export function readRackType(file: Fields, fileName: string, collection: Collection): Reading<RackType> {
  const notes: string[] = [];
  const source = sourceOf(fileName, collection);
  const width = file.amount('width') ?? 19;
  const railWidthIn = WIDTHS.find((one) => one === width);
  if (railWidthIn === undefined) throw file.refuse('width', `must be 10, 19, 21 or 23 inches, not ${String(width)}`);
  const rackUnits = file.amount('u_height') ?? 42;
  if (!file.has('u_height')) notes.push('The height is not stated; 42 RU is taken, the default of the format.');
  if (!Number.isInteger(rackUnits) || rackUnits < 1 || rackUnits > 100) {
    throw file.refuse('u_height', 'must be whole rack units from 1 to 100');
  }
  const lengthUnit = file.text('outer_unit')?.toLowerCase() ?? 'mm';
  if (lengthUnit !== 'mm' && lengthUnit !== 'in')
    throw file.refuse('outer_unit', `must be mm or in, not “${lengthUnit}”`);
  const unit = weightUnit(file);
  const size = (name: string) => statedFigure(file.amount(name), lengthUnit, 'rated', source);
  const mass = (name: string) =>
    statedFigure(unit === undefined ? undefined : file.amount(name), unit ?? 'kg', 'rated', source);
  for (const name of ['outer_width', 'outer_depth']) {
    if (file.amount(name) === undefined) notes.push(`“${name}” is not stated: give it before the rack is placed.`);
  }
  return {
    notes,
    type: {
      ...readIdentity(file, fileName, collection),
      kind: 'rack',
      category: 'rackFrame',
      cooling: 'none',
      figures: {
        overallWidth: size('outer_width'),
        overallDepth: size('outer_depth'),
        overallHeight: size('outer_height'),
        weight: mass('weight'),
        maxPayload: mass('max_weight'),
        mountingDepth: statedFigure(file.amount('mounting_depth'), 'mm', 'rated', source),
      },
      rack: { rackUnitKind: 'EIA', rackUnits, railWidthIn, isSystem: false },
    },
  };
}
