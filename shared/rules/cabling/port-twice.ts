import { mediumOf } from '../../analysis/cabling/cable-medium';
import { defineRule } from '../engine/rule';

export const portTwice = defineRule({
  code: 'CAB-PORT-TWICE',
  key: 'cabling.portTwice',
  title: 'Two cables in one port',
  reason: 'A port takes one plug.',
  basis: 'one cable per port; cables whose medium says splitter or breakout may share one',
  source: 'project rule',
  grade: 'D',
  notChecked: 'How many ends a splitter has.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: { shared: '{port} of {owner} has {actual} cables; it takes {limit}.' },
  checks: (check) => [
    check('cable', ['portUse'], (cable, { portUse }, _params, report) => {
      if (!portUse.isPortShared(cable, 0) && !portUse.isPortShared(cable, 1)) return;
      const record = portUse.cableAt(cable);
      if (!record) return;
      for (const side of [0, 1] as const) {
        if (!portUse.isPortShared(cable, side)) continue;
        const others = portUse.sharingPort(cable, side);
        const port = side === 0 ? record.fromPort : record.toPort;
        const ownerId = portUse.ownerId(cable, side);
        // A cable from a port to itself meets itself: it is told of at its first end.
        const isReporter = others.every((other) => record.id < other.id || (other === record && side === 0));
        if (!isReporter || [record, ...others].every((one) => mediumOf(one.medium, one.speedMbps).isBreakout)) continue;
        report.breach({
          subjects: [ownerId],
          discriminator: port,
          message: 'shared',
          params: { port, owner: { record: ownerId } },
          actual: others.length + 1,
          limit: 1,
          dimension: 'count',
          unit: '',
          related: [record.id, ...others.map((other) => other.id).sort()],
        });
      }
    }),
  ],
});
