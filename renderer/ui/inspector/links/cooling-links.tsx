import { Unplug } from 'lucide-react';
import type { RecordId } from '#shared/model/record-id';
import { disconnectCooling } from '#shared/operations/disconnect-cooling';
import { referring } from '#shared/store/document-view';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { coolingUnitLoads } from '../loads';
import { LoadBars } from '../load-bars';
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
      <Button disabled={isReadOnly} onClick={() => void actions.run('connect.cooling')}>
        Connect to cooling…
      </Button>
    </Section>
  );
}
