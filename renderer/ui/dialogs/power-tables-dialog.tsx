import { useState } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Tabs } from '../components/tabs';
import { PanelScheduleTable } from '../power-tables/panel-schedule-table';
import { RackPduTable } from '../power-tables/rack-pdu-table';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

const TABS = [
  { id: 'schedule', label: 'Panel schedule' },
  { id: 'rackPdus', label: 'Rack PDUs' },
] as const;

/** The circuits of one node and the outlets of one rack PDU as tables, each to be exported. */
export function PowerTablesDialog({ onClose }: DialogProps<'powerTables'>) {
  const { editor, actions } = useProgram();
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>(() =>
    editor.selectedRecords().some((record) => record.typeName === 'device' || record.typeName === 'rack')
      ? 'rackPdus'
      : 'schedule',
  );
  const exportId = tab === 'schedule' ? 'file.exportPanelSchedules' : 'file.exportRackPdus';
  return (
    <Dialog
      title="Panel schedules and rack PDUs"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button disabled={actions.disabledReason(exportId) !== undefined} onClick={() => void actions.run(exportId)}>
            Export all as CSV…
          </Button>
          <Button tone="primary" type="submit" data-autofocus>
            Close
          </Button>
        </>
      }
    >
      <Tabs label="Tables" tabs={TABS} selected={tab} onSelect={setTab}>
        {tab === 'schedule' ? <PanelScheduleTable onClose={onClose} /> : <RackPduTable onClose={onClose} />}
      </Tabs>
    </Dialog>
  );
}
