import { defineRule } from '../engine/rule';
import { reachFixes } from '../fixes/record-fixes';
import { lengthEvidence, lengthOf, LENGTH_PARAMS } from './length';

export const cableReach = defineRule({
  code: 'CAB-REACH',
  key: 'cabling.reach',
  title: 'A cable is longer than its medium reaches',
  reason: 'Beyond the reach the link does not come up, or comes up and drops packets.',
  basis:
    'length of the way through trays, or along right angles where there are none, with drops and slack, against the reach of the medium',
  source: 'reach table',
  grade: 'P',
  notChecked: 'Loss of connectors and patch panels (FIB-LOSS).',
  severity: 'error',
  isLive: true,
  params: LENGTH_PARAMS,
  messages: {
    inRack: '{cable} is {medium}, which never leaves its rack, and leads to another.',
    exceeded: '{cable} is {actual} long; {medium} reaches {limit}: {difference} too long.',
    unknownMedium:
      '{cable} is {actual} long; how far it may be is not known, because no medium is stated that is in the reach table.',
  },
  fixes: reachFixes,
  checks: (check) => [
    check('cable', ['cableRoute'], (cable, { cableRoute }, params, report) => {
      const type = cableRoute.assemblyAt(cable)?.cable;
      const ownWay = type?.cabling.isInRackOnly === true ? cableRoute.wayOf(cable) : undefined;
      const own = cableRoute.cableAt(cable);
      if (type && own && ownWay && !ownWay.isInRack)
        report.breach({
          subjects: [own.id],
          discriminator: 'inRack',
          message: 'inRack',
          params: { cable: { record: own.id }, medium: type.name },
          actual: 1,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: [own.fromId, own.toId],
        });
      if (ownWay) return;
      const medium = cableRoute.mediumAt(cable);
      const actual = lengthOf(cableRoute, cable, params);
      if (!medium || actual === undefined || (medium.maxUm >= 0 && actual <= medium.maxUm)) return;
      const record = cableRoute.cableAt(cable);
      if (!record) return;
      const row = medium.reach;
      const subject = { cable: { record: record.id } };
      if (!row) {
        report.notChecked({
          subjects: [record.id],
          message: 'unknownMedium',
          params: subject,
          actual,
          dimension: 'runLength',
          unit: 'm',
        });
        return;
      }
      report.breach({
        subjects: [record.id],
        message: 'exceeded',
        params: { ...subject, medium: `${row.phy} over ${row.medium}` },
        actual,
        limit: medium.maxUm,
        dimension: 'runLength',
        unit: 'm',
        source: row.source,
        grade: row.grade,
        related: [record.fromId, record.toId],
        evidence: lengthEvidence(cableRoute, cable, params),
      });
    }),
  ],
});

export const cableReachMargin = defineRule({
  code: 'CAB-REACH-90',
  key: 'cabling.reachMargin',
  title: 'A cable comes close to the reach of its medium',
  reason: 'Routes get longer on site; one detour and the link no longer works.',
  basis:
    'length of the way through trays, or along right angles where there are none, with drops and slack, against a share of the reach',
  source: 'project default on the reach table',
  grade: 'K',
  notChecked: 'Cables whose length is stated: it will not grow.',
  severity: 'warning',
  isLive: true,
  params: {
    ...LENGTH_PARAMS,
    sharePermille: {
      default: 900,
      dimension: 'share',
      label: 'Share of the reach to stay within',
      source: 'project default (rule CAB-REACH)',
      grade: 'K',
      max: 1000,
    },
  },
  messages: { close: '{cable} is {actual} long; {medium} should stay within {limit}: {difference} too long.' },
  fixes: reachFixes,
  checks: (check) => [
    check('cable', ['cableRoute'], (cable, { cableRoute }, params, report) => {
      const medium = cableRoute.mediumAt(cable);
      if (!medium?.reach) return;
      const limit = Math.floor((medium.maxUm * params.sharePermille) / 1000);
      const actual = lengthOf(cableRoute, cable, params);
      if (actual === undefined || actual <= limit || actual > medium.maxUm) return;
      const record = cableRoute.cableAt(cable);
      if (!record || record.lengthUm !== undefined) return;
      const row = medium.reach;
      report.breach({
        subjects: [record.id],
        message: 'close',
        params: { cable: { record: record.id }, medium: `${row.phy} over ${row.medium}` },
        actual,
        limit,
        dimension: 'runLength',
        unit: 'm',
        related: [record.fromId, record.toId],
        evidence: lengthEvidence(cableRoute, cable, params),
      });
    }),
  ],
});
