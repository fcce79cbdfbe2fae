import { useMemo } from 'react';
import { DIMENSIONS, type Dimension } from '#shared/units/dimensions';
import {
  formatMessage,
  formatParam,
  type MessageParam,
  type MessageRef,
  type MessageStyle,
} from '#shared/i18n/message';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { useFormat, type Formats } from '../components/use-format';
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
  const { view } = editor;
  return useMemo(() => {
    const style = messageStyle(view, formats);
    return {
      text: (message) => formatMessage(message, style),
      param: (param) => formatParam(param, style),
    };
  }, [view, formats]);
}

function messageStyle(view: DocumentView, formats: Formats): MessageStyle {
  return {
    nameOf: (id) => {
      const record = getRecord(view, id);
      return record ? nameOf(record) : id;
    },
    formatQuantity: (quantity, dimension) =>
      Object.hasOwn(DIMENSIONS, dimension) ? formats.quantity(dimension as Dimension, quantity) : String(quantity),
  };
}
