import { defineRule } from '../engine/rule';

const TILES_UM = [600_000, 609_600] as const;

export const tileGrid = defineRule({
  code: 'TILE-GRID',
  key: 'floor.tileGrid',
  title: 'Tiles of a raised floor that are neither 600 mm nor 24 in',
  reason: 'Panels, perforated tiles and racks are made for one grid or the other; over ten tiles they part by 96 mm.',
  basis: 'both ways 600 mm, or both ways 24 in (609.6 mm)',
  source: 'supplier page on perforated tiles',
  grade: 'T',
  notChecked: 'Slab floors, where the grid is an aid for drawing; where the grid begins.',
  severity: 'info',
  isLive: true,
  params: {},
  messages: {
    mixed: 'The tiles of {room} are {actual} one way and {limit} the other: the two grids are never mixed.',
    odd: 'The tiles of {room} are {actual}; panels are made in {limit}.',
  },
  checks: (check) => [
    check('room', ['roomFloor'], (slot, { roomFloor }, _params, report) => {
      const room = roomFloor.roomAt(slot);
      if (room?.floorKind !== 'raised') return;
      const pitches = [room.tilePitchXUm, room.tilePitchYUm].sort((a, b) => a - b);
      const [shorter = 0, longer = 0] = pitches;
      const odd = pitches.find((pitch) => !TILES_UM.some((tile) => tile === pitch));
      if (odd === undefined && shorter === longer) return;
      report.breach({
        subjects: [room.id],
        message: odd === undefined ? 'mixed' : 'odd',
        params: { room: { record: room.id } },
        actual: odd ?? longer,
        limit: odd === undefined ? shorter : nearestTile(odd),
        dimension: 'length',
        unit: 'mm',
      });
    }),
  ],
});

function nearestTile(pitchUm: number): number {
  const [metric, imperial] = TILES_UM;
  return pitchUm * 2 > metric + imperial ? imperial : metric;
}
