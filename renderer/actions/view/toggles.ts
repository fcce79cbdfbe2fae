import type { DiagramKind, SessionState } from '../../session/session';
import type { Action } from '../action';

type FlagName = { [K in keyof SessionState]: SessionState[K] extends boolean ? K : never }[keyof SessionState];

function toggle(flag: FlagName, rest: Pick<Action, 'id' | 'label' | 'menu' | 'shortcuts' | 'keywords'>): Action {
  return {
    ...rest,
    isChecked: ({ session }) => session.getState()[flag],
    run: ({ session }) => session.setState((state) => ({ [flag]: !state[flag] })),
  };
}

/** The panel beside the plan with this on it; the same command closes it. */
function diagram(kind: DiagramKind, rest: Pick<Action, 'id' | 'label' | 'shortcuts' | 'keywords'>): Action {
  return {
    ...rest,
    menu: { menu: 'View', group: 3 },
    isChecked: ({ session }) => session.getState().isOneLineOpen && session.getState().diagram === kind,
    run: ({ session }) =>
      session.setState(({ isOneLineOpen, diagram: shown }) =>
        isOneLineOpen && shown === kind ? { isOneLineOpen: false } : { isOneLineOpen: true, diagram: kind },
      ),
  };
}

export const toggles: readonly Action[] = [
  toggle('isGridShown', {
    id: 'view.grid',
    label: 'Tile grid',
    menu: { menu: 'View', group: 2 },
    shortcuts: ["Mod+'"],
  }),
  toggle('areRulersShown', {
    id: 'view.rulers',
    label: 'Rulers',
    menu: { menu: 'View', group: 2 },
    keywords: 'guides scale',
  }),
  toggle('isMinimapShown', {
    id: 'view.minimap',
    label: 'Minimap, while not all is in view',
    menu: { menu: 'View', group: 2 },
    keywords: 'overview navigator',
  }),
  toggle('snapsToGrid', {
    id: 'view.snapToGrid',
    label: 'Snap to tiles',
    menu: { menu: 'View', group: 2 },
    shortcuts: ['Mod+;'],
  }),
  toggle('snapsToItems', {
    id: 'view.snapToItems',
    label: 'Snap to items and walls',
    menu: { menu: 'View', group: 2 },
  }),
  toggle('areHintsShown', {
    id: 'help.hints',
    label: 'Hints on the plan',
    menu: { menu: 'Help', group: 1 },
    keywords: 'tips',
  }),
  toggle('isCatalogOpen', {
    id: 'view.catalog',
    label: 'Catalog',
    menu: { menu: 'View', group: 3 },
    shortcuts: ['Alt+1'],
  }),
  toggle('isInspectorOpen', {
    id: 'view.inspector',
    label: 'Inspector',
    menu: { menu: 'View', group: 3 },
    shortcuts: ['Alt+2'],
  }),
  toggle('isProblemsOpen', {
    id: 'view.problems',
    label: 'Problems',
    menu: { menu: 'View', group: 3 },
    shortcuts: ['Alt+3'],
  }),
  toggle('isElevationOpen', {
    id: 'view.elevation',
    label: 'Rack elevation',
    menu: { menu: 'View', group: 3 },
    shortcuts: ['Alt+4'],
  }),
  diagram('power', {
    id: 'view.oneLine',
    label: 'One-line diagram',
    shortcuts: ['Alt+7'],
    keywords: 'power chain single-line utility ups busway load',
  }),
  diagram('liquid', {
    id: 'view.liquidSchematic',
    label: 'Liquid schematic',
    shortcuts: ['Alt+8'],
    keywords: 'cooling system loop fws tcs cdu chiller coolant diagram',
  }),
  diagram('network', {
    id: 'view.topology',
    label: 'Network topology',
    shortcuts: ['Alt+0'],
    keywords: 'fabric leaf spine core rails fat tree logical diagram',
  }),
  diagram('cables', {
    id: 'view.cableSchedule',
    label: 'Cable schedule',
    shortcuts: ['Alt+9'],
    keywords: 'table list labels lengths bill of materials ports TIA-606',
  }),
];
