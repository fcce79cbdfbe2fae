import type { RecordId } from '../../model/record-id';
import type { HallBuilder } from './hall-builder';

/** Two rows back to back about a hot aisle, air units along the south wall, CDUs east of the rows. */
export interface RowPair {
  readonly rackTypeId: string;
  readonly racksPerRow: number;
  /** Watts and litres follow from this: what one filled rack draws and gives to air. */
  readonly rackLoadW: number;
  readonly rackAirHeatW: number;
  readonly airUnitId: string;
  readonly airUnitCapacityW: number;
  /** Where racks are cooled by liquid. */
  readonly cdu?: { readonly typeId: string; readonly capacityW: number; readonly rackHeatW: number };
  /** Adds the outline of a hot-aisle containment. */
  readonly isContained: boolean;
  /** Puts what belongs in into a rack. */
  readonly fill: (rackId: RecordId<'rack'>) => void;
}

/** Aisles of two floor tiles of 600 mm, and a walkway around the rows. */
const AISLE_UM = 1_200_000;
const WALKWAY_UM = 1_800_000;
const TILE_UM = 600_000;
const FACES_NORTH = 0;
const FACES_SOUTH = 180_000;

const wholeTiles = (um: number): number => Math.ceil(um / TILE_UM) * TILE_UM;

/** Makes the hall and everything in it. One air unit more than the heat needs stands by. */
export function buildRowPair(hall: HallBuilder, pair: RowPair): void {
  const { racksPerRow, rackTypeId, airUnitId, cdu } = pair;
  const rack = hall.size(rackTypeId);
  const air = hall.size(airUnitId);
  const racks = racksPerRow * 2;
  const airUnits = Math.ceil((racks * pair.rackAirHeatW) / pair.airUnitCapacityW) + 1;
  const cduCount = cdu ? Math.max(2, Math.ceil((racks * cdu.rackHeatW) / cdu.capacityW)) : 0;
  const cduSize = cdu ? hall.size(cdu.typeId) : { widthUm: 0, depthUm: 0 };

  const west = WALKWAY_UM;
  const east = west + racksPerRow * rack.widthUm;
  const cduWest = east + AISLE_UM;
  const airPitch = air.widthUm + TILE_UM;
  const width = wholeTiles(
    Math.max(cdu ? cduWest + cduSize.widthUm + WALKWAY_UM : east + WALKWAY_UM, airUnits * airPitch + TILE_UM),
  );
  const rowA = WALKWAY_UM + rack.depthUm / 2;
  const hotNorth = WALKWAY_UM + rack.depthUm;
  const hotSouth = hotNorth + AISLE_UM;
  const rowB = hotSouth + rack.depthUm / 2;
  const rowsEnd = hotSouth + rack.depthUm;
  const cduPitch = cduSize.depthUm + AISLE_UM;
  const cduEnd = WALKWAY_UM + cduCount * cduPitch;
  const depth = wholeTiles(Math.max(rowsEnd, cduEnd) + WALKWAY_UM + AISLE_UM + air.depthUm);

  const roomId = hall.room('Hall 1', width, depth);
  const place = { roomId, typeId: rackTypeId, count: racksPerRow, westUm: west };
  const rows = [
    hall.row({ ...place, yUm: rowA, rotationMdeg: FACES_NORTH }, 'A'),
    hall.row({ ...place, yUm: rowB, rotationMdeg: FACES_SOUTH }, 'B'),
  ];
  const all = rows.flat();
  for (const rackId of all) {
    pair.fill(rackId);
    hall.feeds(rackId, pair.rackLoadW);
  }
  hall.zone(roomId, 'coldAisle', { west, north: WALKWAY_UM - AISLE_UM, east, south: WALKWAY_UM });
  hall.zone(roomId, 'hotAisle', { west, north: hotNorth, east, south: hotSouth });
  hall.zone(roomId, 'coldAisle', { west, north: rowsEnd, east, south: rowsEnd + AISLE_UM });
  if (pair.isContained) hall.zone(roomId, 'containment', { west, north: WALKWAY_UM, east, south: rowsEnd });

  const airY = depth - air.depthUm / 2;
  for (let unit = 0; unit < airUnits; unit++)
    hall.plant(roomId, airUnitId, Math.round(((unit + 0.5) * width) / airUnits), Math.round(airY), FACES_NORTH);
  for (let unit = 0; cdu && unit < cduCount; unit++) {
    const y = WALKWAY_UM + unit * cduPitch + cduSize.depthUm / 2;
    const unitId = hall.plant(roomId, cdu.typeId, cduWest + cduSize.widthUm / 2, Math.round(y), FACES_NORTH);
    // Neighbours hang on different units, so that a unit that stops does not take a whole stretch of racks with it.
    hall.cool(
      unitId,
      all.filter((_, index) => index % cduCount === unit),
    );
  }
}
