import type { Result } from '../../units/result';
import { err, ok } from '../../units/result';
import { AIR_CALCULATORS } from './calculators/air';
import { CABLING_CALCULATORS } from './calculators/cabling';
import { COST_CALCULATORS } from './calculators/cost';
import type { Calculator, CalculatorValue } from './calculators/define';
import { InputError } from './calculators/define';
import { ENERGY_CALCULATORS } from './calculators/energy';
import { FABRIC_CALCULATORS } from './calculators/fabric';
import { LIQUID_CALCULATORS } from './calculators/liquid';
import { POWER_CALCULATORS } from './calculators/power';
import { POWER_CHAIN_CALCULATORS } from './calculators/power-chain';
import { SPACE_CALCULATORS } from './calculators/space';

export type { Calculator, CalculatorValue, InputSpec, OutputSpec } from './calculators/define';

/** Every engineering formula by name, sorted by name. */
export const CALCULATORS: readonly Calculator[] = [
  ...POWER_CALCULATORS,
  ...POWER_CHAIN_CALCULATORS,
  ...ENERGY_CALCULATORS,
  ...AIR_CALCULATORS,
  ...LIQUID_CALCULATORS,
  ...CABLING_CALCULATORS,
  ...FABRIC_CALCULATORS,
  ...SPACE_CALCULATORS,
  ...COST_CALCULATORS,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** What a calculation gave, with the evidence of its formula. */
export interface Calculation {
  readonly outputs: Readonly<Record<string, CalculatorValue>>;
  readonly source: string;
  readonly grade: Calculator['grade'];
}

/** Finds a calculator by name. */
export function findCalculator(name: string): Calculator | undefined {
  return CALCULATORS.find((one) => one.name === name);
}

/** Calculates by name with inputs from outside the program; every error is a sentence that says what to give. */
export function calculate(name: string, inputs: unknown): Result<Calculation, string> {
  const found = findCalculator(name);
  if (found === undefined) return err(`There is no calculation named “${name}”.`);
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) {
    return err(`${name} takes its inputs as an object, for example {"${Object.keys(found.inputs)[0] ?? ''}": 1}.`);
  }
  try {
    const outputs = found.run(inputs as Readonly<Record<string, unknown>>);
    const broken = Object.entries(outputs).find(([, value]) => typeof value === 'number' && !Number.isFinite(value));
    if (broken !== undefined) return err(`${name} has no finite ${broken[0]} for these inputs.`);
    return ok({ outputs, source: found.source, grade: found.grade });
  } catch (reason) {
    if (reason instanceof InputError) return err(reason.message);
    throw reason;
  }
}
