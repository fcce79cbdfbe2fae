import { useCallback } from 'react';
import type { Device } from '#shared/model/records/device';
import { moveDevice } from '#shared/operations/move-device';
import { deviceTypeOf } from '#shared/operations/rack-space';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import type { DocumentView } from '#shared/store/document-view';
import { ok, type Result } from '#shared/units/result';
import { useProgram } from '../program';
import { stepOf } from './rack-layout';

/** A pause longer than this ends a burst of arrow keys, so that the burst is one undo step. */
const BURST_MS = 800;

/**
 * Moves the selected devices up (1) or down (-1) by one place; a burst without a pause is one undo step. Answers false
 * when no device is selected.
 */
export function useNudge(): (direction: 1 | -1) => boolean {
  const { editor } = useProgram();
  return useCallback(
    (direction) => {
      const devices = editor.selectedRecords().flatMap((record) => (record.typeName === 'device' ? [record] : []));
      const [first] = devices;
      if (!first) return false;
      const step = stepOf(deviceTypeOf(editor.view, first)?.device.heightHalfRu ?? 2);
      const plan = planMove(editor.view, devices, direction * step);
      const what = devices.length === 1 ? first.name : `${devices.length} devices`;
      editor.runInBurst({ label: `Move ${what}`, code: 'devices.nudge' }, plan, BURST_MS);
      return true;
    },
    [editor],
  );
}

function planMove(view: DocumentView, devices: readonly Device[], by: number): Result<RecordsDiff, OperationError> {
  let diff = EMPTY_DIFF;
  for (const { id, bottomHalfRu } of devices) {
    if (bottomHalfRu === undefined) continue;
    const moved = moveDevice(view, { deviceId: id, bottomHalfRu: bottomHalfRu + by });
    if (!moved.ok) return moved;
    diff = squashDiffs(diff, moved.value);
  }
  return ok(diff);
}
