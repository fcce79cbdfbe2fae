import type { CatalogType } from '../catalog/catalog-type';
import type { RecordId } from '../model/record-id';
import type { Cable } from '../model/records/cable';
import { isSamePlug, type CableEnd } from './cable-plugs';
import { embedType } from './embed-type';
import { labelOf, plan, Refusal, type Plan } from './plan';
import { portsOf, type PortOwnerId } from './ports-of';
import type { Making, Operation } from './types';

export type { CableEnd } from './cable-plugs';

/** What is said of a new cable besides its ends. */
export interface CableDetails {
  /** Row of the reach table, for example `MMF-OM4-NDR`. */
  readonly medium?: string;
  readonly speedMbps?: number;
  readonly purpose?: Cable['purpose'];
  readonly name?: string;
  readonly side?: string;
  readonly colour?: string;
  readonly status?: Cable['status'];
  readonly lengthUm?: number;
  /** The cable itself and the modules in its two cages; embedded when the document does not have them. */
  readonly type?: CatalogType;
  readonly fromModule?: CatalogType;
  readonly toModule?: CatalogType;
  /** Cables with the same name here become one new bundle of this name. */
  readonly bundle?: string;
}

export interface NewCable extends CableDetails {
  readonly from: CableEnd;
  readonly to: CableEnd;
}

export interface ConnectCablesArgs extends Making {
  readonly cables: readonly NewCable[];
}

/**
 * Cables from port to port, refused as a whole when one of them cannot be: where a port does not exist, or a cable would
 * go from a port to itself. A port used twice, a wrong connector and too great a length are findings.
 */
export const connectCables: Operation<ConnectCablesArgs> = (view, { ids, cables }) =>
  plan(view, (draft) => {
    if (cables.length === 0) throw new Refusal('no-cables', 'There is no cable to connect: no free ports are paired.');
    const portNames = new Map<PortOwnerId, ReadonlySet<string>>();
    const bundles = new Map<string, RecordId<'bundle'>>();
    for (const { from, to, name, type, fromModule, toModule, bundle, ...details } of cables) {
      checkEnd(draft, from, portNames);
      checkEnd(draft, to, portNames);
      if (isSamePlug(from, to)) throw new Refusal('same-port', `A cable cannot go from ${from.port} to itself.`);
      draft.add('cable', ids('cable'), {
        ...details,
        ...fieldsOfEnds(from, to),
        ...(name === undefined ? {} : { name: name.trim() }),
        ...(type && { typeId: embedType(draft, type) }),
        ...(fromModule && { fromModuleId: embedType(draft, fromModule) }),
        ...(toModule && { toModuleId: embedType(draft, toModule) }),
        ...(bundle !== undefined && { bundleId: bundleNamed(draft, bundle, bundles, ids) }),
      });
    }
  });

function fieldsOfEnds(from: CableEnd, to: CableEnd) {
  return {
    fromId: from.id,
    fromPort: from.port,
    ...(from.face && { fromFace: from.face }),
    ...(from.lane !== undefined && { fromLane: from.lane }),
    toId: to.id,
    toPort: to.port,
    ...(to.face && { toFace: to.face }),
    ...(to.lane !== undefined && { toLane: to.lane }),
  };
}

function bundleNamed(
  draft: Plan,
  name: string,
  bundles: Map<string, RecordId<'bundle'>>,
  ids: Making['ids'],
): RecordId<'bundle'> {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const { id } = draft.add('bundle', ids('bundle'), { name: name.trim() });
  bundles.set(name, id);
  return id;
}

function checkEnd(draft: Plan, end: CableEnd, known: Map<PortOwnerId, ReadonlySet<string>>): void {
  const owner = draft.need(end.id, 'device', 'rack', 'equipment');
  let names = known.get(end.id);
  if (!names) {
    names = new Set(portsOf(draft.view, end.id).map((port) => port.name));
    known.set(end.id, names);
  }
  if (names.size === 0)
    throw new Refusal('no-ports', `${labelOf(owner)} has no ports in its catalog type. Add a port to it first.`);
  if (!names.has(end.port)) throw new Refusal('no-such-port', `${labelOf(owner)} has no port named ${end.port}.`);
}
