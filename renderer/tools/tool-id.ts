import type { RecordId } from '#shared/model/record-id';
import type { Obstacle } from '#shared/model/records/obstacle';
import type { Pipe } from '#shared/model/records/pipe';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import type { Zone } from '#shared/model/records/zone';

export type ObstacleKind = Obstacle['kind'];
export type ZoneKind = Zone['kind'];

/** What a new pipe carries, and how high it runs. */
export type PipeChoice = Pick<Pipe, 'carries' | 'level'>;

/** The tool in the hand, with what it makes. */
export type ToolChoice =
  | { readonly tool: 'select' }
  | { readonly tool: 'hand' }
  | { readonly tool: 'place'; readonly typeId: string }
  | { readonly tool: 'room'; readonly shape: 'rectangle' | 'polygon' }
  | { readonly tool: 'hole'; readonly shape: 'rectangle' | 'polygon' }
  | { readonly tool: 'zone'; readonly kind: ZoneKind }
  | { readonly tool: 'obstacle'; readonly kind: ObstacleKind }
  | ({ readonly tool: 'pipe' } & PipeChoice)
  | { readonly tool: 'tray' }
  | { readonly tool: 'trayDrop'; readonly kind: TrayDrop['kind'] }
  | { readonly tool: 'splitTray' }
  | { readonly tool: 'tiles' }
  | { readonly tool: 'power' }
  | { readonly tool: 'cable' }
  | { readonly tool: 'note' }
  | { readonly tool: 'measure' }
  | { readonly tool: 'calibrate'; readonly underlayId: RecordId<'underlay'> };
