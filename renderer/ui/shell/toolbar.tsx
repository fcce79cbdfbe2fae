import {
  Ban,
  BrickWall,
  Cable,
  Columns3,
  DoorOpen,
  Grid3x3,
  Hand,
  Magnet,
  MousePointer2,
  Maximize,
  PanelBottom,
  PanelLeft,
  PanelRight,
  PlugZap,
  Pentagon,
  Redo2,
  RotateCw,
  Ruler,
  Save,
  Search,
  Server,
  Snowflake,
  Square,
  StickyNote,
  Flame,
  TrainTrack,
  Undo2,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import { IconButton } from '../components/icon-button';
import { OverlaySelect } from '../overlay/overlay-legend';
import { useProgram, useSession, useSignal } from '../program';

/** What the toolbar shows, in groups. Every button is an action; its name, shortcut and state are the action's. */
const GROUPS: readonly (readonly (readonly [actionId: string, icon: LucideIcon])[])[] = [
  [
    ['file.save', Save],
    ['edit.undo', Undo2],
    ['edit.redo', Redo2],
  ],
  [
    ['tool.select', MousePointer2],
    ['tool.hand', Hand],
  ],
  [
    ['tool.room', Square],
    ['tool.roomPolygon', Pentagon],
    ['tool.column', Columns3],
    ['tool.wall', BrickWall],
    ['tool.door', DoorOpen],
    ['tool.keepOut', Ban],
    ['tool.coldAisle', Snowflake],
    ['tool.hotAisle', Flame],
    ['tool.note', StickyNote],
    ['tool.measure', Ruler],
    ['tool.connectPower', PlugZap],
    ['tool.connectCables', Cable],
    ['tool.tray', TrainTrack],
  ],
  [
    ['arrange.rotateClockwise', RotateCw],
    ['arrange.array', Grid3x3],
  ],
  [
    ['view.snapToItems', Magnet],
    ['view.zoomToFit', Maximize],
    ['view.palette', Search],
  ],
  [
    ['view.catalog', PanelLeft],
    ['view.problems', PanelBottom],
    ['view.elevation', Server],
    ['view.oneLine', Workflow],
    ['view.inspector', PanelRight],
  ],
];

/** Parts of the session that show as pressed buttons. */
const PRESSED = [
  'snapsToItems',
  'isCatalogOpen',
  'isProblemsOpen',
  'isElevationOpen',
  'isOneLineOpen',
  'diagram',
  'isInspectorOpen',
] as const;

/** The tools and the commands used most. */
export function Toolbar() {
  const { editor, tools, actions } = useProgram();
  // What the buttons show follows from these; the actions read it.
  useSignal(editor.revision);
  useSignal(editor.selection);
  useSignal(tools.choice);
  useSignal(editor.isReadOnly);
  useSession((state) => state.keyBindings);
  useSession((state) => PRESSED.map((name) => state[name]).join());
  return (
    <div role="toolbar" aria-label="Tools" className="toolbar">
      {GROUPS.map((group, index) => (
        <div key={index} className="toolbar-group" role="group">
          {group.map(([id, icon]) => {
            const action = actions.action(id);
            const reason = actions.disabledReason(id);
            return (
              <IconButton
                key={id}
                icon={icon}
                label={actions.label(id)}
                shortcut={actions.shortcuts(id)[0]}
                reason={reason}
                isPressed={action.isChecked ? actions.isChecked(id) : undefined}
                aria-disabled={reason !== undefined}
                onClick={() => void actions.run(id)}
              />
            );
          })}
        </div>
      ))}
      <OverlaySelect />
    </div>
  );
}
