import type { GraphArrays } from './tray-graph';

/** Which nodes hang together over the edges that are open: nodes with one label do. */
export function componentsOf(
  { nodeCount, edgeFrom, edgeTo }: Pick<GraphArrays, 'nodeCount' | 'edgeFrom' | 'edgeTo'>,
  isOpen: (edge: number) => boolean,
): Int32Array {
  const labels = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) labels[node] = node;
  const find = (node: number): number => {
    let root = node;
    while (labels[root] !== root) {
      const above = labels[labels[root] as number] as number;
      labels[root] = above;
      root = above;
    }
    return root;
  };
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (!isOpen(edge)) continue;
    const [one, other] = [find(edgeFrom[edge] as number), find(edgeTo[edge] as number)];
    labels[Math.max(one, other)] = Math.min(one, other);
  }
  for (let node = 0; node < nodeCount; node++) labels[node] = find(node);
  return labels;
}
