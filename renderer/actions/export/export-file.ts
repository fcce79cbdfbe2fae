import type { ExportRequest, HostApi } from '#shared/host/contract';
import { DOCUMENT_ID } from '#shared/model/records/document';
import type { Editor } from '../../editor/editor';

/** A name for a file made from the document: its name, what the file holds, and the extension. */
export function exportName(editor: Editor, what: string, extension: string): string {
  const name = editor.view.get(DOCUMENT_ID)?.name ?? '';
  const plain = [name, what]
    .map((part) => part.replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-').trim())
    .filter((part) => part !== '')
    .join(' ');
  return `${plain === '' ? 'layout' : plain}.${extension}`;
}

/** Asks where, writes the file, and tells the person how it went. Answers whether it was written. */
export async function exportFile(host: HostApi, editor: Editor, request: ExportRequest): Promise<boolean> {
  const outcome = await host.exportFile(request);
  if (outcome.kind === 'failed') editor.notify(`${outcome.failure.reason} ${outcome.failure.advice}`, 'error');
  if (outcome.kind === 'exported') editor.notify(`Exported ${outcome.name}`);
  return outcome.kind === 'exported';
}
