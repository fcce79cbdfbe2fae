import { isSamePlug, portOwnersAt, plugsOf, type CableEnd, type Plug, type PlugWish } from './cable-plugs';
import type { PortOwnerId } from './ports-of';
import type { DocumentView } from '../store/document-view';

/**
 * How cables of several places are shared out among several targets.
 * `each`: so many from every place to every target. `rail`: so many from every device, its first port to the first
 * target, its second to the second and so on round. `inOrder`: so many from every place, a target filled before the next.
 */
export type SharingRule = 'each' | 'rail' | 'inOrder';

export interface SharingArgs extends PlugWish {
  /** Racks, devices or plant; a rack stands for the devices in it. */
  readonly fromIds: readonly PortOwnerId[];
  readonly toIds: readonly PortOwnerId[];
  readonly count: number;
  readonly rule: SharingRule;
  /** Of the places the cables come from, ports of this set alone. */
  readonly fromSet?: string | undefined;
  /** This port of them alone, or of the targets; on that face, in that part. */
  readonly fromPlug?: CableEnd | undefined;
  readonly toPlug?: CableEnd | undefined;
}

/** What is wanted of the ports of one place. */
interface PlaceWish {
  readonly wish: PlugWish;
  readonly only: CableEnd | undefined;
}

export interface CablePair {
  readonly from: Plug;
  readonly to: Plug;
}

export interface SharedCables {
  readonly pairs: readonly CablePair[];
  /** How many cables were asked for; those that are missing found no free port. */
  readonly wanted: number;
  /** Where ports ran out, by place, with how many are missing there. */
  readonly missing: ReadonlyMap<PortOwnerId, number>;
}

/** Pairs the free ports of places with those of targets by a rule. The same document and wishes give the same pairs. */
export function shareCables(
  view: DocumentView,
  { fromIds, toIds, count, rule, fromSet, fromPlug, toPlug, ...wish }: SharingArgs,
): SharedCables {
  const targets = [...new Set(toIds)];
  const sharing = new Sharing(view, (id) =>
    targets.includes(id)
      ? { wish: { ...wish, ...faceOf(toPlug) }, only: toPlug }
      : { wish: { ...wish, portSet: fromPlug ? undefined : fromSet, ...faceOf(fromPlug) }, only: fromPlug },
  );
  const places = [...new Set(fromIds)].filter((id) => !targets.includes(id));
  if (targets.length === 0) return sharing.result();
  for (const place of places) {
    if (rule === 'rail') for (const device of portOwnersAt(view, place)) sharing.onRails(device, targets, count);
    else if (rule === 'each')
      for (const target of targets)
        for (let n = 0; n < count; n++) sharing.join(place, sharing.nextFree(place), target);
    else
      for (let n = 0; n < count; n++)
        sharing.join(place, sharing.nextFree(place), targets.find((target) => sharing.hasFree(target)) ?? targets[0]);
  }
  return sharing.result();
}

/** A port that is named goes before the side of panels that is wished for all. */
function faceOf(plug: CableEnd | undefined): PlugWish {
  return plug ? { face: plug.face ?? 'front' } : {};
}

class Sharing {
  private readonly pairs: CablePair[] = [];
  private readonly missing = new Map<PortOwnerId, number>();
  private readonly free = new Map<PortOwnerId, { readonly plugs: readonly Plug[]; next: number }>();
  private wanted = 0;

  constructor(
    private readonly view: DocumentView,
    private readonly wishAt: (place: PortOwnerId) => PlaceWish,
  ) {}

  result(): SharedCables {
    return { pairs: this.pairs, wanted: this.wanted, missing: this.missing };
  }

  /** The next plug of a place that nothing is in, without taking it. */
  nextFree(place: PortOwnerId): Plug | undefined {
    const { plugs, next } = this.freeOf(place);
    return plugs[next];
  }

  hasFree(place: PortOwnerId): boolean {
    return this.nextFree(place) !== undefined;
  }

  /** One cable from a plug of a place to the next plug of a target, or a note of where one is missing. */
  join(place: PortOwnerId, from: Plug | undefined, target: PortOwnerId | undefined): void {
    if (target === undefined) return;
    this.wanted++;
    const to = this.nextFree(target);
    if (from && to) {
      this.pairs.push({ from, to });
      this.take(place, from);
      this.freeOf(target).next++;
      return;
    }
    for (const [id, plug] of [
      [place, from],
      [target, to],
    ] as const)
      if (!plug) this.missing.set(id, (this.missing.get(id) ?? 0) + 1);
  }

  /** The ports of a device in order to the targets in order; a port in use keeps its rail to itself. */
  onRails(device: PortOwnerId, targets: readonly PortOwnerId[], count: number): void {
    const plugs = this.plugsOf(device, this.wishAt(device)).slice(0, count);
    plugs.forEach((plug, rail) => {
      if (plug.isFree) this.join(device, plug, targets[rail % targets.length]);
    });
    const short = count - plugs.length;
    if (short <= 0) return;
    this.wanted += short;
    this.missing.set(device, (this.missing.get(device) ?? 0) + short);
  }

  private plugsOf(owner: PortOwnerId, { wish, only }: PlaceWish): readonly Plug[] {
    const plugs = plugsOf(this.view, owner, wish);
    return only ? plugs.filter((plug) => isSamePlug(plug, only)) : plugs;
  }

  private take(place: PortOwnerId, plug: Plug): void {
    const free = this.freeOf(place);
    if (free.plugs[free.next] === plug) free.next++;
  }

  private freeOf(place: PortOwnerId): { readonly plugs: readonly Plug[]; next: number } {
    const known = this.free.get(place);
    if (known) return known;
    const wish = this.wishAt(place);
    const plugs = portOwnersAt(this.view, place)
      .flatMap((owner) => this.plugsOf(owner, wish))
      .filter((plug) => plug.isFree);
    const found = { plugs, next: 0 };
    this.free.set(place, found);
    return found;
  }
}
