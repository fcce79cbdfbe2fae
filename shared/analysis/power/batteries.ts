import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { PowerChain } from './chain';
import type { Outage } from './outage';

/** From the battery to the output of a UPS (PWR-BATT, grade T). */
export const INVERTER_EFFICIENCY = 0.94;
/** What is left of a battery's energy at the end of its life (PWR-BATT: 0.8 to 0.9). */
export const AGED_SHARE = 0.8;

/**
 * Whole minutes that a battery of `energyWh`, when new, carries `loadW`, more than zero, at the end of its life:
 * E·0.8·η/P.
 */
export function batteryMinutes(energyWh: number, loadW: number): number {
  return Math.min(MOST_MINUTES, Math.floor((energyWh * AGED_SHARE * INVERTER_EFFICIENCY * 60) / loadW));
}

/** Ten weeks: the self-discharge of a battery that carries next to nothing is not counted, so no more is claimed. */
const MOST_MINUTES = 100_000;

/** Stands for a time that nobody knows. */
const UNKNOWN_TIME = -1;

/** A battery that carries nothing has no minutes to tell. */
export type BatteryMinutes = Known<number> | 'notLoaded';

/** What UPSs that lost their supply still hold, and how long. */
export interface Bridging {
  /** UPSs on battery, with their minutes at the load they had. */
  readonly onBattery: readonly { readonly node: number; readonly minutes: BatteryMinutes }[];
  /** Minutes that a dead node is still held from above; zero when nothing holds it. */
  heldMinutes(node: number): Known<number>;
}

/** Follows batteries down from UPSs that did not fail themselves. `loadW` is what each handed on before. */
export function bridging(chain: PowerChain, outage: Outage, loadW: (node: number) => Known<number>): Bridging {
  const { graph, flow } = chain;
  const { suppliers, from } = flow.topology;
  const held = new Map<number, number>();
  const onBattery: { node: number; minutes: BatteryMinutes }[] = [];
  for (const node of outage.deadNodes) {
    if (outage.failedNodes.has(node)) continue;
    const { batteryWh } = graph.traitsAt(node).figures;
    let minutes = 0;
    for (const link of suppliers[node] ?? []) {
      if (outage.failedLinks.has(link)) continue;
      const above = held.get(from[link] ?? -1) ?? 0;
      minutes = longer(minutes, above);
    }
    if (graph.nodeAt(node)?.kind === 'ups' && batteryWh !== 0) {
      const load = loadW(node);
      const own = load !== 0 && isKnown(load) && isKnown(batteryWh) ? batteryMinutes(batteryWh, load) : UNKNOWN_TIME;
      onBattery.push({ node, minutes: load === 0 ? 'notLoaded' : toKnown(own) });
      minutes = longer(minutes, own);
    }
    held.set(node, minutes);
  }
  return { onBattery, heldMinutes: (node) => toKnown(held.get(node) ?? 0) };
}

/** The longer of two times; a known one stands against one that nobody knows. */
function longer(a: number, b: number): number {
  if (a > 0 || b > 0) return Math.max(a, b);
  return Math.min(a, b);
}

function toKnown(minutes: number): Known<number> {
  return minutes === UNKNOWN_TIME ? UNKNOWN : minutes;
}
