import { useState } from 'react';
import { circuitLines, type CircuitLine } from '#shared/exchange/tables/panel-schedule';
import type { PowerNode } from '#shared/model/records/power-node';
import { isKnown } from '#shared/units/known';
import { Button } from '../components/button';
import { loadState } from '../components/load-bar';
import { useFormat, type Formats } from '../components/use-format';
import { RecordPicker, type PickedRecord } from '../dialogs/record-picker';
import { KIND_LABELS } from '../one-line/kinds';
import { nodesOfSelection } from '../one-line/selected-nodes';
import { useProgram } from '../program';
import './power-tables.css';

const MAX_FOUND = 50;

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
        <div className="power-table-scroll" tabIndex={0} role="region" aria-label="Circuits">
          <table className="power-table">
            <thead>
              <tr>
                <th scope="col">Positions</th>
                <th scope="col">Circuit</th>
                <th scope="col">Breaker</th>
                <th scope="col">Lines</th>
                <th scope="col">Loads</th>
                <th scope="col" className="power-table-number">
                  L1
                </th>
                <th scope="col" className="power-table-number">
                  L2
                </th>
                <th scope="col" className="power-table-number">
                  L3
                </th>
                <th scope="col" className="power-table-number">
                  Load
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.feed.id}>
                  <td>{line.positions.join(' ')}</td>
                  <th scope="row">
                    <Button
                      tone="link"
                      onClick={() => {
                        editor.select([line.feed.id]);
                        onClose();
                      }}
                    >
                      {line.feed.name}
                    </Button>
                  </th>
                  <td>{formats.quantity('current', line.feed.breakerMilliA)}</td>
                  <td>
                    {line.feed.lines ??
                      (line.feed.phases === 'three' ? 'L123' : line.feed.phases === 'dc' ? 'DC' : 'not assigned')}
                  </td>
                  <td>{line.loadNames.join(', ')}</td>
                  {[0, 1, 2].map((index) => (
                    <td key={index} className="power-table-number">
                      {isKnown(line.lineW) ? formats.power(line.lineW[index] ?? 0) : '?'}
                    </td>
                  ))}
                  <LoadCell line={line} formats={formats} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
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

function LoadCell({ line, formats }: { readonly line: CircuitLine; readonly formats: Formats }) {
  const { watts, unknownLoads, limitW } = line;
  const isOver = loadState({ known: watts, unknownCount: unknownLoads }, limitW) === 'over';
  return (
    <td className={`power-table-number ${isOver ? 'power-table-over' : ''}`}>
      {isOver && '▲ '}
      {unknownLoads > 0 && '≥ '}
      {formats.power(watts)} of {formats.power(limitW)}
    </td>
  );
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
