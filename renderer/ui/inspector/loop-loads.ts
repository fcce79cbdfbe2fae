/** Heat and flow of cooling loops against what their units give, read from the analysis the checks read. */
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { LoopLoad } from '#shared/analysis/cooling/liquid-loads';
import { isKnown, UNKNOWN, type Known } from '#shared/units/known';
import type { Load } from './loads';

/** Everything the analysis knows of a loop; nothing for an id it does not know. */
export function loopLoadOf(analysis: HallAnalysis, loopId: string): LoopLoad | undefined {
  const { loops, liquid } = analysis.coolingSystem;
  const slot = loops.table.slotOf(loopId);
  return slot < 0 ? undefined : liquid.loopLoad(slot);
}

/** Heat of a loop against its units, all of them and with its spare ones out, and its flow. */
export function loopLoads(analysis: HallAnalysis, loopId: string): readonly Load[] {
  const load = loopLoadOf(analysis, loopId);
  if (!load) return [];
  const { units, capacityUnknown, unknownRacks } = load;
  const heat = { quantity: 'power', load: { known: load.heatW, unknownCount: unknownRacks } } as const;
  const unitText = units === 1 ? '1 unit supplies it' : `${units} units supply it`;
  const basis = capacityUnknown > 0 ? `${unitText}; the capacity of ${capacityUnknown} is unknown.` : `${unitText}.`;
  const known = (isStated: boolean, value: number): Known<number> => (isStated ? value : UNKNOWN);
  const isStated = units > 0 && capacityUnknown === 0;
  const need = isKnown(load.designFlowMlPerMin) ? load.designFlowMlPerMin : load.coolantMlPerMin;
  return [
    { ...heat, label: 'Heat', limit: known(isStated, load.capacityW), basis },
    ...(load.spareCapacityW === load.capacityW
      ? []
      : [
          {
            ...heat,
            label: 'With its spare units out',
            limit: known(isStated, load.spareCapacityW),
            basis: 'The largest units are taken out, as many as the loop declares spare.',
          },
        ]),
    {
      label: 'Flow',
      quantity: 'liquidFlow',
      load: { known: need, unknownCount: unknownRacks },
      limit: known(units > 0 && load.flowUnknown === 0, load.flowMlPerMin),
      basis: isKnown(load.designFlowMlPerMin)
        ? 'Needed for its heat at the rise it is designed for, against what its units move.'
        : 'Needed by the racks on it, against what its units move.',
    },
  ];
}
