import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { DocumentView } from '../store/document-view';
import { asDeviceType, takenPlaces } from './check-mounting';
import { DeviceCopies, type CopyPlace } from './device-copies';
import { labelOf, plan, Refusal } from './plan';
import { deviceTypeOf, devicesAt, frameHalfRu, placesMeet, type TakenPlace } from './rack-space';
import type { Making, Operation } from './types';

export interface RepeatDevicesArgs extends Making {
  /** The devices that are repeated as one pattern, each in its own rack. */
  readonly deviceIds: readonly RecordId<'device'>[];
  readonly direction: 'up' | 'down';
  /** At most so many repeats that find a place. @default as many as the frame holds */
  readonly count?: number;
  /** Looks no further than so many repeats away, free or not. @default to the end of the frame */
  readonly reach?: number;
  /** Half rack units left free between repeats. @default `patternOf` says */
  readonly gapHalfRu?: number;
}

/** The space of devices that are repeated together. */
export interface RepeatPattern {
  readonly bottomHalfRu: number;
  readonly topHalfRu: number;
  /** Half rack units left free between repeats: as much as between the devices themselves. */
  readonly gapHalfRu: number;
}

/** From the lowest to the highest of these devices; nothing when none of them takes rack units. */
export function patternOf(view: DocumentView, devices: readonly Device[]): RepeatPattern | undefined {
  const spans = devices
    .flatMap((device) => {
      const height = deviceTypeOf(view, device)?.device.heightHalfRu ?? 0;
      return device.bottomHalfRu === undefined || height === 0
        ? []
        : [{ from: device.bottomHalfRu, to: device.bottomHalfRu + height }];
    })
    .sort((a, b) => a.from - b.from);
  const [lowest] = spans;
  if (!lowest) return undefined;
  let { to } = lowest;
  let gap = Infinity;
  for (const span of spans.slice(1)) {
    gap = Math.min(gap, Math.max(0, span.from - to));
    to = Math.max(to, span.to);
  }
  return { bottomHalfRu: lowest.from, topHalfRu: to, gapHalfRu: Number.isFinite(gap) ? gap : 0 };
}

/** How far one repeat is from the next. Gear of whole rack units stays on whole units, as rails are drilled. */
export function periodOf(view: DocumentView, devices: readonly Device[], pattern: RepeatPattern): number {
  const period = pattern.topHalfRu - pattern.bottomHalfRu + pattern.gapHalfRu;
  const isWhole = devices.some((device) => (deviceTypeOf(view, device)?.device.heightHalfRu ?? 0) % 2 === 0);
  return isWhole ? Math.ceil(period / 2) * 2 : period;
}

/**
 * Repeats devices up or down their racks as one pattern, with what is part of them. What is mounted stays: a copy that
 * would meet something is left out. Refuses when nothing could be repeated.
 */
export const repeatDevices: Operation<RepeatDevicesArgs> = (view, args) =>
  plan(view, (draft) => {
    const { ids, direction, count = Infinity, reach = Infinity } = args;
    const devices = [...new Set(args.deviceIds)].map((id) => draft.need(id, 'device'));
    if (devices.length === 0) throw new Refusal('nothing-chosen', 'Select the devices to repeat.');
    const copies = new DeviceCopies(draft, { ids });
    let made = 0;
    for (const rackId of new Set(devices.map((device) => device.rackId))) {
      const rack = draft.need(rackId, 'rack');
      const ofRack = devices.filter((device) => device.rackId === rackId);
      const found = patternOf(view, ofRack);
      if (!found) throw new Refusal('wrong-type', 'What takes no rack units cannot be repeated up a rack.');
      const pattern = { ...found, gapHalfRu: args.gapHalfRu ?? found.gapHalfRu };
      const frame = frameHalfRu(view.get(rack.typeId)?.type) ?? 0;
      const period = periodOf(view, ofRack, pattern);
      const taken: TakenPlace[] = [];
      let repeats = 0;
      for (let repeat = 1; repeat <= reach && repeats < count; repeat++) {
        const by = (direction === 'up' ? repeat : -repeat) * period;
        if (pattern.bottomHalfRu + by >= frame || pattern.topHalfRu + by <= 0) break;
        const places = ofRack.flatMap((device): CopyPlace[] => {
          const type = asDeviceType(view.get(device.typeId)?.type);
          if (device.bottomHalfRu === undefined) return [];
          const place = { bottomHalfRu: device.bottomHalfRu + by, face: device.face, side: undefined };
          if (place.bottomHalfRu < 0 || place.bottomHalfRu + type.device.heightHalfRu > frame) return [];
          const [space] = takenPlaces(type, place);
          if (!space || taken.some((other) => placesMeet(space, other)) || devicesAt(view, rackId, space).length > 0)
            return [];
          taken.push(space);
          return [{ device, rackId, ...place }];
        });
        if (places.length === 0) continue;
        copies.add(places);
        repeats++;
        made += places.length;
      }
      if (made === 0)
        throw new Refusal('no-space', `${labelOf(rack)} has no free place ${direction === 'up' ? 'above' : 'below'}.`);
    }
  });
