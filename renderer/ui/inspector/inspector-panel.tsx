import { memo, useDeferredValue, useState, type ComponentType } from 'react';
import { nounOf } from '#shared/model/noun-of';
import type { AnyRecord, RecordTypeName } from '#shared/model/registry';
import { getRecord } from '#shared/store/document-view';
import type { Selection } from '../../editor/editor';
import { EmptyState } from '../components/empty-state';
import { Select } from '../components/select';
import { useProgram, useSignal } from '../program';
import { DocumentFields } from './document-fields';
import { inspectedTypes, type FieldsProps } from './registry';
import { selectionGroups } from './selection-groups';
import { SelectionFindings } from './selection-findings';
import { nameOf } from './use-set-fields';
import '../panel.css';
import './inspector.css';

/**
 * Everything about what is selected, to read and to change; about the document while nothing is selected. It comes after
 * the plan: while a marquee grows, the plan follows the hand and the inspector catches up.
 */
export function InspectorPanel() {
  const { editor } = useProgram();
  // The panel shows figures of the document, so any change of it may change what is shown.
  const revision = useSignal(editor.revision);
  const selection = useDeferredValue(useSignal(editor.selection));
  return <Inspected selection={selection} revision={revision} />;
}

const Inspected = memo(function Inspected({ selection }: { readonly selection: Selection; readonly revision: number }) {
  const { editor } = useProgram();
  const isReadOnly = useSignal(editor.isReadOnly);
  const [wanted, setWanted] = useState<RecordTypeName>();
  const groups = selectionGroups([...selection].flatMap((id) => getRecord(editor.view, id) ?? []));
  const group = groups.find((one) => one.typeName === wanted) ?? groups[0];
  return (
    <section className="panel inspector" aria-label="Inspector" data-testid="inspector-panel">
      <header className="inspector-head">
        {groups.length > 1 && group ? (
          <Select
            label="Selected"
            value={group.typeName}
            options={groups.map((one) => ({ value: one.typeName, label: one.label }))}
            onCommit={setWanted}
          />
        ) : (
          <h2>{group === undefined ? 'Document' : group.records.length > 1 ? group.label : titleOf(group.records)}</h2>
        )}
      </header>
      {isReadOnly && <p className="inspector-read-only">Open for reading only.</p>}
      {/* Keyed, so that an entry that was begun belongs to the records it was begun for. */}
      <div className="panel-body" key={group ? keyOf(group.typeName, selection) : 'document'}>
        {group ? <Fields typeName={group.typeName} records={group.records} /> : <DocumentFields />}
        {group && <SelectionFindings ids={group.records.map((record) => record.id)} />}
      </div>
    </section>
  );
});

function Fields({ typeName, records }: { readonly typeName: RecordTypeName; readonly records: readonly AnyRecord[] }) {
  // The registry pairs each name with a component for records of that very type.
  const Component = inspectedTypes[typeName] as ComponentType<FieldsProps<AnyRecord>> | undefined;
  if (!Component) return <EmptyState title="Nothing to change here" />;
  return <Component records={records} />;
}

function titleOf(records: readonly AnyRecord[]): string {
  const [first] = records;
  if (!first) return '';
  const name = nameOf(first);
  // A name stands as it was given; what stands in for one begins a heading.
  return name === nounOf(first) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

/** Selections are replaced, never changed, so each has a number of its own. */
const selectionNumbers = new WeakMap<ReadonlySet<string>, number>();
let lastNumber = 0;

function keyOf(typeName: RecordTypeName, selection: ReadonlySet<string>): string {
  const number = selectionNumbers.get(selection) ?? ++lastNumber;
  selectionNumbers.set(selection, number);
  return `${typeName} ${number}`;
}
