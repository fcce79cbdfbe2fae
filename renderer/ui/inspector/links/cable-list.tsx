import type { RecordId } from '#shared/model/record-id';
import type { Cable } from '#shared/model/records/cable';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { RecordLink } from '../record-link';
import { ShortList } from '../short-list';
import { nameOf } from '../use-set-fields';
import { useIsReadOnly } from '../use-is-read-only';

type OwnerId = RecordId<'device' | 'rack' | 'equipment'>;

/** The cables that end in these, each with its far end. */
export function CableList({ ownerIds }: { readonly ownerIds: readonly OwnerId[] }) {
  const { editor, actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  const cables = cablesOf(editor.view, ownerIds);
  return (
    <Section title="Cables" aside={cables.length} isOpenAtFirst={false}>
      <ShortList
        items={cables}
        itemKey={(cable) => cable.id}
        emptyText="No cables end here."
        renderItem={(cable) => (
          <div
            className="link-row-head"
            onPointerEnter={() => editor.hovered.set(cable.id)}
            onPointerLeave={() => editor.hovered.set(undefined)}
          >
            <RecordLink id={cable.id} text={cableText(editor.view, cable)} />
            <span className="inspector-muted">{cable.medium ?? 'medium unknown'}</span>
          </div>
        )}
      />
      <Button disabled={isReadOnly} onClick={() => void actions.run('connect.cables')}>
        Connect with cables…
      </Button>
    </Section>
  );
}

/** The cables that end in any of these, each once. */
export function cablesOf(view: DocumentView, ownerIds: readonly OwnerId[]): readonly Cable[] {
  const found = new Set<Cable>();
  for (const id of ownerIds) {
    for (const cable of referring(view, 'cable', 'fromId', id)) found.add(cable);
    for (const cable of referring(view, 'cable', 'toId', id)) found.add(cable);
  }
  return [...found];
}

/** A cable by its two ends: `Leaf 1 p1 to Server 3 eth0`. */
export function cableText(view: DocumentView, cable: Cable): string {
  const from = getRecord(view, cable.fromId);
  const to = getRecord(view, cable.toId);
  const end = (name: string | undefined, port: string): string => `${name ?? 'missing'} ${port}`;
  return `${end(from && nameOf(from), cable.fromPort)} to ${end(to && nameOf(to), cable.toPort)}`;
}
