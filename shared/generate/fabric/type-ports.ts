/** Which ports of a type a fabric uses for what. */
import { portNames, type CatalogType, type PortGroup } from '../../catalog/catalog-type';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';

const dataGroups = (type: CatalogType): readonly PortGroup[] =>
  (type.ports ?? []).filter((group) => group.role === 'data' && group.isPassThrough !== true);

/** GPUs of a type, when its figures say so. */
export function gpusOf(type: CatalogType): number | undefined {
  const figure = type.figures.numGPUs;
  const value = figure === undefined ? undefined : canonical('numGPUs', figure);
  return value !== undefined && isKnown(value) ? value : undefined;
}

/** Ports of a node for compute: one for each GPU where there are as many, else the first data ports. */
export function computePorts(type: CatalogType): PortGroup | undefined {
  const groups = dataGroups(type);
  const gpus = gpusOf(type);
  return groups.find((group) => group.count === gpus) ?? groups[0];
}

/** Ports of a node or server for storage and in-band management: data ports that compute does not take. */
export function servicePorts(type: CatalogType, isServer = false): PortGroup | undefined {
  const groups = dataGroups(type);
  return isServer ? groups[0] : groups.find((group) => group !== computePorts(type));
}

/** Ports of a node for in-band management: faster management ports where it has them, else what storage leaves. */
export function inBandPorts(type: CatalogType): PortGroup | undefined {
  const fast = (type.ports ?? []).find((group) => group.role === 'management' && group.connector !== 'RJ45');
  return fast ?? servicePorts(type);
}

/** Ports of a switch that make up a fabric: the most numerous data ports. */
export function switchPorts(type: CatalogType): PortGroup | undefined {
  return dataGroups(type).reduce<PortGroup | undefined>(
    (most, group) => (most && most.count >= group.count ? most : group),
    undefined,
  );
}

/** Further data ports of a switch, faster than those it is named for: uplinks of a management switch. */
export function uplinkPorts(type: CatalogType): PortGroup | undefined {
  return dataGroups(type).find((group) => group !== switchPorts(type));
}

/** The port over which a type is managed out of band. */
export function managementPort(type: CatalogType): { readonly name: string; readonly group: PortGroup } | undefined {
  for (const group of type.ports ?? []) {
    const [name] = portNames(group);
    if (group.role === 'management' && group.connector === 'RJ45' && name !== undefined) return { name, group };
  }
  return undefined;
}

/** The fastest speed of a group's ports in Mbit/s, when it is stated. */
export function topSpeed(group: PortGroup | undefined): number | undefined {
  return group === undefined || group.speedMbps.length === 0 ? undefined : Math.max(...group.speedMbps);
}

/** The fastest speed that ports of both groups run at; that of one where the other states none. */
export function commonSpeed(one: PortGroup, other: PortGroup): number | undefined {
  if (one.speedMbps.length === 0) return topSpeed(other);
  if (other.speedMbps.length === 0) return topSpeed(one);
  return topSpeed({ ...one, speedMbps: one.speedMbps.filter((speed) => other.speedMbps.includes(speed)) });
}

/** The first part of a split port that runs at a speed of the other end; empty when no split gives one. */
export function partFor(
  slow: PortGroup | undefined,
  fast: PortGroup,
): { readonly lane?: number; readonly speedMbps?: number } {
  const whole = topSpeed(fast);
  const speeds = (fast.breakouts ?? []).map((parts) => (whole ?? 0) / parts);
  const speedMbps = topSpeed(slow && { ...slow, speedMbps: slow.speedMbps.filter((speed) => speeds.includes(speed)) });
  return speedMbps === undefined ? {} : { lane: 1, speedMbps };
}
