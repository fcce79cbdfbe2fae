import type { Device } from '../model/records/device';
import { asDeviceType, mountingPlace, takenPlaces } from './check-mounting';
import type { PlannedMove } from './move-devices';
import type { Plan } from './plan';
import { devicesAt } from './rack-space';

/**
 * Sends the devices that lie where others go to where those come from. Within a rack, a block that moves by less than
 * its own height lets what it passes slip to its other side. Refuses when one would leave its frame. Answers what went.
 */
export function giveWay(draft: Plan, moves: readonly PlannedMove[]): readonly Device[] {
  const movedIds = new Set<string>(moves.map((move) => move.device.id));
  const displaced = new Map<Device, PlannedMove>();
  for (const move of moves)
    for (const taken of takenPlaces(move.type, move.place))
      for (const device of devicesAt(draft.view, move.rack.id, taken))
        if (!movedIds.has(device.id) && !displaced.has(device)) displaced.set(device, move);
  for (const [device, move] of displaced) {
    const { device: mover, place } = move;
    if (device.bottomHalfRu === undefined || mover.bottomHalfRu === undefined || place.bottomHalfRu === undefined)
      continue;
    const by = place.bottomHalfRu - mover.bottomHalfRu;
    const span = spanOf(moves.filter((one) => one.rack === move.rack && one.device.rackId === mover.rackId));
    const isPassed = move.rack.id === mover.rackId && Math.abs(by) < span;
    const rack = draft.need(mover.rackId, 'rack');
    const wanted = {
      bottomHalfRu: device.bottomHalfRu - (isPassed ? Math.sign(by) * span : by),
      face: place.face === mover.face ? device.face : opposite(device.face),
    };
    const type = asDeviceType(draft.view.get(device.typeId)?.type);
    draft.change(device, { rackId: rack.id, ...mountingPlace(draft.view, rack, type, wanted, movedIds) });
  }
  return [...displaced.keys()];
}

/** From the lowest to the highest of what moves together, in half rack units. */
function spanOf(moves: readonly PlannedMove[]): number {
  const bottoms = moves.map((move) => move.device.bottomHalfRu ?? 0);
  const tops = moves.map((move, index) => (bottoms[index] ?? 0) + move.type.device.heightHalfRu);
  return Math.max(...tops) - Math.min(...bottoms);
}

function opposite(face: Device['face']): Device['face'] {
  return face === 'front' ? 'rear' : 'front';
}
