import type { Facts } from '../../analysis/facts';
import type { Room } from '../../model/records/room';
import type { Report } from '../engine/rule';

/** Says once per room that stands something and does not state the limit asked for how much went unchecked. */
export function tellUnstated(isUnstated: (room: Room) => boolean) {
  return (slot: number, { roomFloor }: Pick<Facts, 'roomFloor'>, _params: unknown, report: Report): void => {
    const room = roomFloor.roomAt(slot);
    const count = roomFloor.countStanding(slot);
    if (!room || count === 0 || !isUnstated(room)) return;
    report.notChecked({ subjects: [room.id], message: 'unknownLimit', params: { room: { record: room.id }, count } });
  };
}
