/**
 * Random documents and edits in which things meet: positions within a few metres, few names, rooms around them all.
 * The general arbitraries spread records over kilometres, where no rule ever has anything to say.
 */
import fc from 'fast-check';
import type { AnyRecord } from '../model/registry';
import { arbitraryEdit, arbitraryTemplate, type RandomEdit, type RecordTemplate } from './arbitraries';

const NAMES = ['R1', 'R2', 'A', 'B', 'eth0', 'eth1', 'Ethernet1', 'BMC', 'uplink1'];
const SIDES = ['A', 'B'];
const MEDIA = ['DAC-100G-PAM4', 'MMF-OM4-NDR', 'Cat6A', 'something else'];
const OUTLINES = [
  rectangle(-4_000_000, -4_000_000, 4_000_000, 4_000_000),
  rectangle(-12_000_000, -9_000_000, 12_000_000, 9_000_000),
  [
    [-4_000_000, -4_000_000],
    [4_000_000, -4_000_000],
    [4_000_000, 0],
    [0, 0],
    [0, 4_000_000],
    [-4_000_000, 4_000_000],
  ],
];

const HOLES = [
  rectangle(-3_000_000, -3_000_000, -1_000_000, -1_000_000),
  rectangle(-1_000_000, -2_000_000, 1_000_000, -500_000),
];

function rectangle(minX: number, minY: number, maxX: number, maxY: number): number[][] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}

function pick<T>(from: readonly T[], value: unknown): T {
  const text = typeof value === 'number' ? Math.abs(value) : String(value).length;
  return from[text % from.length] as T;
}

function dense(typeName: string, name: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  switch (name) {
    case 'xUm':
    case 'yUm':
      return Math.round(((value as number) % 5_000_000) / 100_000) * 100_000 || 0;
    case 'rotationMdeg':
      return (value as number) % 5 === 0 ? (value as number) : Math.floor((value as number) / 90_000) * 90_000;
    case 'outline':
      return pick(OUTLINES, (value as unknown[]).length);
    case 'holes':
      return [pick(HOLES, (value as unknown[][])[0]?.length ?? 0)];
    case 'name':
    case 'fromPort':
    case 'toPort':
      return pick(NAMES, value);
    case 'side':
      return ['left', 'right'].includes(value as string) ? value : pick(SIDES, value);
    case 'medium':
      return typeName === 'cable' ? pick(MEDIA, value) : value;
    case 'widthUm':
    case 'depthUm':
    case 'lengthUm':
      return 100_000 + (Math.abs(value as number) % 3_000_000);
    case 'bottomHalfRu':
      return (value as number) % 90;
    case 'powerLimitW':
    case 'plannedPowerW':
    case 'capacityW':
    case 'ratedW':
    case 'ratedVa':
    case 'moduleRatedW':
      return (value as number) % 200_000;
    case 'ratedMilliA':
      return (value as number) % 2_000_000;
    case 'lossNoLoadPpm':
    case 'lossProportionalPpm':
    case 'lossSquarePpm':
      return (value as number) % 3 === 0 ? value : (value as number) % 50_000;
    case 'priority':
      return 1 + ((value as number) % 2);
    case 'breakerMilliA':
      return 1 + ((value as number) % 400_000);
    case 'inputVoltageV':
    case 'voltageV':
      return 1 + ((value as number) % 480);
    case 'speedMbps':
      return pick([1000, 25_000, 400_000], value);
    case 'tilePitchXUm':
    case 'tilePitchYUm':
      return 600_000;
    default:
      return value;
  }
}

function densified(template: RecordTemplate): RecordTemplate {
  const values = Object.fromEntries(
    Object.entries(template.values).map(([name, value]) => [name, dense(template.typeName, name, value)]),
  );
  if (template.typeName === 'ruleSetting' || template.typeName === 'exclusion') return template;
  return { ...template, values };
}

/** A random edit near others. */
export function denseEdit(): fc.Arbitrary<RandomEdit> {
  return arbitraryEdit().map((edit) => {
    if (edit.kind === 'add') return { ...edit, template: densified(edit.template) };
    if (edit.kind === 'delete') return edit;
    const templates = Object.fromEntries(
      Object.entries(edit.templates).map(([name, template]) => [name, densified(template)]),
    ) as typeof edit.templates;
    return { ...edit, templates };
  });
}

/** Dense templates of these types: at least and at most so many of each, in this order. */
function denseOf(
  ...counts: readonly (readonly [typeName: AnyRecord['typeName'], least: number, most: number])[]
): fc.Arbitrary<readonly RecordTemplate[]> {
  return fc
    .tuple(
      ...counts.map(([typeName, minLength, maxLength]) =>
        fc.array(arbitraryTemplate(typeName), { minLength, maxLength }),
      ),
    )
    .map((groups) => groups.flat().map(densified));
}

/** Templates that give every document something to judge: rooms, types, racks, devices, feeds, cooling, cables. */
export function denseTemplates(): fc.Arbitrary<readonly RecordTemplate[]> {
  return denseOf(
    ['catalogType', 5, 9],
    ['room', 1, 2],
    ['row', 0, 2],
    ['zone', 0, 2],
    ['obstacle', 0, 3],
    ['rack', 1, 6],
    ['device', 0, 8],
    ['equipment', 0, 3],
    ['redundancyGroup', 0, 1],
    ['powerNode', 0, 4],
    ['powerLink', 0, 4],
    ['powerFeed', 0, 3],
    ['powerConnection', 0, 5],
    ['powerCord', 0, 3],
    ['coolingLoop', 0, 2],
    ['coolingUnit', 0, 3],
    ['coolingConnection', 0, 4],
    ['loopConnection', 0, 3],
    ['recirculationShare', 0, 3],
    ['cable', 0, 4],
  );
}

/**
 * Templates of documents with a power chain: a few racks, many nodes, links that may close circles, loads on several
 * feeds, cords, nodes without rating and with a rating of zero.
 */
export function chainTemplates(): fc.Arbitrary<readonly RecordTemplate[]> {
  return denseOf(
    ['catalogType', 5, 9],
    ['room', 1, 1],
    ['rack', 1, 4],
    ['device', 0, 5],
    ['equipment', 0, 2],
    ['redundancyGroup', 0, 2],
    ['powerNode', 2, 8],
    ['powerLink', 2, 12],
    ['powerFeed', 1, 6],
    ['powerConnection', 2, 10],
    ['powerCord', 0, 6],
  );
}

/** Templates of documents with cooling loops that hang on each other, may close circles, and share racks and rooms. */
export function coolingTemplates(): fc.Arbitrary<readonly RecordTemplate[]> {
  return denseOf(
    ['catalogType', 5, 9],
    ['room', 1, 2],
    ['row', 0, 2],
    ['zone', 0, 3],
    ['rack', 1, 6],
    ['device', 0, 6],
    ['equipment', 1, 4],
    ['powerNode', 0, 2],
    ['coolingLoop', 1, 4],
    ['coolingUnit', 1, 7],
    ['coolingConnection', 0, 6],
    ['loopConnection', 0, 6],
    ['perforatedTile', 0, 4],
    ['recirculationShare', 0, 5],
  );
}
