/**
 * The record types, in the order in which the file writes them. Adding a type is a file in `records/` and a line here.
 */
import { annotationType, type Annotation } from './records/annotation';
import { bundleType, type Bundle } from './records/bundle';
import { cableType, type Cable } from './records/cable';
import { cableViaType, type CableVia } from './records/cable-via';
import { catalogTypeType, type CatalogTypeRecord } from './records/catalog-type';
import { coolingConnectionType, type CoolingConnection } from './records/cooling-connection';
import { coolingLoopType, type CoolingLoop } from './records/cooling-loop';
import { coolingUnitType, type CoolingUnit } from './records/cooling-unit';
import { deviceType, type Device } from './records/device';
import { dimensionType, type Dimension } from './records/dimension';
import { documentType, type DocumentHeader } from './records/document';
import { equipmentType, type Equipment } from './records/equipment';
import { exclusionType, type Exclusion } from './records/exclusion';
import { fabricType, type Fabric } from './records/fabric';
import { groupType, type Group } from './records/group';
import { guideType, type Guide } from './records/guide';
import { loopConnectionType, type LoopConnection } from './records/loop-connection';
import { obstacleType, type Obstacle } from './records/obstacle';
import { perforatedTileType, type PerforatedTile } from './records/perforated-tile';
import { pipeType, type Pipe } from './records/pipe';
import { portType, type Port } from './records/port';
import { powerConnectionType, type PowerConnection } from './records/power-connection';
import { powerCordType, type PowerCord } from './records/power-cord';
import { powerFeedType, type PowerFeed } from './records/power-feed';
import { powerLinkType, type PowerLink } from './records/power-link';
import { powerNodeType, type PowerNode } from './records/power-node';
import { rackType, type Rack } from './records/rack';
import { recirculationShareType, type RecirculationShare } from './records/recirculation-share';
import { redundancyGroupType, type RedundancyGroup } from './records/redundancy-group';
import { roomType, type Room } from './records/room';
import { rowType, type Row } from './records/row';
import { ruleSettingType, type RuleSetting } from './records/rule-setting';
import { scenarioFailureType, type ScenarioFailure } from './records/scenario-failure';
import { scenarioType, type Scenario } from './records/scenario';
import { trayDropType, type TrayDrop } from './records/tray-drop';
import { trayType, type Tray } from './records/tray';
import { underlayType, type Underlay } from './records/underlay';
import { zoneType, type Zone } from './records/zone';
import type { RecordType } from './record-type';

/** Every record, by the name of its type. */
export interface Records {
  document: DocumentHeader;
  catalogType: CatalogTypeRecord;
  room: Room;
  obstacle: Obstacle;
  zone: Zone;
  row: Row;
  group: Group;
  fabric: Fabric;
  rack: Rack;
  device: Device;
  equipment: Equipment;
  redundancyGroup: RedundancyGroup;
  powerNode: PowerNode;
  powerLink: PowerLink;
  powerFeed: PowerFeed;
  powerConnection: PowerConnection;
  powerCord: PowerCord;
  coolingLoop: CoolingLoop;
  coolingUnit: CoolingUnit;
  coolingConnection: CoolingConnection;
  loopConnection: LoopConnection;
  recirculationShare: RecirculationShare;
  pipe: Pipe;
  perforatedTile: PerforatedTile;
  port: Port;
  tray: Tray;
  trayDrop: TrayDrop;
  bundle: Bundle;
  cable: Cable;
  cableVia: CableVia;
  annotation: Annotation;
  dimension: Dimension;
  guide: Guide;
  underlay: Underlay;
  scenario: Scenario;
  scenarioFailure: ScenarioFailure;
  exclusion: Exclusion;
  ruleSetting: RuleSetting;
}

export type RecordTypeName = keyof Records;
export type AnyRecord = Records[RecordTypeName];

export const recordTypes: { readonly [N in RecordTypeName]: RecordType<N> } = {
  document: documentType,
  catalogType: catalogTypeType,
  room: roomType,
  obstacle: obstacleType,
  zone: zoneType,
  row: rowType,
  group: groupType,
  fabric: fabricType,
  rack: rackType,
  device: deviceType,
  equipment: equipmentType,
  redundancyGroup: redundancyGroupType,
  powerNode: powerNodeType,
  powerLink: powerLinkType,
  powerFeed: powerFeedType,
  powerConnection: powerConnectionType,
  powerCord: powerCordType,
  coolingLoop: coolingLoopType,
  coolingUnit: coolingUnitType,
  coolingConnection: coolingConnectionType,
  loopConnection: loopConnectionType,
  recirculationShare: recirculationShareType,
  pipe: pipeType,
  perforatedTile: perforatedTileType,
  port: portType,
  tray: trayType,
  trayDrop: trayDropType,
  bundle: bundleType,
  cable: cableType,
  cableVia: cableViaType,
  annotation: annotationType,
  dimension: dimensionType,
  guide: guideType,
  underlay: underlayType,
  scenario: scenarioType,
  scenarioFailure: scenarioFailureType,
  exclusion: exclusionType,
  ruleSetting: ruleSettingType,
};

/** Names of the record types, in file order. */
export const recordTypeNames = Object.keys(recordTypes) as readonly RecordTypeName[];

/** The type of that name, or nothing when this version does not know it. */
export function findRecordType(name: string): RecordType<RecordTypeName> | undefined {
  return Object.hasOwn(recordTypes, name) ? recordTypes[name as RecordTypeName] : undefined;
}
