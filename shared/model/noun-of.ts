import type { Obstacle } from './records/obstacle';
import { recordTypes, type AnyRecord } from './registry';

/** What each kind of obstacle is called in a sentence. */
export const OBSTACLE_NOUNS: { readonly [kind in Obstacle['kind']]: string } = {
  column: 'column',
  wall: 'wall',
  door: 'door',
  ramp: 'ramp',
  keepOut: 'keep-out',
  dock: 'loading dock',
  lift: 'lift',
};

/** What a record is, in lower case: “rack”, “power feed”; an obstacle goes by its kind, as “door”. */
export function nounOf(record: AnyRecord): string {
  return record.typeName === 'obstacle' ? OBSTACLE_NOUNS[record.kind] : recordTypes[record.typeName].noun;
}
