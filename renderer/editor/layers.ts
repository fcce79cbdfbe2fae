import { CATEGORIES } from '#shared/catalog/categories';
import type { AnyRecord } from '#shared/model/registry';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { Signal } from './signal';

/** What a plan is made of, by discipline, from the floor up. */
export const LAYERS = {
  underlay: 'Underlay',
  architecture: 'Rooms and obstacles',
  tiles: 'Perforated tiles',
  zones: 'Zones',
  racks: 'Racks and other equipment',
  power: 'Power plant',
  cooling: 'Cooling plant',
  pipes: 'Pipes',
  trays: 'Trays',
  cabling: 'Cables',
  notes: 'Notes',
  dimensions: 'Dimensions and guides',
} as const;

export type LayerId = keyof typeof LAYERS;
export const LAYER_IDS = Object.keys(LAYERS) as readonly LayerId[];

/** How a layer is shown. Nobody's document changes with it. */
export interface LayerState {
  readonly isHidden: boolean;
  /** Seen, but neither picked nor moved. */
  readonly isLocked: boolean;
  /** From 0.1 to 1. */
  readonly opacity: number;
}

const SHOWN: LayerState = { isHidden: false, isLocked: false, opacity: 1 };

/** Sets of layers for one kind of work: those shown fully; the others are dimmed and locked, or hidden. */
export const LAYER_PRESETS: readonly {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly LayerId[];
  readonly others: LayerState;
}[] = [
  { id: 'all', label: 'Everything', shown: LAYER_IDS, others: SHOWN },
  {
    id: 'space',
    label: 'Space planning',
    shown: ['underlay', 'architecture', 'tiles', 'zones', 'racks', 'dimensions', 'notes'],
    others: { isHidden: false, isLocked: true, opacity: 0.4 },
  },
  {
    id: 'power',
    label: 'Power',
    shown: ['power', 'racks', 'architecture'],
    others: { isHidden: false, isLocked: true, opacity: 0.3 },
  },
  {
    id: 'cooling',
    label: 'Cooling',
    shown: ['cooling', 'pipes', 'tiles', 'zones', 'racks', 'architecture'],
    others: { isHidden: false, isLocked: true, opacity: 0.3 },
  },
  {
    id: 'cabling',
    label: 'Cabling',
    shown: ['cabling', 'trays', 'racks', 'architecture'],
    others: { isHidden: false, isLocked: true, opacity: 0.3 },
  },
  {
    id: 'presentation',
    label: 'Presentation',
    shown: ['architecture', 'tiles', 'zones', 'racks', 'power', 'cooling', 'pipes', 'trays', 'notes'],
    others: { isHidden: true, isLocked: false, opacity: 1 },
  },
];

/** Which layer a record belongs to; nothing for what is not on the plan. */
export function layerOf(view: DocumentView, record: AnyRecord): LayerId | undefined {
  switch (record.typeName) {
    case 'room':
    case 'obstacle':
      return 'architecture';
    case 'rack':
      return 'racks';
    case 'equipment':
      return equipmentLayer(view, record.typeId);
    case 'zone':
      return 'zones';
    case 'pipe':
      return 'pipes';
    case 'perforatedTile':
      return 'tiles';
    case 'tray':
    case 'trayDrop':
      return 'trays';
    case 'cable':
      return 'cabling';
    case 'annotation':
      return 'notes';
    case 'dimension':
    case 'guide':
      return 'dimensions';
    case 'underlay':
      return 'underlay';
    default:
      return undefined;
  }
}

function equipmentLayer(view: DocumentView, typeId: `catalogType:${string}`): LayerId {
  const type = view.get(typeId)?.type;
  const symbol = type ? CATEGORIES[type.category].symbol : 'generic';
  return symbol === 'power' ? 'power' : symbol === 'cooling' || symbol === 'liquid' ? 'cooling' : 'racks';
}

/** What of the plan is seen and can be picked in this window: layers, one layer alone, and single hidden items. */
export class Layers {
  /** Counts changes, for what shows any of it. */
  readonly changed = new Signal(0);
  private readonly states = new Map<LayerId, LayerState>();
  private readonly hiddenIds = new Set<string>();
  private only: LayerId | undefined;

  constructor(private readonly view: () => DocumentView) {}

  state(layer: LayerId): LayerState {
    return this.states.get(layer) ?? SHOWN;
  }

  set(layer: LayerId, change: Partial<LayerState>): void {
    this.states.set(layer, { ...this.state(layer), ...change });
    this.touch();
  }

  get solo(): LayerId | undefined {
    return this.only;
  }

  /** Shows one layer alone, or all as they were when it is alone already. */
  toggleSolo(layer: LayerId): void {
    this.only = this.only === layer ? undefined : layer;
    this.touch();
  }

  applyPreset(id: string): void {
    const preset = LAYER_PRESETS.find((one) => one.id === id);
    if (!preset) return;
    this.only = undefined;
    for (const layer of LAYER_IDS) this.states.set(layer, preset.shown.includes(layer) ? SHOWN : preset.others);
    this.touch();
  }

  get hiddenCount(): number {
    return this.hiddenIds.size;
  }

  hide(ids: Iterable<string>): void {
    for (const id of ids) this.hiddenIds.add(id);
    this.touch();
  }

  showAll(): void {
    this.hiddenIds.clear();
    this.touch();
  }

  isItemHidden(id: string): boolean {
    return this.hiddenIds.has(id);
  }

  /** Not seen in this window: hidden by itself or with its layer. */
  isHidden(record: AnyRecord): boolean {
    if (this.hiddenIds.has(record.id)) return true;
    const layer = layerOf(this.view(), record);
    return layer !== undefined && this.isLayerHidden(layer);
  }

  /** True when anything is not seen. */
  get hidesAny(): boolean {
    return this.hiddenIds.size > 0 || LAYER_IDS.some((layer) => this.isLayerHidden(layer));
  }

  isLayerHidden(layer: LayerId): boolean {
    return this.only === undefined ? this.state(layer).isHidden : this.only !== layer;
  }

  opacity(layer: LayerId): number {
    return this.state(layer).opacity;
  }

  /** Seen and not locked by its layer. */
  canPick(record: AnyRecord): boolean {
    if (this.hiddenIds.has(record.id)) return false;
    const layer = layerOf(this.view(), record);
    return layer === undefined || (!this.isLayerHidden(layer) && !this.state(layer).isLocked);
  }

  /** As `canPick`, by id; true for what does not exist. */
  canPickId(id: string): boolean {
    const record = getRecord(this.view(), id);
    return record === undefined || this.canPick(record);
  }

  private touch(): void {
    this.changed.set(this.changed.get() + 1);
  }
}
