import { ArrowDownFromLine, ArrowRightFromLine, List, Maximize2, Minimize2, Workflow, X, ZapOff } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { POWER_NODE_KINDS } from '#shared/model/records/power-node';
import { EmptyState } from '../components/empty-state';
import { FailurePane } from '../failure/failure-pane';
import { IconButton } from '../components/icon-button';
import { useProgram, useSession, useSignal } from '../program';
import { chainOf } from './chain';
import { ChainList } from './chain-list';
import { Diagram } from './diagram';
import { DiagramChoice } from './diagram-choice';
import { KIND_LABELS } from './kinds';
import { useFigures } from './use-figures';
import { useMarks } from './use-marks';
import '../panel.css';
import './one-line.css';

/** The whole power chain from utility to rack, as a one-line diagram or a list, with the plan's own selection. */
export function OneLinePanel() {
  const { editor, session } = useProgram();
  const revision = useSignal(editor.revision);
  const direction = useSession((state) => state.oneLineDirection);
  const isAlone = useSession((state) => state.isOneLineAlone);
  const [isList, setIsList] = useState(false);
  // The document is one object for all its states; its revision tells them apart.
  const chain = useMemo(() => ({ revision, chain: chainOf(editor.view) }).chain, [editor, revision]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setExpanded((now) => toggled(now, id)), []);
  const figures = useFigures(chain, expanded);
  const marks = useMarks(chain);
  const failure = useSignal(editor.failure.shown);
  const [showsFailures, setShowsFailures] = useState(false);
  return (
    <section className="panel one-line" aria-label="One-line diagram" data-testid="one-line-panel">
      <div className="panel-head">
        <DiagramChoice />
        <IconButton icon={Workflow} label="Diagram" isPressed={!isList} onClick={() => setIsList(false)} />
        <IconButton icon={List} label="List" isPressed={isList} onClick={() => setIsList(true)} />
        {!isList && (
          <IconButton
            icon={direction === 'right' ? ArrowDownFromLine : ArrowRightFromLine}
            label={direction === 'right' ? 'Draw it from the top down' : 'Draw it from left to right'}
            onClick={() => session.setState({ oneLineDirection: direction === 'right' ? 'down' : 'right' })}
          />
        )}
        <AddNode />
        <span className="one-line-window">
          <IconButton
            icon={ZapOff}
            label="Failures and worst cases"
            isPressed={showsFailures || failure !== undefined}
            onClick={() => setShowsFailures(!showsFailures)}
          />
          <IconButton
            icon={isAlone ? Minimize2 : Maximize2}
            label={isAlone ? 'Show the plan as well' : 'Show the diagram in place of the plan'}
            isPressed={isAlone}
            onClick={() => session.setState({ isOneLineAlone: !isAlone })}
          />
          <IconButton
            icon={X}
            label="Close the one-line diagram"
            onClick={() => session.setState({ isOneLineOpen: false })}
          />
        </span>
      </div>
      <div className="one-line-body">
        {chain.boxes.length === 0 ? (
          <EmptyState title="No power chain yet">
            <p>Place a UPS, busway or panel from the catalog, or add a node above that is not drawn on the plan.</p>
          </EmptyState>
        ) : isList ? (
          <ChainList chain={chain} figures={figures} marks={marks} />
        ) : (
          <Diagram
            chain={chain}
            figures={figures}
            direction={direction}
            marks={marks}
            expanded={expanded}
            onToggle={toggle}
          />
        )}
        {(showsFailures || failure !== undefined) && <FailurePane />}
      </div>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds a node that is not drawn on the plan. */
function AddNode() {
  const { editor, actions } = useProgram();
  const isReadOnly = useSignal(editor.isReadOnly);
  return (
    <select
      className="field-control one-line-add"
      aria-label="Add a node that is not drawn on the plan"
      disabled={isReadOnly}
      value=""
      onChange={(event) => {
        const kind = POWER_NODE_KINDS.find((one) => one === event.target.value);
        if (kind) void actions.run(`connect.addNode.${kind}`);
      }}
    >
      <option value="">Add a node…</option>
      {POWER_NODE_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {KIND_LABELS[kind]}
        </option>
      ))}
    </select>
  );
}
