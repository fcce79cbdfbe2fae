import { NumberColumn } from './columns/column';
import { CLASS_COUNT, type ItemLoad } from './item-load';

/**
 * Sums of loads by slot. All are integers, so adding and taking away in any order gives what a new sum would give.
 */
export class LoadSums {
  readonly massG = new NumberColumn();
  readonly massUnknown = new NumberColumn();
  readonly powerW = new NumberColumn();
  readonly powerUnknown = new NumberColumn();
  readonly liquidW = new NumberColumn();
  /** Air heat of everything whose power and split are known. */
  readonly airW = new NumberColumn();
  /** Things whose heat cannot be split between liquid and air. */
  readonly heatUnknown = new NumberColumn();
  readonly flowMlPerMin = new NumberColumn();
  /** Liquid heat of things that state no coolant flow. */
  readonly flowMissingW = new NumberColumn();
  readonly airFlowMlPerS = new NumberColumn();
  /** Air heat of things that state no air flow. */
  readonly airFlowMissingW = new NumberColumn();
  private readonly classes = new NumberColumn();
  private readonly columns: readonly NumberColumn[] = [
    this.massG,
    this.massUnknown,
    this.powerW,
    this.powerUnknown,
    this.liquidW,
    this.airW,
    this.heatUnknown,
    this.flowMlPerMin,
    this.flowMissingW,
    this.airFlowMlPerS,
    this.airFlowMissingW,
  ];

  /** Starts a slot at nothing. */
  reset(slot: number): void {
    for (const column of this.columns) column.set(slot, 0);
    for (let code = 0; code < CLASS_COUNT; code++) this.classes.set(slot * CLASS_COUNT + code, 0);
  }

  /** How many things of a thermal class are in the slot. */
  classCount(slot: number, code: number): number {
    return this.classes.get(slot * CLASS_COUNT + code);
  }

  /** Adds a load (`sign` 1) or takes it away (`sign` -1). */
  add(slot: number, load: ItemLoad, sign: 1 | -1): void {
    if (load.massG >= 0) this.massG.add(slot, sign * load.massG);
    else this.massUnknown.add(slot, sign);
    this.classes.add(slot * CLASS_COUNT + load.classCode, sign);
    if (load.powerW >= 0) this.powerW.add(slot, sign * load.powerW);
    else this.powerUnknown.add(slot, sign);
    if (load.powerW < 0 || load.liquidW < 0) {
      this.heatUnknown.add(slot, sign);
      return;
    }
    this.addHeat(slot, load, sign);
  }

  private addHeat(slot: number, load: ItemLoad, sign: 1 | -1): void {
    const { liquidW } = load;
    const airW = load.powerW - liquidW;
    this.liquidW.add(slot, sign * liquidW);
    this.airW.add(slot, sign * airW);
    if (liquidW > 0) {
      if (load.flowMlPerMin >= 0) this.flowMlPerMin.add(slot, sign * load.flowMlPerMin);
      else this.flowMissingW.add(slot, sign * liquidW);
    }
    if (airW > 0) {
      if (load.airFlowMlPerS >= 0) this.airFlowMlPerS.add(slot, sign * load.airFlowMlPerS);
      else this.airFlowMissingW.add(slot, sign * airW);
    }
  }
}
