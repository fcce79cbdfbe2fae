import { LoopTable } from '../cooling-tables/loop-table';
import { UnitTable } from '../cooling-tables/unit-table';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { TablesDialog } from './tables-dialog';

/** Cooling loops and units as tables, each to be exported. */
export function CoolingTablesDialog({ onClose }: DialogProps<'coolingTables'>) {
  const { editor } = useProgram();
  return (
    <TablesDialog
      title="Cooling units and loops"
      first={editor.view.all('coolingLoop').size > 0 ? 'loops' : 'units'}
      exportLabel="Export as CSV…"
      tabs={[
        { id: 'loops', label: 'Loops', exportId: 'file.exportCoolingLoops', table: <LoopTable onClose={onClose} /> },
        { id: 'units', label: 'Units', exportId: 'file.exportCoolingUnits', table: <UnitTable onClose={onClose} /> },
      ]}
      onClose={onClose}
    />
  );
}
