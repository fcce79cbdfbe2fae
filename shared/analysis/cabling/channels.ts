import type { Cable } from '../../model/records/cable';
import type { CableEnd, CableRoutes } from './cable-routes';

/** A cable on a channel. */
export interface ChannelCable {
  /** Slot of the cable. */
  readonly cable: number;
  readonly cableId: string;
  /** The channel runs through it from its second end to its first. */
  readonly isTurned: boolean;
}

/** A port that the channel passes, from one face of a panel to the other. */
export interface ChannelPassage {
  readonly ownerId: string;
  /** Code of the panel; see owners.ts. */
  readonly owner: number;
  readonly port: string;
}

/** A channel from active port to active port, or to where it breaks off. */
export interface Channel {
  readonly cables: readonly ChannelCable[];
  /** Between each cable and the next. */
  readonly passages: readonly ChannelPassage[];
}

/** Panels on end are no network: a channel through more is taken for a ring. */
const MOST_CABLES = 64;

/** Channels: cables that pass a link on to each other through panels. */
export class Channels {
  constructor(private readonly cables: CableRoutes) {}

  /** The channel of a cable, in the direction of that cable. Without panels it is the cable alone. */
  trace(cable: number): Channel {
    const seen = new Set([cable]);
    const before = this.follow(cable, 0, seen);
    const after = this.follow(cable, 1, seen);
    const own = { cable, cableId: this.cables.cableAt(cable)?.id ?? '', isTurned: false };
    return {
      cables: [...before.cables.map((one) => ({ ...one, isTurned: !one.isTurned })).reverse(), own, ...after.cables],
      passages: [...before.passages].reverse().concat(after.passages),
    };
  }

  /** Visits every cable whose channel a changed cable may have made another. */
  forEachAround(cable: number, visit: (cable: number) => void): void {
    if (!this.cables.cableAt(cable)) return;
    for (const one of this.trace(cable).cables) visit(one.cable);
    for (const side of [0, 1] as const)
      for (const { id } of this.cables.isPortShared(cable, side) ? this.cables.sharingPort(cable, side) : [])
        for (const one of this.trace(this.cables.cables.slotOf(id)).cables) visit(one.cable);
  }

  /** What comes after an end of a cable. */
  private follow(cable: number, side: CableEnd, seen: Set<number>): Channel {
    const cables: ChannelCable[] = [];
    const passages: ChannelPassage[] = [];
    let [at, end]: [number, CableEnd] = [cable, side];
    let lane: number | undefined;
    while (cables.length < MOST_CABLES) {
      const port = this.cables.portOf(at, end);
      const record = this.cables.cableAt(at);
      if (!port?.isPassThrough || !record || !this.cables.isPortShared(at, end)) break;
      lane = laneOf(record, end) ?? lane;
      const next = this.beyond(at, end, lane);
      if (!next || seen.has(next.cable)) break;
      const owner = this.cables.ownerOf(at, end);
      passages.push({ ownerId: this.cables.ownerId(at, end), owner, port: port.name });
      cables.push({ cable: next.cable, cableId: next.cableId, isTurned: next.end === 1 });
      seen.add(next.cable);
      [at, end] = [next.cable, next.end === 0 ? 1 : 0];
    }
    return { cables, passages };
  }

  /** The one cable on the other face of the port, in the same part where it is split; nothing when none or several. */
  private beyond(
    cable: number,
    end: CableEnd,
    lane: number | undefined,
  ): { readonly cable: number; readonly cableId: string; readonly end: CableEnd } | undefined {
    const record = this.cables.cableAt(cable);
    if (!record) return undefined;
    const ownerId = this.cables.ownerId(cable, end);
    const port = end === 0 ? record.fromPort : record.toPort;
    const face = faceOf(record, end);
    const found = [record, ...this.cables.sharingPort(cable, end)].flatMap((other, index) =>
      ([0, 1] as const).flatMap((side) => {
        const isHere =
          side === 0
            ? other.fromId === ownerId && other.fromPort === port
            : other.toId === ownerId && other.toPort === port;
        const isOwnEnd = index === 0 && side === end;
        if (!isHere || isOwnEnd || faceOf(other, side) === face) return [];
        const its = laneOf(other, side);
        if (lane !== undefined && its !== undefined && its !== lane) return [];
        return [{ cable: this.cables.cables.slotOf(other.id), cableId: other.id as string, end: side }];
      }),
    );
    const [only] = found;
    return found.length === 1 ? only : undefined;
  }
}

function faceOf(cable: Cable, end: CableEnd): 'front' | 'rear' {
  return (end === 0 ? cable.fromFace : cable.toFace) ?? 'front';
}

function laneOf(cable: Cable, end: CableEnd): number | undefined {
  return end === 0 ? cable.fromLane : cable.toLane;
}
