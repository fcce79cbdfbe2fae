/** What a fabric consists of and how it is wired, before any of it has a place. */
import type { Cable } from '../../model/records/cable';

export type Role =
  | 'node'
  | 'leaf'
  | 'spine'
  | 'core'
  | 'storageLeaf'
  | 'storageSpine'
  | 'inBandLeaf'
  | 'inBandSpine'
  | 'outOfBand'
  | 'server';

/** One node, switch or server. Its key is the same however often the fabric is generated. */
export interface Member {
  readonly key: string;
  readonly role: Role;
  readonly typeId: string;
  readonly name: string;
  /** Number of the group of nodes it belongs to; nothing for what serves all. */
  readonly group?: number;
}

export interface LinkEnd {
  readonly memberKey: string;
  readonly port: string;
  /** Part of a split port, from 1. */
  readonly lane?: number;
}

export interface Link {
  readonly key: string;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly purpose: Cable['purpose'];
  readonly side?: string;
  readonly speedMbps?: number;
}

/** A pattern with its number in as many digits as the last one needs. */
export function numbered(pattern: string, number: number, last: number): string {
  return pattern.replace('{n}', String(number).padStart(String(last).length, '0'));
}
