import type { PowerInput, PowerOutlet } from '../../catalog/catalog-type';
import type { Figure } from '../../catalog/figure';
import { phasesOf, powerConnector } from './connectors';
import type { Fields } from './fields';

/** A power port of the file. */
interface Inlet {
  readonly name: string;
  readonly type: string | undefined;
  readonly maximumDrawW: number | undefined;
  readonly allocatedDrawW: number | undefined;
}

/** The power ports of a file. */
export function readInlets(file: Fields): readonly Inlet[] {
  return file.list('power-ports').map((port) => ({
    name: port.text('name') ?? '',
    type: port.text('type'),
    maximumDrawW: port.amount('maximum_draw'),
    allocatedDrawW: port.amount('allocated_draw'),
  }));
}

/**
 * How many of n inputs carry the full load. The format does not say, so a device with several inputs is taken to have half
 * of them in reserve (1+1, 2+2, …): adding them all would count the load about twice.
 */
export function requiredInputs(count: number): number {
  return Math.ceil(count / 2);
}

interface DrawReading {
  /** Unknown when too few inputs state a draw. */
  readonly watts: number | undefined;
  readonly note?: string;
}

/** The draw of a load from its inputs: the largest ones that are needed, not all of them. */
export function loadOf(inlets: readonly Inlet[], draw: 'maximumDrawW' | 'allocatedDrawW'): DrawReading {
  const stated = inlets
    .map((inlet) => inlet[draw])
    .filter((watts) => watts !== undefined && watts > 0)
    .sort((a, b) => (b ?? 0) - (a ?? 0)) as number[];
  const needed = requiredInputs(inlets.length);
  if (stated.length < Math.max(1, needed)) return { watts: undefined };
  const watts = stated.slice(0, needed).reduce((sum, one) => sum + one, 0);
  if (inlets.length === 1) return { watts };
  const all = stated.reduce((sum, one) => sum + one, 0);
  return {
    watts,
    note:
      `${String(inlets.length)} power inputs are taken as redundant: ${String(needed)} of them carry the load of ` +
      `${String(watts)} W. All together would be ${String(all)} W; edit the figure if they are not redundant.`,
  };
}

/** The capacity of a PDU or UPS: the draw of the inputs its outlets hang on, else of its largest input. */
export function capacityOf(inlets: readonly Inlet[], outlets: readonly Fields[]): number | undefined {
  const feeding = new Set(outlets.map((outlet) => outlet.text('power_port')).filter((name) => name !== undefined));
  const used = inlets.filter((inlet) => feeding.has(inlet.name));
  if (used.length > 0) {
    const draws = used.map((inlet) => inlet.maximumDrawW ?? 0);
    return draws.some((watts) => watts === 0) ? undefined : draws.reduce((sum, watts) => sum + watts, 0);
  }
  const largest = Math.max(0, ...inlets.map((inlet) => inlet.maximumDrawW ?? 0));
  return largest === 0 ? undefined : largest;
}

/** Groups power ports by coupler. `redundant` marks those of a load with several inputs. */
export function powerInputsOf(inlets: readonly Inlet[], redundant: boolean): readonly PowerInput[] {
  const groups = new Map<string | undefined, number>();
  for (const inlet of inlets) groups.set(inlet.type, (groups.get(inlet.type) ?? 0) + 1);
  return [...groups].map(([type, count]) => {
    const phases = phasesOf(type);
    return {
      count,
      connector: powerConnector(type),
      ...(redundant && groups.size === 1
        ? { requiredCount: requiredInputs(count), ...(count > 1 ? { redundancy: 'assumed: half in reserve' } : {}) }
        : {}),
      ...(phases === undefined ? {} : { phases }),
    };
  });
}

/** Groups outlets by coupler and phase. */
export function outletsOf(outlets: readonly Fields[]): readonly PowerOutlet[] {
  const groups = new Map<string, PowerOutlet>();
  for (const outlet of outlets) {
    const connector = powerConnector(outlet.text('type'));
    const feedLeg = outlet.text('feed_leg');
    const key = `${connector}|${feedLeg ?? ''}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { count, connector, ...(feedLeg === undefined ? {} : { feedLeg }) });
  }
  return [...groups.values()];
}

/** A figure read from the file, or an explicit unknown when the file does not state it. */
export function statedFigure(
  value: number | undefined,
  unit: string,
  basis: Figure['basis'],
  source: string,
  note?: string,
): Figure {
  const evidence = { unit, basis, source, ...(note === undefined ? {} : { note }) };
  return value === undefined ? { ...evidence, value: 'unknown', grade: 'U' } : { ...evidence, value, grade: 'T' };
}
