/** A heap of nodes by distance in typed arrays that grow. A node may be in it more than once. */
export class NodeHeap {
  private keys = new Float64Array(256);
  private nodes = new Int32Array(256);
  private count = 0;

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.count = 0;
  }

  push(key: number, node: number): void {
    if (this.count === this.keys.length) this.grow();
    const { keys, nodes } = this;
    let at = this.count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const aboveKey = keys[above] as number;
      if (aboveKey <= key) break;
      keys[at] = aboveKey;
      nodes[at] = nodes[above] as number;
      at = above;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes out the node with the least key; the heap must not be empty. */
  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0] as number;
    const last = --this.count;
    const key = keys[last] as number;
    const node = nodes[last] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && (keys[below + 1] as number) < (keys[below] as number)) below++;
      const belowKey = keys[below] as number;
      if (belowKey >= key) break;
      keys[at] = belowKey;
      nodes[at] = nodes[below] as number;
      at = below;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length);
    keys.set(this.keys);
    this.keys = keys;
    const nodes = new Int32Array(keys.length);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}
