import { capacityAtReturn, type CapacityBasis } from '#shared/analysis/cooling/capacity-at-return';
import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { isKnown } from '#shared/units/known';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { FactRow } from './load-bars';

const BASES: { readonly [B in CapacityBasis]: string } = {
  points: 'Between points of its maker.',
  beyondPoints: 'Beyond the points of its maker: the effectiveness fitted at the nearest.',
  fitted: 'The effectiveness fitted at its rated point (AIR-CRAC, grade T).',
  stated: 'The one capacity stated for it; at what return is not known.',
};

/** What an air unit takes away at the estimated return air of the rooms it treats, and how that is known. */
export function UnitAtReturn({ unit }: { readonly unit: CoolingUnit }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const { cooling, coolingSystem } = editor.checks.analysis;
  const slot = cooling.units.slotOf(unit.id);
  const returns = [...(slot < 0 ? [] : cooling.roomsOf(slot))].map(
    (room) => coolingSystem.climates.of(room).returnMilliC,
  );
  const [returnMilliC] = returns;
  if (returns.length !== 1 || returnMilliC === undefined || !isKnown(returnMilliC)) return null;
  const { watts, basis } = capacityAtReturn(cooling, coolingSystem.supply, slot, returnMilliC);
  const source = basis.endsWith('oints') && unit.capacityPointsSource ? ` Source: ${unit.capacityPointsSource}.` : '';
  return (
    <>
      <FactRow
        label={`Capacity at ${formats.quantity('temperature', returnMilliC)} return`}
        text={isKnown(watts) ? formats.power(watts) : 'unknown'}
      />
      <p className="inspector-muted">
        {BASES[basis]}
        {source} The return is an estimate, not CFD.
      </p>
    </>
  );
}
