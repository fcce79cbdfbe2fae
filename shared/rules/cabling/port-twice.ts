import { mediumOf } from '../../analysis/cabling/cable-medium';
import type { Cable } from '../../model/records/cable';
import { defineRule } from '../engine/rule';

export const portTwice = defineRule({
  code: 'CAB-PORT-TWICE',
  key: 'cabling.portTwice',
  title: 'Two cables in one port',
  reason: 'A port takes one plug.',
  basis:
    'one cable per port, face and part; the parts of a split port count each, and cables whose medium says splitter or breakout may share a port',
  source: 'project rule',
  grade: 'D',
  notChecked: 'How many ends a splitter has, where its cables do not say which part they use (CAB-BREAKOUT).',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    shared: '{port} of {owner} has {actual} cables; it takes {limit}.',
    rear: 'The rear of {port} of {owner} has {actual} cables; it takes {limit}.',
    part: 'Part {part} of {port} of {owner} has {actual} cables; it takes {limit}.',
  },
  checks: (check) => [
    check('cable', ['portUse'], (cable, { portUse }, _params, report) => {
      if (!portUse.isPortShared(cable, 0) && !portUse.isPortShared(cable, 1)) return;
      const record = portUse.cableAt(cable);
      if (!record) return;
      for (const side of [0, 1] as const) {
        if (!portUse.isPortShared(cable, side)) continue;
        const port = side === 0 ? record.fromPort : record.toPort;
        const ownerId = portUse.ownerId(cable, side);
        const cables = new Set([record, ...portUse.sharingPort(cable, side)]);
        const plugs = [...cables].flatMap((one) => plugsOf(one, ownerId, port));
        const own = plugs.find((plug) => plug.cable === record && plug.side === side);
        if (!own) continue;
        const met = plugs.filter((plug) => plug.face === own.face && isSamePart(plug.lane, own.lane));
        const isReporter = met.every((plug) => own === plug || isBefore(own, plug));
        if (met.length < 2 || !isReporter || met.every(isSplitterEnd)) continue;
        const others = met.map((plug) => plug.cable.id).filter((id) => id !== record.id);
        const isPart = met.every((plug) => plug.lane !== undefined);
        const part = isPart ? ` part ${String(own.lane)}` : '';
        report.breach({
          subjects: [ownerId],
          discriminator: `${port}${own.face === 'rear' ? ' rear' : ''}${part}`,
          message: isPart ? 'part' : own.face === 'rear' ? 'rear' : 'shared',
          params: { port, owner: { record: ownerId }, ...(isPart ? { part: own.lane ?? 1 } : {}) },
          actual: met.length,
          limit: 1,
          dimension: 'count',
          unit: '',
          related: [record.id, ...[...new Set(others)].sort()],
        });
      }
    }),
  ],
});

/** One end of a cable in a port. */
interface Plug {
  readonly cable: Cable;
  readonly side: 0 | 1;
  readonly face: 'front' | 'rear';
  readonly lane: number | undefined;
}

/** The ends of a cable that are in this port: two for a cable from a port to itself. */
function plugsOf(cable: Cable, ownerId: string, port: string): Plug[] {
  const plugs: Plug[] = [];
  if (cable.fromId === ownerId && cable.fromPort === port)
    plugs.push({ cable, side: 0, face: cable.fromFace ?? 'front', lane: cable.fromLane });
  if (cable.toId === ownerId && cable.toPort === port)
    plugs.push({ cable, side: 1, face: cable.toFace ?? 'front', lane: cable.toLane });
  return plugs;
}

/** A cable that does not say which part it uses takes the whole port. */
function isSamePart(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Of several plugs that meet, the one that takes most of the port tells of it; of equal ones, the first by id. */
function isBefore(one: Plug, other: Plug): boolean {
  const whole = (plug: Plug): number => (plug.lane === undefined ? 0 : 1);
  if (whole(one) !== whole(other)) return whole(one) < whole(other);
  return one.cable.id === other.cable.id ? one.side < other.side : one.cable.id < other.cable.id;
}

function isSplitterEnd({ cable }: Plug): boolean {
  return mediumOf(cable.medium, cable.speedMbps).isBreakout;
}
