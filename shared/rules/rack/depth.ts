import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { defineRule } from '../engine/rule';
import { deviceId, forEachMeeting, RU_COUNT } from './meeting-devices';

const IN_MM = { dimension: 'length', unit: 'mm' } as const;

export const rackDepth = defineRule({
  code: 'RACK-DEPTH',
  key: 'rack.depth',
  title: 'Devices do not fit into the depth of the rack',
  reason: 'A device that blocks the full depth leaves no room behind it, and none may be deeper than the frame.',
  basis: 'depth of the devices at one height against the depth of the frame',
  source: 'geometry; depths as the types state them',
  grade: 'D',
  notChecked: 'Room for plugs, cable arms and doors. Types without a depth are only judged by being full depth or not.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    fullDepth: '{device} and {other} sit back to back in {rack} over {actual}, and one of them takes the full depth.',
    together:
      '{device} and {other} sit back to back in {rack} and are {actual} deep together; the frame has {limit}: {difference} too deep.',
    tooDeep: '{device} is {actual} deep; {rack} has {limit}: {difference} too deep.',
    unknownDepth: 'The depth of {type} is not known, so it was not checked whether it fits into {count|place|places}.',
  },
  checks: (check) => [
    check('rack', ['mounting'], (rack, { mounting }, _params, report) => {
      const { inRack } = mounting;
      const rackParam = { record: mounting.idOf(rack) };
      const frameUm = mounting.specOf(rack)?.depthUm ?? UNKNOWN;
      const depthOf = (device: number): Known<number> =>
        mounting.specAt(mounting.deviceTypeSlot(device))?.depthUm ?? UNKNOWN;
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        const depth = depthOf(device);
        if (mounting.heightHalfRu(device) === 0 || !isKnown(depth) || !isKnown(frameUm) || depth <= frameUm) continue;
        const id = deviceId(mounting, device);
        report.breach({
          subjects: [id],
          discriminator: 'tooDeep',
          message: 'tooDeep',
          params: { device: { record: id }, rack: rackParam },
          actual: depth,
          limit: frameUm,
          ...IN_MM,
        });
      }
      forEachMeeting(mounting, rack, false, (a, b, halfRu) => {
        const [id, otherId] = [deviceId(mounting, a), deviceId(mounting, b)];
        const pair = {
          subjects: [id, otherId],
          params: { device: { record: id }, other: { record: otherId }, rack: rackParam },
        } as const;
        if (mounting.isFullDepth(a) || mounting.isFullDepth(b)) {
          report.breach({ ...pair, message: 'fullDepth', actual: halfRu / 2, limit: 0, ...RU_COUNT });
          return;
        }
        const [depthA, depthB] = [depthOf(a), depthOf(b)];
        if (!isKnown(depthA) || !isKnown(depthB) || !isKnown(frameUm) || depthA + depthB <= frameUm) return;
        report.breach({ ...pair, message: 'together', actual: depthA + depthB, limit: frameUm, ...IN_MM });
      });
    }),
    check('catalogType', ['typeUse'], (slot, { typeUse }, _params, report) => {
      const type = typeUse.typeAt(slot);
      const count = typeUse.useCount(slot);
      const depth = typeUse.specAt(slot)?.depthUm;
      if (type?.kind !== 'device' || type.device.heightHalfRu === 0 || count === 0) return;
      if (depth !== undefined && isKnown(depth)) return;
      const id = typeUse.table.at(slot)?.id ?? '';
      report.notChecked({ subjects: [id], message: 'unknownDepth', params: { type: type.name, count } });
    }),
  ],
});
