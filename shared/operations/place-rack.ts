import type { CatalogType } from '../catalog/catalog-type';
import { normaliseRotation } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import { embedType } from './embed-type';
import { NameBook } from './numbering';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface PlaceRackArgs extends Making {
  readonly type: CatalogType;
  readonly roomId: RecordId<'room'>;
  /** Centre of the footprint. */
  readonly xUm: number;
  readonly yUm: number;
  /** Where the front faces, clockwise from north. @default 0 */
  readonly rotationMdeg?: number;
  readonly rowId?: RecordId<'row'>;
  /** @default the next free of R01, R02, … */
  readonly name?: string;
}

/** A rack on the floor. Its type is embedded in the document when it is new there. */
export const placeRack: Operation<PlaceRackArgs> = (view, args) =>
  plan(view, (draft) => {
    if (args.type.kind !== 'rack')
      throw new Refusal('wrong-type', `${args.type.name} is not a rack, so it cannot stand in the room as one.`);
    draft.need(args.roomId, 'room');
    if (args.rowId !== undefined) draft.need(args.rowId, 'row');
    const typed = args.name?.trim();
    draft.add('rack', args.ids('rack'), {
      roomId: args.roomId,
      ...(args.rowId === undefined ? {} : { rowId: args.rowId }),
      typeId: embedType(draft, args.type),
      name: typed ? typed : NameBook.of(view, 'rack').next({ prefix: 'R', digits: 2, suffix: '' }),
      xUm: Math.round(args.xUm),
      yUm: Math.round(args.yUm),
      rotationMdeg: normaliseRotation(args.rotationMdeg ?? 0),
    });
  });
