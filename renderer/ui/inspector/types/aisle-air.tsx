import type { Aisle } from '#shared/analysis/cooling/aisles';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Zone } from '#shared/model/records/zone';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram, useSignal } from '../../program';
import { FactRow, LoadBars } from '../load-bars';
import type { Load } from '../loads';

/** What the count of racks means: a containment takes those at it whichever way they stand. */
const RACKS_AT: { readonly [kind in Zone['kind']]?: string } = {
  coldAisle: 'Racks with their front to it',
  hotAisle: 'Racks with their rear to it',
};

/** The air of an aisle: the racks at it, what its tiles let through, and whether it closes. */
export function AisleAir({ zone }: { readonly zone: Zone }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const aisle = aisleOf(editor.checks.analysis, zone);
  if (!aisle) return null;
  const share = aisle.countedRu === 0 ? undefined : Math.round((1000 * aisle.openRu) / aisle.countedRu);
  return (
    <Section title="Air">
      <FactRow
        label={RACKS_AT[zone.kind] ?? 'Racks at it'}
        text={`${aisle.unknownRacks > 0 ? 'at least ' : ''}${aisle.racks.length}`}
      />
      <FactRow label="Heat of these to the air" text={formats.power(aisle.heatW)} />
      <LoadBars loads={flowLoads(zone, aisle)} />
      {aisle.isMeantToClose && <FactRow label="Closes" text={closesText(aisle, formats.length)} />}
      {share !== undefined && <FactRow label="Rack units open to the front" text={formats.quantity('share', share)} />}
    </Section>
  );
}

function aisleOf({ coolingSystem, rooms }: HallAnalysis, zone: Zone): Aisle | undefined {
  const room = rooms.table.slotOf(zone.roomId);
  return room < 0 ? undefined : coolingSystem.aisles.of(room).find((aisle) => aisle.zone.id === zone.id);
}

/** Air that the racks draw out of an aisle against what its tiles let in; a hot aisle takes air away. */
function flowLoads(zone: Zone, { needMlPerS, tileFlowMlPerS, tiles, unknownRacks }: Aisle): readonly Load[] {
  if (zone.kind === 'hotAisle' || tiles === 0) return [];
  return [
    {
      label: 'Air its racks draw',
      quantity: 'airFlow',
      load: { known: needMlPerS, unknownCount: unknownRacks },
      limit: tileFlowMlPerS,
      basis: `${tiles === 1 ? '1 perforated tile' : `${tiles} perforated tiles`} at the pressure under the floor (AIR-TILE, grade K).`,
    },
  ];
}

function closesText(aisle: Aisle, length: (um: number) => string): string {
  if (aisle.isClosed) return 'yes';
  const open = [
    ...(aisle.closedEnds < 2 ? [`${2 - aisle.closedEnds} ${aisle.closedEnds === 1 ? 'end' : 'ends'} open`] : []),
    ...(aisle.isClosedAbove ? [] : ['open above']),
    ...(aisle.gaps > 0 ? [`a gap of ${length(aisle.widestGapUm)} between racks`] : []),
  ];
  return `no: ${open.join(', ')}`;
}
