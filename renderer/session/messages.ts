import type { MessageStyle } from '#shared/i18n/message';
import type { AnyRecord } from '#shared/model/registry';
import { isQuantityKind, nameIn, nameInSentence, nameOfRecord } from '#shared/rules/report/message-style';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../editor/editor';
import type { Formats } from './formats';

/**
 * How messages are written out in this window: names of the open document, units of the person. A finding of a drag may
 * speak of what the drag would add, which is in the preview and not yet in the document.
 */
export function messageStyleOf(editor: Editor, formats: Formats): MessageStyle {
  return {
    nameOf: (id, isWithin) => {
      const added: ReadonlyMap<string, AnyRecord> | undefined = editor.preview.get()?.diff.added;
      const previewed = editor.view.has(id) ? undefined : added?.get(id);
      const record = previewed ?? getRecord(editor.view, id);
      const name = previewed ? nameOfRecord(previewed) : nameIn(editor.view, id, isWithin);
      return record ? nameInSentence(record, name) : name;
    },
    formatQuantity: (quantity, dimension) =>
      isQuantityKind(dimension) ? formats.quantity(dimension, quantity) : String(quantity),
  };
}
