import {
  DEFAULT_DELIVERY_LIMITS,
  type Deliveries,
  type Delivery,
  type DeliveryLimits,
} from '#shared/analysis/space/delivery-routes';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Narrowest } from '#shared/analysis/space/narrowest';
import { Signal } from './signal';

/** What the way in of a rack is read from. */
export interface DeliverySources {
  readonly stateId: number;
  readonly checks: {
    readonly analysis: HallAnalysis;
    readonly rules: readonly {
      readonly rule: { readonly code: string };
      readonly params: { readonly [name: string]: number };
    }[];
  };
}

/** The way of one rack, or why it was not looked for. */
export interface ShownDelivery {
  readonly rackId: string;
  readonly delivery: Delivery | undefined;
  readonly state: Deliveries['state'];
  readonly startIds: readonly string[];
  /** Of an open way. */
  readonly narrowest: Narrowest | undefined;
}

/** The rack whose way from the dock is shown on the plan. It follows changes: the way is searched anew for each state. */
export class DeliveryView {
  readonly rackId = new Signal<string | undefined>(undefined);
  private known: { readonly stateId: number; readonly rackId: string; readonly shown: ShownDelivery } | undefined;

  constructor(private readonly sources: () => DeliverySources) {}

  /** What is shown now; nothing when no rack is asked for or it is gone. */
  shown(): ShownDelivery | undefined {
    const rackId = this.rackId.get();
    if (rackId === undefined) return undefined;
    const { stateId, checks } = this.sources();
    if (this.known?.stateId === stateId && this.known.rackId === rackId) return this.known.shown;
    const { items, space } = checks.analysis;
    const slot = items.table.slotOf(rackId);
    if (slot < 0 || !items.isPlaced(slot)) return undefined;
    const found = space.deliveriesOf(items.typeSlotOf(slot), limitsOf(checks.rules), slot);
    const delivery = found.state === 'searched' ? found.racks[0] : undefined;
    const shown: ShownDelivery = {
      rackId,
      state: found.state,
      delivery,
      narrowest: found.state === 'searched' && delivery?.state === 'open' ? found.narrowestOf(delivery.way) : undefined,
      startIds: found.state === 'searched' ? found.startIds : [],
    };
    this.known = { stateId, rackId, shown };
    return shown;
  }
}

/** The limits of the rule FLR-ROUTE in this document. */
function limitsOf(rules: DeliverySources['checks']['rules']): DeliveryLimits {
  const params = rules.find(({ rule }) => rule.code === 'FLR-ROUTE')?.params ?? {};
  return {
    spareWidthUm: params['spareWidthUm'] ?? DEFAULT_DELIVERY_LIMITS.spareWidthUm,
    spareHeightUm: params['spareHeightUm'] ?? DEFAULT_DELIVERY_LIMITS.spareHeightUm,
    steepestPermille: params['steepestPermille'] ?? DEFAULT_DELIVERY_LIMITS.steepestPermille,
  };
}
