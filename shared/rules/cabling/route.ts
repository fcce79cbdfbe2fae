import type { Unroutable } from '../../analysis/cabling/unroutable';
import type { FindingShape } from '../engine/finding';
import { defineRule } from '../engine/rule';

export const cableRouteRule = defineRule({
  code: 'CAB-ROUTE',
  key: 'cabling.route',
  title: 'A cable has no way',
  reason: 'A cable without a way cannot be pulled, and its length is not known.',
  basis: 'trays, ladders and drops of the plan, by kind and side, and the trays a cable must pass',
  source: 'project rule',
  grade: 'D',
  notChecked:
    'How full trays are (TRAY-FILL). A room without any tray for data: ways are then assumed along right angles.',
  severity: 'error',
  isLive: false,
  params: {},
  messages: {
    noTrayNear: '{cable} has no way: no tray for it comes near {end}.',
    broken: '{cable} has no way: the trays of its two ends come within {actual} of each other and do not meet.',
    kind: '{cable} has no way: the trays that would lead there are for other kinds of cable.',
    side: '{cable} has no way: the trays that would lead there are kept for another side.',
    via: '{cable} has no way by the trays it must pass.',
  },
  checks: (check) => [
    check('cable', ['cableRoute'], (cable, { cableRoute }, _params, report) => {
      if (cableRoute.wayOf(cable)?.basis !== 'unroutable') return;
      const record = cableRoute.cableAt(cable);
      const reason = cableRoute.routeOf(cable)?.reason;
      if (!record || !reason) return;
      report.breach({
        subjects: [record.id],
        message: reason.kind,
        params: {
          cable: { record: record.id },
          ...(reason.kind === 'noTrayNear' ? { end: { record: reason.endId } } : {}),
        },
        actual: reason.kind === 'broken' ? reason.gapUm : 0,
        limit: reason.kind === 'broken' ? 0 : 1,
        dimension: reason.kind === 'broken' ? 'length' : 'count',
        unit: reason.kind === 'broken' ? 'mm' : '',
        related: [record.fromId, record.toId],
        ...shapesOf(reason),
      });
    }),
  ],
});

/** Where the trays break. */
function shapesOf(reason: Unroutable): { readonly shapes?: readonly FindingShape[] } {
  if (reason.kind !== 'broken') return {};
  const { from, to } = reason;
  const line = [
    [from.xUm, from.yUm],
    [to.xUm, to.yUm],
  ] as const;
  return { shapes: [{ kind: 'way', points: line.map(([x, y]) => [x, y]) }] };
}
