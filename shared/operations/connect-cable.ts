import type { Cable } from '../model/records/cable';
import { labelOf, plan, Refusal, type Plan } from './plan';
import { portsOf, type PortOwnerId } from './ports-of';
import type { Making, Operation } from './types';

export interface CableEnd {
  readonly id: PortOwnerId;
  readonly port: string;
}

export interface ConnectCableArgs extends Making {
  readonly from: CableEnd;
  readonly to: CableEnd;
  /** Row of the reach table, for example `MMF-OM4-NDR`. */
  readonly medium?: string;
  readonly speedMbps?: number;
  readonly purpose?: Cable['purpose'];
  readonly name?: string;
}

/**
 * A cable from a port to a port. Refuses a port that does not exist and a cable from a port to itself; a port used
 * twice, a wrong connector and too great a length are findings.
 */
export const connectCable: Operation<ConnectCableArgs> = (view, { ids, from, to, medium, speedMbps, purpose, name }) =>
  plan(view, (draft) => {
    checkEnd(draft, from);
    checkEnd(draft, to);
    if (from.id === to.id && from.port === to.port)
      throw new Refusal('same-port', `A cable cannot go from ${from.port} to itself.`);
    draft.add('cable', ids('cable'), {
      fromId: from.id,
      fromPort: from.port,
      toId: to.id,
      toPort: to.port,
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(medium === undefined ? {} : { medium }),
      ...(speedMbps === undefined ? {} : { speedMbps }),
      ...(purpose === undefined ? {} : { purpose }),
    });
  });

function checkEnd(draft: Plan, end: CableEnd): void {
  const owner = draft.need(end.id, 'device', 'rack', 'equipment');
  const ports = portsOf(draft.view, end.id);
  if (ports.length === 0)
    throw new Refusal('no-ports', `${labelOf(owner)} has no ports in its catalog type. Add a port to it first.`);
  if (!ports.some((port) => port.name === end.port))
    throw new Refusal('no-such-port', `${labelOf(owner)} has no port named ${end.port}.`);
}
