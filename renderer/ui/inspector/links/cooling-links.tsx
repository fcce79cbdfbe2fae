import { Unplug } from 'lucide-react';
import type { RecordId } from '#shared/model/record-id';
import { disconnectCooling } from '#shared/operations/disconnect-cooling';
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import { referring, type DocumentView } from '#shared/store/document-view';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { coolingUnitLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { loopLoads } from '../loop-loads';
import { RecordLink } from '../record-link';
import { ShortList } from '../short-list';
import { useIsReadOnly } from '../use-is-read-only';

/** What cools these racks by name, with the load of each unit, and the way to connect and disconnect them. */
export function CoolingLinks({ rackIds }: { readonly rackIds: readonly RecordId<'rack'>[] }) {
  const { editor, actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  const { view, checks } = editor;
  const unitIds = new Set(
    rackIds.flatMap((id) => [...referring(view, 'coolingConnection', 'targetId', id)].map((one) => one.coolingUnitId)),
  );
  const units = [...unitIds]
    .flatMap((id) => view.get(id) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return (
    <Section title="Cooling" aside={units.length}>
      <ShortList
        items={units}
        itemKey={(unit) => unit.id}
        emptyText="No cooling unit is connected to it by name; the air units of the room treat its air."
        renderItem={(unit) => (
          <>
            <div className="link-row-head">
              <RecordLink id={unit.id} />
              <span className="inspector-muted">{unit.medium}</span>
              <IconButton
                icon={Unplug}
                label={`Disconnect from ${unit.name}`}
                isSmall
                disabled={isReadOnly}
                onClick={() =>
                  editor.run(
                    { label: `Disconnect ${unit.name}`, code: 'cooling.disconnect' },
                    disconnectCooling(view, { targetIds: rackIds, coolingUnitIds: [unit.id] }),
                  )
                }
              />
            </div>
            <LoadBars loads={coolingUnitLoads(checks.analysis, unit.id)} />
          </>
        )}
      />
      <ShortList
        items={loopsOf(view, rackIds)}
        itemKey={(loop) => loop.id}
        emptyText="It is on no cooling loop."
        renderItem={(loop) => (
          <>
            <div className="link-row-head">
              <RecordLink id={loop.id} />
              <span className="inspector-muted">{loop.kind}</span>
            </div>
            <LoadBars loads={loopLoads(checks.analysis, loop.id)} />
          </>
        )}
      />
      <Button disabled={isReadOnly} onClick={() => void actions.run('connect.cooling')}>
        Connect to cooling…
      </Button>
      <Button disabled={isReadOnly} onClick={() => void actions.run('connect.loop')}>
        Connect to a cooling loop…
      </Button>
    </Section>
  );
}

/** The loops that racks are on, by themselves or by their row. */
function loopsOf(view: DocumentView, rackIds: readonly RecordId<'rack'>[]): readonly CoolingLoop[] {
  const found = new Map<string, CoolingLoop>();
  for (const id of rackIds) {
    const rowId = view.get(id)?.rowId;
    for (const targetId of rowId === undefined ? [id] : [id, rowId])
      for (const one of referring(view, 'loopConnection', 'targetId', targetId)) {
        const loop = view.get(one.coolingLoopId);
        if (loop) found.set(loop.id, loop);
      }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
