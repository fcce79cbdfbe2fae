import { getRecord } from '#shared/store/document-view';
import { isKnown } from '#shared/units/known';
import { cableDetails } from '../../editor/cables/cable-details';
import { lengthSettings, pointsOf } from '../../editor/cables/ways';
import type { Editor } from '../../editor/editor';
import { makeFormats } from '../../session/formats';
import { px, py, type Frame } from './frame';
import { paintTagBeside } from './tag';

const BASIS_WORDS = {
  inRack: 'in its rack',
  direct: 'straight over',
  trays: 'by trays',
  assumed: 'assumed along right angles',
  unroutable: 'no way',
} as const;

/** The one cable that is selected or under the pointer. */
function cableInView(editor: Editor): string | undefined {
  const selection = editor.selection.get();
  const [only] = selection.size === 1 ? selection : [];
  return [editor.hovered.get(), only].find((id) => id !== undefined && id.startsWith('cable:'));
}

/** How long one cable is, how sure that is, and how full the fullest of its trays, beside its way. */
export function paintCableTag(frame: Frame, editor: Editor): void {
  const id = cableInView(editor);
  if (id === undefined || editor.preview.get()) return;
  const { analysis } = editor.checks;
  const details = cableDetails(analysis, id, lengthSettings(editor.checks));
  const points = details && pointsOf(analysis, analysis.cables.cables.slotOf(id));
  if (!details || !points) return;
  const formats = makeFormats(frame.unit, false);
  const { lengthUm, certainty, basis, worst, delayDeciNs } = details;
  const record = getRecord(editor.view, worst?.trayId ?? '');
  const tray = record?.typeName === 'tray' ? record.name || 'tray' : '';
  const parts = [
    lengthUm === undefined ? 'length unknown' : formats.quantity('runLength', lengthUm),
    certainty === 'stated' ? 'as stated' : basis === undefined ? '' : BASIS_WORDS[basis],
    isKnown(delayDeciNs) ? `${formats.count(delayDeciNs / 10)} ns` : '',
    worst
      ? `${tray} ${worst.isAtLeast ? 'at least ' : ''}${worst.fillPermille === 0 ? 'under 0.1' : formats.count(worst.fillPermille / 10, 1)} % full`
      : '',
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  const xs = points.map((point) => px(frame, point.xUm));
  const ys = points.map((point) => py(frame, point.yUm));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const about = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  paintTagBeside(frame, text, about, basis === 'unroutable' ? frame.colours.illegal : frame.colours.guide);
}
