/**
 * Identity of records: `rack:01JD…`, the type's name, a colon, and a token that sorts by creation.
 */
import type { RecordTypeName } from './registry';

/** Id of one record of the named type. The prefix is the type, so a reference can be checked without a look-up. */
export type RecordId<T extends RecordTypeName = RecordTypeName> = `${T}:${string}`;

/** Makes ids. Injected everywhere, so that tests and generators are repeatable. */
export type IdSource = <T extends RecordTypeName>(typeName: T) => RecordId<T>;

/** The type a record id names. Does not check that the type exists. */
export function typeNameOf(id: string): string {
  const colon = id.indexOf(':');
  return colon < 0 ? '' : id.slice(0, colon);
}

/** True when `id` has the prefix of `typeName`. */
export function isIdOf<T extends RecordTypeName>(id: string, typeName: T): id is RecordId<T> {
  return id.length > typeName.length + 1 && id.charCodeAt(typeName.length) === 58 && id.startsWith(typeName);
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford base 32, fixed length, most significant digit first. `value` is a non-negative integer. */
function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++) {
    text = (DIGITS[rest % 32] ?? '0') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/**
 * Ids that sort by creation: ten digits of time, six of randomness, and a counter within the same millisecond.
 * `now` gives milliseconds since 1970, `random` a number in [0, 1).
 */
export function createIdSource(now: () => number, random: () => number): IdSource {
  let lastTime = -1;
  let sequence = 0;
  return (typeName) => {
    const time = Math.max(now(), lastTime);
    sequence = time === lastTime ? sequence + 1 : 0;
    lastTime = time;
    return `${typeName}:${base32(time, 10)}${base32(sequence, 4)}${base32(Math.floor(random() * 32 ** 6), 6)}`;
  };
}

/** Ids `rack:1`, `rack:2`, … in one sequence for all types: for tests, samples and generated halls. */
export function createSequentialIds(prefix = ''): IdSource {
  let next = 0;
  return (typeName) => `${typeName}:${prefix}${String(++next).padStart(6, '0')}`;
}
