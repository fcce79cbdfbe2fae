import type { Layout, Point } from '../one-line/layout';
import type { Topology } from './topology';

export const TOPOLOGY_BOX = { width: 200, height: 52 } as const;
const GAP_PX = 18;
const TIER_GAP_PX = 150;

/** Tiers one below the other, the highest first, each in the middle. Lines are straight: a bundle from box to box. */
export function layoutTopology({ boxes, lines, tiers }: Topology): Layout {
  const { width, height } = TOPOLOGY_BOX;
  const rows = Array.from({ length: tiers }, (_, tier) => boxes.filter((box) => box.tier === tiers - 1 - tier));
  const most = Math.max(1, ...rows.map((row) => row.length));
  const total = most * (width + GAP_PX) - GAP_PX;
  const at = new Map<string, Point>();
  for (const [row, own] of rows.entries()) {
    // A short tier is spread out, but not so far that it falls apart.
    const step = Math.min((total + GAP_PX) / Math.max(1, own.length), 4 * (width + GAP_PX));
    const start = (total - (own.length * step - (step - width))) / 2;
    for (const [place, { id }] of own.entries()) at.set(id, [start + place * step, row * (height + TIER_GAP_PX)]);
  }
  const paths = new Map<string, readonly Point[]>();
  for (const { id, from, to } of lines) {
    const [above, below] = [at.get(from), at.get(to)];
    if (!above || !below) continue;
    const isLevel = above[1] === below[1];
    paths.set(id, [
      [above[0] + width / 2, above[1] + height],
      ...(isLevel ? ([[(above[0] + below[0] + width) / 2, above[1] + height + 40]] as const) : []),
      [below[0] + width / 2, isLevel ? below[1] + height : below[1]],
    ]);
  }
  return { width: total, height: Math.max(1, tiers) * (height + TIER_GAP_PX) - TIER_GAP_PX, boxes: at, lines: paths };
}
