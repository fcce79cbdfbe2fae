/** What the fields of a tray are called, on the bar, in dialogs and in the inspector. */
import type { Tray } from '#shared/model/records/tray';
import type { TrayDrop } from '#shared/model/records/tray-drop';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

export const TRAY_KINDS: readonly Option<Tray['kind']>[] = [
  { value: 'mixed', label: 'Any data cable' },
  { value: 'fibre', label: 'Fibre' },
  { value: 'copper', label: 'Copper' },
  { value: 'power', label: 'Power' },
];

export const TRAY_FORMS: readonly Option<Tray['form']>[] = [
  { value: 'basket', label: 'Basket' },
  { value: 'ladder', label: 'Ladder' },
  { value: 'solid', label: 'Solid' },
  { value: 'raceway', label: 'Raceway' },
];

export const TRAY_LEVELS: readonly Option<Tray['level']>[] = [
  { value: 'overhead', label: 'Overhead' },
  { value: 'underfloor', label: 'Under the floor' },
];

export const TRAY_EXITS: readonly Option<Tray['exits']>[] = [
  { value: 'anywhere', label: 'Anywhere along it' },
  { value: 'atDrops', label: 'At its waterfalls alone' },
];

export const DROP_KINDS: readonly Option<TrayDrop['kind']>[] = [
  { value: 'waterfall', label: 'Waterfall down to racks' },
  { value: 'riser', label: 'Riser between trays' },
];
