import type { Touches } from '../touches';

/** Remembers answers until the next change of the document. */
export class Memo<T> {
  private readonly answers = new Map<number, T>();
  private generation = -1;

  constructor(private readonly touches: Touches) {}

  /** The answer for a slot, worked out once between two changes. */
  get(slot: number, work: (slot: number) => T): T {
    if (this.generation !== this.touches.generation) {
      this.answers.clear();
      this.generation = this.touches.generation;
    }
    const known = this.answers.get(slot);
    if (known !== undefined) return known;
    const answer = work(slot);
    this.answers.set(slot, answer);
    return answer;
  }
}
