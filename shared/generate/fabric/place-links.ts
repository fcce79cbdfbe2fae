/** Makes the cables of a fabric; those that were there and still fit are kept as they are. */
import type { IdSource } from '../../model/record-id';
import type { Cable } from '../../model/records/cable';
import type { Fabric } from '../../model/records/fabric';
import type { Plan } from '../../operations/plan';
import type { PortNames } from './port-names';
import type { Link } from './blueprint';
import type { MadeBefore } from './made-before';
import type { OwnerId } from './place-members';
import type { FabricReport } from './report';

export interface LinkingContext {
  readonly draft: Plan;
  readonly ids: IdSource;
  readonly links: readonly Link[];
  readonly owners: ReadonlyMap<string, OwnerId>;
  readonly before: MadeBefore;
  readonly removed: ReadonlySet<string>;
  readonly fabric: Fabric;
  readonly report: FabricReport;
  readonly ports: PortNames;
}

interface End {
  readonly id: OwnerId;
  readonly port: string;
  readonly lane: number | undefined;
}

/** Cables between two looks at whether somebody wants to stop. */
const STEP = 2_000;

/**
 * Makes a cable for every link whose two ends have a place. A cable that joins the two things it should is kept with the
 * ports, media and label a person gave it; one whose end went somewhere else is plugged anew. Answers the cables that
 * have no medium yet.
 */
export function* placeLinks(context: LinkingContext): Generator<number, readonly { cable: Cable; link: Link }[]> {
  const { links, owners, before, removed, draft, report } = context;
  const plugs = new Plugs();
  const waiting: { readonly link: Link; readonly from: End; readonly to: End; readonly cable: Cable | undefined }[] =
    [];
  const kept: { readonly link: Link; readonly cable: Cable }[] = [];
  for (const link of links) {
    const [from, to] = [endOf(link.from, owners), endOf(link.to, owners)];
    if (!from || !to) continue;
    const found = before.cables.get(link.key);
    const cable = found && !removed.has(found.id) ? found : undefined;
    if (cable && cable.fromId === from.id && cable.toId === to.id && context.ports.has(cable)) {
      plugs.take({ id: from.id, port: cable.fromPort, lane: cable.fromLane });
      plugs.take({ id: to.id, port: cable.toPort, lane: cable.toLane });
      kept.push({ link, cable });
    } else waiting.push({ link, from, to, cable });
  }
  const withoutMedium: { cable: Cable; link: Link }[] = [];
  for (const { link, cable } of kept) {
    const hasSpeed = cable.speedMbps === link.speedMbps;
    const after = hasSpeed ? cable : draft.change(cable, { speedMbps: link.speedMbps, ...NO_MEDIUM });
    report.count('cables', hasSpeed ? 'kept' : 'changed');
    if (after.typeId === undefined && after.medium === undefined) withoutMedium.push({ cable: after, link });
  }
  for (const [index, { link, from, to, cable }] of waiting.entries()) {
    if (index % STEP === STEP - 1) yield index;
    const [near, far] = [plugs.free(from, context.ports), plugs.free(to, context.ports)];
    if (!near || !far) {
      report.note(
        `${link.key}: no port is free for it; a cable drawn by hand may take it. Unplug that one and generate again.`,
      );
      continue;
    }
    const ends = [near, far] as const;
    for (const end of ends) plugs.take(end);
    const made = cable ? replug(context, cable, link, ends) : add(context, link, ends);
    report.count('cables', cable ? 'changed' : 'added');
    withoutMedium.push({ cable: made, link });
  }
  return withoutMedium;
}

const NO_MEDIUM = { typeId: undefined, medium: undefined, fromModuleId: undefined, toModuleId: undefined } as const;

function endOf({ memberKey, port, lane }: Link['from'], owners: ReadonlyMap<string, OwnerId>): End | undefined {
  const id = owners.get(memberKey);
  return id && { id, port, lane };
}

function add({ draft, ids, fabric, ports }: LinkingContext, link: Link, [from, to]: readonly [End, End]): Cable {
  return draft.add('cable', ids('cable'), {
    name: ports.label(from, to),
    ...plugged(from, to),
    purpose: link.purpose,
    ...(link.speedMbps === undefined ? {} : { speedMbps: link.speedMbps }),
    ...(link.side === undefined ? {} : { side: link.side }),
    fabricId: fabric.id,
    fabricKey: link.key,
  });
}

function replug({ draft, ports }: LinkingContext, cable: Cable, link: Link, [from, to]: readonly [End, End]): Cable {
  const isOwnName = cable.name === ports.labelOf(cable);
  return draft.change(cable, {
    ...(isOwnName ? { name: ports.label(from, to) } : {}),
    fromLane: undefined,
    toLane: undefined,
    ...plugged(from, to),
    speedMbps: link.speedMbps,
    ...NO_MEDIUM,
  });
}

function plugged(from: End, to: End) {
  return {
    fromId: from.id,
    fromPort: from.port,
    ...(from.lane === undefined ? {} : { fromLane: from.lane }),
    toId: to.id,
    toPort: to.port,
    ...(to.lane === undefined ? {} : { toLane: to.lane }),
  };
}

/** Which ports of the fabric are taken. */
class Plugs {
  private readonly taken = new Set<string>();

  take(end: End): void {
    this.taken.add(keyOf(end));
  }

  /** The port that was meant, else the next free one of the same kind. */
  free(end: End, ports: PortNames): End | undefined {
    if (!this.taken.has(keyOf(end))) return end;
    const port = ports.like(end).find((one) => !this.taken.has(keyOf({ ...end, port: one })));
    return port === undefined ? undefined : { ...end, port };
  }
}

function keyOf({ id, port, lane }: End): string {
  return `${id} ${port} ${String(lane ?? '')}`;
}
