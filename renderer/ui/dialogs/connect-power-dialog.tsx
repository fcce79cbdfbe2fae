import { useMemo, useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import type { LoadId } from '#shared/operations/connect-power';
import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { selectedOf } from '../../actions/conditions';
import type { Editor } from '../../editor/editor';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { EmptyState } from '../components/empty-state';
import { useFormat } from '../components/use-format';
import { feedLoads } from '../inspector/loads';
import { selectionGroups } from '../inspector/selection-groups';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { planConnections, supplyNodes } from './plan-feeds';
import { useEffectOf } from './use-effect-of';

/** Connects the selected loads to feeds, with what that would bring said before. */
export function ConnectPowerDialog({ onClose }: DialogProps<'connectPower'>) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const [loadIds] = useState(() => selectedOf(editor, 'rack', 'device', 'equipment'));
  const [chosen, setChosen] = useState<ReadonlySet<RecordId<'powerFeed'>>>(new Set());
  const [chosenNodes, setChosenNodes] = useState<ReadonlySet<RecordId<'powerNode'>>>(new Set());
  const nodes = supplyNodes(editor);
  const feeds = [...editor.view.all('powerFeed').values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const plan = useMemo(
    () =>
      chosen.size + chosenNodes.size === 0
        ? undefined
        : planConnections(editor, withoutSources(editor, loadIds, chosen), {
            feedIds: [...chosen],
            nodeIds: [...chosenNodes],
          }),
    [editor, chosen, chosenNodes, loadIds],
  );
  const effect = useEffectOf(plan);
  const what = selectionGroups(editor.selectedRecords())
    .map((group) => group.label)
    .join(', ');
  const run = (): void => {
    if (plan && editor.run({ label: `Connect ${what} to power`, code: 'power.connect' }, plan)) onClose();
  };
  const loadText = (feed: (typeof feeds)[number]): string => {
    const [normal] = feedLoads(editor.checks, feed);
    if (!normal || !isKnown(normal.limit)) return '';
    return `${formatAtLeast(normal.load, formats.power)} of ${formats.power(normal.limit)}`;
  };
  return (
    <Dialog
      title={`Connect ${what} to power feeds`}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={() => session.setState({ dialog: { kind: 'newFeed' } })}>New feed…</Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={chosen.size + chosenNodes.size === 0}>
            Connect
          </Button>
        </>
      }
    >
      {nodes.length > 0 && (
        <section>
          <h3>A new circuit for each, from</h3>
          <ul className="choice-list" aria-label="New circuits">
            {nodes.map((node) => (
              <li key={node.id}>
                <Checkbox
                  label={node.side === undefined ? node.name : `${node.name}, side ${node.side}`}
                  value={chosenNodes.has(node.id)}
                  onCommit={(isOn) => setChosenNodes(toggled(chosenNodes, node.id, isOn))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {feeds.length === 0 && nodes.length === 0 ? (
        <EmptyState title="There are no power feeds yet">
          <p>Add one, or place a busway, floor PDU or UPS on the plan.</p>
        </EmptyState>
      ) : (
        feeds.length > 0 && (
          <section>
            {nodes.length > 0 && <h3>Or a circuit that is there</h3>}
            <ul className="choice-list" aria-label="Power feeds">
              {feeds.map((feed) => (
                <li key={feed.id}>
                  <Checkbox
                    label={`${feed.name}, side ${feed.side}`}
                    value={chosen.has(feed.id)}
                    onCommit={(isOn) => setChosen(toggled(chosen, feed.id, isOn))}
                  />
                  <span className="dialog-muted">{loadText(feed)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}

function toggled<T>(chosen: ReadonlySet<T>, one: T, isOn: boolean): ReadonlySet<T> {
  const next = new Set(chosen);
  if (isOn) next.add(one);
  else next.delete(one);
  return next;
}

/** The plant that a feed comes from is not a load of that feed, even when everything was selected. */
function withoutSources(
  editor: Editor,
  loadIds: readonly LoadId[],
  feedIds: ReadonlySet<RecordId<'powerFeed'>>,
): readonly LoadId[] {
  const sources = new Set<string | undefined>([...feedIds].map((id) => editor.record(id)?.sourceId));
  return loadIds.filter((id) => !sources.has(id));
}
