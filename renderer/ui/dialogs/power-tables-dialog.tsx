import { PanelScheduleTable } from '../power-tables/panel-schedule-table';
import { RackPduTable } from '../power-tables/rack-pdu-table';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { TablesDialog } from './tables-dialog';

/** The circuits of one node and the outlets of one rack PDU as tables, each to be exported. */
export function PowerTablesDialog({ onClose }: DialogProps<'powerTables'>) {
  const { editor } = useProgram();
  const isAboutRacks = editor
    .selectedRecords()
    .some((record) => record.typeName === 'device' || record.typeName === 'rack');
  return (
    <TablesDialog
      title="Panel schedules and rack PDUs"
      first={isAboutRacks ? 'rackPdus' : 'schedule'}
      exportLabel="Export all as CSV…"
      tabs={[
        {
          id: 'schedule',
          label: 'Panel schedule',
          exportId: 'file.exportPanelSchedules',
          table: <PanelScheduleTable onClose={onClose} />,
        },
        {
          id: 'rackPdus',
          label: 'Rack PDUs',
          exportId: 'file.exportRackPdus',
          table: <RackPduTable onClose={onClose} />,
        },
      ]}
      onClose={onClose}
    />
  );
}
