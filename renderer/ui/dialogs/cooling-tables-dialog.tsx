import { useState } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Tabs } from '../components/tabs';
import { LoopTable } from '../cooling-tables/loop-table';
import { UnitTable } from '../cooling-tables/unit-table';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

const TABS = [
  { id: 'loops', label: 'Loops' },
  { id: 'units', label: 'Units' },
] as const;

/** Cooling loops and units as tables, each to be exported. */
export function CoolingTablesDialog({ onClose }: DialogProps<'coolingTables'>) {
  const { editor, actions } = useProgram();
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>(() =>
    editor.view.all('coolingLoop').size > 0 ? 'loops' : 'units',
  );
  const exportId = tab === 'loops' ? 'file.exportCoolingLoops' : 'file.exportCoolingUnits';
  return (
    <Dialog
      title="Cooling units and loops"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button disabled={actions.disabledReason(exportId) !== undefined} onClick={() => void actions.run(exportId)}>
            Export as CSV…
          </Button>
          <Button tone="primary" type="submit" data-autofocus>
            Close
          </Button>
        </>
      }
    >
      <Tabs label="Tables" tabs={TABS} selected={tab} onSelect={setTab}>
        {tab === 'loops' ? <LoopTable onClose={onClose} /> : <UnitTable onClose={onClose} />}
      </Tabs>
    </Dialog>
  );
}
