import { useState, type ReactNode } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { Tabs } from '../components/tabs';
import { useProgram } from '../program';

export interface TableTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The action that writes this table to a file. */
  readonly exportId: string;
  readonly table: ReactNode;
}

export interface TablesDialogProps<Id extends string> {
  readonly title: string;
  readonly tabs: readonly TableTab<Id>[];
  /** The table shown first. */
  readonly first: Id;
  readonly exportLabel: string;
  readonly onClose: () => void;
}

/** Tables one at a time, each to be exported. */
export function TablesDialog<Id extends string>({ title, tabs, first, exportLabel, onClose }: TablesDialogProps<Id>) {
  const { actions } = useProgram();
  const [selected, setSelected] = useState(first);
  const tab = tabs.find(({ id }) => id === selected);
  const exportId = tab?.exportId ?? '';
  return (
    <Dialog
      title={title}
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button disabled={actions.disabledReason(exportId) !== undefined} onClick={() => void actions.run(exportId)}>
            {exportLabel}
          </Button>
          <CloseButton />
        </>
      }
    >
      <Tabs label="Tables" tabs={tabs} selected={selected} onSelect={setSelected}>
        {tab?.table}
      </Tabs>
    </Dialog>
  );
}
