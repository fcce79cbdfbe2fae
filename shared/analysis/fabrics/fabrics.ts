import type { CatalogType } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';
import type { Device } from '../../model/records/device';
import type { Fabric, FabricSpecJson } from '../../model/records/fabric';
import type { CableRoutes } from '../cabling/cable-routes';
import { SlotTable } from '../columns/slot-table';
import { deviceCode } from '../owners';
import type { RackContents } from '../rack-contents';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import { railsOf, worstLeafOf, type FabricPlane, type NodeLink, type PlaneLink } from './fabric-plane';

interface Parts {
  readonly types: TypeTable;
  readonly contents: RackContents;
  readonly cables: CableRoutes;
  readonly touches: Touches;
}

type Tier = 'leaf' | 'spine' | 'core';

/** Key of a switch that a fabric was generated with, whether it was made for it or taken into it. */
const SWITCH_KEY = /^(?:taken\/)?(.+)\/(leaf|spine|core)\/(\d+)$/;

interface Switch {
  readonly device: Device;
  readonly slot: number;
  readonly plane: string;
  readonly tier: Tier;
  readonly number: number;
}

/** Fabrics that were generated, as they are cabled now. */
export class Fabrics {
  readonly table = new SlotTable<Fabric>();

  /** The trees of each fabric since the last change: several rules ask for the same. */
  private readonly known = new Map<number, readonly FabricPlane[]>();
  private knownAt = -1;

  constructor(private readonly parts: Parts) {}

  put(fabric: Fabric): void {
    this.parts.touches.facts.fabric.add(this.table.put(fabric));
  }

  remove(fabric: Fabric): void {
    const slot = this.table.remove(fabric.id);
    if (slot >= 0) this.parts.touches.removed.fabric.push(slot);
  }

  release(): void {
    this.table.release();
  }

  /** Devices or cables have changed: there are few fabrics, so all are looked at again. */
  touchAll(): void {
    for (let slot = 0; slot < this.table.capacity; slot++)
      if (this.table.has(slot)) this.parts.touches.facts.fabric.add(slot);
  }

  at(slot: number): Fabric | undefined {
    return this.table.at(slot);
  }

  /** The trees of a fabric in order of their keys, as they are cabled. O(devices of the document + cables of its switches). */
  planesOf(slot: number): readonly FabricPlane[] {
    const { generation } = this.parts.touches;
    if (this.knownAt !== generation) this.known.clear();
    this.knownAt = generation;
    let planes = this.known.get(slot);
    if (!planes) this.known.set(slot, (planes = this.planesNow(slot)));
    return planes;
  }

  private planesNow(slot: number): readonly FabricPlane[] {
    const fabric = this.table.at(slot);
    if (!fabric) return [];
    const switches = this.switchesOf(fabric);
    const byId = new Map(switches.map((one) => [one.device.id as string, one]));
    const planes = [...new Set(switches.map((one) => one.plane))].sort();
    return planes.map((plane) =>
      this.planeOf(
        fabric,
        plane,
        switches.filter((one) => one.plane === plane),
        byId,
      ),
    );
  }

  private switchesOf(fabric: Fabric): readonly Switch[] {
    const { devices } = this.parts.contents;
    const found: Switch[] = [];
    for (let slot = 0; slot < devices.capacity; slot++) {
      const device = devices.at(slot);
      if (device?.fabricId !== fabric.id || device.fabricKey === undefined) continue;
      const [, plane, tier, number] = SWITCH_KEY.exec(device.fabricKey) ?? [];
      if (plane !== undefined && tier !== undefined)
        found.push({ device, slot, plane, tier: tier as Tier, number: Number(number) });
    }
    return found;
  }

  private planeOf(
    fabric: Fabric,
    key: string,
    switches: readonly Switch[],
    byId: ReadonlyMap<string, Switch>,
  ): FabricPlane {
    const down = new Map<string, PlaneLink[]>();
    const up = new Map<string, PlaneLink[]>();
    const upPorts = { leaf: new Set<string>(), spine: new Set<string>() };
    const nodeLinks: NodeLink[] = [];
    const layers: [number[], number[], number[]] = [[], [], []];
    const slotOf = (cable: Cable): number => this.parts.cables.cables.slotOf(cable.id);
    const countOf = (tier: Tier): number => switches.filter((one) => one.tier === tier).length;
    for (const own of switches) {
      if (own.tier === 'core') continue;
      if (own.tier === 'leaf') down.set(own.device.id, []);
      this.parts.cables.forEachCableOf(deviceCode(own.slot), (cable, isFrom) => {
        const port = isFrom ? cable.fromPort : cable.toPort;
        const [otherId, otherPort] = isFrom ? [cable.toId, cable.toPort] : [cable.fromId, cable.fromPort];
        const other = byId.get(otherId);
        const link = { cableId: cable.id, switchId: own.device.id, port, speedMbps: cable.speedMbps };
        const isAbove = other?.plane === key && rankOf(other.tier) > rankOf(own.tier);
        if (isAbove) layers[own.tier === 'leaf' ? 1 : 2].push(slotOf(cable));
        if (isAbove) upPorts[own.tier === 'leaf' ? 'leaf' : 'spine'].add(`${own.device.id} ${port}`);
        if (own.tier !== 'leaf' || cable.purpose === 'management') return;
        if (isAbove) add(up, own.device.id, link);
        else if (!other) {
          add(down, own.device.id, link);
          layers[0].push(slotOf(cable));
          nodeLinks.push({ cableId: cable.id, nodeId: otherId, nodePort: otherPort, leaf: own.number });
        }
      });
    }
    const typeOf = (tier: Tier): CatalogType | undefined => {
      const one = switches.find((other) => other.tier === tier);
      return one && this.parts.types.typeAt(this.parts.contents.deviceTypeSlot(one.slot));
    };
    const group = Number(/^g(\d+)/.exec(key)?.[1] ?? 0) - 1;
    return {
      key,
      isCompute: group >= 0,
      leaves: countOf('leaf'),
      spines: countOf('spine'),
      cores: countOf('core'),
      radix: numberIn(fabric.spec, group, 'radix') ?? radixOf(typeOf('leaf')),
      oversubscription: numberIn(fabric.spec, group, 'oversubscription') ?? 1,
      leafSpinePorts: upPorts.leaf.size,
      spineCorePorts: upPorts.spine.size,
      worstLeaf: worstLeafOf(down, up),
      rails: group >= 0 ? railsOf(nodeLinks, numberIn(fabric.spec, group, 'rails')) : undefined,
      layers,
      switchTypes: (['leaf', 'spine', 'core'] as const).flatMap((tier) => typeOf(tier) ?? []),
    };
  }
}

const rankOf = (tier: Tier): number => ['leaf', 'spine', 'core'].indexOf(tier);

function add(links: Map<string, PlaneLink[]>, id: string, link: PlaneLink): void {
  const known = links.get(id);
  if (known) known.push(link);
  else links.set(id, [link]);
}

/** A number of the description of a fabric: of the group it concerns, else of the whole. */
function numberIn(spec: FabricSpecJson, group: number, name: string): number | undefined {
  const groups = spec['groups'];
  const own: unknown = Array.isArray(groups) ? groups[group] : undefined;
  const inGroup: unknown =
    typeof own === 'object' && own !== null ? (own as { readonly [field: string]: unknown })[name] : undefined;
  const value = inGroup ?? (group >= 0 ? spec[name] : undefined);
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** The data ports of a switch that are most alike; nothing when its type lists none. */
function radixOf(type: CatalogType | undefined): number | undefined {
  const counts = (type?.ports ?? []).filter((group) => group.role === 'data').map((group) => group.count);
  return counts.length === 0 ? undefined : Math.max(...counts);
}
