import { List, Maximize2, Minimize2, Workflow, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { DiagramChoice } from '../one-line/diagram-choice';
import { useProgram, useSession, useSignal } from '../program';
import { NETWORKS, topologyOf, type Network } from './topology';
import { TopologyDiagram } from './topology-diagram';
import { TopologyList } from './topology-list';
import '../panel.css';
import '../one-line/one-line.css';
import './cabling.css';

const NETWORK_LABELS: { readonly [N in Network]: string } = {
  compute: 'Compute',
  storage: 'Storage',
  management: 'Management',
  nvlink: 'NVLink',
  other: 'Other',
};
/** With more boxes than this, what has the same neighbours is drawn as one until it is asked for singly. */
const MOST_SINGLE = 80;
const ALL = 'all';

/** A network from core to nodes, as a diagram or a list, with the plan's own selection. */
export function TopologyPanel() {
  const { editor, session, actions } = useProgram();
  const { view } = editor;
  const revision = useSignal(editor.revision);
  const isAlone = useSession((state) => state.isOneLineAlone);
  const [isList, setIsList] = useState(false);
  const [network, setNetwork] = useState<Network>('compute');
  const [chosenFabric, setFabric] = useState<string>();
  const [chosenGrouping, setGrouping] = useState<boolean>();
  const fabrics = [...view.all('fabric').values()];
  const fabricId = fabrics.find(({ id }) => id === chosenFabric)?.id;
  // The document is one object for all its states; its revision tells them apart.
  const { topology, isGrouped } = useMemo(() => {
    const query = { network, ...(fabricId === undefined ? {} : { fabricId }) };
    const single = { revision, topology: topologyOf(view, { ...query, isGrouped: false }), isGrouped: false };
    if (chosenGrouping ?? single.topology.boxes.length > MOST_SINGLE)
      return { topology: topologyOf(view, { ...query, isGrouped: true }), isGrouped: true };
    return single;
  }, [view, revision, network, fabricId, chosenGrouping]);
  return (
    <section className="panel one-line" aria-label="Topology of the network" data-testid="topology-panel">
      <div className="panel-head">
        <DiagramChoice />
        <IconButton icon={Workflow} label="Diagram" isPressed={!isList} onClick={() => setIsList(false)} />
        <IconButton icon={List} label="List" isPressed={isList} onClick={() => setIsList(true)} />
        <select
          className="field-control schedule-filter"
          aria-label="Network"
          value={network}
          onChange={(event) => {
            const chosen = NETWORKS.find((one) => one === event.target.value);
            if (chosen) setNetwork(chosen);
          }}
        >
          {NETWORKS.map((one) => (
            <option key={one} value={one}>
              {NETWORK_LABELS[one]}
            </option>
          ))}
        </select>
        {fabrics.length > 1 && (
          <select
            className="field-control schedule-filter"
            aria-label="Fabric"
            value={fabricId ?? ALL}
            onChange={(event) => setFabric(event.target.value)}
          >
            <option value={ALL}>All fabrics</option>
            {fabrics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Checkbox label="Alike as one" value={isGrouped} onCommit={setGrouping} />
        <Button onClick={() => void actions.run(fabrics.length > 0 ? 'insert.fabricAgain' : 'insert.fabric')}>
          {fabrics.length > 0 ? 'Generate again…' : 'Generate a fabric…'}
        </Button>
        <span className="one-line-window">
          <IconButton
            icon={isAlone ? Minimize2 : Maximize2}
            label={isAlone ? 'Show the plan as well' : 'Show the topology in place of the plan'}
            isPressed={isAlone}
            onClick={() => session.setState({ isOneLineAlone: !isAlone })}
          />
          <IconButton icon={X} label="Close the topology" onClick={() => session.setState({ isOneLineOpen: false })} />
        </span>
      </div>
      <div className="one-line-body">
        {topology.boxes.length === 0 ? (
          <EmptyState title="No such network yet">
            <p>Connect devices with cables whose purpose is {NETWORK_LABELS[network].toLowerCase()}.</p>
          </EmptyState>
        ) : isList ? (
          <TopologyList topology={topology} />
        ) : (
          <TopologyDiagram key={`${network} ${fabricId ?? ''} ${isGrouped}`} topology={topology} />
        )}
      </div>
    </section>
  );
}
