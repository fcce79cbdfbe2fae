import type { Finding } from '#shared/rules/engine/finding';
import type { Editor } from '../../editor/editor';

/** Selects what a finding is about and brings it into view. */
export function showFinding(editor: Editor, finding: Finding): void {
  editor.select(finding.subjects.filter((id) => editor.view.has(id)));
  const at = finding.at ?? editor.boundsOf([...finding.subjects, ...finding.related]);
  if (at) editor.zoomTo(at, 160);
}
