import type { OutletLoad } from '../../analysis/power/rack-pdus';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

/** Milliamperes an outlet carries without end, by region. C39 takes either plug and is rated as the larger. */
const OUTLETS: { readonly [connector: string]: { readonly IEC: number; readonly NA: number } } = {
  C13: { IEC: 10_000, NA: 12_000 },
  C15: { IEC: 10_000, NA: 12_000 },
  C19: { IEC: 16_000, NA: 16_000 },
  C21: { IEC: 16_000, NA: 16_000 },
  C39: { IEC: 16_000, NA: 16_000 },
};

export const outletLoad = defineRule({
  code: 'PWR-OUTLET',
  key: 'power.outlet',
  title: 'An outlet carries more than it may, or holds two plugs',
  reason: 'A coupler that is loaded beyond its rating gets hot where nobody looks, behind the servers.',
  basis: 'IEC 60320: C13 10 A, C19 16 A; UL: C13 15 A and C19 20 A, of which 12 and 16 A without end',
  source: 'connector tables, read in a secondary source; C39 is general knowledge',
  grade: 'S',
  notChecked: 'Whether the plug fits, cords and their length, locking, outlets of other kinds.',
  severity: 'error',
  isLive: true,
  params: {
    sharePermille: {
      default: 1000,
      dimension: 'share',
      label: 'Share of an outlet’s rating that may be used',
      source: 'project default: all of it',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    exceeded:
      'Outlet {outlet} ({connector}) of {pdu} carries up to {actual} for {device}; it may carry {limit}: over by {difference}.',
    twice:
      'Outlet {outlet} of {pdu} holds {count|cord|cords}, that of {device} among them. Give each an outlet of its own.',
    missing: 'The cord of {device} names outlet {outlet}, which {pdu} does not have.',
    unassigned:
      '{pdu}: {count|cord is|cords are} plugged into no outlet yet, so outlets and banks are not checked for them.',
    unknown: '{pdu}: what {count|cord carries|cords carry} is not known.',
  },
  checks: (check) => [
    check('rack', ['rackPdus'], (rack, { rackPdus }, params, report) => {
      const region = rackPdus.regionInForce();
      for (const device of rackPdus.pdusIn(rack)) {
        const load = rackPdus.pduLoad(device);
        if (!load) continue;
        const pdu = { record: load.pdu.id };
        const byOutlet = new Map<number, OutletLoad[]>();
        let unassigned = 0;
        let unknown = 0;
        for (const one of load.outlets) {
          const number = one.cord.outlet;
          if (number === undefined) unassigned++;
          else byOutlet.set(number, [...(byOutlet.get(number) ?? []), one]);
          if (one.isUnknown || !isKnown(one.worstMilliA)) unknown++;
        }
        for (const [outlet, cords] of byOutlet) {
          const [first] = cords;
          if (!first) continue;
          const discriminator = String(outlet);
          if (!first.outlet) {
            report.breach({
              subjects: [load.pdu.id],
              discriminator,
              message: 'missing',
              params: { pdu, outlet, device: { record: first.deviceId } },
              related: cords.map((one) => one.deviceId),
              actual: cords.length,
              limit: 0,
              dimension: 'count',
              unit: '',
            });
            continue;
          }
          if (cords.length > 1)
            report.breach({
              subjects: [load.pdu.id],
              discriminator: `${discriminator}-plugs`,
              message: 'twice',
              params: { pdu, outlet, count: cords.length, device: { record: first.deviceId } },
              related: cords.map((one) => one.deviceId),
              actual: cords.length,
              limit: 1,
              dimension: 'count',
              unit: '',
            });
          const rating = OUTLETS[first.outlet.connector.toUpperCase()]?.[region];
          if (rating === undefined) continue;
          const limit = Math.floor((rating * params.sharePermille) / 1000);
          const actual = cords.reduce((sum, one) => sum + (isKnown(one.worstMilliA) ? one.worstMilliA : 0), 0);
          if (actual <= limit) continue;
          report.breach({
            subjects: [load.pdu.id],
            discriminator,
            message: 'exceeded',
            params: { pdu, outlet, connector: first.outlet.connector, device: { record: first.deviceId } },
            related: cords.map((one) => one.deviceId),
            actual,
            limit,
            dimension: 'current',
            unit: 'A',
            evidence: [
              {
                label: `Rating of ${first.outlet.connector}, ${region}`,
                value: { quantity: rating, dimension: 'current' },
              },
              {
                label: 'In normal running',
                value: isKnown(first.milliA) ? { quantity: first.milliA, dimension: 'current' } : 'unknown',
              },
            ],
          });
        }
        if (unassigned > 0)
          report.notChecked({
            subjects: [load.pdu.id],
            discriminator: 'outlet',
            message: 'unassigned',
            params: { pdu, count: unassigned },
          });
        if (unknown > 0)
          report.notChecked({
            subjects: [load.pdu.id],
            message: 'unknown',
            params: { pdu, count: unknown },
          });
      }
    }),
  ],
});
