import type { Annotation } from '#shared/model/records/annotation';
import type { Equipment } from '#shared/model/records/equipment';
import type { Obstacle } from '#shared/model/records/obstacle';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import type { Rack } from '#shared/model/records/rack';
import { moveItems } from '#shared/operations/move-items';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import type { DocumentView } from '#shared/store/document-view';
import { ok, type Result } from '#shared/units/result';
import { sameOrMixed } from '../components/mixed';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { useIsReadOnly } from './use-is-read-only';
import { labelOfAll } from './use-set-fields';

type Placed = Rack | Equipment | Obstacle | TrayDrop | Annotation;

/**
 * The place of items on the plan, x to the east and y to the south. Typing one moves the items, so they come to belong
 * to the room they then lie in.
 */
export function PositionRows({
  records,
  isCentre = true,
}: {
  readonly records: readonly Placed[];
  readonly isCentre?: boolean;
}) {
  const { editor } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const isReadOnly = useIsReadOnly();
  const move = (axis: 'xUm' | 'yUm', to: number): void => {
    editor.run({ label: `Move ${labelOfAll(records)}`, code: 'items.move' }, moveTo(editor.view, records, axis, to));
  };
  return (
    <>
      {(['xUm', 'yUm'] as const).map((axis) => (
        <UnitField
          key={axis}
          label={`${axis === 'xUm' ? 'X' : 'Y'}${isCentre ? ' of the centre' : ''}`}
          dimension="length"
          unit={lengthUnit}
          decimalComma={decimalComma}
          isDisabled={isReadOnly}
          value={sameOrMixed(records.map((record) => record[axis]))}
          onCommit={(to) => {
            if (to !== undefined) move(axis, to);
          }}
        />
      ))}
    </>
  );
}

/** Brings each record to the same coordinate, each by its own distance. */
function moveTo(
  view: DocumentView,
  records: readonly Placed[],
  axis: 'xUm' | 'yUm',
  to: number,
): Result<RecordsDiff, OperationError> {
  let diff = EMPTY_DIFF;
  for (const record of records) {
    const by = to - record[axis];
    const moved = moveItems(view, { ids: [record.id], dxUm: axis === 'xUm' ? by : 0, dyUm: axis === 'yUm' ? by : 0 });
    if (!moved.ok) return moved;
    diff = squashDiffs(diff, moved.value);
  }
  return ok(diff);
}
