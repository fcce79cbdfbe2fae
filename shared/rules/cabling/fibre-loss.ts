import { linkLossDb } from '../../analysis/formulas/cabling';
import type { Channel } from '../../analysis/cabling/channels';
import type { Facts } from '../../analysis/facts';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import type { EvidenceRow } from '../engine/finding';
import { defineRule, type ParamSpec } from '../engine/rule';
import { lengthOf, LENGTH_PARAMS } from './length';

const NVIDIA = 'NVIDIA interconnect structured cabling requirements NDR/XDR/400-800G';

const loss = (label: string, value: number): ParamSpec => ({
  default: value,
  dimension: 'opticalLoss',
  label,
  source: NVIDIA,
  grade: 'P',
  max: 10_000,
});
const attenuation = (label: string, value: number): ParamSpec => ({ ...loss(label, value), dimension: 'attenuation' });

const PARAMS = {
  ...LENGTH_PARAMS,
  multimode: attenuation('Attenuation of multimode fibre', 3_000),
  singleMode: attenuation('Attenuation of single-mode fibre', 400),
  mpoMdb: loss('Loss of a pair of MPO ferrules', 350),
  lcMdb: loss('Loss of a pair of LC ferrules', 250),
};

type LossParams = { readonly [name in keyof typeof PARAMS]: number };

export const fibreLoss = defineRule({
  code: 'FIB-LOSS',
  key: 'cabling.fibreLoss',
  title: 'A fibre channel loses too much light',
  reason: 'Each pair of ferrules takes its share; with one panel too many the link drops packets or stays down.',
  basis: 'attenuation by length, and every pair of ferrules from module to module, those at the modules included',
  source: NVIDIA,
  grade: 'P',
  notChecked:
    'Splices, dirt, and the loss of splitters. A cable without panels whose budget nobody states: its reach stands for it (CAB-REACH).',
  severity: 'error',
  isLive: false,
  params: PARAMS,
  messages: {
    over: 'The channel of {cable} loses {actual} over {cables} cables and {panels} panels; its modules have {limit} to lose.',
    noBudget:
      'The channel of {cable} loses {actual} over {cables} cables and {panels} panels; what its modules may lose is not known.',
    noLength: 'The channel of {cable} was not checked: the length of {unknown} is not known.',
  },
  checks: (check) => [
    check('cable', ['channel'], (cable, { channel }, params, report) => {
      const own = channel.assemblyAt(cable)?.cable.category;
      const row = channel.mediumAt(cable)?.reach;
      const isFibre = own === 'cableFibre' || (own === undefined && row !== undefined && /^(OM|OS)\d/.test(row.medium));
      if (!isFibre) return;
      const found = channel.trace(cable);
      const record = channel.cableAt(cable);
      // The first by id tells of the whole channel.
      if (!record || found.cables.some(({ cableId }) => cableId < record.id)) return;
      const budget = budgetOf(channel, found);
      const panels = found.passages.length;
      if (budget === undefined && panels === 0) return;
      const common = { cable: { record: record.id }, cables: found.cables.length, panels };
      const related = [...found.cables.map((one) => one.cableId), ...found.passages.map((one) => one.ownerId)];
      const summed = lossOf(channel, found, params);
      if ('unknown' in summed) {
        const unknown = { record: summed.unknown };
        report.notChecked({ subjects: [record.id], message: 'noLength', params: { ...common, unknown } });
        return;
      }
      const measured = { actual: summed.mdb, dimension: 'opticalLoss', unit: 'dB', evidence: summed.evidence } as const;
      if (budget === undefined)
        report.notChecked({ subjects: [record.id], message: 'noBudget', params: common, ...measured });
      else if (summed.mdb > budget)
        report.breach({
          subjects: [record.id],
          message: 'over',
          params: common,
          limit: budget,
          ...measured,
          related: [...new Set(related)].filter((id) => id !== record.id),
        });
    }),
  ],
});

/** What the modules at the ends of a channel may lose, the lesser of both; nothing when no source says. */
function budgetOf(facts: Facts['channel'], { cables }: Channel): number | undefined {
  const budgets = cables.flatMap(({ cable }) => {
    const modules = [facts.moduleAt(cable, 0), facts.moduleAt(cable, 1)];
    const ofRow = facts.mediumAt(cable)?.reach?.maxLossDb;
    return [
      ...modules.map((module) => (module ? canonical('lossBudget', module.figures.lossBudget) : undefined)),
      ofRow === undefined ? undefined : Math.round(ofRow * 1000),
    ].filter((one): one is number => one !== undefined && isKnown(one));
  });
  return budgets.length === 0 ? undefined : Math.min(...budgets);
}

type Loss = { readonly mdb: number; readonly evidence: readonly EvidenceRow[] } | { readonly unknown: string };

/** α·L of every cable, the loss of every passage, and a pair of ferrules at each module. */
function lossOf(facts: Facts['channel'], { cables, passages }: Channel, params: LossParams): Loss {
  const evidence: EvidenceRow[] = [];
  const db = (quantity: number) => ({ quantity, dimension: 'opticalLoss' });
  let mdb = 0;
  for (const { cable, cableId } of cables) {
    const lengthUm = lengthOf(facts, cable, params);
    if (lengthUm === undefined) return { unknown: cableId };
    const type = facts.assemblyAt(cable)?.cable;
    const stated = canonical('attenuation', type?.figures.attenuation);
    const medium = type?.cabling.medium ?? facts.mediumAt(cable)?.reach?.medium ?? '';
    const usual = medium.startsWith('OS') ? params.singleMode : params.multimode;
    const mdbPerKm = isKnown(stated) ? stated : usual;
    const own = linkLossDb({
      lengthM: lengthUm / 1_000_000,
      attenuationDbPerKm: mdbPerKm / 1000,
      connectors: 0,
      connectorDb: 0,
    });
    mdb += own * 1000;
    evidence.push({ label: 'Length of fibre', value: { quantity: lengthUm, dimension: 'runLength' } });
    evidence.push({ label: 'Attenuation', value: { quantity: mdbPerKm, dimension: 'attenuation' } });
  }
  for (const { owner, port } of passages) {
    const panel = facts.panelType(owner);
    const stated = canonical('insertionLoss', panel?.figures.insertionLoss);
    const connector = panel?.ports?.[0]?.connector ?? '';
    const own = isKnown(stated) ? stated : connector.startsWith('MPO') ? params.mpoMdb : params.lcMdb;
    mdb += own;
    evidence.push({ label: `Panel, port ${port}`, value: db(own) });
  }
  for (const connector of endConnectors(facts, cables)) {
    const own = connector.startsWith('MPO') ? params.mpoMdb : params.lcMdb;
    mdb += own;
    evidence.push({ label: `Ferrules at the module, ${connector}`, value: db(own) });
  }
  return { mdb: Math.round(mdb), evidence };
}

/** The optical connectors at both ends of a channel: of the modules, else of the cables. */
function endConnectors(facts: Facts['channel'], cables: Channel['cables']): readonly string[] {
  const [first, last] = [cables[0], cables[cables.length - 1]];
  if (!first || !last) return [];
  const at = (cable: number, end: 0 | 1): string =>
    facts.moduleAt(cable, end)?.cabling.far.connector ??
    facts.assemblyAt(cable)?.cable.cabling[end === 0 ? 'near' : 'far'].connector ??
    'LC';
  return [at(first.cable, first.isTurned ? 1 : 0), at(last.cable, last.isTurned ? 0 : 1)];
}
