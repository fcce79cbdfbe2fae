/**
 * Growing typed arrays. Bulk data lives in columns and not in objects: a full pass over 100,000 of them stays in the
 * cache, and a number costs eight bytes. Reading beyond what was ever set gives the fill value only after `reserve`.
 */

function capacityFor(size: number): number {
  let capacity = 64;
  while (capacity < size) capacity *= 2;
  return capacity;
}

/** Numbers that may be large or fractional: micrometres, watts, grams. */
export class NumberColumn {
  private data = new Float64Array(0);

  constructor(private readonly fill = 0) {}

  /** Makes indices below `size` readable. */
  reserve(size: number): void {
    if (size <= this.data.length) return;
    const grown = new Float64Array(capacityFor(size));
    grown.fill(this.fill);
    grown.set(this.data);
    this.data = grown;
  }

  get(index: number): number {
    return this.data[index] as number;
  }

  set(index: number, value: number): void {
    if (index >= this.data.length) this.reserve(index + 1);
    this.data[index] = value;
  }

  add(index: number, value: number): void {
    this.set(index, this.get(index) + value);
  }
}

/** Slots and other integers of 32 bits. */
export class IntColumn {
  private data = new Int32Array(0);

  constructor(private readonly fill = 0) {}

  /** Makes indices below `size` readable. */
  reserve(size: number): void {
    if (size <= this.data.length) return;
    const grown = new Int32Array(capacityFor(size));
    grown.fill(this.fill);
    grown.set(this.data);
    this.data = grown;
  }

  get(index: number): number {
    return this.data[index] as number;
  }

  set(index: number, value: number): void {
    if (index >= this.data.length) this.reserve(index + 1);
    this.data[index] = value;
  }

  add(index: number, value: number): void {
    this.set(index, this.get(index) + value);
  }
}

/** Flags and small codes from 0 to 255. */
export class ByteColumn {
  private data = new Uint8Array(0);

  constructor(private readonly fill = 0) {}

  /** Makes indices below `size` readable. */
  reserve(size: number): void {
    if (size <= this.data.length) return;
    const grown = new Uint8Array(capacityFor(size));
    grown.fill(this.fill);
    grown.set(this.data);
    this.data = grown;
  }

  get(index: number): number {
    return this.data[index] as number;
  }

  set(index: number, value: number): void {
    if (index >= this.data.length) this.reserve(index + 1);
    this.data[index] = value;
  }
}
