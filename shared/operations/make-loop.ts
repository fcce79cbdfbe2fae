import type { RecordId } from '../model/record-id';
import type { CoolingLoop } from '../model/records/cooling-loop';
import { addToLoop, type LoopTargetId } from './connect-loop';
import { drawFromLoop, supplyLoop } from './loops';
import { NameBook } from './numbering';
import { plan } from './plan';
import type { Making, Operation } from './types';

type Figures = Partial<
  Pick<CoolingLoop, 'fluid' | 'supplyMilliC' | 'designRiseMilliK' | 'volumeMl' | 'spareUnitCount' | 'side'>
>;

export interface MakeLoopArgs extends Making {
  readonly kind: CoolingLoop['kind'];
  /** @default the next free name of its kind: FWS1, TCS1, … */
  readonly name?: string;
  readonly figures?: Figures;
  /** Units that deliver its coolant. */
  readonly supplierIds?: readonly RecordId<'coolingUnit'>[];
  /** Units that give it their heat. */
  readonly drawerIds?: readonly RecordId<'coolingUnit'>[];
  readonly targetIds?: readonly LoopTargetId[];
}

/**
 * A cooling loop with the units that supply it, the units it cools and the racks on it. A TCS loop holds PG25 unless
 * another fluid is given, an FWS loop water.
 */
export const makeLoop: Operation<MakeLoopArgs> = (view, { ids, kind, name, figures, ...joined }) =>
  plan(view, (draft) => {
    const typed = name?.trim();
    const loop = draft.add('coolingLoop', ids('coolingLoop'), {
      fluid: kind === 'TCS' ? 'PG25' : 'water',
      ...figures,
      kind,
      name: typed ? typed : NameBook.of(view, 'coolingLoop').next({ prefix: kind, digits: 1, suffix: '' }),
    });
    for (const id of new Set(joined.supplierIds)) supplyLoop(draft, draft.need(id, 'coolingUnit'), loop);
    for (const id of new Set(joined.drawerIds)) drawFromLoop(draft, draft.need(id, 'coolingUnit'), loop);
    if (joined.targetIds) addToLoop(draft, { ids }, loop.id, joined.targetIds);
  });
