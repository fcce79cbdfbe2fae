/**
 * What the interface remembers about itself: panels, tools' options, preferences. Never the document.
 * `PERSISTENCE` says of each key where it is kept; a forgotten key does not compile.
 */
import { createStore } from 'zustand/vanilla';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import type { AlignReference } from '#shared/operations/align-items';
import type { CableEnd } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
import type { ReadingUnits } from '#shared/rules/report/reading-format';
import type { LengthUnit } from '#shared/units/format';
import type { PlanExportChoice } from './plan-export';
import { DEFAULT_TRAY, type TrayChoice } from './tray-make';

export type ThemeChoice = 'light' | 'dark' | 'system';
/** `auto` tells the two apart by how the wheel turns, and says in the status line what it took it for. */
export type WheelMode = 'mouse' | 'trackpad' | 'auto';
/** `direction`: to the right what it encloses, to the left what it touches, as in CAD. */
export type MarqueeMode = 'direction' | 'enclose' | 'touch';
export type LeftPanel = 'catalog' | 'outline' | 'layers';
/** The corners of the plan in which a legend may lie, in the order in which it goes round. */
export const LEGEND_CORNERS = ['topRight', 'bottomRight', 'bottomLeft', 'topLeft'] as const;
export type LegendCorner = (typeof LEGEND_CORNERS)[number];
/** `free`: the corner where the plan leaves most room. */
export const LEGEND_PLACES = ['free', ...LEGEND_CORNERS] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];
export type BottomPanel = 'problems' | 'elevation';

/** What is shown beside the plan: the power chain, the cooling system, the network, or the cables as a table. */
export type DiagramKind = 'power' | 'liquid' | 'network' | 'cables';

/** How often changes may be saved by themselves, in minutes; 0 is never. */
export const AUTOSAVE_MINUTES: readonly number[] = [0, 1, 5, 10];

/** What the plan can be coloured by; `renderer/overlay` says how. */
export const MEASURE_IDS = [
  'power',
  'circuitLoad',
  'circuitAfterFailure',
  'headroom',
  'heat',
  'heatDensity',
  'liquidShare',
  'inletMargin',
  'inletTemperature',
  'airFlow',
  'coolantFlow',
  'weight',
  'floorLoad',
  'clearance',
  'rackUnits',
  'ports',
  'trayFill',
  'side',
  'lines',
  'status',
  'tag',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export interface SessionState {
  readonly theme: ThemeChoice;
  readonly lengthUnit: LengthUnit;
  readonly powerUnit: ReadingUnits['power'];
  readonly massUnit: ReadingUnits['mass'];
  readonly liquidFlowUnit: ReadingUnits['liquidFlow'];
  readonly usesDecimalComma: boolean;
  readonly wheelMode: WheelMode;
  /** Minutes after which changes are saved to the file by themselves; 0 for never. */
  readonly autosaveMinutes: number;
  /** Keys a person gave to actions in place of the usual ones, by the action's id. */
  readonly keyBindings: { readonly [actionId: string]: readonly string[] };
  readonly isGridShown: boolean;
  readonly areRulersShown: boolean;
  /** While not all of the plan is in view. */
  readonly isMinimapShown: boolean;
  readonly snapsToGrid: boolean;
  readonly snapsToItems: boolean;
  /** What a marquee takes. */
  readonly marqueeMode: MarqueeMode;
  /** What aligning and distributing line up with. */
  readonly alignTo: AlignReference;
  /** What the plan is coloured by. */
  readonly overlay: MeasureId | 'none';
  /** Limits between the bands of an overlay, where they differ from its own. */
  readonly overlayLimits: { readonly [K in MeasureId]?: readonly number[] };
  /** Which of the panels on the left is in front. */
  readonly leftPanel: LeftPanel;
  readonly isCatalogOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isProblemsOpen: boolean;
  readonly isElevationOpen: boolean;
  readonly isOneLineOpen: boolean;
  /** What the diagram shows. */
  readonly diagram: DiagramKind;
  /** The diagram takes the place of the plan. */
  readonly isOneLineAlone: boolean;
  /** Which way power flows on the one-line diagram. */
  readonly oneLineDirection: 'right' | 'down';
  /** Catalog types with a star, in the order of starring. */
  readonly favouriteTypeIds: readonly string[];
  /** Catalog types placed last, newest first. */
  readonly recentTypeIds: readonly string[];
  /** Catalog types to be shown side by side. */
  readonly comparedTypeIds: readonly string[];
  /** Name a person signs exclusions with. */
  readonly authorName: string;
  /** What the next tray is made as. */
  readonly trayChoice: TrayChoice;
  /** How the plan was exported the last time. */
  readonly planExport: PlanExportChoice | undefined;
  /** The racks whose elevation is shown, in order. */
  readonly elevationRackIds: readonly string[];
  /** The dialog that is open, with what it is about. */
  readonly dialog: Dialog | undefined;
  /** Long work that is going on, with the share done from 0 to 1 and how to stop it. */
  readonly progress: { readonly label: string; readonly share: number; readonly cancel?: () => void } | undefined;
  readonly isPaletteOpen: boolean;
  /** Hints on the plan that say what may be done next. */
  readonly areHintsShown: boolean;
  /** Of the legend only its head is shown, so that it covers less of the plan. */
  readonly isLegendFolded: boolean;
  readonly legendCorner: LegendPlace;
  /** The step of the guided first hall that is shown, if any. */
  readonly guideStep: number | undefined;
  /** Where the context menu is open, in window pixels. */
  readonly contextMenuAt: { readonly x: number; readonly y: number } | undefined;
}

/** Dialogs by kind. Each kind has one component in `ui/dialogs`. */
export type Dialog =
  | { readonly kind: 'array' }
  | { readonly kind: 'faceRow' }
  | { readonly kind: 'confirmDelete'; readonly ids: readonly string[] }
  | { readonly kind: 'exclude'; readonly findingIds: readonly string[] }
  | { readonly kind: 'fix'; readonly findingId: string }
  | { readonly kind: 'connectPower' }
  | { readonly kind: 'connectCooling' }
  | { readonly kind: 'connectLoop' }
  | { readonly kind: 'makeLoop' }
  | { readonly kind: 'declareRedundancy' }
  | { readonly kind: 'keepScenario' }
  | { readonly kind: 'powerTables' }
  | { readonly kind: 'coolingTables' }
  | { readonly kind: 'importRecirculation' }
  /** Without sides they are guessed from what is selected. */
  | {
      readonly kind: 'connectCables';
      readonly fromIds?: readonly PortOwnerId[];
      readonly toIds?: readonly PortOwnerId[];
      /** The port that one cable goes from. */
      readonly fromPlug?: CableEnd;
    }
  | { readonly kind: 'traysOverRows' }
  | { readonly kind: 'bundleCables' }
  | { readonly kind: 'traceCable'; readonly cableId: string }
  /** The cables of what stands here, from the port that is chosen. */
  | { readonly kind: 'tracePort'; readonly placeId: PortOwnerId }
  /** With an id the fabric is made anew. */
  | { readonly kind: 'generateFabric'; readonly fabricId?: RecordId<'fabric'> }
  | { readonly kind: 'portMap'; readonly ownerIds: readonly PortOwnerId[] }
  | { readonly kind: 'generateHall'; readonly presetId?: string }
  | { readonly kind: 'newFeed' }
  | { readonly kind: 'replaceType' }
  | { readonly kind: 'compareTypes' }
  /** A catalog type of one's own: made anew, derived from one, or edited. */
  | { readonly kind: 'typeForm'; readonly mode: 'new' | 'derive' | 'edit'; readonly type?: CatalogType }
  | { readonly kind: 'placeAt' }
  | { readonly kind: 'moveTo' }
  | { readonly kind: 'help' }
  | { readonly kind: 'newFromTemplate'; readonly templateId?: string }
  | { readonly kind: 'saveTemplate' }
  | { readonly kind: 'reviewSummary' }
  | { readonly kind: 'fillRack'; readonly rackIds: readonly string[] }
  | { readonly kind: 'copyContents'; readonly rackIds: readonly string[] }
  | { readonly kind: 'repeatDevices' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'traceUnderlay'; readonly underlayId: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'exportPlan' }
  /** `text` is what was pasted; without it the dialog asks. */
  | { readonly kind: 'importSpreadsheet'; readonly text?: string }
  | {
      readonly kind: 'importReport';
      readonly imported: number;
      readonly skipped: readonly { readonly file: string; readonly reason: string }[];
    }
  | {
      readonly kind: 'fileProblems';
      readonly fileName: string;
      readonly problems: readonly { readonly line: number; readonly message: string }[];
    }
  /** A question with several answers; `answer` is called once, with the id of the chosen one. */
  | {
      readonly kind: 'choice';
      readonly title: string;
      readonly message: string;
      readonly details?: readonly string[];
      readonly choices: readonly {
        readonly id: string;
        readonly label: string;
        readonly tone?: 'primary' | 'danger';
      }[];
      readonly answer: (id: string) => void;
    };

type Kept = 'settings' | 'session';

/** Where each part is kept: in the settings file, or only while the window is open. */
export const PERSISTENCE: { readonly [K in keyof SessionState]: Kept } = {
  theme: 'settings',
  lengthUnit: 'settings',
  powerUnit: 'settings',
  massUnit: 'settings',
  liquidFlowUnit: 'settings',
  usesDecimalComma: 'settings',
  wheelMode: 'settings',
  autosaveMinutes: 'settings',
  keyBindings: 'settings',
  isGridShown: 'settings',
  areRulersShown: 'settings',
  isMinimapShown: 'settings',
  snapsToGrid: 'settings',
  snapsToItems: 'settings',
  marqueeMode: 'settings',
  alignTo: 'session',
  overlay: 'session',
  overlayLimits: 'session',
  leftPanel: 'session',
  isCatalogOpen: 'settings',
  isInspectorOpen: 'settings',
  isProblemsOpen: 'settings',
  isElevationOpen: 'settings',
  isOneLineOpen: 'settings',
  diagram: 'session',
  isOneLineAlone: 'session',
  oneLineDirection: 'settings',
  favouriteTypeIds: 'settings',
  recentTypeIds: 'settings',
  comparedTypeIds: 'session',
  authorName: 'settings',
  trayChoice: 'settings',
  planExport: 'session',
  elevationRackIds: 'session',
  dialog: 'session',
  progress: 'session',
  isPaletteOpen: 'session',
  areHintsShown: 'settings',
  isLegendFolded: 'settings',
  legendCorner: 'settings',
  guideStep: 'session',
  contextMenuAt: 'session',
};

/** The settings of someone who has chosen none. */
export const DEFAULTS: SessionState = {
  theme: 'system',
  lengthUnit: 'mm',
  powerUnit: 'kW',
  massUnit: 'kg',
  liquidFlowUnit: 'L/min',
  usesDecimalComma: false,
  wheelMode: 'auto',
  autosaveMinutes: 0,
  keyBindings: {},
  isGridShown: true,
  areRulersShown: true,
  isMinimapShown: true,
  snapsToGrid: true,
  snapsToItems: true,
  marqueeMode: 'direction',
  alignTo: 'selection',
  overlay: 'none',
  overlayLimits: {},
  leftPanel: 'catalog',
  isCatalogOpen: true,
  isInspectorOpen: true,
  isProblemsOpen: true,
  isElevationOpen: false,
  isOneLineOpen: false,
  diagram: 'power',
  isOneLineAlone: false,
  oneLineDirection: 'right',
  favouriteTypeIds: [],
  recentTypeIds: [],
  comparedTypeIds: [],
  authorName: '',
  trayChoice: DEFAULT_TRAY,
  planExport: undefined,
  elevationRackIds: [],
  dialog: undefined,
  progress: undefined,
  isPaletteOpen: false,
  areHintsShown: true,
  isLegendFolded: false,
  legendCorner: 'free',
  guideStep: undefined,
  contextMenuAt: undefined,
};

/** A new session with the settings a person chose before. */
export function createSession(settings: Partial<SessionState> = {}) {
  return createStore<SessionState>(() => ({ ...DEFAULTS, ...settings }));
}

export type Session = ReturnType<typeof createSession>;

/** The part of the session that belongs in the settings file. */
export function settingsOf(state: SessionState): Partial<SessionState> {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => PERSISTENCE[key as keyof SessionState] === 'settings'),
  );
}
