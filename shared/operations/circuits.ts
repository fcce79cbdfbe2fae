/** Circuits from a power node to a load: how each is dimensioned and where it leaves the node. */
import type { RecordId } from '../model/record-id';
import { DOCUMENT_ID } from '../model/records/document';
import type { PowerFeed } from '../model/records/power-feed';
import type { PowerNode } from '../model/records/power-node';
import { referring } from '../store/document-view';
import { isKnown, type AtLeast } from '../units/known';
import { nextBreakerMilliA, USUAL_BREAKER_MILLI_A } from './breaker-sizes';
import type { LoadId } from './connect-power';
import { footprintOf } from './item-footprint';
import { feedWatts } from './load-watts';
import { lighterLines, LineLoads, ONE_LINE, TWO_LINES } from './line-loads';
import { freePole, polePositions, polesOf } from './panel-poles';
import { placeAlong, type AlongRun } from './place-along';
import { labelOf, Refusal, type Plan } from './plan';
import { figuresOf } from './power-nodes';

/** How a circuit lies on the lines: on all three, on one and neutral, or between two. */
export type Wiring = 'three' | 'oneLine' | 'twoLines';

/** What a person may decide about new circuits; the rest follows from the node, the load and the region. */
export interface CircuitChoice {
  /** @default all three lines; direct current where the node gives that */
  readonly wiring?: Wiring;
  /** @default the next common size that carries the load */
  readonly breakerMilliA?: number;
  /** @default false */
  readonly isRated100?: boolean;
  /** @default 1000 */
  readonly powerFactorPermille?: number;
}

type CircuitValues = Pick<PowerFeed, 'sourceId' | 'voltageV' | 'phases' | 'breakerMilliA' | 'isRated100'> &
  Partial<Pick<PowerFeed, 'lines' | 'alongUm' | 'pole' | 'powerFactorPermille'>>;

/** What is known of a node while circuits are added to it. */
interface NodeState {
  readonly takenPoles: Set<number>;
  readonly lines: LineLoads;
  watts: number;
}

/** Line to line over √3 where the nominal voltage is another than the rounded one. */
const TO_NEUTRAL: { readonly [volts: number]: number } = { 400: 230, 380: 220, 415: 240, 480: 277, 208: 120 };

/** The voltage between a line and neutral of a three-phase system, as it is named. */
export function neutralVoltage(lineVoltageV: number): number {
  return TO_NEUTRAL[lineVoltageV] ?? Math.round(lineVoltageV / Math.sqrt(3));
}

/** Circuits of one plan: keeps count of poles, lines and watts as they are added. */
export class Circuits {
  private readonly states = new Map<string, NodeState>();
  private readonly region: 'NA' | 'IEC';

  constructor(
    private readonly draft: Plan,
    private readonly choice: CircuitChoice,
  ) {
    this.region = draft.view.get(DOCUMENT_ID)?.region ?? 'IEC';
  }

  /** Watts that the circuits of a node carry, those of this plan with them. */
  wattsOf(node: PowerNode): number {
    return this.stateOf(node).watts;
  }

  /** The fields of a circuit from this node to this load; it counts as there from now on. */
  valuesFor(node: PowerNode, loadId: LoadId, carried: AtLeast): CircuitValues {
    const { draft, choice } = this;
    const figures = figuresOf(draft, node);
    if (!isKnown(figures.voltageV) || figures.voltageV < 1)
      throw new Refusal('no-voltage', `Nobody knows the voltage of ${labelOf(node)}. Set it there first.`);
    const isDirect = node.phases === 'dc';
    const wiring = isDirect || node.phases === 'single' ? undefined : (choice.wiring ?? 'three');
    const phases = isDirect ? 'dc' : wiring === 'three' ? 'three' : 'single';
    const voltageV = wiring === 'oneLine' ? neutralVoltage(figures.voltageV) : figures.voltageV;
    const isRated100 = choice.isRated100 ?? false;
    const powerFactorPermille = choice.powerFactorPermille ?? 1000;
    const supply = { region: this.region, voltageV, phases, powerFactorPermille, isRated100 } as const;
    const isGuess = carried.known === 0 && carried.unknownCount > 0;
    const breakerMilliA =
      choice.breakerMilliA ?? (isGuess ? USUAL_BREAKER_MILLI_A[this.region] : nextBreakerMilliA(carried.known, supply));

    const state = this.stateOf(node);
    const lines =
      wiring === 'oneLine' || wiring === 'twoLines'
        ? lighterLines(state.lines, wiring === 'oneLine' ? ONE_LINE : TWO_LINES)
        : undefined;
    state.watts += carried.known;
    if (lines) state.lines.add(lines, carried.known);
    const pole = this.takePole(node, { phases, ...(lines ? { lines } : {}) });
    const alongUm = this.alongOf(node, loadId);
    return {
      sourceId: node.id,
      voltageV,
      phases,
      breakerMilliA,
      isRated100,
      ...(choice.powerFactorPermille === undefined ? {} : { powerFactorPermille }),
      ...(lines === undefined ? {} : { lines }),
      ...(pole === undefined ? {} : { pole }),
      ...(alongUm === undefined ? {} : { alongUm }),
    };
  }

  /** Where a load stands along a busway on the plan and how far from it; nothing for other nodes or loads elsewhere. */
  placeAt(node: PowerNode, loadId: LoadId): AlongRun | undefined {
    const { draft } = this;
    const host = node.kind === 'busway' && node.hostId !== undefined ? draft.find(node.hostId) : undefined;
    const load = draft.find(loadId);
    const item = load?.typeName === 'device' ? draft.find(load.rackId) : load;
    if (!host || !item || item.roomId !== host.roomId) return undefined;
    return placeAlong(footprintOf(draft.view, host), item);
  }

  private alongOf(node: PowerNode, loadId: LoadId): number | undefined {
    const place = this.placeAt(node, loadId);
    return place && Math.min(Math.max(0, place.alongUm), place.lengthUm);
  }

  private takePole(node: PowerNode, circuit: Pick<PowerFeed, 'phases' | 'lines'>): number | undefined {
    const { poleCount } = figuresOf(this.draft, node);
    if (!isKnown(poleCount)) return undefined;
    const { takenPoles } = this.stateOf(node);
    const pole = freePole(circuit, poleCount, takenPoles);
    if (pole !== undefined) for (const position of polePositions(pole, polesOf(circuit))) takenPoles.add(position);
    return pole;
  }

  private stateOf(node: PowerNode): NodeState {
    const known = this.states.get(node.id);
    if (known) return known;
    const state: NodeState = { takenPoles: new Set(), lines: new LineLoads(), watts: 0 };
    for (const feed of circuitsOf(this.draft, node)) {
      const watts = feedWatts(this.draft.view, feed.id);
      state.watts += watts;
      if (feed.lines) state.lines.add(feed.lines, watts);
      if (feed.pole !== undefined)
        for (const position of polePositions(feed.pole, polesOf(feed))) state.takenPoles.add(position);
    }
    this.states.set(node.id, state);
    return state;
  }
}

/** The circuits that leave a node, named from it or from the plant it is, as they stand in the plan. */
export function circuitsOf(draft: Plan, node: PowerNode): readonly PowerFeed[] {
  const feeds = new Set<RecordId<'powerFeed'>>();
  for (const sourceId of [node.id, node.hostId])
    if (sourceId !== undefined)
      for (const feed of referring(draft.view, 'powerFeed', 'sourceId', sourceId)) feeds.add(feed.id);
  return [...feeds].flatMap((id) => {
    const feed = draft.find(id);
    return feed && (feed.sourceId === node.id || feed.sourceId === node.hostId) ? [feed] : [];
  });
}
