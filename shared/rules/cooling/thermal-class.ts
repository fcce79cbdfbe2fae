import { THERMAL_ENVELOPES, type RangeC } from '../../analysis/formulas/thermal-envelope';
import type { Facts } from '../../analysis/facts';
import type { ThermalClass } from '../../catalog/catalog-type';
import { defineRule, type Report } from '../engine/rule';

const SOURCE = 'ASHRAE Thermal Guidelines, 5th ed. 2021, via the public ASHRAE Journal column';

/** Judges the supply air of a room against a range of each class that is in it. */
function checkRange(
  slot: number,
  roomAir: Facts['roomAir'],
  report: Report,
  rangeOf: (name: ThermalClass) => RangeC,
): void {
  const room = roomAir.roomAt(slot);
  if (room?.supplyAirMilliC === undefined) return;
  const actual = room.supplyAirMilliC;
  for (const { name, devices, racks } of roomAir.classes(slot)) {
    if (name === 'unstated' || name === 'none') continue;
    const range = rangeOf(name);
    const isHot = actual > range.maxC * 1000;
    if (!isHot && actual >= range.minC * 1000) continue;
    report.breach({
      subjects: [room.id],
      discriminator: name,
      message: isHot ? 'hot' : 'cold',
      params: { room: { record: room.id }, class: name, devices, racks },
      actual,
      limit: (isHot ? range.maxC : range.minC) * 1000,
      dimension: 'temperature',
      unit: '°C',
    });
  }
}

export const thermalAllowable = defineRule({
  code: 'ASHRAE-CLASS',
  key: 'cooling.thermalClass',
  title: 'Supply air outside the allowable range of a class',
  reason: 'Outside its class equipment may slow down, fail early or lose its warranty.',
  basis: 'allowable inlet temperature by thermal class; supply air of the room is taken as inlet',
  source: SOURCE,
  grade: 'S',
  notChecked: 'Humidity, altitude, rate of change, and recirculation that makes inlets warmer than the supply.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    hot: 'The supply air of {room} is {actual}; class {class} ({devices|device|devices} in {racks|rack|racks}) allows {limit}: {difference} too warm.',
    cold: 'The supply air of {room} is {actual}; class {class} ({devices|device|devices} in {racks|rack|racks}) allows {limit}: {difference} too cold.',
    unknownSupply:
      'The supply air temperature of {room} is not stated, so {count|device was|devices were} not checked.',
    unknownClass:
      'The thermal class of {count|device|devices} in {room} is not known, and the room names none for them.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, _params, report) => {
      checkRange(slot, roomAir, report, (name) => THERMAL_ENVELOPES[name].allowable);
      const room = roomAir.roomAt(slot);
      if (!room) return;
      const classes = roomAir.classes(slot);
      const count = classes.reduce((sum, one) => sum + one.devices, 0);
      const subject = { room: { record: room.id } };
      if (room.supplyAirMilliC === undefined && count > 0)
        report.notChecked({ subjects: [room.id], message: 'unknownSupply', params: { ...subject, count } });
      const unstated = classes.find((one) => one.name === 'unstated');
      if (room.supplyAirMilliC !== undefined && unstated)
        report.notChecked({
          subjects: [room.id],
          discriminator: 'class',
          message: 'unknownClass',
          params: { ...subject, count: unstated.devices },
        });
    }),
  ],
});

export const thermalRecommended = defineRule({
  code: 'ASHRAE-RECOMMENDED',
  key: 'cooling.thermalRecommended',
  title: 'Supply air outside the recommended range of a class',
  reason: 'Allowed for a time, but fans speed up and reserves shrink.',
  basis: 'recommended inlet temperature by thermal class; supply air of the room is taken as inlet',
  source: SOURCE,
  grade: 'S',
  notChecked: 'Humidity, altitude, rate of change, and recirculation that makes inlets warmer than the supply.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    hot: 'The supply air of {room} is {actual}; for class {class} ({devices|device|devices} in {racks|rack|racks}) {limit} is recommended: {difference} too warm.',
    cold: 'The supply air of {room} is {actual}; for class {class} ({devices|device|devices} in {racks|rack|racks}) {limit} is recommended: {difference} too cold.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, _params, report) =>
      checkRange(slot, roomAir, report, (name) => THERMAL_ENVELOPES[name].recommended),
    ),
  ],
});
