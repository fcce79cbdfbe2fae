import { BUILT_IN_TYPES } from '#assets/catalog';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { fabricCounts, type FabricCounts } from '#shared/generate/fabric/counts';
import { readFabricSpec } from '#shared/generate/fabric/read-fabric-spec';
import { generateHall } from '#shared/generate/hall/generate-hall';
import { HALL_PRESETS } from '#shared/generate/hall/presets';
import { MAX_FILE_BYTES } from '#shared/host/contract';
import { createSequentialIds } from '#shared/model/record-id';
import { countLabel } from '#shared/operations/count-label';
import { writeDocument } from '#shared/persistence/write-document';
import { printable } from '#shared/rules/report/plain-text';
import { DocumentStore } from '#shared/store/document-store';
import path from 'node:path';
import { writeFileAtomically } from '../../main/files/atomic-write';
import { failureFrom } from '../../main/files/failures';
import { decodeText, readFileBytes } from '../../main/files/read-file';
import { CommandError, EXIT, onlyOperand, type Command, type CommandInput, type CommandIo } from '../command';
import { readFailure } from '../open-document';
import { play } from '../play';
import { programVersion } from '../version';

const typesById = new Map<string, CatalogType>(BUILT_IN_TYPES.map((type) => [type.id, type]));
const typeOf = (id: string): CatalogType | undefined => typesById.get(id);

/** `plenum generate`: whole fabrics and halls from a short description. */
export const generate: Command = {
  name: 'generate',
  summary: 'Counts a fabric, or makes a whole hall with its fabric, power and cooling, from a short description',
  operands: 'fabric|hall',
  options: {
    spec: { value: 'FILE', isRequired: true, help: 'the description as JSON' },
    out: { value: 'FILE', help: 'hall: the layout to write; one that is there is kept as FILE.bak' },
    format: { value: ['text', 'json'], fallback: 'text', help: 'how to write the counts, or what was made' },
  },
  notes: [
    'The least a description says is {"nodes": 128}: DGX B200 nodes on a rail-optimised fat tree of QM9700 switches. ' +
      'Further fields of a fabric: gpus, scalableUnits, nodeType, endpointsPerNode, gpusPerNode, rails, switchType, ' +
      'radix, reservedPorts, tiers (2, 3, "auto"), planes (1, 2), oversubscription, breakout (1, 2, 4, "auto"), ' +
      'scalableUnitNodes, portsPerTransceiver, groups, storage, inBand, outOfBand, nvlink, placement, media, names. ' +
      'Each is described in shared/generate/README.md.',
    'JSON of the counts is {gpus, nodes, leaf, spine, core, cables: {nodeLeaf, leafSpine, spineCore}, transceivers, …}; ' +
      'core and spineCore are 0 without a third tier, transceivers are those of the switches.',
    `A hall: {"preset": "${HALL_PRESETS.map(({ id }) => id).join('|')}"}, or racks, fabric, redundancy (N, N+1, 2N, ` +
      '3N2), distribution (busway, floorPdu), aisles (hotContained, coldContained, open), coolantC, supplyAirC, room, ' +
      'racksPerRow, coldAisleM, hotAisleM, trays, name. Fields beside a preset replace its own.',
    'Exit code 0: counted or written; what is left to decide in a hall is told on stderr. 2: the description cannot be ' +
      'used; the message names the field. 130: interrupted; nothing was written.',
  ],
  run: async (input, io) => {
    const what = onlyOperand(generate, input);
    if (what === 'fabric') return countFabric(input, io);
    if (what === 'hall') return makeHall(input, io);
    throw new CommandError(`generate makes a fabric or a hall, not “${printable(what)}”.`);
  },
};

async function countFabric(input: CommandInput, io: CommandIo) {
  if (input.valueOf('out') !== undefined)
    throw new CommandError('--out goes with generate hall; generate fabric writes its counts to the screen.');
  const { value, file } = await readJson(input, io);
  const spec = readFabricSpec(value, typeOf);
  if (!spec.ok) throw new CommandError(`${printable(file)}: ${printable(spec.error)}`);
  const counts = fabricCounts(spec.value);
  if (!counts.ok) throw new CommandError(`${printable(file)}: ${printable(counts.error)}`);
  io.out(input.valueOf('format') === 'json' ? `${JSON.stringify(counts.value, null, 2)}\n` : countsText(counts.value));
  return EXIT.fine;
}

async function makeHall(input: CommandInput, io: CommandIo) {
  const out = input.valueOf('out');
  if (out === undefined) throw new CommandError('generate hall needs --out FILE: the layout to write.');
  if (!/\.plenum$/i.test(out)) throw new CommandError(`--out must end with .plenum, and “${printable(out)}” does not.`);
  const { value, file } = await readJson(input, io);
  // The same description gives the same file, so ids are counted.
  const job = generateHall({ spec: value, ids: createSequentialIds(), catalog: BUILT_IN_TYPES });
  const played = await play(job, io, 'steps done');
  if (!played) {
    io.err('plenum: interrupted; nothing was written.\n');
    return EXIT.interrupted;
  }
  if (!played.value.ok) throw new CommandError(`${printable(file)}: ${printable(played.value.error.message)}`);
  const { records, notes } = played.value.value;
  const store = DocumentStore.from(records);
  const text = writeDocument(store, { appVersion: programVersion() });
  await writeFileAtomically(path.resolve(io.folder, out), text, { keepBackup: true }).catch((error: unknown) => {
    throw new CommandError(failureFrom(error, out).reason);
  });
  for (const note of notes) io.err(`plenum: ${printable(note)}\n`);
  const counts = Object.fromEntries(COUNTED.map((typeName) => [typeName, store.all(typeName).size]));
  if (input.valueOf('format') === 'json') io.out(`${JSON.stringify({ file: out, counts, notes }, null, 2)}\n`);
  else {
    const made = COUNTED.map((typeName) => countLabel(store.all(typeName).size, typeName)).join(', ');
    io.out(`${made} written to ${printable(out)}.\n`);
  }
  return EXIT.fine;
}

const COUNTED = ['rack', 'device', 'cable', 'tray', 'equipment', 'powerNode'] as const;

async function readJson(
  input: CommandInput,
  io: CommandIo,
): Promise<{ readonly value: unknown; readonly file: string }> {
  const file = input.valueOf('spec') ?? '';
  const { bytes } = await readFileBytes(path.resolve(io.folder, file), MAX_FILE_BYTES).catch((error: unknown) => {
    throw new CommandError(readFailure(error, file));
  });
  try {
    return { value: JSON.parse(decodeText(bytes).text) as unknown, file };
  } catch (reason) {
    const why = reason instanceof Error ? `: ${reason.message}` : '';
    throw new CommandError(`${printable(file)} is not JSON${printable(why)}.`);
  }
}

function countsText(counts: FabricCounts): string {
  const { cables, storage, inBand, outOfBand, nvlink } = counts;
  const lines: (readonly [string, string | number])[] = [
    ['GPUs', counts.gpus],
    ['Nodes', counts.nodes],
    ['Leaf switches', counts.leaf],
    ['Spine switches', counts.spine],
    ['Core switches', counts.core],
    ['Cables node–leaf', cables.nodeLeaf],
    ['Cables leaf–spine', cables.leafSpine],
    ['Cables spine–core', cables.spineCore],
    ['Transceivers in switches', counts.transceivers],
    ['Transceivers in nodes', counts.nodeTransceivers],
    ...(storage ? [['Storage', `${storage.leaf + storage.spine} switches, ${storage.links} links`] as const] : []),
    ...(inBand
      ? [['In-band management', `${inBand.leaf + inBand.spine} switches, ${inBand.links} links`] as const]
      : []),
    ...(outOfBand
      ? [['Out-of-band management', `${outOfBand.switches} switches, ${outOfBand.links} links`] as const]
      : []),
    ...(nvlink ? [['NVLink', `${nvlink.domains} domains, ${nvlink.links} links`] as const] : []),
  ];
  return lines.map(([label, value]) => `${label.padEnd(26)} ${value}\n`).join('');
}
