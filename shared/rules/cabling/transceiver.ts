import { reachOfAssembly } from '../../analysis/cabling/assembly';
import { REACH_TABLE } from '../../analysis/formulas/reach-table';
import { cageTakes } from '../../catalog/cages';
import type { CablingType } from '../../catalog/catalog-type';
import { defineRule, type Breach } from '../engine/rule';

export const transceivers = defineRule({
  code: 'NET-XCVR',
  key: 'cabling.transceiver',
  title: 'A transceiver is missing or wrong',
  reason: 'Modules are ordered by what the cables name; a missing or foreign one keeps the link down.',
  basis: 'cages, speeds, PHYs and fibre of the modules at both ends of a cable',
  source: 'the types of the cable, its modules and both ends; reach table',
  grade: 'D',
  notChecked: 'Cables without a catalog type. Coding of modules for one maker, and their firmware.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    missing: '{cable} is fibre, and no module is named for the {cage} cage {port} of {owner}.',
    needless: '{cable} has its modules fixed to it, and names {module} besides.',
    noCage: '{cable} names {module} at {port} of {owner}, which is no cage ({cage}).',
    cage: '{module} at {port} of {owner} does not fit: the module is for {plug}, the cage is {cage}.',
    speed: '{module} at {owner} runs at {actual} at most; {cable} is to run at {limit}: {difference} too slow.',
    phys: '{cable} joins {module} and {other}, which do not understand each other.',
    light: '{cable} is {medium}, over which {module} does not run.',
    unknownSpeed: 'The speeds of {module} at {owner} are not known, so it was not checked whether {cable} runs.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      const modules = [cableEnds.moduleAt(cable, 0), cableEnds.moduleAt(cable, 1)] as const;
      const assembly = cableEnds.assemblyAt(cable);
      const isFibre = assembly?.cable.category === 'cableFibre';
      if (!isFibre && !modules[0] && !modules[1]) return;
      const record = cableEnds.cableAt(cable);
      if (!record) return;
      const subject = { cable: { record: record.id } };
      const breach = (more: Pick<Breach, 'message' | 'params'> & Partial<Breach>): void =>
        report.breach({
          subjects: [record.id],
          actual: 1,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: [record.fromId, record.toId],
          ...more,
        });
      for (const side of [0, 1] as const) {
        const module = modules[side];
        const port = cableEnds.portOf(cable, side);
        if (!port) continue;
        const discriminator = side === 0 ? 'from' : 'to';
        const { connector, coupling } =
          (side === 0 ? record.fromFace : record.toFace) === 'rear' && port.rear ? port.rear : port;
        const at = { ...subject, port: port.name, owner: { record: cableEnds.ownerId(cable, side) }, cage: connector };
        if (!module) {
          if (isFibre && coupling === 'cage')
            breach({ discriminator, message: 'missing', params: at, actual: 0, limit: 1 });
          continue;
        }
        const params = { ...at, module: module.name, plug: module.cabling.near.connector };
        if (assembly && !isFibre) breach({ discriminator, message: 'needless', params });
        else if (coupling !== undefined && coupling !== 'cage') breach({ discriminator, message: 'noCage', params });
        else if (coupling === 'cage' && !cageTakes(connector, module.cabling.near.connector))
          breach({ discriminator, message: 'cage', params });
        else if (record.speedMbps !== undefined) {
          const fastest = Math.max(0, ...module.cabling.speedsMbps);
          const rate = { dimension: 'dataRate', unit: 'Gbit/s' } as const;
          if (fastest === 0)
            report.notChecked({ subjects: [record.id], discriminator, message: 'unknownSpeed', params, ...rate });
          else if (fastest < record.speedMbps)
            breach({ discriminator, message: 'speed', params, actual: fastest, limit: record.speedMbps, ...rate });
        }
      }
      const [one, other] = modules;
      if (one && other && !shareLight(one, other))
        breach({ message: 'phys', discriminator: 'phys', params: { ...subject, module: one.name, other: other.name } });
      const module = one ?? other;
      if (!assembly || !isFibre || !module || (one && other && !shareLight(one, other))) return;
      if (reachOfAssembly(assembly, record.speedMbps).maxUm >= 0 || !isInReachTable(module)) return;
      const medium = assembly.cable.cabling.medium ?? assembly.cable.name;
      breach({ message: 'light', discriminator: 'light', params: { ...subject, medium, module: module.name } });
    }),
  ],
});

function shareLight(one: CablingType, other: CablingType): boolean {
  return one.cabling.phys.some((phy) => other.cabling.phys.includes(phy));
}

/** Only of a module that the table knows over some fibre can it be said that it does not run over another. */
function isInReachTable(module: CablingType): boolean {
  return REACH_TABLE.some((row) => module.cabling.phys.includes(row.phy));
}
