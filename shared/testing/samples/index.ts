import type { DocumentStore } from '../../store/document-store';
import { blockHall } from './block-hall';
import { dgxB200Hall } from './dgx-b200-hall';
import { distributedHall } from './distributed-hall';
import { dockHall } from './dock-hall';
import type { Types } from './drawing';
import { dgxB200Pod, gb200Unit } from './generated';
import { gb200ScalableUnit } from './gb200-scalable-unit';
import { gb300Hall } from './gb300-hall';
import { mixedRoom } from './mixed-room';
import { publishedEightRacks } from './published-eight-racks';
import { raisedFloorHall } from './raised-floor-hall';
import { rearDoorRetrofit } from './rear-door-retrofit';
import { twoNHall } from './two-n-hall';

/** The samples that come with the program, by the name of their file. */
export const SAMPLES: { readonly [name: string]: (types: Types) => DocumentStore } = {
  'mixed-room': mixedRoom,
  'dgx-b200-hall': dgxB200Hall,
  'gb200-scalable-unit': gb200ScalableUnit,
  '2n-hall': twoNHall,
  'distributed-hall': distributedHall,
  'block-hall': blockHall,
  'published-eight-racks': publishedEightRacks,
  'raised-floor-hall': raisedFloorHall,
  'gb300-hall': gb300Hall,
  'rear-door-retrofit': rearDoorRetrofit,
  'dock-hall': dockHall,
  'gb200-unit': gb200Unit,
  'dgx-b200-4su': dgxB200Pod,
};
