interface Column {
  get(index: number): number;
  set(index: number, value: number): void;
}

/**
 * Writes down what columns held before they were changed, so that a failure can be played through on the numbers
 * themselves and be taken back exactly.
 */
export class Journal {
  private readonly columns: Column[] = [];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private isOn = false;

  get isOpen(): boolean {
    return this.isOn;
  }

  open(): void {
    this.isOn = true;
  }

  /** Sets a number in a column, and remembers the one before while the journal is open. */
  set(column: Column, index: number, value: number): void {
    if (this.isOn) {
      this.columns.push(column);
      this.indices.push(index);
      this.values.push(column.get(index));
    }
    column.set(index, value);
  }

  /** Puts everything back, the last change first, and closes. */
  takeBack(): void {
    for (let step = this.columns.length - 1; step >= 0; step--)
      this.columns[step]?.set(this.indices[step] ?? 0, this.values[step] ?? 0);
    this.columns.length = 0;
    this.indices.length = 0;
    this.values.length = 0;
    this.isOn = false;
  }
}
