import type { TopologyBox } from './topology';

const TIERS = ['Nodes', 'Leaf', 'Spine', 'Core'] as const;

/** What a tier is called: the first of switches is the leaves. */
export function tierName(tier: number, tiers: number): string {
  return TIERS[tier] ?? (tier === tiers - 1 ? 'Top' : `Tier ${tier}`);
}

/** A box in words, for the list and for reading out. */
export function boxSentence(box: TopologyBox, tiers: number): string {
  const count = (links: number, way: string): readonly string[] =>
    links === 0 ? [] : [`${links} ${links === 1 ? 'link' : 'links'} ${way}`];
  return [
    box.name,
    tierName(box.tier, tiers).toLowerCase(),
    ...(box.facts === '' ? [] : [box.facts]),
    ...(box.rail === undefined ? [] : [`rail ${box.rail + 1}`]),
    ...count(box.linksDown, 'down'),
    ...count(box.linksUp, 'up'),
  ].join(', ');
}
