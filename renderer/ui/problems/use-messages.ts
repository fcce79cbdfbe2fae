import { useMemo } from 'react';
import {
  formatMessage,
  formatParam,
  type MessageParam,
  type MessageRef,
  type MessageStyle,
} from '#shared/i18n/message';
import type { AnyRecord } from '#shared/model/registry';
import { isQuantityKind } from '#shared/rules/report/message-style';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import { useFormat, type Formats } from '../components/use-format';
import { cableText } from '../inspector/links/cable-list';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram } from '../program';

export interface Messages {
  readonly text: (message: MessageRef) => string;
  readonly param: (param: MessageParam) => string;
}

/** Writers of messages with the names and units of this moment. */
export function useMessages(): Messages {
  const { editor } = useProgram();
  const formats = useFormat();
  return useMemo(() => {
    const style = messageStyle(editor, formats);
    return {
      text: (message) => formatMessage(message, style),
      param: (param) => formatParam(param, style),
    };
  }, [editor, formats]);
}

function messageStyle(editor: Editor, formats: Formats): MessageStyle {
  return {
    nameOf: (id) => {
      const record = getRecord(editor.view, id) ?? previewed(editor, id);
      if (record?.typeName === 'cable' && record.name === '') return `The cable from ${cableText(editor.view, record)}`;
      return record ? nameOf(record) : id;
    },
    formatQuantity: (quantity, dimension) =>
      isQuantityKind(dimension) ? formats.quantity(dimension, quantity) : String(quantity),
  };
}

/** A record that is not in the document yet: findings of a drag speak of what it would add. */
function previewed(editor: Editor, id: string): AnyRecord | undefined {
  const added: ReadonlyMap<string, AnyRecord> | undefined = editor.preview.get()?.diff.added;
  return added?.get(id);
}
