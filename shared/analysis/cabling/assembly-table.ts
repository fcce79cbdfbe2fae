import type { CablingType } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';
import { Links } from '../columns/links';
import type { TypeTable } from '../type-table';
import { mediumOfAssembly, type Assembly } from './assembly';
import { mediumOf, type CableMedium } from './cable-medium';

/** The cable, the module where it comes from, and the one where it goes to. */
const PARTS = 3;

/** Which catalog types cables and the modules at their ends are of. */
export class AssemblyTable {
  private readonly users = new Links();
  private readonly assemblies: (Assembly | undefined)[] = [];

  constructor(private readonly types: TypeTable) {}

  /** Notes the types of a cable. Gives what follows from its medium, or from its types where it states none. */
  put(slot: number, cable: Cable): CableMedium {
    this.link(slot * PARTS, cable.typeId);
    this.link(slot * PARTS + 1, cable.fromModuleId);
    this.link(slot * PARTS + 2, cable.toModuleId);
    const type = this.partAt(slot, 0);
    const assembly = type && { cable: type, fromModule: this.moduleAt(slot, 0), toModule: this.moduleAt(slot, 1) };
    this.assemblies[slot] = assembly;
    return cable.medium === undefined && assembly
      ? mediumOfAssembly(assembly, cable.speedMbps)
      : mediumOf(cable.medium, cable.speedMbps);
  }

  remove(slot: number): void {
    for (let part = 0; part < PARTS; part++) this.users.unlink(slot * PARTS + part);
    this.assemblies[slot] = undefined;
  }

  at(slot: number): Assembly | undefined {
    return this.assemblies[slot];
  }

  moduleAt(slot: number, end: 0 | 1): CablingType | undefined {
    return this.partAt(slot, end + 1);
  }

  /** Slot of a cable's own type, -1 when it has none. */
  typeSlotOf(slot: number): number {
    return this.users.ownerOf(slot * PARTS);
  }

  /** The cables that name a type, each once. */
  usersOf(type: number): readonly number[] {
    const found = new Set<number>();
    for (let entry = this.users.firstOf(type); entry >= 0; entry = this.users.nextOf(entry))
      found.add(Math.floor(entry / PARTS));
    return [...found];
  }

  private link(entry: number, typeId: string | undefined): void {
    this.users.link(entry, typeId === undefined ? -1 : this.types.table.slotOf(typeId));
  }

  private partAt(slot: number, part: number): CablingType | undefined {
    const type = this.types.typeAt(this.users.ownerOf(slot * PARTS + part));
    return type?.kind === 'cabling' ? type : undefined;
  }
}
