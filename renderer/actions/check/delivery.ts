import { lengthOfWay } from '#shared/analysis/space/delivery-routes';
import type { Hindrance } from '#shared/analysis/space/floor-map';
import { doorAt, type Narrowest } from '#shared/analysis/space/narrowest';
import { nameIn } from '#shared/rules/report/message-style';
import type { ShownDelivery } from '../../editor/delivery-view';
import type { Editor } from '../../editor/editor';
import { formatsOf, type Formats } from '../../session/formats';
import type { Action } from '../action';

function onlyRack(editor: Editor): string | undefined {
  const [only, second] = editor.selectedRecords();
  return only?.typeName === 'rack' && !second ? only.id : undefined;
}

export const showDeliveryRoute: Action = {
  id: 'check.deliveryRoute',
  label: 'Show delivery route',
  menu: { menu: 'Check', group: 5 },
  contextGroup: 2,
  keywords: 'dock door ramp lift way in bring move path',
  isEnabled: ({ editor }) =>
    onlyRack(editor) !== undefined || editor.delivery.rackId.get() !== undefined ? true : 'select one rack first',
  isChecked: ({ editor }) => editor.delivery.rackId.get() !== undefined,
  run: ({ editor, session }) => {
    const rackId = onlyRack(editor);
    const isSame = rackId === undefined || rackId === editor.delivery.rackId.get();
    editor.delivery.rackId.set(isSame ? undefined : rackId);
    const shown = editor.delivery.shown();
    if (shown) editor.notify(wordsFor(editor, shown, formatsOf(session.getState())));
  },
};

/** What was found, in a sentence. */
function wordsFor(editor: Editor, shown: ShownDelivery, formats: Formats): string {
  const rack = nameIn(editor.view, shown.rackId);
  if (shown.state === 'noSize') return `Size or weight of the type of ${rack} is not known, so no way was looked for.`;
  if (shown.state === 'noStart') return 'Draw a loading dock, or a door that leads out, to see the way in.';
  const { delivery } = shown;
  switch (delivery?.state) {
    case undefined:
    case 'closed':
      return `No way leads to ${rack}.`;
    case 'noDoor':
      return `Draw the doors of the room of ${rack} to see its way in.`;
    case 'open':
      return `${rack} comes in over ${formats.length(lengthOfWay(delivery.way))}${narrowestIn(editor, shown.narrowest, formats)}.`;
    case 'unknown':
      return `There is a way for ${rack}, if ${hindrancesIn(editor, delivery.because, formats)}.`;
    case 'hindered':
      return `${rack} cannot be brought in: ${hindrancesIn(editor, delivery.because, formats)}.`;
    case 'narrow':
      return `${rack} cannot be brought in: ${formats.length(delivery.freeUm)} free on the way, ${formats.length(delivery.neededUm)} needed.`;
  }
}

/** How wide the way is where it is narrowest, and at which door, if it is one. */
function narrowestIn(editor: Editor, narrowest: Narrowest | undefined, formats: Formats): string {
  if (!narrowest) return '';
  const door = doorAt(narrowest, editor.view.all('obstacle').values());
  return `; it is narrowest with ${formats.length(narrowest.freeUm)}${door ? ` at ${nameIn(editor.view, door.id)}` : ', where it is marked'}`;
}

const QUANTITIES = { width: 'length', height: 'length', weight: 'mass', slope: 'share' } as const;
const NOUNS = { width: 'width', height: 'height', weight: 'load', slope: 'slope' } as const;

function hindrancesIn(editor: Editor, because: readonly Hindrance[], formats: Formats): string {
  return because
    .map(({ obstacle, reason, actual, limit }) => {
      const needed = formats.quantity(QUANTITIES[reason], limit);
      const most = reason === 'slope' ? 'at most' : 'at least';
      const name = `${nameIn(editor.view, obstacle.id)}`;
      if (actual === 'unknown') return `the ${NOUNS[reason]} of ${name}, which is not stated, is ${most} ${needed}`;
      return `the ${NOUNS[reason]} of ${name} is ${formats.quantity(QUANTITIES[reason], actual)}, ${needed} ${reason === 'slope' ? 'is the most' : 'needed'}`;
    })
    .join('; ');
}
