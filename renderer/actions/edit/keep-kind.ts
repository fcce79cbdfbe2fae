import type { RecordTypeName } from '#shared/model/registry';
import type { Action } from '../action';

const KINDS: readonly (readonly [id: string, label: string, typeNames: readonly RecordTypeName[]])[] = [
  ['racks', 'racks', ['rack']],
  ['plant', 'plant', ['equipment']],
  ['obstacles', 'obstacles', ['obstacle']],
  ['zones', 'zones', ['zone']],
  ['piping', 'pipes and perforated tiles', ['pipe', 'perforatedTile']],
  ['trays', 'trays and their drops', ['tray', 'trayDrop']],
  ['notes', 'notes and dimensions', ['annotation', 'dimension']],
];

/** The selection filter: of a mixed selection, keep one kind. */
export const keepKinds: readonly Action[] = KINDS.map(([id, label, typeNames]) => ({
  id: `edit.keep.${id}`,
  label: `Keep only ${label} selected`,
  menu: { menu: 'Edit', group: 5 },
  keywords: 'selection filter kind',
  isEnabled: ({ editor }) => {
    const records = editor.selectedRecords();
    const kept = records.filter((record) => typeNames.includes(record.typeName)).length;
    if (kept === 0) return `no ${label} are selected`;
    return kept < records.length ? true : 'nothing else is selected';
  },
  run: ({ editor }) =>
    editor.select(
      editor
        .selectedRecords()
        .filter((record) => typeNames.includes(record.typeName))
        .map((record) => record.id),
    ),
}));
