import { useEffect } from 'react';
import { getRecord } from '#shared/store/document-view';
import { Button } from '../../components/button';
import { LoadBar } from '../../components/load-bar';
import { useFormat } from '../../components/use-format';
import { writeIn } from '../../one-line/figure-text';
import { BASIS_TEXTS } from '../../one-line/figures';
import { useProgram, useSignal } from '../../program';
import { FactRow } from '../load-bars';

/** With more nodes the failures are played through only when the person asks. */
const MAX_UNASKED_NODES = 200;

interface WorstFailureBarProps {
  /** Slot of the node in the chain. */
  readonly slot: number;
  /** Loads and losses below it that nobody knows. */
  readonly unknownCount: number;
}

/** What a node carries in the single failure that is worst for it. Worked out while the window goes on answering. */
export function WorstFailureBar({ slot, unknownCount }: WorstFailureBarProps) {
  const { editor } = useProgram();
  const formats = useFormat();
  const revision = useSignal(editor.revision);
  useSignal(editor.worstFailures.found);
  const isSmall = editor.view.all('powerNode').size <= MAX_UNASKED_NODES;
  useEffect(() => {
    if (isSmall) void editor.worstFailures.ask();
  }, [editor, revision, isSmall]);
  const found = editor.worstFailures.current;
  if (!found)
    return isSmall ? (
      <FactRow label="Worst single failure" text="working it out…" />
    ) : (
      <Button tone="link" onClick={() => void editor.worstFailures.ask()}>
        Work out its worst single failure
      </Button>
    );
  const worst = found.byNode.get(slot);
  if (!worst) return <FactRow label="Worst single failure" text="none makes it carry more" />;
  const record = getRecord(editor.view, worst.failedId);
  const name = record && 'name' in record && record.name ? record.name : 'another node';
  const { limit } = worst;
  if (!limit) return <FactRow label={`When ${name} fails`} text={formats.power(worst.outW)} />;
  return (
    <LoadBar
      label={`When ${name} fails`}
      load={{ known: limit.actual, unknownCount }}
      limit={limit.limit}
      format={(value) => writeIn(limit.unit, value, formats)}
      basis={`The single failure that is worst for it. By ${BASIS_TEXTS[limit.basis]}.`}
    />
  );
}
