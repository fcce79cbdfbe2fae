import { ByteColumn, NumberColumn } from '../columns/column';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { TypeTable } from '../type-table';

/** The racks whose exhaust reaches a rack's inlet, with how well. */
export interface Sources {
  readonly racks: readonly number[];
  readonly weights: readonly number[];
}

/** Racks whose centres are further apart take nothing from each other. */
const RADIUS_UM = 4_800_000;
/** Distance over which a weight falls to 1/e, and beyond which it is nothing. */
const DECAY_M = 1.2;
const CUT_M = 3.6;
/** Weights below this are left out: together they are less than what nobody has calibrated. */
const LEAST = 0.003;
/** What is left of the weight when exhaust has to turn round to reach an inlet, or comes from behind it. */
const AROUND = 0.15;

/** How a rack breathes; nothing while nobody has asked. */
const FLOW = { unasked: 0, straight: 1, reversed: 2, mixed: 3 } as const;

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly contents: RackContents;
}

/**
 * How well the exhaust of one rack reaches the inlet of another, by distance and direction: e^(−d/1.2 m) less its value
 * at 3.6 m, times 0.15 to 1 for the exhaust pointing at the inlet and 0.15 to 1 for the inlet facing the exhaust.
 * Project default, grade K, not calibrated. Kept for each rack until something near it moves.
 */
export class RecirculationKernel {
  private readonly lists: (Sources | undefined)[] = [];
  private readonly at = { x: new NumberColumn(Number.NaN), y: new NumberColumn(Number.NaN) };
  private readonly flows = new ByteColumn();
  private built = 0;
  /** Goes up whenever something is forgotten. */
  version = 0;

  constructor(private readonly parts: Parts) {}

  /** Forgets what has to do with a rack that has moved, gone or breathes another way. */
  forget(rack: number): void {
    const { items } = this.parts;
    this.lists[rack] = undefined;
    this.flows.set(rack, FLOW.unasked);
    if (this.built === 0) return;
    this.version++;
    for (const axis of [this.at.x, this.at.y]) axis.reserve(rack + 1);
    const drop = (x: number, y: number): void =>
      items.grid.search(x - RADIUS_UM, y - RADIUS_UM, x + RADIUS_UM, y + RADIUS_UM, (other) => {
        this.lists[other] = undefined;
      });
    if (!Number.isNaN(this.at.x.get(rack))) drop(this.at.x.get(rack), this.at.y.get(rack));
    const record = items.recordAt(rack);
    if (record) drop(record.xUm, record.yUm);
  }

  /** Forgets a rack's neighbours when what is mounted in it turned its air flow. */
  refreshFlow(rack: number): void {
    this.flows.reserve(rack + 1);
    const known = this.flows.get(rack);
    if (known !== FLOW.unasked && known !== this.workOutFlow(rack)) this.forget(rack);
  }

  /** The racks that reach a rack's inlet. */
  sourcesOf(rack: number): Sources {
    const known = this.lists[rack];
    if (known) return known;
    const made = this.build(rack);
    this.lists[rack] = made;
    this.built++;
    return made;
  }

  private build(rack: number): Sources {
    const { items } = this.parts;
    const record = items.recordAt(rack);
    const racks: number[] = [];
    const weights: number[] = [];
    if (!record || !items.isPlaced(rack)) return { racks, weights };
    this.at.x.set(rack, record.xUm);
    this.at.y.set(rack, record.yUm);
    const room = items.roomSlotOf(rack);
    const { xUm: x, yUm: y } = record;
    items.grid.search(x - RADIUS_UM, y - RADIUS_UM, x + RADIUS_UM, y + RADIUS_UM, (other) => {
      if (!items.isRack(other) || items.roomSlotOf(other) !== room) return;
      const weight = this.weight(other, rack);
      if (weight < LEAST) return;
      racks.push(other);
      weights.push(weight);
    });
    return { racks, weights };
  }

  private weight(from: number, to: number): number {
    const exhaust = this.face(from, -1);
    const inlet = this.face(to, 1);
    if (!exhaust || !inlet) return 0;
    if (Math.hypot(exhaust.centreX - inlet.centreX, exhaust.centreY - inlet.centreY) > RADIUS_UM) return 0;
    const dx = (inlet.x - exhaust.x) / 1e6;
    const dy = (inlet.y - exhaust.y) / 1e6;
    const distance = Math.hypot(dx, dy);
    if (distance >= CUT_M) return 0;
    // At no distance at all the air goes straight from one into the other.
    const leaving = distance === 0 ? 1 : (dx * exhaust.towardsX + dy * exhaust.towardsY) / distance;
    const meeting = distance === 0 ? 1 : -(dx * inlet.towardsX + dy * inlet.towardsY) / distance;
    const direct = (cosine: number, isMixed: boolean): number =>
      isMixed ? (1 + AROUND) / 2 : AROUND + (1 - AROUND) * Math.max(0, cosine);
    const fade = Math.exp(-distance / DECAY_M) - Math.exp(-CUT_M / DECAY_M);
    return fade * direct(leaving, exhaust.isMixed) * direct(meeting, inlet.isMixed);
  }

  /** The middle of the side by which a rack breathes in (1) or out (-1), and where that side faces. */
  private face(rack: number, side: 1 | -1) {
    const { items } = this.parts;
    const record = items.recordAt(rack);
    if (!record || !items.isPlaced(rack)) return undefined;
    const flow = this.flowOf(rack);
    const towards = flow === FLOW.reversed ? -side : side;
    const towardsX = towards * items.frontX(rack);
    const towardsY = towards * items.frontY(rack);
    const half = items.depthUm(rack) / 2;
    return {
      centreX: record.xUm,
      centreY: record.yUm,
      x: record.xUm + towardsX * half,
      y: record.yUm + towardsY * half,
      towardsX,
      towardsY,
      isMixed: flow === FLOW.mixed,
    };
  }

  private flowOf(rack: number): number {
    this.flows.reserve(rack + 1);
    const known = this.flows.get(rack);
    if (known !== FLOW.unasked) return known;
    const flow = this.workOutFlow(rack);
    this.flows.set(rack, flow);
    return flow;
  }

  /** How most of the air heat in a rack is blown: front to rear, the other way, or sideways. */
  private workOutFlow(rack: number): number {
    const { contents, types } = this.parts;
    const heat = [0, 0, 0, 0];
    for (let one = contents.inRack.firstOf(rack); one >= 0; one = contents.inRack.nextOf(one)) {
      const type = types.typeAt(contents.deviceTypeSlot(one));
      if (type?.kind !== 'device' || type.device.airflow === 'passive') continue;
      const { airflow } = type.device;
      const way = airflow === 'rear-to-front' ? FLOW.reversed : airflow === 'side' || airflow === 'mixed' ? FLOW.mixed : FLOW.straight; // prettier-ignore
      const { powerW, liquidW } = contents.deviceLoad(one);
      heat[way] = (heat[way] ?? 0) + Math.max(1, powerW - Math.max(0, liquidW));
    }
    const [, straight = 0, reversed = 0, mixed = 0] = heat;
    if (reversed > straight && reversed >= mixed) return FLOW.reversed;
    return mixed > straight ? FLOW.mixed : FLOW.straight;
  }
}
