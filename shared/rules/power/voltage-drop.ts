import { voltageDropV, type ConductorRun } from '../../analysis/formulas/conductors';
import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerLink } from '../../model/records/power-link';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

const PPM = 1_000_000;
const UM_PER_M = 1_000_000;
const UM2_PER_MM2 = 1_000_000;

export const voltageDrop = defineRule({
  code: 'PWR-VDROP',
  key: 'power.voltageDrop',
  title: 'A line drops more voltage than good practice allows',
  reason: 'What drops on the way heats the cable and is missing at the power supply when the utility runs low.',
  basis: 'drop at the present load over the voltage: 3 % for a branch and 2 % for a feeder, 5 % together',
  source: 'informational notes of the NEC; IEC 60364-5-52 annex G for the formula',
  grade: 'T',
  notChecked:
    'Lines whose conductor is not stated. Several feeders in a row, the drop inside transformers, the load after a failure, motors starting.',
  severity: 'info',
  isLive: true,
  params: {
    branchPpm: {
      default: 30_000,
      dimension: 'fineShare',
      label: 'Drop from a node to its load',
      source: 'informational note of the NEC, public engineering reference',
      grade: 'T',
      max: PPM,
    },
    feederPpm: {
      default: 20_000,
      dimension: 'fineShare',
      label: 'Drop from node to node',
      source: 'what a branch leaves of 5 % in all',
      grade: 'T',
      max: PPM,
    },
  },
  messages: {
    branch: '{feed} drops {actual} of its voltage over {length}; {limit} is good practice.',
    feeder: 'The line from {from} to {node} drops {actual} of its voltage over {length}; {limit} is good practice.',
    branchUnknown: 'The conductor of {feed} is stated and its length is not, so its voltage drop is not known.',
    feederUnknown:
      'The conductor from {from} to {node} is stated and its length or voltage is not, so its voltage drop is not known.',
  },
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      if (!feed || !isStated(feed)) return;
      const about = { subjects: [feed.id], dimension: 'fineShare', unit: '%', limit: params.branchPpm } as const;
      const run = runOf(feed, feed.phases);
      if (!run) {
        report.notChecked({ ...about, message: 'branchUnknown', params: { feed: { record: feed.id } } });
        return;
      }
      const powerFactor = feed.phases === 'dc' ? 1 : feed.powerFactorPermille / 1000;
      const { normalW } = feedLoad.load(slot);
      const amps = normalW / (feed.voltageV * powerFactor * (feed.phases === 'three' ? Math.sqrt(3) : 1));
      const actual = Math.round((PPM * voltageDropV(run, amps, powerFactor)) / feed.voltageV);
      if (actual <= params.branchPpm) return;
      report.breach({
        ...about,
        message: 'branch',
        params: { feed: { record: feed.id }, length: { quantity: feed.lengthUm ?? 0, dimension: 'length' } },
        actual,
        evidence: evidenceOf(run, amps),
      });
    }),
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, params, report) => {
      const record = nodeSupply.nodeAt(node);
      if (!record) return;
      for (const { link, from, lines, voltageV, watts } of nodeSupply.suppliers(node)) {
        if (!isStated(link)) continue;
        const about = { subjects: [link.id], dimension: 'fineShare', unit: '%', limit: params.feederPpm } as const;
        const names = { from: { record: from.id }, node: { record: record.id } };
        const run = runOf(link, from.phases);
        if (!run || !isKnown(lines) || !isKnown(voltageV)) {
          report.notChecked({ ...about, message: 'feederUnknown', params: names });
          continue;
        }
        const amps = lines.maxMilliA / 1000;
        const sumMilliA = lines.l1MilliA + lines.l2MilliA + lines.l3MilliA;
        const voltAmps = (sumMilliA * voltageV) / (from.phases === 'three' ? Math.sqrt(3) : 1) / 1000;
        // Amperes are whole thousandths: what rounding leaves must not look like reactive power.
        const powerFactor = watts >= 0.999 * voltAmps ? 1 : watts / voltAmps;
        const actual = Math.round((PPM * voltageDropV(run, amps, powerFactor)) / voltageV);
        if (actual <= params.feederPpm) continue;
        report.breach({
          ...about,
          message: 'feeder',
          params: { ...names, length: { quantity: link.lengthUm ?? 0, dimension: 'length' } },
          related: [from.id, record.id],
          actual,
          evidence: evidenceOf(run, amps),
        });
      }
    }),
  ],
});

type Line = Pick<PowerFeed | PowerLink, 'lengthUm' | 'conductorUm2' | 'conductorMetal'>;

/** A conductor was chosen; a line without one is not designed yet, however long it is. */
function isStated({ conductorUm2 }: Line): boolean {
  return conductorUm2 !== undefined;
}

function runOf(
  { lengthUm, conductorUm2, conductorMetal }: Line,
  phases: PowerFeed['phases'],
): ConductorRun | undefined {
  if (lengthUm === undefined || conductorUm2 === undefined) return undefined;
  return { lengthM: lengthUm / UM_PER_M, areaMm2: conductorUm2 / UM2_PER_MM2, metal: conductorMetal, phases };
}

function evidenceOf({ areaMm2, metal, lengthM }: ConductorRun, amps: number) {
  return [
    {
      label: 'Current',
      value: { quantity: Math.round(amps * 1000), dimension: 'current' },
      source: 'load in normal running',
    },
    { label: 'Conductor', value: `${String(areaMm2)} mm² ${metal}`, source: 'this line' },
    { label: 'Length, one way', value: { quantity: Math.round(lengthM * UM_PER_M), dimension: 'length' } },
  ];
}
