/** The steps of the guided first hall. Each is done when the document or the selection shows it. */
import type { Editor } from '../../editor/editor';
import type { SessionState } from '../../session/session';

export interface GuideStep {
  readonly title: string;
  readonly text: string;
  /** True when the person has done it. */
  readonly isDone: (editor: Editor, session: SessionState, start: GuideStart) => boolean;
}

/** The document as it was when the step began. */
export interface GuideStart {
  readonly stateId: number;
  readonly rackCount: number;
  readonly places: ReadonlyMap<string, string>;
}

export function guideStart(editor: Editor): GuideStart {
  const racks = editor.view.all('rack');
  return {
    stateId: editor.stateId,
    rackCount: racks.size,
    places: new Map([...racks.values()].map((rack) => [rack.id, placeOf(rack)])),
  };
}

function placeOf({ xUm, yUm }: { readonly xUm: number; readonly yUm: number }): string {
  return `${xUm} ${yUm}`;
}

export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    title: 'Select a rack',
    text: 'Click a rack on the plan, or press Tab with the plan in focus. The inspector on the right shows what it is and what it draws.',
    isDone: (editor) => editor.selectedRecords().some((record) => record.typeName === 'rack'),
  },
  {
    title: 'Move it',
    text: 'Drag it, or press the arrow keys. While you drag, the plan says what the spot would break. Escape drops the move.',
    isDone: ({ view }, _session, { places }) =>
      [...view.all('rack').values()].some((rack) => places.has(rack.id) && places.get(rack.id) !== placeOf(rack)),
  },
  {
    title: 'Take it back',
    text: 'Undo with the arrow in the toolbar or by keyboard. Every change is one step, and all of them can be undone.',
    isDone: (editor, _session, { stateId }) => editor.stateId !== stateId && editor.redoLabel !== undefined,
  },
  {
    title: 'Look into a finding',
    text: 'Choose a line of the problems below. It selects what the finding is about; the arrow at its end says how it came about and from which source the limit is.',
    isDone: (editor) => editor.focusedFinding.get() !== undefined,
  },
  {
    title: 'Place a rack',
    text: 'Drag a rack out of the catalog on the left into the room, or use Insert, Place at… and type where it goes.',
    isDone: ({ view }, _session, { rackCount }) => view.all('rack').size > rackCount,
  },
  {
    title: 'Look inside',
    text: 'Double-click a rack to see its front and rear. Devices are dragged in from the catalog and from rack to rack.',
    isDone: (_editor, session) => session.isElevationOpen,
  },
];
