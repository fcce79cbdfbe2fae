import { portNames, type CatalogType } from '../catalog/catalog-type';
import { CATEGORIES } from '../catalog/categories';
import { specOf, type TypeSpec } from '../catalog/spec';
import type { CatalogTypeRecord } from '../model/records/catalog-type';
import { IntColumn } from './columns/column';
import { SlotTable } from './columns/slot-table';
import { loadOfType, UNKNOWN_LOAD, type ItemLoad } from './item-load';
import { couplingOf, type Coupling } from './couplings';
import type { Touches } from './touches';

/** What a cable finds at its end. */
export interface PortInfo {
  readonly name: string;
  /** The same number for the same name, in all types. */
  readonly nameId: number;
  readonly connector: string;
  /** What kind of plug goes into it; nothing for a connector that is not in the table. */
  readonly coupling: Coupling | undefined;
  /** Fastest first as the type states them; empty when it states none. */
  readonly speedsMbps: readonly number[];
  /** It only passes the link on, as a patch panel does, and runs at any speed. */
  readonly isPassive: boolean;
  /** It passes the link on between its front and its rear. */
  readonly isPassThrough: boolean;
  /** Connector and coupling at the rear of a port that passes on, where they differ from those of its front. */
  readonly rear: { readonly connector: string; readonly coupling: Coupling | undefined } | undefined;
  /** Electrical lanes; nothing when not stated. */
  readonly lanes: number | undefined;
  /** Into how many parts it may be split; nothing when not stated. */
  readonly breakouts: readonly number[] | undefined;
  /** Ports that share its cage. */
  readonly portsPerCage: number;
  /** Maker of the device; empty for a port of its own. */
  readonly maker: string;
}

/** What a port may say besides its name, connector and speeds. */
export interface PortExtras {
  readonly lanes?: number | undefined;
  readonly breakouts?: readonly number[] | undefined;
  readonly portsPerCage?: number | undefined;
  readonly isPassThrough?: boolean | undefined;
  readonly rearConnector?: string | undefined;
  readonly maker?: string;
}

const NO_PORTS: ReadonlyMap<string, PortInfo> = new Map();

/** The catalog types of the document with what is worked out from each once, and how many things use each. */
export class TypeTable {
  readonly table = new SlotTable<CatalogTypeRecord>();
  private readonly specs: TypeSpec[] = [];
  private readonly loads: ItemLoad[] = [];
  private readonly ports: (ReadonlyMap<string, PortInfo> | undefined)[] = [];
  private readonly users = new IntColumn();
  private readonly nameIds = new Map<string, number>();

  constructor(private readonly touches: Touches) {}

  put(record: CatalogTypeRecord): void {
    const isNew = this.table.slotOf(record.id) < 0;
    const slot = this.table.put(record);
    if (isNew) this.users.set(slot, 0);
    this.specs[slot] = specOf(record.type);
    this.loads[slot] = loadOfType(record.type);
    this.ports[slot] = undefined;
    this.touches.facts.typeUse.add(slot);
  }

  remove(record: CatalogTypeRecord): void {
    const slot = this.table.remove(record.id);
    if (slot >= 0) this.touches.removed.type.push(slot);
  }

  typeAt(slot: number): CatalogType | undefined {
    return this.table.at(slot)?.type;
  }

  specAt(slot: number): TypeSpec | undefined {
    return slot < 0 ? undefined : this.specs[slot];
  }

  loadAt(slot: number): ItemLoad {
    return this.loads[slot] ?? UNKNOWN_LOAD;
  }

  /** How many racks, devices and pieces of equipment are of this type. */
  useCount(slot: number): number {
    return this.users.get(slot);
  }

  /** Counts a thing in (`by` 1) or out (-1). */
  countUse(slot: number, by: 1 | -1): void {
    if (slot < 0) return;
    this.users.add(slot, by);
    this.touches.facts.typeUse.add(slot);
  }

  /** The number of a port name. */
  nameIdOf(name: string): number {
    let id = this.nameIds.get(name);
    if (id === undefined) {
      id = this.nameIds.size;
      this.nameIds.set(name, id);
    }
    return id;
  }

  /** What follows from a port's description. */
  portInfo(
    name: string,
    connector: string,
    speedsMbps: readonly number[],
    isPassive: boolean,
    extras: PortExtras = {},
  ): PortInfo {
    const { lanes, breakouts, portsPerCage = 1, isPassThrough = false, rearConnector, maker = '' } = extras;
    return {
      name,
      nameId: this.nameIdOf(name),
      connector,
      coupling: couplingOf(connector),
      speedsMbps,
      isPassive,
      isPassThrough,
      rear: rearConnector === undefined ? undefined : { connector: rearConnector, coupling: couplingOf(rearConnector) },
      lanes,
      breakouts,
      portsPerCage,
      maker,
    };
  }

  /** The ports of the type by name. */
  portsAt(slot: number): ReadonlyMap<string, PortInfo> {
    if (slot < 0) return NO_PORTS;
    const known = this.ports[slot];
    if (known) return known;
    const ports = new Map<string, PortInfo>();
    const type = this.typeAt(slot);
    const isPassive = type !== undefined && CATEGORIES[type.category].electrical === 'passive';
    for (const group of type?.ports ?? [])
      for (const name of portNames(group))
        ports.set(
          name,
          this.portInfo(name, group.connector, group.speedMbps, isPassive, {
            ...group,
            maker: type?.manufacturer ?? '',
          }),
        );
    this.ports[slot] = ports;
    return ports;
  }
}
