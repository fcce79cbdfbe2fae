import type { Facts } from '../../analysis/facts';
import { defineRule } from '../engine/rule';

export const rackUnits = defineRule({
  code: 'RACK-U',
  key: 'rack.units',
  title: 'Devices do not fit into the rack units',
  reason: 'Two devices cannot be bolted to the same rack units, and none hangs out of the frame.',
  basis: 'each half rack unit of a face holds one device',
  source: 'EIA-310 (secondary)',
  grade: 'T',
  notChecked: 'Devices that meet inside the rack from both faces: RACK-DEPTH. Rails, doors and cable arms.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    collision: '{device} and {other} in {rack} share {actual}.',
    outside: '{device} ends at {actual}, {difference} above the top of {rack} at {limit}.',
    noPosition: '{device} in {rack} has no position, so it was not checked whether it fits.',
  },
  checks: (check) => [
    check('rack', ['mounting'], (rack, { mounting }, _params, report) => {
      const type = mounting.typeAt(mounting.typeSlotOf(rack));
      const frameHalfRu = type?.kind === 'rack' ? type.rack.rackUnits * 2 : Infinity;
      const rackParam = { record: mounting.idOf(rack) };
      const { inRack } = mounting;
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        const height = mounting.heightHalfRu(device);
        if (height === 0) continue;
        const bottom = mounting.bottomHalfRu(device);
        const id = mounting.devices.at(device)?.id ?? '';
        const params = { device: { record: id }, rack: rackParam };
        if (bottom < 0) {
          report.notChecked({ subjects: [id], message: 'noPosition', params });
          continue;
        }
        if (bottom + height > frameHalfRu)
          report.breach({
            subjects: [id],
            message: 'outside',
            params,
            actual: (bottom + height) / 2,
            limit: frameHalfRu / 2,
            ...RU_COUNT,
            discriminator: 'outside',
          });
        for (let other = inRack.firstOf(rack); other >= 0; other = inRack.nextOf(other)) {
          const shared = sharedHalfRu(mounting, device, other);
          const otherId = mounting.devices.at(other)?.id ?? '';
          if (shared <= 0 || mounting.isRear(device) !== mounting.isRear(other) || otherId <= id) continue;
          report.breach({
            subjects: [id, otherId],
            message: 'collision',
            params: { ...params, other: { record: otherId } },
            actual: shared / 2,
            limit: 0,
            ...RU_COUNT,
          });
        }
      }
    }),
  ],
});

/** Rack units are counted, not measured: an OpenU frame counts units of its own height. */
export const RU_COUNT = { dimension: 'rackUnits', unit: 'RU' } as const;

/** How many half rack units two devices both take, whichever faces they are on. */
export function sharedHalfRu(mounting: Facts['mounting'], a: number, b: number): number {
  const bottomA = mounting.bottomHalfRu(a);
  const bottomB = mounting.bottomHalfRu(b);
  if (a === b || bottomA < 0 || bottomB < 0) return 0;
  const top = Math.min(bottomA + mounting.heightHalfRu(a), bottomB + mounting.heightHalfRu(b));
  return top - Math.max(bottomA, bottomB);
}
