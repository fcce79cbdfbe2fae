import type { PowerNode } from '#shared/model/records/power-node';
import type { Editor } from '../../editor/editor';
import { nodeOfHost } from './chain';

/** The power nodes that are selected, themselves or as the plant they are. */
export function nodesOfSelection(editor: Editor): readonly PowerNode[] {
  const found = new Set<PowerNode>();
  for (const record of editor.selectedRecords()) {
    const node =
      record.typeName === 'powerNode'
        ? record
        : record.typeName === 'equipment'
          ? nodeOfHost(editor.view, record.id)
          : undefined;
    if (node) found.add(node);
  }
  return [...found];
}
