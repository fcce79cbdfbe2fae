import { useCallback } from 'react';
import { moveDevices } from '#shared/operations/move-devices';
import { deviceTypeOf } from '#shared/operations/rack-space';
import { useProgram } from '../program';
import { stepOf } from './rack-scale';

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
      const heights = devices.map((device) => deviceTypeOf(editor.view, device)?.device.heightHalfRu ?? 2);
      const by = direction * Math.max(...heights.map(stepOf));
      const moves = devices.flatMap(({ id, bottomHalfRu }) =>
        bottomHalfRu === undefined ? [] : [{ deviceId: id, bottomHalfRu: bottomHalfRu + by }],
      );
      if (moves.length === 0) return false;
      const plan = moveDevices(editor.view, { moves });
      const what = devices.length === 1 ? first.name : `${devices.length} devices`;
      editor.runInBurst({ label: `Move ${what}`, code: 'devices.nudge' }, plan, BURST_MS);
      return true;
    },
    [editor],
  );
}
