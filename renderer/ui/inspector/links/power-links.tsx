import { Unplug } from 'lucide-react';
import type { LoadId } from '#shared/operations/connect-power';
import { disconnectPower } from '#shared/operations/disconnect-power';
import { referring } from '#shared/store/document-view';
import type { RecordId } from '#shared/model/record-id';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { feedLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { RecordLink } from '../record-link';
import { ShortList } from '../short-list';
import { useIsReadOnly } from '../use-is-read-only';

/** The feeds of one or several loads, with what each carries, and the way to connect and disconnect them. */
export function PowerLinks({ loadIds }: { readonly loadIds: readonly LoadId[] }) {
  const { editor, actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  const { view, checks } = editor;
  const counts = new Map<RecordId<'powerFeed'>, number>();
  for (const loadId of loadIds)
    for (const { feedId } of referring(view, 'powerConnection', 'loadId', loadId))
      counts.set(feedId, (counts.get(feedId) ?? 0) + 1);
  const feeds = [...counts.keys()]
    .flatMap((id) => view.get(id) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return (
    <Section title="Power feeds" aside={feeds.length}>
      <ShortList
        items={feeds}
        itemKey={(feed) => feed.id}
        emptyText="Not connected to any feed."
        renderItem={(feed) => (
          <>
            <div className="link-row-head">
              <RecordLink id={feed.id} />
              <span className="inspector-muted">
                side {feed.side}
                {loadIds.length > 1 && `, ${counts.get(feed.id) ?? 0} of ${loadIds.length}`}
              </span>
              <IconButton
                icon={Unplug}
                label={`Disconnect from ${feed.name}`}
                isSmall
                disabled={isReadOnly}
                onClick={() =>
                  editor.run(
                    { label: `Disconnect ${feed.name}`, code: 'power.disconnect' },
                    disconnectPower(view, { loadIds, feedIds: [feed.id] }),
                  )
                }
              />
            </div>
            <LoadBars loads={feedLoads(checks, feed)} />
          </>
        )}
      />
      <Button disabled={isReadOnly} onClick={() => void actions.run('connect.power')}>
        Connect to feeds…
      </Button>
    </Section>
  );
}
