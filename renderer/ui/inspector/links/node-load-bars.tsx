import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { ContinuousShares, PowerLimit } from '#shared/analysis/power/limits';
import type { RecordId } from '#shared/model/record-id';
import type { PowerNode } from '#shared/model/records/power-node';
import { formatAtLeast, formatKnown } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import type { ShownFailure } from '../../../editor/failure-mode';
import { LoadBar } from '../../components/load-bar';
import { useFormat } from '../../components/use-format';
import { writeIn } from '../../one-line/figure-text';
import { BASIS_TEXTS } from '../../one-line/figures';
import { useProgram, useSignal } from '../../program';
import { FactRow } from '../load-bars';
import { WorstFailureBar } from './worst-failure-bar';

const LIMIT_LABELS = { W: 'Power', VA: 'Apparent power', mA: 'Current' } as const;

/** What a node hands on against each of its limits, what it loses, and how its lines are loaded. */
export function NodeLoadBars({ nodeId }: { readonly nodeId: RecordId<'powerNode'> }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { analysis, continuousShares: shares } = editor.checks;
  const failure = useSignal(editor.failure.shown);
  const slot = analysis.chain.graph.nodes.slotOf(nodeId);
  if (slot < 0) return null;
  const { outW, lossW, inW, unknownLoads, unknownLosses, lines } = analysis.nodeLoads.load(slot);
  const limits = analysis.nodeLoads.limits(slot, shares);
  const isOut = failure !== undefined && isOutOf(failure, editor.view.get(nodeId));
  const failed = failure && !isOut ? failedLimits(analysis, failure.failedIds, slot, shares) : [];
  const unknownCount = unknownLoads + unknownLosses;
  return (
    <>
      <FactRow label="Hands on" text={formatAtLeast({ known: outW, unknownCount }, formats.power)} />
      {limits.length === 0 && <p className="inspector-muted">No rating is known, so nothing can be judged.</p>}
      {limits.map(({ unit, actual, limit, basis }) => (
        <LoadBar
          key={unit}
          label={LIMIT_LABELS[unit]}
          load={{ known: actual, unknownCount }}
          limit={limit}
          format={(value) => writeIn(unit, value, formats)}
          basis={`By ${BASIS_TEXTS[basis]}.`}
        />
      ))}
      <WorstFailureBar slot={slot} unknownCount={unknownCount} />
      {isOut && <FactRow label="In this failure" text="out of service" />}
      {failed.map(({ unit, actual, limit, basis }) => (
        <LoadBar
          key={`failed ${unit}`}
          label={`${LIMIT_LABELS[unit]} in this failure`}
          load={{ known: actual, unknownCount }}
          limit={limit}
          format={(value) => writeIn(unit, value, formats)}
          basis={`By ${BASIS_TEXTS[basis]}, with what has failed out of service.`}
        />
      ))}
      <FactRow label="Loses" text={formatKnown(lossW, formats.power)} />
      <FactRow
        label="Draws"
        text={formatAtLeast({ known: inW, unknownCount: unknownCount + (isKnown(lossW) ? 0 : 1) }, formats.power)}
      />
      {isKnown(lines) && lines.l2MilliA > 0 && (
        <FactRow
          label="Lines 1, 2, 3"
          text={[lines.l1MilliA, lines.l2MilliA, lines.l3MilliA]
            .map((value) => writeIn('mA', value, formats))
            .join(', ')}
        />
      )}
      {isKnown(lines) && lines.unassignedW > 0 && (
        <p className="inspector-muted">{formats.power(lines.unassignedW)} on no line yet: in none of the currents.</p>
      )}
    </>
  );
}

/** The node failed, by itself or with its plant, or has lost every supply. */
function isOutOf({ failedIds, result }: ShownFailure, node: PowerNode | undefined): boolean {
  if (!node) return false;
  const isFailed = failedIds.includes(node.id) || (node.hostId !== undefined && failedIds.includes(node.hostId));
  return isFailed || result.deadNodeIds.includes(node.id);
}

/** The limits of a node with these out of service. */
function failedLimits(
  { failures, nodeLoads }: HallAnalysis,
  ids: readonly string[],
  slot: number,
  shares: ContinuousShares,
): readonly PowerLimit[] {
  return failures.whileOut(ids, () => nodeLoads.limits(slot, shares));
}
