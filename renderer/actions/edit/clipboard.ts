import { looksTabular } from '#shared/exchange/spreadsheet/read-table';
import { copyItems } from '#shared/operations/copy-items';
import { viewRect } from '#shared/geometry/camera';
import { rectAroundAll, rectCentre, type PointXY } from '#shared/geometry/rect';
import type { AnyRecord } from '#shared/model/registry';
import { deleteItems } from '#shared/operations/delete-items';
import { isPlanItem, planBounds } from '#shared/operations/item-footprint';
import { pasteItems } from '#shared/operations/paste-items';
import { isClipboardText, readClipboard, writeClipboard } from '#shared/persistence/clipboard';
import { DocumentStore } from '#shared/store/document-store';
import { err } from '#shared/units/result';
import { SnapSession } from '../../tools/snapping';
import type { Tools } from '../../tools/tools';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { copyMeasurement } from './copy-measurement';
import { hasSelection, selectedIds } from '../conditions';
import { openSpreadsheetImport } from '../file/import-spreadsheet';

/** What was copied last, for when the clipboard of the system cannot be read. */
let lastCopied = '';

async function copy({ editor, host }: ActionContext): Promise<boolean> {
  const copied = copyItems(editor.view, selectedIds(editor));
  if (!copied.ok) {
    editor.notify(copied.error.message, 'error');
    return false;
  }
  lastCopied = writeClipboard(copied.value.records, { appVersion: host.info.appVersion });
  await navigator.clipboard.writeText(lastCopied).catch(() => undefined);
  const { leftOut } = copied.value;
  editor.notify(
    `Copied ${countOf(editor.view, selectedIds(editor))}${leftOut.length > 0 ? `; without ${leftOut.join(', ')}` : ''}`,
  );
  return true;
}

/** Where pasted items go: their middle under the pointer, else in the middle of the view, snapped as if dragged there. */
function placeFor(tools: Tools, records: readonly AnyRecord[]): PointXY {
  const { editor } = tools;
  const shown = rectCentre(viewRect(editor.camera.get(), editor.viewSize.get()));
  const middle = tools.pointer.get()?.world ?? shown;
  const copied = DocumentStore.from(records);
  const bounds = rectAroundAll(records.filter(isPlanItem).map((item) => planBounds(copied, item)));
  if (!bounds) return middle;
  const from = rectCentre(bounds);
  const free = { isSuspended: false, lock: undefined };
  const to = new SnapSession(tools, new Set()).move(bounds, middle.xUm - from.xUm, middle.yUm - from.yUm, free);
  return { xUm: Math.round(from.xUm + to.dxUm), yUm: Math.round(from.yUm + to.dyUm) };
}

async function paste({ editor, tools, session }: ActionContext, inPlace: boolean): Promise<void> {
  const text = (await navigator.clipboard.readText().catch(() => '')) || lastCopied;
  if (!isClipboardText(text) && looksTabular(text)) {
    openSpreadsheetImport({ session }, text);
    return;
  }
  const read = isClipboardText(text) ? readClipboard(text) : readClipboard(lastCopied);
  if (!read.ok) {
    editor.notify(read.error, 'error');
    return;
  }
  const { records } = read.value;
  const at = placeFor(tools, records);
  const [selected] = editor.selectedRecords();
  const rackId =
    selected?.typeName === 'rack' ? selected.id : selected?.typeName === 'device' ? selected.rackId : undefined;
  const pasted = pasteItems(editor.view, {
    ids: editor.ids,
    records,
    ...(inPlace ? {} : { at }),
    ...(rackId ? { rackId } : {}),
  });
  if (!pasted.ok) {
    editor.run({ label: 'Paste', code: 'edit.paste' }, err(pasted.error));
    return;
  }
  const added = [...pasted.value.diff.added.keys()].filter((id) =>
    /^(rack|equipment|obstacle|room|zone|annotation|device):/.test(id),
  );
  const top = added.filter((id) => !id.startsWith('device:'));
  editor.run(
    { label: 'Paste', code: 'edit.paste' },
    { ok: true, value: pasted.value.diff },
    { select: top.length > 0 ? top : added },
  );
  for (const note of [...read.value.notes, ...pasted.value.notes]) editor.notify(note);
}

export const cutSelection: Action = {
  id: 'edit.cut',
  isForReview: false,
  label: 'Cut',
  menu: { menu: 'Edit', group: 2 },
  shortcuts: ['Mod+X'],
  contextGroup: 1,
  isEnabled: hasSelection,
  run: async (context) => {
    const ids = selectedIds(context.editor);
    const what = countOf(context.editor.view, ids);
    if (await copy(context))
      context.editor.run({ label: `Cut ${what}`, code: 'edit.cut' }, deleteItems(context.editor.view, { ids }), {
        select: [],
      });
  },
};

export const copySelection: Action = {
  id: 'edit.copy',
  label: 'Copy',
  menu: { menu: 'Edit', group: 2 },
  shortcuts: ['Mod+C'],
  contextGroup: 1,
  isEnabled: (context) => (context.tools.measured.get() ? true : hasSelection(context)),
  run: async (context) => {
    if (context.tools.measured.get()) await copyMeasurement(context);
    else await copy(context);
  },
};

export const pasteAtPointer: Action = {
  id: 'edit.paste',
  isForReview: false,
  label: 'Paste at the pointer',
  menu: { menu: 'Edit', group: 2 },
  shortcuts: ['Mod+V'],
  contextGroup: 1,
  run: (context) => paste(context, false),
};

export const pasteInPlace: Action = {
  id: 'edit.pasteInPlace',
  isForReview: false,
  label: 'Paste in place',
  menu: { menu: 'Edit', group: 2 },
  shortcuts: ['Mod+Shift+V'],
  run: (context) => paste(context, true),
};
