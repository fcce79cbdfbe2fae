import { ArrowDownFromLine, ArrowRightFromLine, List, Maximize2, Minimize2, Workflow, X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { useProgram, useSession, useSignal } from '../program';
import { chainOf } from './chain';
import { ChainList } from './chain-list';
import { Diagram } from './diagram';
import type { FailureMarks } from './failure-marks';
import { useFigures } from './use-figures';
import '../panel.css';
import './one-line.css';

const NO_MARKS: FailureMarks = new Map();

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
  return (
    <section className="panel one-line" aria-label="One-line diagram" data-testid="one-line-panel">
      <div className="panel-head">
        <IconButton icon={Workflow} label="Diagram" isPressed={!isList} onClick={() => setIsList(false)} />
        <IconButton icon={List} label="List" isPressed={isList} onClick={() => setIsList(true)} />
        {!isList && (
          <IconButton
            icon={direction === 'right' ? ArrowDownFromLine : ArrowRightFromLine}
            label={direction === 'right' ? 'Draw it from the top down' : 'Draw it from left to right'}
            onClick={() => session.setState({ oneLineDirection: direction === 'right' ? 'down' : 'right' })}
          />
        )}
        <span className="one-line-window">
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
      {chain.boxes.length === 0 ? (
        <EmptyState title="No power chain yet">
          <p>Place a UPS, busway or panel from the catalog, or make a power feed, and it shows here.</p>
        </EmptyState>
      ) : isList ? (
        <ChainList chain={chain} figures={figures} marks={NO_MARKS} />
      ) : (
        <Diagram
          chain={chain}
          figures={figures}
          direction={direction}
          marks={NO_MARKS}
          expanded={expanded}
          onToggle={toggle}
        />
      )}
    </section>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
