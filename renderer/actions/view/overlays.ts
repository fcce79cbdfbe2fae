import { MEASURES } from '../../overlay/measures';
import { MEASURE_IDS, type MeasureId } from '../../session/session';
import type { Action } from '../action';

function overlayAction(overlay: MeasureId | 'none', label: string): Action {
  return {
    id: `view.overlay.${overlay}`,
    label,
    menu: { menu: 'View', group: 6 },
    keywords: 'overlay heat map colour plan legend',
    isChecked: ({ session }) => session.getState().overlay === overlay,
    run: ({ session }) => session.setState({ overlay }),
  };
}

/** What the plan is coloured by, one at a time. */
export const overlays: readonly Action[] = [
  overlayAction('none', 'Colour by kind'),
  ...MEASURE_IDS.map((id) => overlayAction(id, `Colour by ${lowerFirst(MEASURES[id].label)}`)),
];

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
