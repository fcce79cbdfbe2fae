import { useFormat } from '../components/use-format';
import { VirtualList } from '../components/virtual-list';
import { useProgram, useSignal } from '../program';
import { circuitsText, type Chain, type ChainBox } from './chain';
import { MARK_TEXTS, type FailureMark } from './failure-marks';
import { figureText } from './figure-text';
import type { Figures } from './figures';
import { KIND_LABELS } from './kinds';
import { NodeSymbol } from './node-symbol';

export interface ChainListProps {
  readonly chain: Chain;
  readonly figures: Figures;
  readonly marks: ReadonlyMap<string, FailureMark>;
}

/** The chain as a list, sources first: the same as the diagram in words. */
export function ChainList({ chain, figures, marks }: ChainListProps) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const selection = useSignal(editor.selection);
  const rows = inFlowOrder(chain);
  const names = new Map(chain.boxes.map((box) => [box.id, box.name]));
  return (
    <VirtualList
      label="Nodes of the power chain"
      rows={rows}
      rowKey={({ box }) => box.id}
      rowHeight={() => 46}
      renderRow={({ box, depth }) => {
        const figure = figures.boxes.get(box.id);
        const mark = marks.get(box.id);
        const sources = chain.lines.filter((line) => line.to === box.id).map((line) => names.get(line.from) ?? '');
        const load = figure ? figureText(figure, formats) : '';
        const facts = [
          KIND_LABELS[box.kind],
          ...(box.side === '' ? [] : [`side ${box.side}`]),
          ...(sources.length > 0 ? [`fed by ${sources.join(', ')}`] : []),
          ...(box.feeds.length > 0 ? [circuitsText(box)] : []),
        ].join(' · ');
        return (
          <button
            type="button"
            className="one-line-row"
            data-row-focus
            aria-pressed={selection.has(box.id)}
            style={{ paddingInlineStart: 8 + depth * 14 }}
            onClick={(event) => {
              if (!editor.view.has(box.id)) return;
              if (event.shiftKey) editor.toggle([box.id]);
              else editor.select([box.id]);
            }}
            onDoubleClick={() => session.setState({ isInspectorOpen: true })}
          >
            <NodeSymbol kind={box.kind} />
            <span className="one-line-words">
              <span className="one-line-name">{box.name}</span>
              <span className="one-line-facts">{facts}</span>
            </span>
            <span className={`one-line-row-load ${figure?.state === 'over' || mark ? 'one-line-row-over' : ''}`}>
              {mark ? MARK_TEXTS[mark].text : `${figure?.state === 'over' ? '▲ ' : ''}${load}`}
            </span>
          </button>
        );
      }}
    />
  );
}

/** From the source to the load. */
const KINDS = Object.keys(KIND_LABELS);

interface Row {
  readonly box: ChainBox;
  readonly depth: number;
}

/** Each box once, after the first of those that feed it, indented by how far it is from a source. */
export function inFlowOrder(chain: Chain): readonly Row[] {
  const out = new Map<string, string[]>();
  const fed = new Set<string>();
  for (const { from, to } of chain.lines) {
    fed.add(to);
    const list = out.get(from);
    if (list) list.push(to);
    else out.set(from, [to]);
  }
  const byId = new Map(chain.boxes.map((box) => [box.id, box]));
  const rows: Row[] = [];
  const visit = (start: string): void => {
    const open: [string, number][] = [[start, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [id, depth] = next;
      const box = byId.get(id);
      if (!box) continue;
      byId.delete(id);
      rows.push({ box, depth });
      for (const child of [...(out.get(id) ?? [])].reverse()) open.push([child, depth + 1]);
    }
  };
  const sorted = [...chain.boxes].sort(
    (a, b) =>
      a.side.localeCompare(b.side) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  for (const box of sorted) if (!fed.has(box.id)) visit(box.id);
  // What is left goes round in a circle.
  for (const box of sorted) visit(box.id);
  return rows;
}
