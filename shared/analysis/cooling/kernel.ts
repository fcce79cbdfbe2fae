import { ByteColumn, NumberColumn } from '../columns/column';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { TypeTable } from '../type-table';

/** The racks that exchange air with a rack, with how well. */
export interface Neighbours {
  readonly racks: readonly number[];
  /** How well the exhaust of each reaches the rack's inlet; 0 for not at all. */
  readonly into: readonly number[];
  /** How well the rack's exhaust reaches the inlet of each; 0 for not at all. */
  readonly out: readonly number[];
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

/** The middle of the side by which a rack breathes in or out, and where that side faces. */
interface Face {
  readonly x: number;
  readonly y: number;
  readonly towardsX: number;
  readonly towardsY: number;
}

interface Breathing {
  readonly inlet: Face;
  readonly exhaust: Face;
  readonly centreX: number;
  readonly centreY: number;
  readonly isMixed: boolean;
}

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
  private readonly lists: (Neighbours | undefined)[] = [];
  private readonly faces: (Breathing | undefined)[] = [];
  private readonly at = { x: new NumberColumn(Number.NaN), y: new NumberColumn(Number.NaN) };
  private readonly flows = new ByteColumn();
  private built = 0;

  /** @param forgotten is told of every rack whose neighbours were forgotten */
  constructor(
    private readonly parts: Parts,
    private readonly forgotten: (rack: number) => void,
  ) {}

  /** Forgets what has to do with a rack that has moved, gone or breathes another way. */
  forget(rack: number): void {
    const { items } = this.parts;
    this.drop(rack);
    this.faces[rack] = undefined;
    this.flows.set(rack, FLOW.unasked);
    if (this.built === 0) return;
    for (const axis of [this.at.x, this.at.y]) axis.reserve(rack + 1);
    const dropAround = (x: number, y: number): void =>
      items.grid.search(x - RADIUS_UM, y - RADIUS_UM, x + RADIUS_UM, y + RADIUS_UM, (other) => this.drop(other));
    if (!Number.isNaN(this.at.x.get(rack))) dropAround(this.at.x.get(rack), this.at.y.get(rack));
    const record = items.recordAt(rack);
    if (record) dropAround(record.xUm, record.yUm);
  }

  private drop(rack: number): void {
    if (this.lists[rack] === undefined) return;
    this.lists[rack] = undefined;
    this.forgotten(rack);
  }

  /** Forgets a rack's neighbours when what is mounted in it turned its air flow. */
  refreshFlow(rack: number): void {
    this.flows.reserve(rack + 1);
    const known = this.flows.get(rack);
    if (known !== FLOW.unasked && known !== this.workOutFlow(rack)) this.forget(rack);
  }

  /** The racks that reach a rack's inlet or are reached by its exhaust, itself among them. */
  neighboursOf(rack: number): Neighbours {
    const known = this.lists[rack];
    if (known) return known;
    const made = this.build(rack);
    this.lists[rack] = made;
    this.built++;
    return made;
  }

  private build(rack: number): Neighbours {
    const { items } = this.parts;
    const record = items.recordAt(rack);
    const racks: number[] = [];
    const into: number[] = [];
    const out: number[] = [];
    const own = this.breathingOf(rack);
    if (!record || !own) return { racks, into, out };
    const room = items.roomSlotOf(rack);
    const { xUm: x, yUm: y } = record;
    items.grid.search(x - RADIUS_UM, y - RADIUS_UM, x + RADIUS_UM, y + RADIUS_UM, (other) => {
      if (!items.isRack(other) || items.roomSlotOf(other) !== room) return;
      const there = this.breathingOf(other);
      if (!there || Math.hypot(there.centreX - own.centreX, there.centreY - own.centreY) > RADIUS_UM) return;
      const weightIn = weight(there, own);
      const weightOut = other === rack ? weightIn : weight(own, there);
      if (weightIn === 0 && weightOut === 0) return;
      racks.push(other);
      into.push(weightIn);
      out.push(weightOut);
    });
    return { racks, into, out };
  }

  private breathingOf(rack: number): Breathing | undefined {
    const known = this.faces[rack];
    if (known) return known;
    const { items } = this.parts;
    const record = items.recordAt(rack);
    if (!record || !items.isPlaced(rack)) return undefined;
    const flow = this.flowOf(rack);
    const half = items.depthUm(rack) / 2;
    const faceOf = (side: 1 | -1): Face => {
      const towards = flow === FLOW.reversed ? -side : side;
      const towardsX = towards * items.frontX(rack);
      const towardsY = towards * items.frontY(rack);
      return { x: record.xUm + towardsX * half, y: record.yUm + towardsY * half, towardsX, towardsY };
    };
    const made: Breathing = {
      inlet: faceOf(1),
      exhaust: faceOf(-1),
      centreX: record.xUm,
      centreY: record.yUm,
      isMixed: flow === FLOW.mixed,
    };
    this.faces[rack] = made;
    // Where others know it to stand: they are told when it leaves.
    this.at.x.set(rack, record.xUm);
    this.at.y.set(rack, record.yUm);
    return made;
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

/** How well the exhaust of one rack reaches the inlet of another; 0 for so little that it is left out. */
function weight(from: Breathing, to: Breathing): number {
  const { exhaust } = from;
  const { inlet } = to;
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
  const found = fade * direct(leaving, from.isMixed) * direct(meeting, to.isMixed);
  return found < LEAST ? 0 : found;
}
