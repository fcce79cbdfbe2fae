/**
 * Messages as values: a key, the English text as a template, and named parameters. They become a sentence only where
 * they are shown, so that names and units are those of that moment and a table may put another language in place.
 */

/** A quantity in the canonical unit of its dimension; the one who shows it chooses the unit. */
export interface QuantityParam {
  readonly quantity: number;
  /** A dimension of shared/units: `length`, `power`, … */
  readonly dimension: string;
}

/** Something of the document, shown by its name. */
export interface RecordParam {
  readonly record: string;
}

export type MessageParam = string | number | QuantityParam | RecordParam;

export interface MessageRef {
  /** `PWR-RACK-LIMIT.exceeded`: never reused for another meaning. */
  readonly key: string;
  /** English, with `{name}` where a parameter goes, and `{count|rack is|racks are}` for a number with its words. */
  readonly text: string;
  readonly params: { readonly [name: string]: MessageParam };
}

/** How parameters are written out. */
export interface MessageStyle {
  /** `isWithin` is true where words of the sentence come before the name. */
  readonly nameOf: (recordId: string, isWithin?: boolean) => string;
  readonly formatQuantity: (quantity: number, dimension: string) => string;
  /** The text of a key in another language; English where it has none. */
  readonly translate?: (key: string) => string | undefined;
}

/** A parameter's place in a template, with the words that follow a one and any other number. */
const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The message as a sentence. A parameter the template names and the message lacks stays visible in braces. */
export function formatMessage(message: MessageRef, style: MessageStyle): string {
  const template = style.translate?.(message.key) ?? message.text;
  return template.replace(
    PLACE,
    (braces, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const param = message.params[name];
      if (param === undefined) return braces;
      const text = formatParam(param, style, at > 0);
      return one === undefined ? text : `${text} ${param === 1 ? one : many}`;
    },
  );
}

/** One parameter as text; `isWithin` a sentence when words come before it. */
export function formatParam(param: MessageParam, style: MessageStyle, isWithin = false): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  return 'record' in param
    ? style.nameOf(param.record, isWithin)
    : style.formatQuantity(param.quantity, param.dimension);
}
