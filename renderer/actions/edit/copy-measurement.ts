import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { formatsOf } from '../../session/formats';
import { figuresOf } from '../../tools/measure/measurement';
import type { ActionContext } from '../action';

/** Copies the value of what is being measured: the area of a closed measurement, else the total length, exactly. */
export async function copyMeasurement({
  editor,
  tools,
  session,
}: Pick<ActionContext, 'editor' | 'tools' | 'session'>): Promise<void> {
  const measured = tools.measured.get();
  if (!measured) return;
  const { totalUm, areaM2 } = figuresOf(measured);
  const state = session.getState();
  const text =
    areaM2 === undefined
      ? formatLength(totalUm as Um, state.lengthUnit, { decimalComma: state.usesDecimalComma })
      : formatsOf(state).area(areaM2);
  try {
    await navigator.clipboard.writeText(text);
    editor.notify(`Copied ${text}`);
  } catch {
    editor.notify('The clipboard could not be written to.', 'error');
  }
}
