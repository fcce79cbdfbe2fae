/** Every rule. Adding one is a file and a line here; leaving one out is seen as a line less. */
import { cableBend } from './cabling/bend';
import { cableBreakout } from './cabling/breakout';
import { cableConnector } from './cabling/connector';
import { copperLength } from './cabling/copper-length';
import { cableDiverse } from './cabling/diverse';
import { fatTreeOfThree, fatTreeOfTwo } from './cabling/fat-tree';
import { fibreConnector } from './cabling/fibre-connector';
import { fibreLoss } from './cabling/fibre-loss';
import { latency } from './cabling/latency';
import { neededLength } from './cabling/needed-length';
import { oversubscription } from './cabling/oversubscription';
import { portMissing } from './cabling/port-missing';
import { portTwice } from './cabling/port-twice';
import { rails } from './cabling/rails';
import { cableReach, cableReachMargin } from './cabling/reach';
import { cableRouteRule } from './cabling/route';
import { cableSpeed } from './cabling/speed';
import { separation, separationAdvised } from './cabling/separation';
import { stockLength } from './cabling/stock';
import { transceivers } from './cabling/transceiver';
import { trayClash } from './cabling/tray-clash';
import { trayFill, trayFillDesign, trayFillWarning } from './cabling/tray-fill';
import { trayLoad } from './cabling/tray-load';
import { airCapacity } from './cooling/air-capacity';
import { airSupply } from './cooling/air-supply';
import { liquidCapacity } from './cooling/liquid-capacity';
import { liquidDew } from './cooling/liquid-dew';
import { liquidFlow } from './cooling/liquid-flow';
import { liquidService } from './cooling/liquid-service';
import { liquidSupply } from './cooling/liquid-supply';
import { airAtReturn } from './cooling/air-at-return';
import { airRise } from './cooling/air-rise';
import { coolantApproach } from './cooling/approach';
import { capacityFactor } from './cooling/capacity-factor';
import { captureIndex } from './cooling/capture';
import { containment } from './cooling/containment';
import { coolantRise } from './cooling/coolant-rise';
import { coolingIndex } from './cooling/cooling-index';
import { fanPower } from './cooling/fan-power';
import { inRow } from './cooling/in-row';
import { estimatedInlet } from './cooling/inlet';
import { liquidToAir } from './cooling/liquid-to-air';
import { airSpare } from './cooling/n-plus-one';
import { plenumHeight } from './cooling/plenum-height';
import { rearDoor } from './cooling/rear-door';
import { airRecirculation } from './cooling/recirculation';
import { returnIndex } from './cooling/return-index';
import { sparePumps } from './cooling/spare-pumps';
import { spareUnits } from './cooling/spare-units';
import { supplyHeat } from './cooling/supply-heat-index';
import { tileFlow } from './cooling/tile-flow';
import { thermalAllowable, thermalRecommended } from './cooling/thermal-class';
import { dangling } from './data/dangling';
import { duplicateName } from './data/duplicate-name';
import { unknownFigures } from './data/unknown-figures';
import { ashrae904 } from './energy/ashrae-904';
import { puePartial } from './energy/partial';
import { puePeak } from './energy/peak';
import { pueReference } from './energy/reference';
import { pueStack } from './energy/stack';
import type { Rule } from './engine/rule';
import { pointLoad } from './floor/point-load';
import { rollingLoad } from './floor/rolling-load';
import { seismic } from './floor/seismic';
import { tileGrid } from './floor/tile-grid';
import { uniformLoad } from './floor/uniform-load';
import { battery } from './power/battery';
import { branchLoad } from './power/branch';
import { powerChain } from './power/chain';
import { powerCircle } from './power/circle';
import { dcBus } from './power/dc-bus';
import { failedSide } from './power/failed-side';
import { feedCapacity } from './power/feed-capacity';
import { feedDesignLoad } from './power/feed-design-load';
import { generator } from './power/generator';
import { highVoltageDc } from './power/high-voltage-dc';
import { loadBasis } from './power/load-basis';
import { nec80 } from './power/nec-80';
import { outletLoad } from './power/outlet';
import { parallelSources } from './power/parallel';
import { phaseBalance } from './power/phase-balance';
import { phaseLine } from './power/phase-line';
import { phaseMatch } from './power/phase-match';
import { rackLimit } from './power/rack-limit';
import { zeroRating } from './power/rating';
import { powerShelf } from './power/shelf';
import { sideShare } from './power/side-share';
import { singleCord } from './power/single-cord';
import { singleSide } from './power/single-side';
import { busway } from './power/tap';
import { transformerLoss } from './power/transformer-loss';
import { unfed } from './power/unfed';
import { upsLoss } from './power/ups-loss';
import { voltageDrop } from './power/voltage-drop';
import { voltageMatch } from './power/voltage-match';
import { rackDepth } from './rack/depth';
import { rackDimensions } from './rack/dimensions';
import { rackPayload } from './rack/payload';
import { rackRails } from './rack/rails';
import { rackUnits } from './rack/rack-units';
import { redundancyBlock } from './redundancy/block';
import { redundancyDistributed } from './redundancy/distributed';
import { redundancyMargin } from './redundancy/margin';
import { redundancyN } from './redundancy/n';
import { redundancyNPlusR } from './redundancy/n-plus-r';
import { redundancyPath } from './redundancy/path';
import { sharedNode } from './redundancy/shared-node';
import { sharedRoom } from './redundancy/shared-room';
import { redundancyTwoN } from './redundancy/two-n';
import { redundancyTwoNPlusOne } from './redundancy/two-n-plus-one';
import { weightSources } from './rack/weight-sources';
import { ceilingHeight } from './space/ceiling';
import { floorDepth } from './space/floor-depth';
import { clearanceFront } from './space/clearance-front';
import { clearanceRear } from './space/clearance-rear';
import { clearanceSide } from './space/clearance-side';
import { deliveryRoute } from './space/delivery-route';
import { doorSwing } from './space/door-swing';
import { egress } from './space/egress';
import { clearanceElectrical } from './space/electrical';
import { frontToRear } from './space/front-to-rear';
import { obstacle } from './space/obstacle';
import { outside } from './space/outside';
import { overlap } from './space/overlap';
import { pitch } from './space/pitch';
import { rowLength } from './space/row-length';
import { tier } from './space/tier';

export const allRules: readonly Rule[] = [
  overlap,
  outside,
  obstacle,
  doorSwing,
  clearanceFront,
  clearanceRear,
  clearanceSide,
  clearanceElectrical,
  egress,
  rowLength,
  pitch,
  ceilingHeight,
  floorDepth,
  deliveryRoute,
  frontToRear,
  rackUnits,
  rackRails,
  rackDepth,
  rackPayload,
  rackDimensions,
  weightSources,
  uniformLoad,
  pointLoad,
  rollingLoad,
  tileGrid,
  seismic,
  tier,
  rackLimit,
  feedCapacity,
  feedDesignLoad,
  failedSide,
  unfed,
  singleSide,
  loadBasis,
  powerChain,
  nec80,
  busway,
  branchLoad,
  outletLoad,
  phaseLine,
  phaseBalance,
  sideShare,
  voltageDrop,
  generator,
  battery,
  upsLoss,
  transformerLoss,
  dcBus,
  powerShelf,
  highVoltageDc,
  voltageMatch,
  phaseMatch,
  parallelSources,
  powerCircle,
  zeroRating,
  singleCord,
  redundancyN,
  redundancyNPlusR,
  redundancyTwoN,
  redundancyTwoNPlusOne,
  redundancyDistributed,
  redundancyBlock,
  redundancyMargin,
  redundancyPath,
  sharedNode,
  sharedRoom,
  pueStack,
  pueReference,
  puePartial,
  puePeak,
  ashrae904,
  airCapacity,
  airSupply,
  thermalAllowable,
  thermalRecommended,
  liquidService,
  liquidCapacity,
  liquidFlow,
  liquidSupply,
  liquidDew,
  airSpare,
  airAtReturn,
  airRise,
  airRecirculation,
  capacityFactor,
  tileFlow,
  containment,
  plenumHeight,
  rearDoor,
  inRow,
  estimatedInlet,
  coolantApproach,
  liquidToAir,
  coolantRise,
  spareUnits,
  sparePumps,
  coolingIndex,
  returnIndex,
  supplyHeat,
  captureIndex,
  fanPower,
  cableReach,
  cableReachMargin,
  neededLength,
  stockLength,
  cableRouteRule,
  cableConnector,
  cableSpeed,
  cableBreakout,
  copperLength,
  fibreLoss,
  fibreConnector,
  transceivers,
  portTwice,
  portMissing,
  trayFill,
  trayFillWarning,
  trayFillDesign,
  trayLoad,
  cableBend,
  separation,
  separationAdvised,
  trayClash,
  cableDiverse,
  fatTreeOfTwo,
  fatTreeOfThree,
  oversubscription,
  rails,
  latency,
  unknownFigures,
  dangling,
  duplicateName,
];
