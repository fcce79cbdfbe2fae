import { COPPER, FIBRE } from './tray-line';

/** What decides which trays a cable may lie in. */
export interface CableClass {
  /** Copper, fibre or, when it is not known, both as bits: then any tray for data will do. */
  readonly kinds: number;
  readonly side: string | undefined;
}

const COPPER_MEDIUM = /\b(DAC|LACC|ACC|AEC|NVLINK|twinax|copper)\b|^cat\s?\d|CR\d?$|BASE-T$/i;
const FIBRE_MEDIUM = /\bAOC\b|(OM|OS)\d|SMF|MMF|-?(SR|DR|FR|LR|VR)\d*|fib(re|er)/i;

/** Whether a cable of this medium is copper or fibre, as bits; both when its name does not say. */
export function kindsOfMedium(medium: string | undefined): number {
  if (medium === undefined) return COPPER | FIBRE;
  if (COPPER_MEDIUM.test(medium)) return COPPER;
  return FIBRE_MEDIUM.test(medium) ? FIBRE : COPPER | FIBRE;
}

/** Numbers for classes, in the order in which they are first met. */
export class ClassTable {
  private readonly classes: CableClass[] = [];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.classes.length;
  }

  numberOf(kinds: number, side: string | undefined): number {
    const key = side === undefined ? String(kinds) : `${String(kinds)} ${side}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.classes.length;
      this.classes.push({ kinds, side });
      this.numbers.set(key, number);
    }
    return number;
  }

  at(number: number): CableClass {
    return this.classes[number] ?? { kinds: COPPER | FIBRE, side: undefined };
  }
}
