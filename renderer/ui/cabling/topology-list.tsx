import { VirtualList } from '../components/virtual-list';
import { useProgram, useSignal } from '../program';
import type { Topology } from './topology';
import { boxSentence, tierName } from './topology-words';

/** The network as a list, the highest tier first: the same as the diagram in words. */
export function TopologyList({ topology }: { readonly topology: Topology }) {
  const { editor } = useProgram();
  const selection = useSignal(editor.selection);
  return (
    <VirtualList
      label="Switches and nodes of the network"
      rows={topology.boxes}
      rowKey={({ id }) => id}
      rowHeight={() => 46}
      renderRow={(box) => (
        <button
          type="button"
          className="one-line-row"
          data-row-focus
          aria-pressed={box.memberIds.some((id) => selection.has(id))}
          aria-label={boxSentence(box, topology.tiers)}
          onClick={(event) => {
            if (event.shiftKey) editor.toggle(box.memberIds);
            else editor.select(box.memberIds);
          }}
        >
          <span>{tierName(box.tier, topology.tiers)}</span>
          <span className="one-line-words">
            <span className="one-line-name">{box.name}</span>
            <span className="one-line-facts">{box.facts}</span>
          </span>
          <span className="one-line-row-load">
            {box.linksDown > 0 && `${box.linksDown} down`} {box.linksUp > 0 && `${box.linksUp} up`}
          </span>
        </button>
      )}
    />
  );
}
