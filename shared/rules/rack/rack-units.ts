import { defineRule } from '../engine/rule';
import { rackUnitFixes } from '../fixes/record-fixes';
import { deviceId, forEachMeeting, RU_COUNT } from './meeting-devices';

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
  fixes: rackUnitFixes,
  checks: (check) => [
    check('rack', ['mounting'], (rack, { mounting }, _params, report) => {
      const type = mounting.typeAt(mounting.typeSlotOf(rack));
      const frameHalfRu = type?.kind === 'rack' ? type.rack.rackUnits * 2 : Infinity;
      const rackParam = { record: mounting.idOf(rack) };
      const { inRack } = mounting;
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        const height = mounting.heightHalfRu(device);
        const bottom = mounting.bottomHalfRu(device);
        if (height === 0 || (bottom >= 0 && bottom + height <= frameHalfRu)) continue;
        const id = deviceId(mounting, device);
        const params = { device: { record: id }, rack: rackParam };
        if (bottom < 0) report.notChecked({ subjects: [id], message: 'noPosition', params });
        else
          report.breach({
            subjects: [id],
            discriminator: 'outside',
            message: 'outside',
            params,
            actual: (bottom + height) / 2,
            limit: frameHalfRu / 2,
            ...RU_COUNT,
          });
      }
      forEachMeeting(mounting, rack, true, (a, b, halfRu) => {
        const [id, otherId] = [deviceId(mounting, a), deviceId(mounting, b)];
        report.breach({
          subjects: [id, otherId],
          message: 'collision',
          params: { device: { record: id }, other: { record: otherId }, rack: rackParam },
          actual: halfRu / 2,
          limit: 0,
          ...RU_COUNT,
        });
      });
    }),
  ],
});
