import type { EnergyStack, PartW } from '#shared/analysis/power/energy';
import type { Resource, ResourceName } from '#shared/analysis/power/headroom';
import { CATEGORIES } from '#shared/catalog/categories';
import type { PowerNodeKind } from '#shared/model/records/power-node';
import { counted, printable } from '#shared/rules/report/plain-text';
import { formatReading } from '#shared/rules/report/reading-format';
import { formatIn } from '#shared/units/format';
import { isKnown, type AtLeast, type Known } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { TERMINAL_WIDTH, wrapped } from '../../command';
import { COLUMN, columns } from '../columns';
import { basisText, limitOnlyText, usedText, wattsText } from '../../power-text';
import type { NodeFigures, PlaceFigures, PowerFigures, SideFigures } from './figures';

/** Columns of a name beside the four figures of a node. */
const NAME = TERMINAL_WIDTH - 4 * COLUMN;

/** The section for people, in lines that fit a terminal. */
export function powerText(figures: PowerFigures, document: AnalysedDocument): string {
  const { nodes, sides, rooms, rows, site, region } = figures;
  const lines = [`Power chain of ${printable(document.file)} (${region} basis)`, ''];
  if (nodes.length === 0) lines.push('There is no power node in this document.');
  else lines.push(columns('', ['Load', 'Limit', 'Headroom', 'Loss']));
  let kind: PowerNodeKind | undefined;
  for (const node of nodes) {
    if (node.record.kind !== kind) lines.push(CATEGORIES[node.record.kind].label);
    kind = node.record.kind;
    lines.push(...nodeLines(node, document));
  }
  if (nodes.some(({ isAtLeast }) => isAtLeast))
    lines.push(
      '',
      ...wrapped('≥ at least, ≤ at most: a load or loss below the node is not known, or it is on a circle.'),
    );
  if (sides.length > 0) lines.push('', 'Sides', ...sides.flatMap(sideLines));
  lines.push('', 'Energy, all at its full draw', ...energyLines(site, rooms));
  const places = [...rooms, ...rows];
  if (places.length > 0) lines.push('', 'What can still be added, as IT load', ...places.flatMap(placeLines));
  return `${lines.join('\n')}\n`;
}

function nodeLines(node: NodeFigures, { nameOf, shares }: AnalysedDocument): readonly string[] {
  const { record, load, isAtLeast, limit, worst } = node;
  const signed = (sign: string, watts: Known<number>): string =>
    `${isAtLeast && isKnown(watts) ? sign : ''}${figure(watts)}`;
  const cells = [signed('≥', load.outW), figure(node.capacityW), signed('≤', node.headroomW), figure(load.lossW)];
  const notes: string[] = [];
  if (limit) {
    const used = limit.limit === 0 ? 'rated' : `${usedText(limit)} of`;
    notes.push(`${used} ${limitOnlyText(limit)} (${basisText(limit, shares)})`);
  }
  if (worst) {
    const used = worst.limit ? `, ${usedText(worst.limit)}` : '';
    notes.push(`${formatReading('power', worst.outW)}${used} when ${nameOf(worst.failedId)} fails`);
  }
  if (node.isCyclic) notes.push('on a circle, which carries nothing');
  if (!node.hasSupply) notes.push('nothing here supplies it');
  const first = columns(`  ${printable(record.name)}`, cells);
  return notes.length === 0 ? [first] : [first, ...wrapped(notes.join('; '), '    ')];
}

function sideLines({ side, nodes, feeds, loadW, lossW }: SideFigures): readonly string[] {
  const name = side === undefined ? 'No side' : printable(side);
  const parts = [
    ...(feeds > 0 ? [`${counted(feeds, 'feed')} with ${total(loadW)}`] : []),
    ...(nodes > 0 ? [`${counted(nodes, 'node')} losing ${total(lossW)}`] : []),
  ];
  return wrapped(`${name}: ${parts.join('; ')}`, '  ', '    ');
}

function energyLines(site: EnergyStack, rooms: readonly PlaceFigures[]): readonly string[] {
  const line = (label: string, text: string): string => `  ${label.padEnd(NAME - 2)}${text}`;
  return [
    line('IT load', part(site.it)),
    line('Losses', part(site.losses)),
    line('Cooling', part(site.cooling)),
    line('Lighting', part(site.lighting)),
    line('Other', part(site.other)),
    line(
      'In a year',
      `${site.isAtLeast || site.it.unknown > 0 ? 'at least ' : ''}${formatIn('energy', site.annualKwh * 1000, 'MWh', { decimals: 0 })}`,
    ),
    line('PUE', pueText(site)),
    ...rooms.flatMap(({ name, energy }) => (energy ? line(`Partial PUE, ${printable(name)}`, pueText(energy)) : [])),
  ];
}

function pueText({ pue, isAtLeast, it }: EnergyStack): string {
  if (!isKnown(pue)) return it.unknown > 0 ? 'unknown: part of the IT load is' : 'unknown: there is no IT load';
  return `${isAtLeast ? 'at least ' : ''}${pue.toFixed(3)}`;
}

const RESOURCE_NAMES: { readonly [R in ResourceName]: string } = {
  space: 'space',
  power: 'power',
  distribution: 'power distribution',
  cooling: 'cooling',
  coolingDistribution: 'cooling distribution',
};

function placeLines({ name, headroom, energy }: PlaceFigures): readonly string[] {
  const { usableW, binding, resources } = headroom;
  const what = `${energy ? '' : 'Row '}${printable(name)}`;
  const limitedBy = binding === undefined ? '' : `, limited by ${RESOURCE_NAMES[binding]}`;
  const isAtMost =
    isKnown(usableW) && usableW > 0 && resources.some(({ freeW, unknown }) => !isKnown(freeW) || unknown > 0);
  return [
    ...wrapped(`${what}: ${isAtMost ? 'at most ' : ''}${figure(usableW)}${limitedBy}`, '  ', '    '),
    ...wrapped(resources.map((one: Resource) => `${RESOURCE_NAMES[one.name]} ${figure(one.freeW)}`).join(', '), '    '),
  ];
}

function figure(watts: Known<number>): string {
  return isKnown(watts) ? formatReading('power', watts) : watts;
}

function part({ watts, unknown }: PartW): string {
  return total({ known: watts, unknownCount: unknown });
}

/** A sum that lacks parts is at least what is known; one of which nothing is known is unknown. */
function total({ known, unknownCount }: AtLeast): string {
  if (unknownCount === 0) return wattsText(known, false);
  if (known === 0) return `unknown (${counted(unknownCount, 'part')})`;
  return `${wattsText(known, true)} (${counted(unknownCount, 'part')} unknown)`;
}
