import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { Rack } from '../model/records/rack';
import { referring } from '../store/document-view';
import { isKnown } from '../units/known';
import { err, ok, type Result } from '../units/result';
import type { RecordsDiff } from '../store/records-diff';
import type { DocumentView } from '../store/document-view';
import { ownWatts } from './load-watts';
import { inputsOf, outletsOf, plugFits, type Outlet } from './pdu-outlets';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Making, OperationError } from './types';

export interface PlugCordsArgs extends Making {
  /** Racks whose devices are plugged into their rack PDUs. */
  readonly rackIds: readonly RecordId<'rack'>[];
}

export interface PlugPlan {
  readonly diff: RecordsDiff;
  /** What could not be plugged in, in sentences. */
  readonly notes: readonly string[];
}

/** A rack PDU with what is plugged into it. */
interface Unit {
  readonly device: Device;
  readonly outlets: readonly Outlet[];
  readonly taken: Set<number>;
  readonly wattsByBank: Map<string, number>;
  /** By the line, or the two lines, that feed an outlet. */
  readonly wattsByLeg: Map<string, number>;
}

/**
 * Plugs every device of the racks into the rack's PDUs, heaviest first: its inputs take turns between the PDUs, so an A
 * and a B cord go to different ones; each to an outlet that its plug fits, on the lines that carry least and of those of
 * the bank that carries least. Cords that are plugged in stay. A PDU that is on no circuit goes on the rack's circuit of
 * its turn, A first.
 */
export function plugCords(view: DocumentView, { ids, rackIds }: PlugCordsArgs): Result<PlugPlan, OperationError> {
  const notes: string[] = [];
  const planned = plan(view, (draft) => {
    if (rackIds.length === 0)
      throw new Refusal('nothing-chosen', 'Select the racks whose devices are to be plugged in.');
    let plugged = 0;
    for (const rackId of new Set(rackIds))
      plugged += new RackCords(draft, { ids }, notes).plug(draft.need(rackId, 'rack'));
    if (plugged === 0)
      throw new Refusal('nothing-to-plug', notes[0] ?? 'Every device in these racks is plugged in already.');
  });
  return planned.ok ? ok({ diff: planned.value, notes }) : err(planned.error);
}

class RackCords {
  constructor(
    private readonly draft: Plan,
    private readonly making: Making,
    private readonly notes: string[],
  ) {}

  /** Answers how many cords and circuits it made. */
  plug(rack: Rack): number {
    const devices = [...referring(this.draft.view, 'device', 'rackId', rack.id)];
    const pdus = devices.filter((device) => this.typeOf(device)?.category === 'rackPdu').sort(inTurn);
    if (pdus.length === 0) {
      this.notes.push(`${labelOf(rack)} has no rack PDU to plug into.`);
      return 0;
    }
    const units = pdus.map((device) => this.unitOf(device));
    let made = this.connectUnits(rack, pdus);
    const heaviestFirst = devices
      .filter((device) => !pdus.includes(device))
      .map((device) => ({ device, watts: this.wattsOf(device) }))
      .sort((a, b) => b.watts - a.watts || (a.device.bottomHalfRu ?? 0) - (b.device.bottomHalfRu ?? 0));
    let turn = 0;
    for (const { device, watts } of heaviestFirst) made += this.plugDevice(rack, device, watts, units, turn++);
    return made;
  }

  private plugDevice(rack: Rack, device: Device, watts: number, units: readonly Unit[], turn: number): number {
    const inputs = inputsOf(this.typeOf(device));
    const cords = [...referring(this.draft.view, 'powerCord', 'loadId', device.id)];
    const plugged = new Set(cords.map((cord) => cord.input));
    // A device with one input alternates with the next, so that single cords do not all end on A.
    const first = inputs.length === 1 ? turn : 0;
    let made = 0;
    for (const [index, connector] of inputs.entries()) {
      const input = index + 1;
      if (plugged.has(input) || (cords.length > 0 && plugged.has(undefined))) continue;
      const found = this.findOutlet(units, first + index, connector);
      if (!found) {
        this.notes.push(
          `${labelOf(device)} in ${labelOf(rack)}: no free outlet fits its power input ${String(input)} (${connector}).`,
        );
        continue;
      }
      const { unit, outlet } = found;
      take(unit, outlet, watts / inputs.length);
      this.draft.add('powerCord', this.making.ids('powerCord'), {
        loadId: device.id,
        pduId: unit.device.id,
        outlet: outlet.number,
        input,
      });
      made++;
    }
    return made;
  }

  /** An outlet of the PDU whose turn it is, else of the next that has one. */
  private findOutlet(units: readonly Unit[], turn: number, connector: string) {
    for (let step = 0; step < units.length; step++) {
      const unit = units[(turn + step) % units.length];
      if (!unit) continue;
      const ofLeg = (outlet: Outlet): number => unit.wattsByLeg.get(outlet.feedLeg ?? '') ?? 0;
      const ofBank = (outlet: Outlet): number => unit.wattsByBank.get(outlet.bank) ?? 0;
      const [outlet] = unit.outlets
        .filter((one) => !unit.taken.has(one.number) && plugFits(connector, one.connector))
        .sort((a, b) => ofLeg(a) - ofLeg(b) || ofBank(a) - ofBank(b) || a.number - b.number);
      if (outlet) return { unit, outlet };
    }
    return undefined;
  }

  /** Puts PDUs that are on no circuit on the rack's circuits, in the order of their sides. */
  private connectUnits(rack: Rack, pdus: readonly Device[]): number {
    const { view } = this.draft;
    const feeds = [...referring(view, 'powerConnection', 'loadId', rack.id)]
      .flatMap(({ feedId }) => view.get(feedId) ?? [])
      .sort((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : 0));
    let made = 0;
    for (const [index, pdu] of pdus.entries()) {
      const feed = feeds[index % Math.max(1, feeds.length)];
      if (feed === undefined || view.countReferrers('powerConnection.loadId', pdu.id) > 0) continue;
      this.draft.add('powerConnection', this.making.ids('powerConnection'), { feedId: feed.id, loadId: pdu.id });
      made++;
    }
    return made;
  }

  private unitOf(device: Device): Unit {
    const outlets = outletsOf(this.typeOf(device));
    const unit: Unit = { device, outlets, taken: new Set(), wattsByBank: new Map(), wattsByLeg: new Map() };
    for (const cord of referring(this.draft.view, 'powerCord', 'pduId', device.id)) {
      const outlet = outlets.find((one) => one.number === cord.outlet);
      if (!outlet) continue;
      const load = this.draft.find(cord.loadId);
      const cords = this.draft.view.countReferrers('powerCord.loadId', cord.loadId);
      const watts = load ? this.wattsOf(load) / Math.max(1, cords) : 0;
      take(unit, outlet, watts);
    }
    return unit;
  }

  private wattsOf(device: Device): number {
    const watts = ownWatts(this.draft.view, device);
    return isKnown(watts) ? watts : 0;
  }

  private typeOf(device: Device) {
    return this.draft.find(device.typeId)?.type;
  }
}

/** Counts a cord on an outlet. */
function take({ taken, wattsByBank, wattsByLeg }: Unit, { number, bank, feedLeg = '' }: Outlet, watts: number): void {
  taken.add(number);
  wattsByBank.set(bank, (wattsByBank.get(bank) ?? 0) + watts);
  wattsByLeg.set(feedLeg, (wattsByLeg.get(feedLeg) ?? 0) + watts);
}

/** The order of rack PDUs: left before right, then by name; with names such as PDU A and PDU B that is A, B. */
function inTurn(a: Device, b: Device): number {
  const side = (device: Device): number => (device.side === 'right' ? 1 : 0);
  return side(a) - side(b) || (a.name < b.name ? -1 : 1);
}
