/** Every action, in the order in which menus show them. */
import type { Action } from './action';
import { nextPanel, openOutline, previousPanel } from './access/panels';
import { moveTo, placeAt } from './access/typed-places';
import { alignments } from './arrange/align';
import { arraySelection } from './arrange/array';
import { groupSelection, ungroupSelection } from './arrange/group';
import { toggleLock } from './arrange/lock';
import { faceSelectedRow, mirrors } from './arrange/mirror';
import { nudges } from './arrange/nudge';
import { copyRackContentsAction, fillRacks, repeatSelectedDevices, swapSelectedDevices } from './arrange/racks';
import { rotateClockwise, rotateCounterClockwise } from './arrange/rotate';
import { makeRow } from './arrange/row';
import { joinSelectedTrays, relieveTrays, traysOverRowsAction } from './arrange/trays';
import { compareTypes } from './catalog/compare-types';
import { editType, newType } from './catalog/edit-types';
import { exportLibrary, importLibrary } from './catalog/library';
import { replaceTypeAction } from './catalog/replace-type';
import { showDeliveryRoute } from './check/delivery';
import { checkEverything, fixProblem, nextProblem, previousProblem } from './check/problems';
import * as cooling from './cooling/loops';
import { exportForCfd } from './cooling/cfd';
import * as matrix from './cooling/matrix';
import { exportCoolingLoops, exportCoolingUnits, showCoolingTables } from './cooling/tables';
import { cableActions, selectCables } from './connect/cables';
import * as connect from './connect/connections';
import { showPortMap } from './connect/port-map';
import { copySelection, cutSelection, pasteAtPointer, pasteInPlace } from './edit/clipboard';
import { copyAsPng, copyAsSvg } from './edit/copy-view';
import { deleteSelection } from './edit/delete';
import { duplicateSelection } from './edit/duplicate';
import { redo, undo } from './edit/history';
import { keepKinds } from './edit/keep-kind';
import { selectNeighbours } from './edit/neighbour';
import {
  selectAlike,
  selectAll,
  selectNext,
  selectNothing,
  selectPrevious,
  selectRow,
  selectSameFeed,
  selectWithErrors,
} from './edit/selection';
import * as file from './file/document';
import { exportCablesCsv, exportEquipmentCsv, exportFindingsCsv, exportMaterials, exportPlan } from './file/export';
import { importSpreadsheet } from './file/import-spreadsheet';
import { newFromFile, newFromTemplate, saveAsTemplate, templateActions } from './file/templates';
import { importTypeFiles, importTypeFolder } from './file/import-types';
import { openForReview, showSummary, toggleReview } from './file/review';
import { sampleActions } from './file/samples';
import { calibrateUnderlay, placeDrawing, selectUnderlay, traceUnderlay } from './file/underlay';
import { showAbout, showContextMenu, showHelp, showShortcuts, startGuide } from './help/help';
import { addDimension } from './insert/dimension';
import { generateFabric, generateFabricAgain, generateHallAction } from './insert/generate';
import { addLevelGuide, addUprightGuide, deleteGuides } from './insert/guides';
import { toolActions } from './insert/tools';
import { addNodes, linkNodes } from './power/chain';
import * as coolingFailure from './cooling/failure';
import * as failure from './power/failure';
import { exportPanelSchedules, exportRackPdus, showPowerTables } from './power/tables';
import { hideOthers, hideSelection, layerPresets, openLayers, showHidden } from './view/layers';
import { openElevation, openPalette, openPreferences } from './view/open';
import { overlays } from './view/overlays';
import { themes } from './view/themes';
import { toggles } from './view/toggles';
import { zoomIn, zoomNominal, zoomOut, zoomToFit, zoomToSelection } from './view/zoom';

export const actions: readonly Action[] = [
  file.newDocument,
  newFromTemplate,
  newFromFile,
  ...templateActions,
  generateHallAction,
  file.newWindow,
  file.openDocument,
  openForReview,
  file.saveDocument,
  file.saveDocumentAs,
  saveAsTemplate,
  toggleReview,
  ...sampleActions,
  placeDrawing,
  importTypeFiles,
  importTypeFolder,
  importSpreadsheet,
  matrix.importRecirculation,
  exportPlan,
  exportEquipmentCsv,
  exportFindingsCsv,
  exportCablesCsv,
  exportMaterials,
  exportPanelSchedules,
  exportRackPdus,
  exportCoolingUnits,
  exportCoolingLoops,
  matrix.exportRecirculation,
  exportForCfd,
  importLibrary,
  exportLibrary,
  file.closeWindow,
  undo,
  redo,
  cutSelection,
  copySelection,
  pasteAtPointer,
  pasteInPlace,
  copyAsSvg,
  copyAsPng,
  duplicateSelection,
  deleteSelection,
  replaceTypeAction,
  compareTypes,
  newType,
  editType,
  selectAll,
  selectNothing,
  selectAlike,
  selectRow,
  selectSameFeed,
  selectCables,
  selectWithErrors,
  selectNext,
  selectPrevious,
  ...selectNeighbours,
  ...keepKinds,
  openPreferences,
  zoomIn,
  zoomOut,
  zoomNominal,
  zoomToFit,
  zoomToSelection,
  ...toggles,
  ...themes,
  ...overlays,
  openPalette,
  openElevation,
  openOutline,
  nextPanel,
  previousPanel,
  openLayers,
  ...layerPresets,
  hideSelection,
  hideOthers,
  showHidden,
  ...toolActions,
  traysOverRowsAction,
  joinSelectedTrays,
  relieveTrays,
  generateFabric,
  generateFabricAgain,
  placeAt,
  addDimension,
  addUprightGuide,
  addLevelGuide,
  deleteGuides,
  calibrateUnderlay,
  traceUnderlay,
  selectUnderlay,
  rotateClockwise,
  rotateCounterClockwise,
  ...mirrors,
  moveTo,
  arraySelection,
  faceSelectedRow,
  makeRow,
  fillRacks,
  swapSelectedDevices,
  repeatSelectedDevices,
  copyRackContentsAction,
  groupSelection,
  ungroupSelection,
  toggleLock,
  ...alignments,
  ...nudges,
  connect.newFeed,
  connect.connectPower,
  connect.disconnectFromPower,
  linkNodes,
  showPowerTables,
  ...addNodes,
  connect.connectCooling,
  connect.disconnectFromCooling,
  cooling.makeLoopAction,
  cooling.connectLoopAction,
  cooling.disconnectLoopAction,
  cooling.addUnitLike,
  ...cooling.closeAisles,
  matrix.removeRecirculationMatrix,
  showCoolingTables,
  connect.connectCables,
  connect.dragCables,
  ...cableActions,
  showPortMap,
  nextProblem,
  previousProblem,
  fixProblem,
  checkEverything,
  showDeliveryRoute,
  showSummary,
  failure.failThis,
  failure.failAlso,
  coolingFailure.failPump,
  failure.restoreAll,
  failure.keepScenario,
  failure.sweepSingle,
  failure.sweepPairs,
  failure.sweepGroups,
  coolingFailure.sweepCooling,
  coolingFailure.sweepCoolingPairs,
  failure.nextCase,
  failure.previousCase,
  showHelp,
  startGuide,
  showShortcuts,
  showAbout,
  showContextMenu,
];
