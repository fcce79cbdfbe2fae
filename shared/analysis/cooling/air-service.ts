import type { CoolingUnits } from '../cooling-units';
import type { RackContents } from '../rack-contents';

/** The air heat of the racks a unit is connected to. */
export interface AirService {
  readonly racks: number;
  readonly unknownRacks: number;
  /** All their air heat. */
  readonly heatW: number;
  /** Its part, when every rack's heat is parted equally among the air units connected to it. */
  readonly shareW: number;
}

interface Parts {
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
}

/** What air units close to their racks have to take: rear doors and in-row coolers. */
export class AirServices {
  constructor(private readonly parts: Parts) {}

  /** O(racks it is connected to). */
  of(unit: number): AirService {
    const { contents, cooling } = this.parts;
    const racks = cooling.racksOf(unit);
    let unknownRacks = 0;
    let heatW = 0;
    let shareW = 0;
    for (const rack of racks) {
      if (contents.heatUnknown(rack) > 0) unknownRacks++;
      const heat = contents.airHeatW(rack);
      heatW += heat;
      shareW += Math.round(heat / Math.max(1, cooling.unitsServing(rack, 'air').size));
    }
    return { racks: racks.size, unknownRacks, heatW, shareW };
  }
}
