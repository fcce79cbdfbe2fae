import type { ComponentType } from 'react';
import type { Dialog } from '../../session/session';
import { useProgram, useSession } from '../program';
import { AboutDialog } from './about-dialog';
import { ArrayDialog } from './array-dialog';
import { BundleCablesDialog } from './bundle-cables-dialog';
import { ChoiceDialog } from './choice-dialog';
import { CompareTypesDialog } from './compare-types-dialog';
import { ConfirmDeleteDialog } from './confirm-delete-dialog';
import { ConnectCablesDialog } from './connect-cables-dialog';
import { ConnectCoolingDialog } from './connect-cooling-dialog';
import { ConnectLoopDialog } from './connect-loop-dialog';
import { ConnectPowerDialog } from './connect-power-dialog';
import { CopyContentsDialog } from './copy-contents-dialog';
import { CoolingTablesDialog } from './cooling-tables-dialog';
import { DeclareRedundancyDialog } from './declare-redundancy-dialog';
import { ExcludeDialog } from './exclude-dialog';
import { ExportPlanDialog } from './export-plan-dialog';
import { FaceRowDialog } from './face-row-dialog';
import { FillRackDialog } from './fill-rack-dialog';
import { FileProblemsDialog } from './file-problems-dialog';
import { FixDialog } from './fix-dialog';
import { HelpDialog } from './help-dialog';
import { ImportRecirculationDialog } from './import-recirculation-dialog';
import { ImportReportDialog } from './import-report-dialog';
import { KeepScenarioDialog } from './keep-scenario-dialog';
import { MakeLoopDialog } from './make-loop-dialog';
import { MoveToDialog } from './move-to-dialog';
import { NewFeedDialog } from './new-feed-dialog';
import { NewFromTemplateDialog } from './new-from-template-dialog';
import { SaveTemplateDialog } from './save-template-dialog';
import { PlaceAtDialog } from './place-at-dialog';
import { PortMapDialog } from './port-map-dialog';
import { PowerTablesDialog } from './power-tables-dialog';
import { PreferencesDialog } from './preferences-dialog';
import { RepeatDevicesDialog } from './repeat-devices-dialog';
import { ReplaceTypeDialog } from './replace-type-dialog';
import { ReviewSummaryDialog } from './review-summary-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { FabricDialog } from '../generate/fabric-dialog';
import { HallDialog } from '../generate/hall-dialog';
import { TypeFormDialog } from '../type-form/type-form-dialog';
import { ImportSpreadsheetDialog } from './spreadsheet/import-spreadsheet-dialog';
import { TraceCableDialog, TracePortDialog } from './trace-cable-dialog';
import { TraceUnderlayDialog } from './trace-underlay-dialog';
import { TraysOverRowsDialog } from './trays-over-rows-dialog';
import './dialogs.css';

type DialogOf<K extends Dialog['kind']> = Extract<Dialog, { readonly kind: K }>;

/** What every dialog is given. */
export interface DialogProps<K extends Dialog['kind']> {
  readonly dialog: DialogOf<K>;
  readonly onClose: () => void;
}

/** One component for each kind of dialog that the session knows; a forgotten one does not compile. */
const DIALOGS: { readonly [K in Dialog['kind']]: ComponentType<DialogProps<K>> } = {
  array: ArrayDialog,
  faceRow: FaceRowDialog,
  confirmDelete: ConfirmDeleteDialog,
  exclude: ExcludeDialog,
  fix: FixDialog,
  connectPower: ConnectPowerDialog,
  connectCooling: ConnectCoolingDialog,
  connectLoop: ConnectLoopDialog,
  makeLoop: MakeLoopDialog,
  connectCables: ConnectCablesDialog,
  bundleCables: BundleCablesDialog,
  traceCable: TraceCableDialog,
  tracePort: TracePortDialog,
  generateFabric: FabricDialog,
  generateHall: HallDialog,
  portMap: PortMapDialog,
  declareRedundancy: DeclareRedundancyDialog,
  keepScenario: KeepScenarioDialog,
  powerTables: PowerTablesDialog,
  coolingTables: CoolingTablesDialog,
  traysOverRows: TraysOverRowsDialog,
  newFeed: NewFeedDialog,
  replaceType: ReplaceTypeDialog,
  compareTypes: CompareTypesDialog,
  typeForm: TypeFormDialog,
  placeAt: PlaceAtDialog,
  moveTo: MoveToDialog,
  help: HelpDialog,
  newFromTemplate: NewFromTemplateDialog,
  saveTemplate: SaveTemplateDialog,
  reviewSummary: ReviewSummaryDialog,
  fillRack: FillRackDialog,
  copyContents: CopyContentsDialog,
  repeatDevices: RepeatDevicesDialog,
  preferences: PreferencesDialog,
  shortcuts: ShortcutsDialog,
  traceUnderlay: TraceUnderlayDialog,
  about: AboutDialog,
  exportPlan: ExportPlanDialog,
  importSpreadsheet: ImportSpreadsheetDialog,
  importRecirculation: ImportRecirculationDialog,
  importReport: ImportReportDialog,
  fileProblems: FileProblemsDialog,
  choice: ChoiceDialog,
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const { session } = useProgram();
  const dialog = useSession((state) => state.dialog);
  if (!dialog) return null;
  // The table pairs each kind with a component for dialogs of that very kind.
  const Component = DIALOGS[dialog.kind] as ComponentType<{ readonly dialog: Dialog; readonly onClose: () => void }>;
  return <Component key={dialog.kind} dialog={dialog} onClose={() => session.setState({ dialog: undefined })} />;
}
