import {
  calculate,
  CALCULATORS,
  findCalculator,
  type Calculator,
  type InputSpec,
  type OutputSpec,
} from '#shared/analysis/formulas/calculators';
import { CommandError, EXIT, onlyOperand, type Command } from '../command';

/** `plenum calc`: the engineering formulas behind the rules, by name. */
export const calc: Command = {
  name: 'calc',
  summary: 'Calculates with one of the engineering formulas that the rules use',
  operands: 'NAME',
  options: {
    json: { value: 'OBJECT', help: 'the inputs as a JSON object, for example \'{"heat_W": 10000, "dT_F": 20}\'' },
    list: { help: 'lists the formulas; with NAME, describes that one' },
    format: { value: ['text', 'json'], fallback: 'text', help: 'how to write the list; a result is always JSON' },
  },
  notes: ['Prints {"outputs": {…}, "source": "…"}. Units are part of the names of inputs and outputs.'],
  run: (input, io) => {
    if (input.isSet('list')) {
      const listed = input.operands.length === 0 ? CALCULATORS : [findNamed(onlyOperand(calc, input))];
      const isJson = input.valueOf('format') === 'json';
      const write = listed.length === CALCULATORS.length ? listLine : description;
      io.out(isJson ? writeListJson(listed) : listed.map(write).join(''));
      return EXIT.fine;
    }
    const { name, inputs } = findNamed(onlyOperand(calc, input));
    const text = input.valueOf('json');
    if (text === undefined) {
      const example = JSON.stringify(Object.fromEntries(Object.keys(inputs).map((key) => [key, '…'])));
      throw new CommandError(`${name} needs its inputs as --json '${example}'; see plenum calc --list ${name}.`);
    }
    const calculation = calculate(name, parseJson(text));
    if (!calculation.ok) throw new CommandError(calculation.error);
    const { outputs, source } = calculation.value;
    io.out(`${JSON.stringify({ outputs, source }, null, 2)}\n`);
    return EXIT.fine;
  },
};

function findNamed(name: string): Calculator {
  const found = findCalculator(name);
  if (!found) throw new CommandError(`There is no calculation named “${name}”; see plenum calc --list.`);
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`What follows --json is not JSON: ${text.slice(0, 80)}`);
  }
}

function listLine({ name, inputs, outputs, summary }: Calculator): string {
  return `${name}(${Object.keys(inputs).join(', ')}) -> ${Object.keys(outputs).join(', ')}\n    ${summary}\n`;
}

function description({ name, rule, summary, source, grade, inputs, outputs }: Calculator): string {
  const inputLine = ([key, { unit, meaning, accepts }]: [string, InputSpec]) =>
    `  ${key}${unit === '' ? '' : ` [${unit}]`}: ${meaning}; ${accepts}`;
  const outputLine = ([key, { unit, meaning }]: [string, OutputSpec]) =>
    `  ${key}${unit === '' ? '' : ` [${unit}]`}: ${meaning}`;
  return [
    `${name}: ${summary}`,
    'Inputs',
    ...Object.entries(inputs).map(inputLine),
    'Outputs',
    ...Object.entries(outputs).map(outputLine),
    `Rule ${rule}. Source: ${source} (grade ${grade}).`,
    '',
  ].join('\n');
}

/** By name: the rule it serves and the names of what goes in and comes out. */
function writeListJson(listed: readonly Calculator[]): string {
  const entries = listed.map(({ name, rule, inputs, outputs, source }) => [
    name,
    { rule, inputs: Object.keys(inputs), outputs: Object.keys(outputs), source },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
