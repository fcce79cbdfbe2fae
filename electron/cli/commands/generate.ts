import { BUILT_IN_TYPES } from '#assets/catalog';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { fabricCounts, type FabricCounts } from '#shared/generate/fabric/counts';
import { readFabricSpec } from '#shared/generate/fabric/read-fabric-spec';
import { MAX_FILE_BYTES } from '#shared/host/contract';
import { printable } from '#shared/rules/report/plain-text';
import path from 'node:path';
import { decodeText, readFileBytes } from '../../main/files/read-file';
import { CommandError, EXIT, onlyOperand, type Command, type CommandIo, type CommandInput } from '../command';
import { readFailure } from '../open-document';

const typesById = new Map<string, CatalogType>(BUILT_IN_TYPES.map((type) => [type.id, type]));
const typeOf = (id: string): CatalogType | undefined => typesById.get(id);

/** `plenum generate`: whole fabrics from a short description. */
export const generate: Command = {
  name: 'generate',
  summary: 'Counts the switches, cables and transceivers of a fabric from a short description',
  operands: 'fabric',
  options: {
    spec: { value: 'FILE', isRequired: true, help: 'the description as JSON' },
    format: { value: ['text', 'json'], fallback: 'text', help: 'how to write the counts' },
  },
  notes: [
    'The least a description says is {"nodes": 128}: DGX B200 nodes on a rail-optimised fat tree of QM9700 switches. ' +
      'Further fields of a fabric: gpus, scalableUnits, nodeType, endpointsPerNode, gpusPerNode, rails, switchType, ' +
      'radix, reservedPorts, tiers (2, 3, "auto"), planes (1, 2), oversubscription, breakout (1, 2, 4, "auto"), ' +
      'scalableUnitNodes, portsPerTransceiver, groups, storage, inBand, outOfBand, nvlink, placement, media, names. ' +
      'Each is described in the README of the command line.',
    'JSON of the counts is {gpus, nodes, leaf, spine, core, cables: {nodeLeaf, leafSpine, spineCore}, transceivers, …}; ' +
      'core and spineCore are 0 without a third tier, transceivers are those of the switches.',
    'Exit code 2: the description cannot be used; the message names the field.',
  ],
  run: async (input, io) => {
    const what = onlyOperand(generate, input);
    if (what !== 'fabric') throw new CommandError(`generate makes a fabric, not “${printable(what)}”.`);
    const { value, file } = await readJson(input, io);
    const spec = readFabricSpec(value, typeOf);
    if (!spec.ok) throw new CommandError(`${printable(file)}: ${printable(spec.error)}`);
    const counts = fabricCounts(spec.value);
    if (!counts.ok) throw new CommandError(`${printable(file)}: ${printable(counts.error)}`);
    io.out(
      input.valueOf('format') === 'json' ? `${JSON.stringify(counts.value, null, 2)}\n` : countsText(counts.value),
    );
    return EXIT.fine;
  },
};

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
