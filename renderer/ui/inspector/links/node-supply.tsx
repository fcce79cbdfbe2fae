import { Unplug } from 'lucide-react';
import type { PowerNode } from '#shared/model/records/power-node';
import { linkPower } from '#shared/operations/link-power';
import { unlinkPower } from '#shared/operations/unlink-power';
import { IconButton } from '../../components/icon-button';
import { Section } from '../../components/section';
import { Select } from '../../components/select';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { RecordLink } from '../record-link';
import { ShortList } from '../short-list';
import { useIsReadOnly } from '../use-is-read-only';

/** What feeds a node, in the order in which it is taken, and the way to feed it from another. */
export function NodeSupply({ node }: { readonly node: PowerNode }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const isReadOnly = useIsReadOnly();
  const { view, checks, ids } = editor;
  if (node.kind === 'utility' || node.kind === 'generator') return null;
  const slot = checks.analysis.chain.graph.nodes.slotOf(node.id);
  const suppliers = slot < 0 ? [] : checks.analysis.nodeLoads.suppliers(slot);
  const taken = new Set(suppliers.map(({ from }) => from.id));
  const others = [...view.all('powerNode').values()]
    .filter((other) => other.id !== node.id && !taken.has(other.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title="Fed from" aside={suppliers.length}>
      <ShortList
        items={suppliers}
        itemKey={({ link }) => link.id}
        emptyText="Nothing in this document feeds it: taken to be supplied from elsewhere."
        renderItem={({ link, from, watts, isCarrying }) => (
          <div className="link-row-head">
            <RecordLink id={from.id} />
            <span className="inspector-muted">
              {isCarrying ? formats.power(watts) : `waits, ${link.priority}.`} <RecordLink id={link.id} text="Link…" />
            </span>
            <IconButton
              icon={Unplug}
              label={`Take the link from ${from.name} away`}
              isSmall
              disabled={isReadOnly}
              onClick={() =>
                editor.run(
                  { label: `Unlink ${node.name} from ${from.name}`, code: 'power.unlink' },
                  unlinkPower(view, { linkIds: [link.id] }),
                )
              }
            />
          </div>
        )}
      />
      <Select
        label="Feed it also from"
        value={undefined}
        options={others}
        emptyLabel="Choose a node…"
        isDisabled={isReadOnly}
        onCommit={(fromId) => {
          const from = fromId && view.get(fromId);
          if (from)
            editor.run(
              { label: `Feed ${node.name} from ${from.name}`, code: 'power.link' },
              linkPower(view, { ids, fromId: from.id, toId: node.id }),
            );
        }}
      />
    </Section>
  );
}
