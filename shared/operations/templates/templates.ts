/** Documents to begin with, each built by the operations that a person uses. */
import type { AnyRecord } from '../../model/registry';
import { err, ok, type Result } from '../../units/result';
import { Refusal } from '../plan';
import type { OperationError } from '../types';
import { HallBuilder, type TemplateTools } from './hall-builder';
import { buildRowPair } from './rack-rows';

/** A number a person may choose before a template is built. Lengths are in µm. */
export interface TemplateSize {
  readonly id: string;
  readonly label: string;
  readonly dimension: 'length' | 'count';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface Template {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly sizes: readonly TemplateSize[];
  /** Builds it; a size that was not given has its default. Throws a `Refusal` that `buildTemplate` catches. */
  readonly build: (hall: HallBuilder, sizeOf: (id: string) => number) => void;
}

const M = 1_000_000;
const racksPerRow = (count: number): TemplateSize => ({
  id: 'racksPerRow',
  label: 'Racks per row',
  dimension: 'count',
  default: count,
  min: 1,
  max: 40,
});

const FRAME = 'generic/rack-800x1200-48u';
const DGX = 'nvidia/dgx-b200';
const NVL72 = 'nvidia/gb200-nvl72';
const SERVER_FRAME = 'generic/rack-600x1200-42u';
const SERVER = 'generic/server-2u';
const SWITCH = 'generic/switch-48x25g';
const AIR_UNIT = 'generic/crah-200kw';
const AIR_UNIT_W = 200_000;
const CDU = 'generic/cdu-floor-1300kw';
const CDU_W = 1_300_000;

export const templates: readonly Template[] = [
  {
    id: 'empty-hall',
    label: 'Empty hall',
    description: 'A rectangular hall of the size you give, with its tile grid.',
    sizes: [
      { id: 'width', label: 'Width', dimension: 'length', default: 24 * M, min: M, max: 1000 * M },
      { id: 'depth', label: 'Depth', dimension: 'length', default: 12 * M, min: M, max: 1000 * M },
    ],
    build: (hall, sizeOf) => void hall.room('Hall 1', sizeOf('width'), sizeOf('depth')),
  },
  {
    id: 'dgx-rows',
    label: 'DGX rows, air-cooled',
    description:
      'Two rows of 48U racks with DGX B200 systems back to back about a hot aisle, an A and a B feed for each rack, air units with one to spare.',
    sizes: [
      racksPerRow(6),
      { id: 'systems', label: 'DGX systems per rack', dimension: 'count', default: 2, min: 1, max: 4 },
    ],
    build: (hall, sizeOf) => {
      const systems = sizeOf('systems');
      const loadW = systems * hall.powerW(DGX);
      buildRowPair(hall, {
        rackTypeId: FRAME,
        racksPerRow: sizeOf('racksPerRow'),
        rackLoadW: loadW,
        rackAirHeatW: loadW,
        airUnitId: AIR_UNIT,
        airUnitCapacityW: AIR_UNIT_W,
        isContained: true,
        fill: (rackId) => {
          for (let system = 0; system < systems; system++) hall.mount(rackId, DGX);
        },
      });
    },
  },
  {
    id: 'nvl72-pair',
    label: 'NVL72 row pair with containment',
    description:
      'Two rows of GB200 NVL72 about a contained hot aisle, CDUs for their liquid share, air units for the rest, an A and a B feed for each rack.',
    sizes: [racksPerRow(4)],
    build: (hall, sizeOf) => {
      const loadW = hall.powerW(NVL72);
      const liquidW = Math.round(loadW * hall.liquidShare(NVL72));
      buildRowPair(hall, {
        rackTypeId: NVL72,
        racksPerRow: sizeOf('racksPerRow'),
        rackLoadW: loadW,
        rackAirHeatW: loadW - liquidW,
        airUnitId: AIR_UNIT,
        airUnitCapacityW: AIR_UNIT_W,
        cdu: { typeId: CDU, capacityW: CDU_W, rackHeatW: liquidW },
        isContained: true,
        fill: () => undefined,
      });
    },
  },
  {
    id: 'enterprise-room',
    label: 'Enterprise room',
    description:
      'Two rows of 42U racks with servers and a switch at the top, an A and a B feed for each rack, air units with one to spare.',
    sizes: [
      racksPerRow(6),
      { id: 'servers', label: 'Servers per rack', dimension: 'count', default: 10, min: 0, max: 20 },
    ],
    build: (hall, sizeOf) => {
      const servers = sizeOf('servers');
      const loadW = servers * hall.powerW(SERVER) + hall.powerW(SWITCH);
      buildRowPair(hall, {
        rackTypeId: SERVER_FRAME,
        racksPerRow: sizeOf('racksPerRow'),
        rackLoadW: loadW,
        rackAirHeatW: loadW,
        airUnitId: AIR_UNIT,
        airUnitCapacityW: AIR_UNIT_W,
        isContained: false,
        fill: (rackId) => {
          for (let server = 0; server < servers; server++) hall.mount(rackId, SERVER);
          hall.mount(rackId, SWITCH, 82);
        },
      });
    },
  },
];

/** The records of a new document made from a template, or the sentence that says why it cannot be built. */
export function buildTemplate(
  template: Template,
  sizes: { readonly [id: string]: number },
  tools: TemplateTools,
): Result<readonly AnyRecord[], OperationError> {
  const sizeOf = (id: string): number => sizes[id] ?? template.sizes.find((size) => size.id === id)?.default ?? 0;
  try {
    const hall = new HallBuilder(tools, template.label);
    template.build(hall, sizeOf);
    return ok(hall.records());
  } catch (reason) {
    if (reason instanceof Refusal) return err({ code: reason.code, message: reason.message });
    throw reason;
  }
}
