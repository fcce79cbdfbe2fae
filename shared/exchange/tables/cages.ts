import { portNames, type CatalogType } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';
import { getRecord, type DocumentView } from '../../store/document-view';

/** Which cage of its owner a port belongs to: ports that share one share its module. Types are read once. */
export class Cages {
  private readonly byType = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly view: DocumentView) {}

  /** A key of the cage; of the port itself where its type does not know it. */
  cageOf(ownerId: Cable['fromId'], port: string): string {
    const owner = getRecord(this.view, ownerId);
    const type = owner && 'typeId' in owner && owner.typeId ? this.view.get(owner.typeId) : undefined;
    const cage = type?.typeName === 'catalogType' ? this.cagesOf(type.type).get(port) : undefined;
    return `${ownerId} ${cage ?? `port ${port}`}`;
  }

  private cagesOf(type: CatalogType): ReadonlyMap<string, string> {
    const known = this.byType.get(type.id);
    if (known) return known;
    const cages = new Map(
      (type.ports ?? []).flatMap((group, index) =>
        portNames(group).map((port, place) => [port, `${index} ${Math.floor(place / (group.portsPerCage ?? 1))}`]),
      ),
    );
    this.byType.set(type.id, cages);
    return cages;
  }
}
