/** What has to be bought for a document or one of its fabrics, counted by type. */
import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { CableAllowances } from '../../analysis/cabling/cable-length';
import { boughtLengthUm } from '../../analysis/cabling/media-choice';
import { isBreakout, isShuffle, linksOf } from '../../catalog/cabling';
import { CATEGORIES } from '../../catalog/categories';
import type { CatalogType } from '../../catalog/catalog-type';
import { canonical } from '../../catalog/figures';
import type { Cable } from '../../model/records/cable';
import type { RecordId } from '../../model/record-id';
import { loadWatts } from '../../operations/load-watts';
import { lengthOf } from '../../rules/cabling/length';
import type { DocumentView } from '../../store/document-view';
import { isKnown, NOTHING, plus, plusTotal, UNKNOWN, type AtLeast } from '../../units/known';
import { Cages } from './cages';
import { writeCsv, type Column } from './table';

export const BILL_KINDS = ['rack', 'device', 'plant', 'cable', 'transceiver'] as const;
export type BillKind = (typeof BILL_KINDS)[number];

export interface BillLine {
  readonly kind: BillKind;
  readonly typeId: string;
  readonly name: string;
  /** Label of the category. */
  readonly category: string;
  /** What is bought: a cable that splits counts once, and so does a module that several ports share. */
  readonly count: number;
  /** Length of each, in µm: as it is sold, else as it is needed in all; nothing for what has no length. */
  readonly eachUm?: number;
  /** All of them together, in µm. */
  readonly totalUm?: AtLeast;
  /** What cables and transceivers draw together, in mW; nothing for what draws none, and for what is placed. */
  readonly powerMw?: AtLeast;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  /** Planned power of the racks, and of plant that stands for itself. */
  readonly powerW: AtLeast;
}

const NOT_CHOSEN = 'Medium not chosen';

/**
 * Counts racks, devices, plant, cables by type and length, and transceivers by type. Cables are as long as the next
 * length that is sold, upward from what `allowances` make of their way. Only those of a fabric when one is named.
 */
export function billOfMaterials(
  view: DocumentView,
  analysis: HallAnalysis,
  allowances: CableAllowances,
  fabricId?: RecordId<'fabric'>,
): Bill {
  const isOf = (record: { readonly fabricId?: string }): boolean =>
    fabricId === undefined || record.fabricId === fabricId;
  const placed = new Tally();
  let powerW = NOTHING;
  for (const rack of view.all('rack').values()) {
    if (!isOf(rack) || rack.status === 'toRemove') continue;
    placed.add('rack', view.get(rack.typeId)?.type, rack.typeId);
    powerW = plusTotal(powerW, loadWatts(view, rack.id));
  }
  for (const device of view.all('device').values())
    if (isOf(device) && device.status !== 'toRemove')
      placed.add('device', view.get(device.typeId)?.type, device.typeId);
  if (fabricId === undefined)
    for (const plant of view.all('equipment').values())
      if (plant.status !== 'toRemove') placed.add('plant', view.get(plant.typeId)?.type, plant.typeId);
  const cabling = cablingLines(view, analysis, allowances, isOf);
  return { lines: [...placed.lines(), ...cabling], powerW };
}

/** How many there are of each type. */
class Tally {
  private readonly counts = new Map<string, { kind: BillKind; type: CatalogType | undefined; count: number }>();

  add(kind: BillKind, type: CatalogType | undefined, typeId: string): void {
    const one = this.counts.get(typeId);
    if (one) one.count++;
    else this.counts.set(typeId, { kind, type, count: 1 });
  }

  lines(): BillLine[] {
    return [...this.counts]
      .map(([typeId, { kind, type, count }]) => ({ kind, count, ...namesOf(type, typeId) }))
      .sort((a, b) => BILL_KINDS.indexOf(a.kind) - BILL_KINDS.indexOf(b.kind) || b.count - a.count);
  }
}

function namesOf(type: CatalogType | undefined, typeId: string): Pick<BillLine, 'typeId' | 'name' | 'category'> {
  if (!type) return { typeId, name: typeId, category: '' };
  return { typeId: type.id, name: type.name, category: CATEGORIES[type.category].label };
}

interface CableGroup {
  readonly type: CatalogType | undefined;
  readonly name: string;
  readonly eachUm: number | undefined;
  count: number;
  totalUm: AtLeast;
}

function cablingLines(
  view: DocumentView,
  analysis: HallAnalysis,
  allowances: CableAllowances,
  isOf: (cable: Cable) => boolean,
): BillLine[] {
  const cages = new Cages(view);
  /** Links that one bought cable carries at once, by what they share. */
  const sharing = new Map<string, number>();
  const cables = new Map<string, CableGroup>();
  const modules = new Map<string, CatalogType>();
  const add = (
    type: CatalogType | undefined,
    name: string,
    eachUm: number | undefined,
    lengthUm: number | undefined,
  ) => {
    const key = `${type?.id ?? name} ${eachUm ?? ''}`;
    const group = cables.get(key) ?? { type, name, eachUm, count: 0, totalUm: NOTHING };
    group.count++;
    group.totalUm = plus(group.totalUm, eachUm ?? lengthUm ?? UNKNOWN);
    cables.set(key, group);
  };
  for (const cable of view.all('cable').values()) {
    if (!isOf(cable) || cable.status === 'toRemove') continue;
    const ends = [cages.cageOf(cable.fromId, cable.fromPort), cages.cageOf(cable.toId, cable.toPort)] as const;
    const moduleIds = [cable.fromModuleId, cable.toModuleId];
    for (const [index, cage] of ends.entries()) {
      const moduleId = moduleIds[index];
      const module = moduleId && view.get(moduleId)?.type;
      if (module) modules.set(cage, module);
    }
    const type = cable.typeId && view.get(cable.typeId)?.type;
    const slot = analysis.cables.cables.slotOf(cable.id);
    const lengthUm = slot < 0 ? undefined : lengthOf(analysis.cables, slot, allowances);
    if (type?.kind !== 'cabling') {
      add(undefined, cable.medium ?? NOT_CHOSEN, undefined, lengthUm);
      continue;
    }
    const boughtUm = lengthUm === undefined ? -1 : boughtLengthUm(lengthUm, type.cabling.stockLengthsUm);
    const carried = linksOf(type.cabling);
    if (carried > 1) {
      // The split end has one plug; two whole cages are joined by one cable of several links. The links of a shuffle go
      // between cages of their own, and share nothing but their length.
      const split = cable.toLane !== undefined && cable.fromLane === undefined ? ends[1] : ends[0];
      const whole = isShuffle(type.cabling) ? `${boughtUm}` : [...ends].sort().join(' ');
      const shared = `${type.id} ${isBreakout(type.cabling) ? split : whole}`;
      const before = sharing.get(shared) ?? 0;
      sharing.set(shared, before + 1);
      if (before % carried !== 0) continue;
    }
    add(type, type.name, boughtUm < 0 ? undefined : boughtUm, lengthUm);
  }
  return [...cableLines(cables), ...moduleLines(modules)];
}

function cableLines(groups: ReadonlyMap<string, CableGroup>): BillLine[] {
  return [...groups.values()]
    .map(({ type, name, eachUm, count, totalUm }): BillLine => {
      const names = type ? namesOf(type, type.id) : { typeId: '', name, category: 'Cables without a type' };
      const ends = type?.kind === 'cabling' ? type.cabling.near.count + type.cabling.far.count : 0;
      const power = type ? powerOf(type, ends * count) : undefined;
      return {
        kind: 'cable',
        ...names,
        count,
        totalUm,
        ...(eachUm === undefined ? {} : { eachUm }),
        ...(power ? { powerMw: power } : {}),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.eachUm ?? 0) - (b.eachUm ?? 0));
}

function moduleLines(modules: ReadonlyMap<string, CatalogType>): BillLine[] {
  const counts = new Map<CatalogType, number>();
  for (const type of modules.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]): BillLine => {
      const power = powerOf(type, count);
      return { kind: 'transceiver', ...namesOf(type, type.id), count, ...(power ? { powerMw: power } : {}) };
    })
    .sort((a, b) => b.count - a.count);
}

/** What so many powered ends of a type draw; nothing for what draws none. */
function powerOf(type: CatalogType, ends: number): AtLeast | undefined {
  if (CATEGORIES[type.category].electrical === 'passive') return undefined;
  const each = canonical('endPower', type.figures.endPower);
  return isKnown(each) ? { known: each * ends, unknownCount: 0 } : { known: 0, unknownCount: ends };
}

const KIND_WORDS: { readonly [K in BillKind]: string } = {
  rack: 'Rack',
  device: 'Device',
  plant: 'Plant',
  cable: 'Cable',
  transceiver: 'Transceiver',
};

const metres = (um: number): number => Math.round(um / 10_000) / 100;

const COLUMNS: readonly Column<BillLine>[] = [
  { heading: 'Kind', cell: ({ kind }) => KIND_WORDS[kind] },
  { heading: 'Category', cell: ({ category }) => category },
  { heading: 'Type', cell: ({ name }) => name },
  { heading: 'Type id', cell: ({ typeId }) => typeId },
  { heading: 'Count', cell: ({ count }) => count },
  { heading: 'Length each (m)', cell: ({ eachUm }) => eachUm && metres(eachUm) },
  { heading: 'Length, known part (m)', cell: ({ totalUm }) => totalUm && metres(totalUm.known) },
  { heading: 'Length not known of', cell: ({ totalUm }) => totalUm?.unknownCount },
  { heading: 'Power, known part (W)', cell: ({ powerMw }) => powerMw && powerMw.known / 1000 },
  { heading: 'Power not known of', cell: ({ powerMw }) => powerMw?.unknownCount },
];

/** The bill as CSV. */
export function billCsv({ lines }: Bill): string {
  return writeCsv(COLUMNS, lines);
}
