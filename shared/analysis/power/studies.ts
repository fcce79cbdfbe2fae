import { EnergyStacks } from './energy';
import { Headrooms } from './headroom';
import { LoadBases } from './load-bases';

type Parts = ConstructorParameters<typeof Headrooms>[0] &
  ConstructorParameters<typeof EnergyStacks>[0] &
  ConstructorParameters<typeof LoadBases>[0];

/** What is worked out about power only when somebody asks. */
export class PowerStudies {
  readonly headroom: Headrooms;
  readonly energy: EnergyStacks;
  readonly bases: LoadBases;

  constructor(parts: Parts) {
    this.headroom = new Headrooms(parts);
    this.energy = new EnergyStacks(parts);
    this.bases = new LoadBases(parts);
  }
}
