import { Maximize2, Minimize2, Plus, Table2, X } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '../components/empty-state';
import { Button } from '../components/button';
import { FailurePane } from '../failure/failure-pane';
import { IconButton } from '../components/icon-button';
import { DiagramChoice } from '../one-line/diagram-choice';
import { useProgram, useSession, useSignal } from '../program';
import { liquidChainOf } from './liquid-chain';
import { liquidFiguresOf } from './liquid-figures';
import { LiquidDiagram } from './liquid-diagram';
import { useLiquidMarks } from './use-liquid-marks';
import '../panel.css';
import '../one-line/one-line.css';

/** The cooling system from heat rejection to racks, with the plan's own selection, in place of the one-line diagram. */
export function LiquidPanel() {
  const { editor, session, actions } = useProgram();
  const revision = useSignal(editor.revision);
  const preview = useSignal(editor.preview);
  const failure = useSignal(editor.failure.shown);
  const isAlone = useSession((state) => state.isOneLineAlone);
  // The document is one object for all its states; its revision tells them apart.
  const chain = useMemo(() => ({ revision, chain: liquidChainOf(editor.view) }).chain, [editor, revision]);
  const figures = useMemo(
    () => ({
      preview,
      figures: editor.readPreviewed(() => liquidFiguresOf(editor.checks.analysis, chain, failure?.cooling)),
    }),
    [editor, chain, preview, failure],
  ).figures;
  const marks = useLiquidMarks(chain);
  return (
    <section className="panel one-line" aria-label="Liquid schematic" data-testid="liquid-panel">
      <div className="panel-head">
        <DiagramChoice />
        <IconButton icon={Plus} label="New cooling loop…" onClick={() => void actions.run('connect.newLoop')} />
        <IconButton
          icon={Table2}
          label="Tables of units and loops"
          onClick={() => void actions.run('check.coolingTables')}
        />
        <span className="one-line-window">
          <IconButton
            icon={isAlone ? Minimize2 : Maximize2}
            label={isAlone ? 'Show the plan as well' : 'Show the schematic in place of the plan'}
            isPressed={isAlone}
            onClick={() => session.setState({ isOneLineAlone: !isAlone })}
          />
          <IconButton
            icon={X}
            label="Close the liquid schematic"
            onClick={() => session.setState({ isOneLineOpen: false })}
          />
        </span>
      </div>
      <div className="one-line-body">
        {chain.boxes.length === 0 ? (
          <EmptyState title="No liquid cooling yet">
            <p>Place a CDU or a chiller from the catalog, or make a loop.</p>
            <Button onClick={() => void actions.run('connect.newLoop')}>New cooling loop…</Button>
          </EmptyState>
        ) : (
          <LiquidDiagram chain={chain} figures={figures} marks={marks} />
        )}
        {failure !== undefined && <FailurePane />}
      </div>
    </section>
  );
}
