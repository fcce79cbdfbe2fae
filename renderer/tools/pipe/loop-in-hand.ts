import type { RecordId } from '#shared/model/record-id';
import type { Editor } from '../../editor/editor';

/** The loop a new pipe belongs to: the one that is selected, of a unit or a pipe that is, or the only one there is. */
export function loopInHand(editor: Editor): RecordId<'coolingLoop'> | undefined {
  for (const record of editor.selectedRecords()) {
    if (record.typeName === 'coolingLoop') return record.id;
    if (record.typeName === 'pipe' && record.coolingLoopId) return record.coolingLoopId;
    if (record.typeName === 'coolingUnit' && record.suppliesLoopId) return record.suppliesLoopId;
  }
  const [only, more] = editor.view.all('coolingLoop').keys();
  return more === undefined ? (only as RecordId<'coolingLoop'> | undefined) : undefined;
}
