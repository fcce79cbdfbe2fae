import { useState } from 'react';
import { circuitLines, type CircuitLine } from '#shared/exchange/tables/panel-schedule';
import type { PowerFeed } from '#shared/model/records/power-feed';
import type { PowerNode } from '#shared/model/records/power-node';
import { isKnown } from '#shared/units/known';
import { figureColumn, FigureTable, FigureTableFrame, headingColumn, textColumn } from '../components/figure-table';
import { loadState } from '../components/load-bar';
import { useFormat, type Formats } from '../components/use-format';
import { LinkCell } from '../dialogs/link-cell';
import { RecordPicker, type PickedRecord } from '../dialogs/record-picker';
import { KIND_LABELS } from '../one-line/kinds';
import { nodesOfSelection } from '../one-line/selected-nodes';
import { useProgram } from '../program';

const MAX_FOUND = 50;

/** Lines of a circuit that was not put on any. */
const UNASSIGNED: { readonly [P in PowerFeed['phases']]: string } = {
  single: 'not assigned',
  three: 'L123',
  dc: 'DC',
};

/** The circuits of a node: positions, breakers, loads by line. */
export function PanelScheduleTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { view, checks } = editor;
  const [node, setNode] = useState<PowerNode | undefined>(() => firstNode(editor));
  const search = (words: string): readonly PickedRecord[] =>
    [...view.all('powerNode').values()]
      .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
      .slice(0, MAX_FOUND)
      .map(picked);
  const lines = node ? circuitLines(view, checks.analysis, node, checks.continuousShares) : [];
  const slot = node ? checks.analysis.chain.graph.nodes.slotOf(node.id) : -1;
  const currents = slot < 0 ? undefined : checks.analysis.nodeLoads.load(slot).lines;
  const poleCount = slot < 0 ? undefined : checks.analysis.nodeLoads.figures(slot).poleCount;
  const used = new Set(lines.flatMap((line) => line.positions)).size;
  return (
    <>
      <RecordPicker
        label="Node"
        picked={node && picked(node)}
        search={search}
        nothingText="No power node has this in its name."
        onPick={({ id }) => setNode([...view.all('powerNode').values()].find((one) => one.id === id))}
      />
      {lines.length === 0 ? (
        <p className="dialog-muted">{node ? 'No circuit leaves this node.' : 'There is no power node yet.'}</p>
      ) : (
        <FigureTableFrame label="Circuits">
          <FigureTable columns={columnsOf(formats, onClose)} rows={lines} rowKey={({ feed }) => feed.id} />
        </FigureTableFrame>
      )}
      {lines.length > 0 && (
        <p className="dialog-muted">
          {formats.count(lines.length)} circuits
          {poleCount !== undefined && isKnown(poleCount) && `, ${used} of ${formats.count(poleCount)} positions taken`}
          {currents !== undefined &&
            isKnown(currents) &&
            `. Currents of lines 1, 2, 3: ${[currents.l1MilliA, currents.l2MilliA, currents.l3MilliA]
              .map((milliA) => formats.quantity('current', milliA))
              .join(', ')}`}
          .
        </p>
      )}
    </>
  );
}

function columnsOf(formats: Formats, onClose: () => void) {
  return [
    textColumn<CircuitLine>('Positions', ({ positions }) => positions.join(' ')),
    headingColumn<CircuitLine>('Circuit', ({ feed }) => <LinkCell id={feed.id} name={feed.name} onClose={onClose} />),
    textColumn<CircuitLine>('Breaker', ({ feed }) => formats.quantity('current', feed.breakerMilliA)),
    textColumn<CircuitLine>('Lines', ({ feed }) => feed.lines ?? UNASSIGNED[feed.phases]),
    textColumn<CircuitLine>('Loads', ({ loadNames }) => loadNames.join(', ')),
    ...[0, 1, 2].map((index) =>
      figureColumn<CircuitLine>(`L${index + 1}`, ({ lineW }) =>
        isKnown(lineW) ? formats.power(lineW[index] ?? 0) : '?',
      ),
    ),
    figureColumn<CircuitLine>(
      'Load',
      ({ watts, unknownLoads, limitW }) =>
        `${unknownLoads > 0 ? '≥ ' : ''}${formats.power(watts)} of ${formats.power(limitW)}`,
      ({ watts, unknownLoads, limitW }) => loadState({ known: watts, unknownCount: unknownLoads }, limitW) === 'over',
    ),
  ];
}

function picked({ id, name, kind }: PowerNode): PickedRecord {
  return { id, name, where: KIND_LABELS[kind] };
}

/** The selected node, else the first that has circuits. */
function firstNode(editor: ReturnType<typeof useProgram>['editor']): PowerNode | undefined {
  const [selected] = nodesOfSelection(editor);
  if (selected) return selected;
  const nodes = [...editor.view.all('powerNode').values()];
  const sources = new Set<string | undefined>();
  for (const feed of editor.view.all('powerFeed').values()) sources.add(feed.sourceId);
  return nodes.find(({ id, hostId }) => sources.has(id) || (hostId !== undefined && sources.has(hostId))) ?? nodes[0];
}
