import { defineRule } from '../engine/rule';

export const portMissing = defineRule({
  code: 'CAB-PORT-MISSING',
  key: 'cabling.portMissing',
  title: 'A cable names a port that does not exist',
  reason: 'It cannot be plugged in as drawn, and its speed and connector cannot be checked.',
  basis: 'the ports that the type of the device lists, and those added to the device itself',
  source: 'the types of both ends',
  grade: 'D',
  notChecked: 'Devices whose type lists no ports at all are not judged.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    missing: '{cable} names the port {port} of {owner}, which has none of that name.',
    noPorts: 'The type of {owner} lists no ports, so the port {port} of {cable} was not checked.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      if (cableEnds.portOf(cable, 0) && cableEnds.portOf(cable, 1)) return;
      const record = cableEnds.cableAt(cable);
      if (!record) return;
      for (const side of [0, 1] as const) {
        if (cableEnds.portOf(cable, side) || cableEnds.ownerOf(cable, side) < 0) continue;
        const port = side === 0 ? record.fromPort : record.toPort;
        const ownerId = cableEnds.ownerId(cable, side);
        const common = {
          subjects: [record.id] as [string],
          discriminator: side === 0 ? 'from' : 'to',
          params: { cable: { record: record.id }, port, owner: { record: ownerId } },
        };
        if (cableEnds.hasPortList(cable, side))
          report.breach({
            ...common,
            message: 'missing',
            actual: 0,
            limit: 1,
            dimension: 'count',
            unit: '',
            related: [ownerId],
          });
        else report.notChecked({ ...common, message: 'noPorts' });
      }
    }),
  ],
});
