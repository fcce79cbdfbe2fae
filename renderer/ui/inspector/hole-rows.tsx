import { polygonAreaM2, polygonBounds } from '#shared/geometry/polygon';
import { rectHeight, rectWidth } from '#shared/geometry/rect';
import type { Room } from '#shared/model/records/room';
import { fillHole } from '#shared/operations/room-holes';
import { Button } from '../components/button';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { ShortList } from './short-list';
import { useIsReadOnly } from './use-is-read-only';

/** The holes of a room with their sizes, and a way to have floor there again. */
export function HoleRows({ room }: { readonly room: Room }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const isReadOnly = useIsReadOnly();
  const holes = (room.holes ?? []).map((hole, index) => ({ hole, index, bounds: polygonBounds(hole) }));
  if (holes.length === 0) return null;
  const fill = (index: number) =>
    editor.run(
      { label: `Fill a hole of ${room.name}`, code: 'room.hole.fill' },
      fillHole(editor.view, { roomId: room.id, index }),
    );
  return (
    <ShortList
      items={holes}
      itemKey={({ index }) => String(index)}
      emptyText=""
      renderItem={({ hole, index, bounds }) => (
        <>
          <span>
            Hole {index + 1}: {formats.length(rectWidth(bounds))} × {formats.length(rectHeight(bounds))},{' '}
            {formats.area(polygonAreaM2(hole))}
          </span>
          <Button
            tone="quiet"
            disabled={isReadOnly}
            aria-label={`Fill hole ${index + 1}`}

            onClick={() => fill(index)}
          >
            Fill in
          </Button>
        </>
      )}
    />
  );
}
