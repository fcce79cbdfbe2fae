import { formatReading } from '#shared/rules/report/reading-format';
import { counted, printable } from '#shared/rules/report/plain-text';
import type { AtLeast } from '#shared/units/known';
import { EXIT, onlyOperand, type Command } from '../command';
import { summarise, type DocumentSummary, type RoomSummary, type Totals, type TypeCount } from '../document-summary';
import { openDocument, type OpenDocument } from '../open-document';

/** `plenum info`: what is in a document, without judging it. */
export const info: Command = {
  name: 'info',
  summary: 'Tells what is in a layout: rooms, racks, devices, power, heat, and what is not known',
  operands: 'FILE',
  options: { format: { value: ['text', 'json'], fallback: 'text', help: 'how to write it' } },
  notes: [
    '“At least” marks a total that lacks parts nobody knows. Problems of the file are named on stderr.',
    'In JSON a total is {known, unknownCount}: the sum of what is known, and how many parts are not.',
  ],
  run: async (input, io) => {
    const document = await openDocument(onlyOperand(info, input), io);
    const summary = summarise(document.store);
    io.out(input.valueOf('format') === 'json' ? writeJson(document, summary) : writeText(document, summary));
    return EXIT.fine;
  },
};

function writeJson({ file, formatVersion, problems }: OpenDocument, summary: DocumentSummary): string {
  return `${JSON.stringify({ file, formatVersion, ...summary, fileProblems: problems }, null, 2)}\n`;
}

function writeText({ file, formatVersion, problems }: OpenDocument, summary: DocumentSummary): string {
  const { counts, rackTotals, equipmentTotals, unknowns } = summary;
  const lines = [
    `${summary.name === '' ? file : summary.name} (${file}, format ${formatVersion}, ${summary.region})`,
    '',
    `Rooms: ${summary.rooms.length}`,
    ...summary.rooms.map(roomLine),
    `Racks: ${counts.rack}`,
    ...summary.racksByType.map(typeLine),
    `Devices: ${counts.device}`,
    ...summary.devicesByType.map(typeLine),
    `Equipment: ${counts.equipment}`,
    ...summary.equipmentByType.map(typeLine),
    `Power feeds: ${counts.powerFeed}, cooling units: ${counts.coolingUnit}, cables: ${counts.cable}`,
    '',
    `Racks with what is in them: ${totalsText(rackTotals)}`,
  ];
  if (counts.equipment > 0) lines.push(`Equipment itself: ${totalsText(equipmentTotals)}`);
  if (unknowns.length > 0) lines.push('', 'Not known');
  for (const { name, uses, unknown } of unknowns) lines.push(`  ${name} (used by ${uses}): ${unknown.join(', ')}`);
  if (problems.length > 0) lines.push('', `Problems in the file: ${problems.length} (named on stderr)`);
  return `${lines.map(printable).join('\n')}\n`;
}

function roomLine({ name, areaM2, racks, devices, equipment, rackTotals }: RoomSummary): string {
  const content = `${counted(racks, 'rack')}, ${counted(devices, 'device')}, ${counted(equipment, 'piece')} of equipment`;
  return `  ${name}: ${areaM2} m², ${content}, ${total(rackTotals.powerW, 'power')}`;
}

function typeLine({ name, count }: TypeCount): string {
  return `  ${count} × ${name}`;
}

function totalsText({ powerW, heatToAirW, heatToLiquidW, massG }: Totals): string {
  return [
    `power ${total(powerW, 'power')}`,
    `heat to air ${total(heatToAirW, 'power')}`,
    `heat to liquid ${total(heatToLiquidW, 'power')}`,
    `mass ${total(massG, 'mass')}`,
  ].join('; ');
}

/** A total as text; one that lacks parts says so. */
function total({ known, unknownCount }: AtLeast, dimension: 'power' | 'mass'): string {
  const text = formatReading(dimension, known);
  if (unknownCount === 0) return text;
  return `at least ${text} (${counted(unknownCount, 'part')} unknown)`;
}
