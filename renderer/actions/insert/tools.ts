import type { ToolChoice } from '../../tools/tool-id';
import type { Action } from '../action';
import { hasRoom } from '../conditions';

function tool(id: string, label: string, choice: ToolChoice, rest: Partial<Action> = {}): Action {
  return {
    id: `tool.${id}`,
    label,
    menu: { menu: 'Insert', group: 2 },
    isChecked: ({ tools }) => JSON.stringify(tools.choice.get()) === JSON.stringify(choice),
    run: ({ tools }) => tools.choose(choice),
    ...rest,
  };
}

const hasTray: Action['isEnabled'] = ({ editor }) => (editor.view.all('tray').size > 0 ? true : 'draw a tray first');

const inRoom = { isEnabled: hasRoom };

/** One action for each tool; those that draw inside a room say so when there is none. */
export const toolActions: readonly Action[] = [
  tool(
    'select',
    'Select',
    { tool: 'select' },
    { menu: { menu: 'Insert', group: 1 }, shortcuts: ['V'], isForReview: true },
  ),
  tool(
    'hand',
    'Move the view',
    { tool: 'hand' },
    { menu: { menu: 'Insert', group: 1 }, shortcuts: ['H'], keywords: 'pan hand', isForReview: true },
  ),
  tool('room', 'Draw a room', { tool: 'room', shape: 'rectangle' }, { shortcuts: ['A'], keywords: 'rectangle hall' }),
  tool(
    'roomPolygon',
    'Draw a room by its corners',
    { tool: 'room', shape: 'polygon' },
    { shortcuts: ['Shift+A'], keywords: 'polygon hall' },
  ),
  tool(
    'hole',
    'Cut a hole in a room',
    { tool: 'hole', shape: 'rectangle' },
    { keywords: 'core shaft courtyard void atrium opening', ...inRoom },
  ),
  tool(
    'holePolygon',
    'Cut a hole by its corners',
    { tool: 'hole', shape: 'polygon' },
    { keywords: 'core shaft courtyard void atrium opening polygon', ...inRoom },
  ),
  tool(
    'column',
    'Column',
    { tool: 'obstacle', kind: 'column' },
    { menu: { menu: 'Insert', group: 3 }, shortcuts: ['C'], ...inRoom },
  ),
  tool(
    'wall',
    'Wall',
    { tool: 'obstacle', kind: 'wall' },
    { menu: { menu: 'Insert', group: 3 }, shortcuts: ['W'], ...inRoom },
  ),
  tool(
    'door',
    'Door',
    { tool: 'obstacle', kind: 'door' },
    { menu: { menu: 'Insert', group: 3 }, shortcuts: ['D'], ...inRoom },
  ),
  tool('ramp', 'Ramp', { tool: 'obstacle', kind: 'ramp' }, { menu: { menu: 'Insert', group: 3 }, ...inRoom }),
  tool(
    'keepOut',
    'Keep-out',
    { tool: 'obstacle', kind: 'keepOut' },
    { menu: { menu: 'Insert', group: 3 }, shortcuts: ['K'], ...inRoom },
  ),
  tool(
    'dock',
    'Loading dock',
    { tool: 'obstacle', kind: 'dock' },
    { menu: { menu: 'Insert', group: 3 }, keywords: 'delivery route gate', ...inRoom },
  ),
  tool(
    'lift',
    'Lift',
    { tool: 'obstacle', kind: 'lift' },
    { menu: { menu: 'Insert', group: 3 }, keywords: 'elevator delivery route', ...inRoom },
  ),
  tool(
    'coldAisle',
    'Cold aisle',
    { tool: 'zone', kind: 'coldAisle' },
    { menu: { menu: 'Insert', group: 4 }, shortcuts: ['Z'], ...inRoom },
  ),
  tool(
    'hotAisle',
    'Hot aisle',
    { tool: 'zone', kind: 'hotAisle' },
    { menu: { menu: 'Insert', group: 4 }, shortcuts: ['Shift+Z'], ...inRoom },
  ),
  tool(
    'containment',
    'Containment',
    { tool: 'zone', kind: 'containment' },
    { menu: { menu: 'Insert', group: 4 }, ...inRoom },
  ),
  tool('cage', 'Cage', { tool: 'zone', kind: 'cage' }, { menu: { menu: 'Insert', group: 4 }, ...inRoom }),
  tool(
    'phase',
    'Phase of the build',
    { tool: 'zone', kind: 'phase' },
    { menu: { menu: 'Insert', group: 4 }, ...inRoom },
  ),
  tool(
    'floorLoad',
    'Floor load zone',
    { tool: 'zone', kind: 'floorLoad' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'slab live load structure', ...inRoom },
  ),
  tool(
    'pipe',
    'Pipe, supply and return',
    { tool: 'pipe', carries: 'both', level: 'overhead' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'cooling loop coolant water header', ...inRoom },
  ),
  tool(
    'supplyPipe',
    'Pipe, supply alone',
    { tool: 'pipe', carries: 'supply', level: 'overhead' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'cooling loop coolant water', ...inRoom },
  ),
  tool(
    'returnPipe',
    'Pipe, return alone',
    { tool: 'pipe', carries: 'return', level: 'overhead' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'cooling loop coolant water', ...inRoom },
  ),
  tool(
    'tray',
    'Tray',
    { tool: 'tray' },
    {
      menu: { menu: 'Insert', group: 4 },
      shortcuts: ['T'],
      keywords: 'cable ladder basket raceway run draw fibre copper',
      ...inRoom,
    },
  ),
  tool(
    'waterfall',
    'Waterfall of a tray',
    { tool: 'trayDrop', kind: 'waterfall' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'cable drop exit rack', isEnabled: hasTray },
  ),
  tool(
    'riser',
    'Riser between trays',
    { tool: 'trayDrop', kind: 'riser' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'cable joint height floor overhead', isEnabled: hasTray },
  ),
  tool(
    'splitTray',
    'Split a tray',
    { tool: 'splitTray' },
    { menu: { menu: 'Arrange', group: 2 }, keywords: 'cut part cable', isEnabled: hasTray },
  ),
  tool(
    'tiles',
    'Perforated tiles',
    { tool: 'tiles' },
    { menu: { menu: 'Insert', group: 4 }, keywords: 'floor grille vent air raised floor', ...inRoom },
  ),
  tool(
    'connectPower',
    'Connect power by dragging',
    { tool: 'power' },
    {
      menu: { menu: 'Connect', group: 1 },
      shortcuts: ['Shift+P'],
      contextGroup: 2,
      keywords: 'feed circuit busway tap-off panel PDU UPS refeed A B',
      ...inRoom,
    },
  ),
  tool(
    'note',
    'Note',
    { tool: 'note' },
    { menu: { menu: 'Insert', group: 5 }, shortcuts: ['N'], keywords: 'text annotation' },
  ),
  tool(
    'measure',
    'Measure',
    { tool: 'measure' },
    {
      menu: { menu: 'Insert', group: 5 },
      shortcuts: ['M'],
      keywords: 'distance length angle area ruler',
      isForReview: true,
    },
  ),
];
