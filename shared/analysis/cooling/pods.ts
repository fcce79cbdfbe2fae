import type { Zone } from '../../model/records/zone';
import { polygonHasPoint } from '../../geometry/polygon';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Aisle, Aisles } from './aisles';
import { Memo } from './memo';

/** In-row coolers that work on the same racks, and these racks. */
export interface Pod {
  /** By slot, in the order of their ids. */
  readonly units: readonly number[];
  readonly racks: readonly number[];
  /** The aisle they stand at, where no connection says what they serve. */
  readonly zone: Zone | undefined;
  /** Their part of the air heat of the racks: it is parted equally among the air units connected to each. */
  readonly heatW: number;
  readonly needMlPerS: number;
  readonly unknownRacks: number;
}

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly aisles: Aisles;
  readonly touches: Touches;
}

/** How far before or behind an in-row cooler its aisle is looked for. */
const REACH_UM = 300_000;

/** Finds the pods of rooms: coolers that are connected to racks in common, and coolers at one aisle. */
export class Pods {
  private readonly rooms: Memo<readonly Pod[]>;

  constructor(private readonly parts: Parts) {
    this.rooms = new Memo(parts.touches);
  }

  /** O(in-row coolers of the room × racks they serve + aisles), once between two changes. */
  of(room: number): readonly Pod[] {
    return this.rooms.get(room, (slot) => this.find(slot));
  }

  private find(room: number): readonly Pod[] {
    const { cooling } = this.parts;
    const pods: { units: number[]; racks: Set<number>; zone: Zone | undefined }[] = [];
    for (const unit of cooling.airUnitsOf(room).filter((one) => this.isInRow(one))) {
      const connected = cooling.racksOf(unit);
      const aisle = connected.size > 0 ? undefined : this.aisleOf(room, unit);
      const racks = new Set(aisle?.racks ?? connected);
      // A cooler without racks works on the room as a whole.
      if (racks.size === 0) continue;
      const joined = pods.filter((pod) => [...racks].some((rack) => pod.racks.has(rack)));
      const made = { units: [unit], racks, zone: aisle?.zone };
      for (const pod of joined) {
        made.units.push(...pod.units);
        for (const rack of pod.racks) made.racks.add(rack);
        made.zone ??= pod.zone;
        pods.splice(pods.indexOf(pod), 1);
      }
      pods.push(made);
    }
    return pods.map(({ units, racks, zone }) => this.podOf(units, [...racks], zone)).sort((a, b) => this.order(a, b));
  }

  private podOf(units: readonly number[], racks: readonly number[], zone: Zone | undefined): Pod {
    const { contents, cooling } = this.parts;
    const idOf = (unit: number): string => cooling.unitAt(unit)?.id ?? '';
    let heatW = 0;
    let needMlPerS = 0;
    let unknownRacks = 0;
    for (const rack of racks) {
      const serving = [...cooling.unitsServing(rack, 'air')];
      const share = serving.length === 0 ? 1 : serving.filter((unit) => units.includes(unit)).length / serving.length;
      heatW += Math.round(contents.airHeatW(rack) * share);
      needMlPerS += Math.round(contents.airNeedMlPerS(rack) * share);
      if (contents.heatUnknown(rack) > 0) unknownRacks++;
    }
    return {
      units: [...units].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
      racks,
      zone,
      heatW,
      needMlPerS,
      unknownRacks,
    };
  }

  private isInRow(unit: number): boolean {
    const { types, items, cooling } = this.parts;
    const host = cooling.hostItemOf(unit);
    return host >= 0 && types.typeAt(items.typeSlotOf(host))?.category === 'inRow';
  }

  /** The aisle with racks that the front or the rear of the cooler looks into, a cold one first. */
  private aisleOf(room: number, unit: number): Aisle | undefined {
    const { items, cooling, aisles } = this.parts;
    const host = cooling.hostItemOf(unit);
    const record = items.recordAt(host);
    if (!record || !items.isPlaced(host) || cooling.hostRoomOf(unit) !== room) return undefined;
    const away = items.depthUm(host) / 2 + REACH_UM;
    const faces = (zone: Zone, side: 1 | -1): boolean =>
      polygonHasPoint(zone.outline, {
        xUm: record.xUm + side * items.frontX(host) * away,
        yUm: record.yUm + side * items.frontY(host) * away,
      });
    const near = aisles.of(room).filter(({ zone, racks }) => racks.length > 0 && (faces(zone, 1) || faces(zone, -1)));
    return near.find(({ zone }) => zone.kind === 'coldAisle') ?? near[0];
  }

  private order(a: Pod, b: Pod): number {
    const idOf = (pod: Pod): string => this.parts.cooling.unitAt(pod.units[0] ?? -1)?.id ?? '';
    return idOf(a) < idOf(b) ? -1 : 1;
  }
}
