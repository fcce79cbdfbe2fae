/** The links of a fat tree: which port of which switch each of them takes. */
import type { FatTree } from '../../analysis/formulas/fabric';
import type { Link, LinkEnd } from './blueprint';

/** A port that hangs below the leaves. */
export interface Endpoint extends LinkEnd {
  /** The key of the link it gets. */
  readonly linkKey: string;
  readonly side?: string;
  readonly speedMbps?: number;
}

export interface TreeToWire {
  /** For the keys of links between switches: `g1/p1`. */
  readonly prefix: string;
  readonly tree: FatTree;
  /** Ports of a switch by name, in order: first those down, then those up. */
  readonly ports: readonly string[];
  /** Ports of a switch that share a cage. */
  readonly portsPerCage: number;
  /** Speed of a whole port of a switch. */
  readonly speedMbps: number | undefined;
  /** Endpoints by rail, in the order in which they fill the leaves of the rail; nothing leaves a port free. */
  readonly rails: readonly (readonly (Endpoint | undefined)[])[];
  readonly purpose: Link['purpose'];
  readonly uplinkPurpose: Link['purpose'];
  readonly keyOf: (tier: 'leaf' | 'spine' | 'core', index: number) => string;
  /** The end at a switch of a link to an endpoint: a part of the port where speeds ask for it. */
  readonly endAt?: (endpoint: Endpoint) => { readonly lane?: number; readonly speedMbps?: number };
}

/** All links of a tree, from the nodes up. */
export function wireTree(wiring: TreeToWire): Link[] {
  const { tree } = wiring;
  const links = nodeLinks(wiring);
  if (tree.spines > 0) links.push(...(tree.cores > 0 ? threeTierLinks(wiring) : twoTierLinks(wiring)));
  return links;
}

/** Rail r, endpoint q lands on leaf r of set q div d, at port q mod d. */
function nodeLinks({ tree, ports, rails, purpose, keyOf, endAt }: TreeToWire): Link[] {
  const links: Link[] = [];
  for (const [rail, endpoints] of rails.entries())
    for (const [place, endpoint] of endpoints.entries()) {
      const port = ports[place % tree.downPerLeaf];
      if (!endpoint || port === undefined) continue;
      const leaf = Math.floor(place / tree.downPerLeaf) * rails.length + rail;
      const { linkKey, side, memberKey, port: ownPort, lane } = endpoint;
      const at = endAt?.(endpoint) ?? {};
      const speedMbps = at.speedMbps ?? endpoint.speedMbps;
      links.push({
        key: linkKey,
        from: { memberKey, port: ownPort, ...(lane === undefined ? {} : { lane }) },
        to: { memberKey: keyOf('leaf', leaf), port, ...(at.lane === undefined ? {} : { lane: at.lane }) },
        purpose,
        ...(side === undefined ? {} : { side }),
        ...(speedMbps === undefined ? {} : { speedMbps }),
      });
    }
  return links;
}

/**
 * Parts of the uplinks of a leaf go round the spines, so that each leaf reaches each spine equally often. Ports that
 * share a cage go to the same spine where that comes out even, so that one cable may carry both.
 */
function twoTierLinks(wiring: TreeToWire): Link[] {
  const { tree } = wiring;
  const { breakout, spines, downPerLeaf } = tree;
  const lanes = tree.upPerLeaf * breakout;
  const perSpine = lanes / spines;
  const isPaired = breakout === 1 && perSpine % wiring.portsPerCage === 0 && downPerLeaf % wiring.portsPerCage === 0;
  const together = isPaired ? wiring.portsPerCage : 1;
  const links: Link[] = [];
  for (let leaf = 0; leaf < tree.leaves; leaf++)
    for (let lane = 0; lane < lanes; lane++) {
      const round = Math.floor(lane / (together * spines));
      const place = leaf * perSpine + round * together + (lane % together);
      const spine = Math.floor(lane / together) % spines;
      const from = { tier: 'leaf', index: leaf, port: downPerLeaf + Math.floor(lane / breakout), lane } as const;
      const to = { tier: 'spine', index: spine, port: Math.floor(place / breakout), lane: place } as const;
      links.push(switchLink(wiring, `ls/${leaf + 1}/${lane + 1}`, from, to));
    }
  return links;
}

/** Pods of as many leaves as a spine has ports down; spines of a pod share its uplinks, cores share all of theirs. */
function threeTierLinks(wiring: TreeToWire): Link[] {
  const { tree } = wiring;
  const { upPerSpine: half, upPerLeaf, downPerLeaf } = tree;
  const links: Link[] = [];
  let firstSpine = 0;
  for (let firstLeaf = 0; firstLeaf < tree.leaves; firstLeaf += half) {
    const leaves = Math.min(half, tree.leaves - firstLeaf);
    const spines = Math.ceil((leaves * upPerLeaf) / half);
    for (let leaf = 0; leaf < leaves; leaf++)
      for (let up = 0; up < upPerLeaf; up++) {
        const place = leaf * upPerLeaf + up;
        const from = { tier: 'leaf', index: firstLeaf + leaf, port: downPerLeaf + up } as const;
        const to = { tier: 'spine', index: firstSpine + (place % spines), port: Math.floor(place / spines) } as const;
        links.push(switchLink(wiring, `ls/${firstLeaf + leaf + 1}/${up + 1}`, from, to));
      }
    firstSpine += spines;
  }
  for (let spine = 0; spine < tree.spines; spine++)
    for (let up = 0; up < half; up++) {
      const place = spine * half + up;
      const from = { tier: 'spine', index: spine, port: half + up } as const;
      const to = { tier: 'core', index: place % tree.cores, port: Math.floor(place / tree.cores) } as const;
      links.push(switchLink(wiring, `sc/${spine + 1}/${up + 1}`, from, to));
    }
  return links;
}

interface SwitchEnd {
  readonly tier: 'leaf' | 'spine' | 'core';
  readonly index: number;
  readonly port: number;
  /** Counted through all parts of all ports. */
  readonly lane?: number;
}

function switchLink(wiring: TreeToWire, key: string, from: SwitchEnd, to: SwitchEnd): Link {
  const { breakout } = wiring.tree;
  const end = ({ tier, index, port, lane }: SwitchEnd): LinkEnd => ({
    memberKey: wiring.keyOf(tier, index),
    port: wiring.ports[port] ?? '',
    ...(breakout > 1 && lane !== undefined ? { lane: (lane % breakout) + 1 } : {}),
  });
  const speed = wiring.speedMbps;
  return {
    key: `${wiring.prefix}/${key}`,
    from: end(from),
    to: end(to),
    purpose: wiring.uplinkPurpose,
    ...(speed === undefined ? {} : { speedMbps: Math.floor(speed / breakout) }),
  };
}
