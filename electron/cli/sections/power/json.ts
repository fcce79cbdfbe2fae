import type { EnergyStack, PartW } from '#shared/analysis/power/energy';
import type { Headroom } from '#shared/analysis/power/headroom';
import { isKnown, UNKNOWN, type AtLeast } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { basisText, reportedLimit } from '../../power-text';
import type { NodeFigures, PowerFigures } from './figures';

/** The section for programs: watts and volt-amperes; a total is {known, unknownCount}, a figure may be "unknown". */
export function powerJson(figures: PowerFigures, document: AnalysedDocument): string {
  const { region, site, sides, rooms, rows } = figures;
  const content = {
    file: document.file,
    section: 'power',
    region,
    nodes: figures.nodes.map((node) => nodeJson(node, document)),
    sides: sides.map(({ side, ...rest }) => ({ side: side ?? null, ...rest })),
    energy: energyJson(site),
    rooms: rooms.map(({ id, name, headroom, energy }) => ({
      id,
      name,
      headroom: headroomJson(headroom),
      partial: energy ? energyJson(energy) : null,
    })),
    rows: rows.map(({ id, name, headroom }) => ({ id, name, headroom: headroomJson(headroom) })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function nodeJson(node: NodeFigures, { shares }: AnalysedDocument): object {
  const { record, load, limit, worst } = node;
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    side: record.side ?? null,
    room: node.room ?? null,
    loadW: load.outW,
    loadVa: load.outVa,
    loadIsAtLeast: node.isAtLeast,
    unknownLoads: load.unknownLoads,
    unknownLosses: load.unknownLosses,
    limit: limit ? { ...reportedLimit(limit), basis: basisText(limit, shares) } : UNKNOWN,
    capacityW: node.capacityW,
    headroomW: node.headroomW,
    afterWorstFailure: worst
      ? {
          failed: worst.failedId,
          loadW: worst.outW,
          limit: worst.limit ? { ...reportedLimit(worst.limit), basis: basisText(worst.limit, shares) } : UNKNOWN,
        }
      : null,
    lossW: load.lossW,
    lines: isKnown(load.lines)
      ? {
          l1A: load.lines.l1MilliA / 1000,
          l2A: load.lines.l2MilliA / 1000,
          l3A: load.lines.l3MilliA / 1000,
          unassignedW: load.lines.unassignedW,
        }
      : UNKNOWN,
    bases: node.bases,
    isCyclic: node.isCyclic,
    hasSupply: node.hasSupply,
  };
}

function energyJson({ pue, isAtLeast, it, losses, cooling, lighting, other, totalW, annualKwh }: EnergyStack): object {
  return {
    pue: isKnown(pue) ? Math.round(pue * 1000) / 1000 : pue,
    pueIsAtLeast: isKnown(pue) && isAtLeast,
    itW: atLeast(it),
    lossesW: atLeast(losses),
    coolingW: atLeast(cooling),
    lightingW: atLeast(lighting),
    otherW: atLeast(other),
    totalW,
    annualKwh,
  };
}

function atLeast({ watts, unknown }: PartW): AtLeast {
  return { known: watts, unknownCount: unknown };
}

function headroomJson({ usableW, binding, resources, stranded }: Headroom): object {
  return { usableW, limitedBy: binding ?? UNKNOWN, resources, stranded };
}
