import { Trash2 } from 'lucide-react';
import { deleteItems } from '#shared/operations/delete-items';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { Section } from '../components/section';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { feedEnds, feedEndsText, unfedRacks } from './power-overview';
import { RecordLink } from './record-link';
import { ShortList } from './short-list';
import { useIsReadOnly } from './use-is-read-only';

/** All feeds of the document with what they come from and feed, and the racks that none of them feeds. */
export function PowerRows() {
  const { editor } = useProgram();
  const formats = useFormat();
  const isReadOnly = useIsReadOnly();
  const feeds = feedEnds(editor.view);
  const idle = feeds.filter(({ loadCount }) => loadCount === 0).map(({ feed }) => feed.id);
  const unfed = unfedRacks(editor.checks.analysis);
  if (feeds.length === 0 && unfed.length === 0) return null;
  return (
    <Section title="Power feeds" aside={formats.count(feeds.length)} isOpenAtFirst={idle.length + unfed.length > 0}>
      {unfed.length > 0 && (
        <p>
          {unfed.length === 1 ? '1 rack is' : `${formats.count(unfed.length)} racks are`} on no feed.{' '}
          <Button
            tone="link"
            onClick={() => {
              editor.select(unfed);
              editor.zoomToSelection();
            }}
          >
            {unfed.length === 1 ? 'Select it' : 'Select them'}
          </Button>
        </p>
      )}
      {idle.length > 0 && (
        <p>
          {idle.length === 1 ? '1 feed feeds' : `${formats.count(idle.length)} feeds feed`} nothing.{' '}
          <Button tone="link" onClick={() => editor.select(idle)}>
            {idle.length === 1 ? 'Select it' : 'Select them'}
          </Button>
        </p>
      )}
      <ShortList
        items={feeds}
        itemKey={({ feed }) => feed.id}
        emptyText="There are no feeds yet."
        renderItem={(ends) => (
          <div className="link-row-head">
            <RecordLink id={ends.feed.id} />
            <span className="inspector-muted">{feedEndsText(ends)}</span>
            {ends.loadCount === 0 && (
              <IconButton
                icon={Trash2}
                label={`Delete ${ends.feed.name}, which feeds nothing`}
                isSmall
                disabled={isReadOnly}
                onClick={() =>
                  editor.run(
                    { label: `Delete ${ends.feed.name}`, code: 'edit.delete' },
                    deleteItems(editor.view, { ids: [ends.feed.id] }),
                  )
                }
              />
            )}
          </div>
        )}
      />
    </Section>
  );
}
