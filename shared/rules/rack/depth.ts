import { isKnown, type Known } from '../../units/known';
import { defineRule } from '../engine/rule';
import { sharedHalfRu } from './rack-units';

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
      '{device} and {other} sit back to back in {rack} and are {actual} deep together; the frame has {limit}, {difference} less.',
    tooDeep: '{device} is {actual} deep; {rack} has {limit}, {difference} less.',
    unknownDepth: 'The depth of {type} is not known, so it was not checked whether it fits into {count} places.',
  },
  checks: (check) => [
    check('rack', ['mounting'], (rack, { mounting }, _params, report) => {
      const { inRack } = mounting;
      const rackParam = { record: mounting.idOf(rack) };
      const frameUm = mounting.specOf(rack)?.depthUm;
      const depthOf = (device: number): Known<number> =>
        mounting.specAt(mounting.deviceTypeSlot(device))?.depthUm ?? 'unknown';
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        if (mounting.heightHalfRu(device) === 0) continue;
        const id = mounting.devices.at(device)?.id ?? '';
        const params = { device: { record: id }, rack: rackParam };
        const depth = depthOf(device);
        if (isKnown(depth) && frameUm !== undefined && isKnown(frameUm) && depth > frameUm)
          report.breach({
            subjects: [id],
            discriminator: 'tooDeep',
            message: 'tooDeep',
            params,
            actual: depth,
            limit: frameUm,
            dimension: 'length',
            unit: 'mm',
          });
        for (let other = inRack.firstOf(rack); other >= 0; other = inRack.nextOf(other)) {
          const otherId = mounting.devices.at(other)?.id ?? '';
          if (otherId <= id || mounting.isRear(device) === mounting.isRear(other)) continue;
          const shared = sharedHalfRu(mounting, device, other);
          if (shared <= 0) continue;
          const pair = { subjects: [id, otherId], params: { ...params, other: { record: otherId } } } as const;
          if (mounting.isFullDepth(device) || mounting.isFullDepth(other)) {
            report.breach({
              ...pair,
              message: 'fullDepth',
              actual: shared / 2,
              limit: 0,
              dimension: 'rackUnits',
              unit: 'RU',
            });
            continue;
          }
          const otherDepth = depthOf(other);
          if (!isKnown(depth) || !isKnown(otherDepth) || frameUm === undefined || !isKnown(frameUm)) continue;
          if (depth + otherDepth > frameUm)
            report.breach({
              ...pair,
              message: 'together',
              actual: depth + otherDepth,
              limit: frameUm,
              dimension: 'length',
              unit: 'mm',
            });
        }
      }
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
