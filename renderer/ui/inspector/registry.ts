/**
 * What the inspector shows of each type of record. Adding one is a file in `types/` and a line here; a type without a
 * line cannot be inspected.
 */
import type { ComponentType } from 'react';
import type { Records, RecordTypeName } from '#shared/model/registry';
import { AnnotationFields } from './types/annotation';
import { CableFields } from './types/cable';
import { CoolingLoopFields } from './types/cooling-loop';
import { CoolingUnitFields } from './types/cooling-unit';
import { DeviceFields } from './types/device';
import { DimensionFields } from './types/dimension';
import { EquipmentFields } from './types/equipment';
import { GuideFields } from './types/guide';
import { ObstacleFields } from './types/obstacle';
import { PerforatedTileFields } from './types/perforated-tile';
import { PipeFields } from './types/pipe';
import { PowerFeedFields } from './types/power-feed';
import { PowerLinkFields } from './types/power-link';
import { PowerNodeFields } from './types/power-node';
import { RackFields } from './types/rack';
import { RedundancyGroupFields } from './types/redundancy-group';
import { RoomFields } from './types/room';
import { ScenarioFields } from './types/scenario';
import { TrayFields } from './types/tray';
import { TrayDropFields } from './types/tray-drop';
import { UnderlayFields } from './types/underlay';
import { ZoneFields } from './types/zone';

export interface FieldsProps<R> {
  /** One or more records of the type. */
  readonly records: readonly R[];
}

/** The fields of a type of record, for one or many of them. */
export const inspectedTypes: { readonly [T in RecordTypeName]?: ComponentType<FieldsProps<Records[T]>> } = {
  room: RoomFields,
  rack: RackFields,
  device: DeviceFields,
  equipment: EquipmentFields,
  obstacle: ObstacleFields,
  zone: ZoneFields,
  redundancyGroup: RedundancyGroupFields,
  powerNode: PowerNodeFields,
  powerLink: PowerLinkFields,
  powerFeed: PowerFeedFields,
  coolingLoop: CoolingLoopFields,
  coolingUnit: CoolingUnitFields,
  pipe: PipeFields,
  tray: TrayFields,
  trayDrop: TrayDropFields,
  perforatedTile: PerforatedTileFields,
  cable: CableFields,
  annotation: AnnotationFields,
  dimension: DimensionFields,
  guide: GuideFields,
  underlay: UnderlayFields,
  scenario: ScenarioFields,
};
