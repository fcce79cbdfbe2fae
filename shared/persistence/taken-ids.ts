import { typeNameOf } from '../model/record-id';

/**
 * The ids that a file has used so far. While they come type by type and ascending, as this program writes them, none can
 * repeat and they need not be looked up; a set of them is made when the first one does not.
 */
export class TakenIds {
  private readonly inOrder: (readonly string[])[] = [];
  private last = '';
  private readonly typeNames = new Set<string>();
  private set: Set<string> | undefined;

  has(id: string): boolean {
    return this.set?.has(id) ?? this.inOrder.some((ids) => ids.includes(id));
  }

  /** Takes all of these, or none of them and says `false` when one is taken already. */
  addAll(ids: readonly string[]): boolean {
    if (!this.set && this.continueOrder(ids)) return true;
    const set = (this.set ??= new Set(this.inOrder.flat()));
    for (const [at, id] of ids.entries()) {
      if (!set.has(id)) {
        set.add(id);
        continue;
      }
      for (const added of ids.slice(0, at)) set.delete(added);
      return false;
    }
    return true;
  }

  private continueOrder(ids: readonly string[]): boolean {
    let last = this.last;
    let prefix = `${typeNameOf(last)}:`;
    const begun: string[] = [];
    for (const id of ids) {
      if (!id.startsWith(prefix)) {
        const typeName = typeNameOf(id);
        if (this.typeNames.has(typeName) || begun.includes(typeName)) return false;
        begun.push(typeName);
        prefix = `${typeName}:`;
      } else if (id <= last) return false;
      last = id;
    }
    for (const typeName of begun) this.typeNames.add(typeName);
    this.inOrder.push(ids);
    this.last = last;
    return true;
  }
}
