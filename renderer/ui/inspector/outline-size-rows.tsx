import { polygonBounds } from '#shared/geometry/polygon';
import { rectHeight, rectWidth } from '#shared/geometry/rect';
import { regionAreaM2 } from '#shared/geometry/region';
import type { PointUm } from '#shared/model/field';
import type { Room } from '#shared/model/records/room';
import { reshapeRoom } from '#shared/operations/reshape-room';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { FactRow } from './load-bars';
import { useIsReadOnly } from './use-is-read-only';

const SMALLEST_SIDE_UM = 500_000;

/** Width and depth of a room to type; other shapes are stretched from their north-west corner. */
export function OutlineSizeRows({ room }: { readonly room: Room }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const isReadOnly = useIsReadOnly();
  const bounds = polygonBounds(room.outline);
  const width = rectWidth(bounds);
  const depth = rectHeight(bounds);
  const resize = (toWidth: number, toDepth: number): void => {
    const stretched = ([x, y]: PointUm): PointUm => [
      Math.round(bounds.minX + ((x - bounds.minX) * toWidth) / width),
      Math.round(bounds.minY + ((y - bounds.minY) * toDepth) / depth),
    ];
    const outline = room.outline.map(stretched);
    editor.run(
      { label: `Resize ${room.name}`, code: 'room.reshape' },
      reshapeRoom(editor.view, {
        roomId: room.id,
        outline,
        ...(room.holes ? { holes: room.holes.map((hole) => hole.map(stretched)) } : {}),
      }),
    );
  };
  const shared = {
    dimension: 'length',
    unit: formats.lengthUnit,
    decimalComma: formats.decimalComma,
    min: SMALLEST_SIDE_UM,
    isDisabled: isReadOnly,
  } as const;
  return (
    <>
      <UnitField {...shared} label="Width" value={width} onCommit={(to) => to !== undefined && resize(to, depth)} />
      <UnitField {...shared} label="Depth" value={depth} onCommit={(to) => to !== undefined && resize(width, to)} />
      <FactRow label="Area" text={formats.area(regionAreaM2(room))} />
    </>
  );
}
