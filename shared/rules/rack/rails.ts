import { railWidthOf } from '../../operations/rack-space';
import { inches } from '../../units/length';
import { defineRule } from '../engine/rule';
import { deviceId } from './meeting-devices';

export const rackRails = defineRule({
  code: 'RACK-RAILS',
  key: 'rack.rails',
  title: 'Devices are too wide for the rails of the rack',
  reason: 'A device built for wide rails does not go between narrow ones; the other way round adapter rails carry it.',
  basis: 'width between rails the device is built for against that of the frame',
  source: 'EIA-310 (secondary); OCP Open Rack',
  grade: 'T',
  notChecked:
    'Adapter rails and shelves themselves, and what they take of the height. Devices without a stated width are taken as 19 in.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    tooWide: '{device} is built for {actual} rails; {rack} has {limit} rails: {difference} too wide.',
  },
  checks: (check) => [
    check('rack', ['mounting'], (rack, { mounting }, _params, report) => {
      const type = mounting.typeAt(mounting.typeSlotOf(rack));
      if (type?.kind !== 'rack') return;
      const { inRack } = mounting;
      for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device)) {
        const deviceType = mounting.typeAt(mounting.deviceTypeSlot(device));
        if (deviceType?.kind !== 'device' || deviceType.device.heightHalfRu === 0) continue;
        const railWidthIn = railWidthOf(deviceType);
        if (railWidthIn <= type.rack.railWidthIn) continue;
        const id = deviceId(mounting, device);
        report.breach({
          subjects: [id],
          message: 'tooWide',
          params: { device: { record: id }, rack: { record: mounting.idOf(rack) } },
          actual: inches(railWidthIn),
          limit: inches(type.rack.railWidthIn),
          dimension: 'length',
          unit: 'in',
        });
      }
    }),
  ],
});
