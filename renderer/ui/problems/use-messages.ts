import { useMemo } from 'react';
import { formatMessage, formatParam, type MessageParam, type MessageRef } from '#shared/i18n/message';
import { messageStyleOf } from '../../session/messages';
import { useFormat } from '../components/use-format';
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
    const style = messageStyleOf(editor, formats);
    return {
      text: (message) => formatMessage(message, style),
      param: (param) => formatParam(param, style),
    };
  }, [editor, formats]);
}
