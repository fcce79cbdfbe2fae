import { parseArgs } from 'node:util';

/**
 * What a command ends with: 0 fine, 1 something was found, 2 it could not do its work, 130 it was interrupted, by the
 * shell's convention for SIGINT.
 */
export const EXIT = { fine: 0, found: 1, unusable: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes, and where its relative paths start. Tests give their own. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly folder: string;
  /** A person watches stderr: progress may be written there, and written over. */
  readonly isErrTerminal: boolean;
  /**
   * Calls `listener` when the person asks the command to stop, until the function that is returned is called. Without a
   * listener the program ends at once.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** One option; without `value` it is a switch. */
export interface OptionSpec {
  /** What stands for the value in the help: `FILE`, or the words to choose from. */
  readonly value?: string | readonly string[];
  /** One of the words, when the option is not given. */
  readonly fallback?: string;
  /** The command does nothing without it. */
  readonly isRequired?: boolean;
  readonly help: string;
}

/** What was typed after the command's name. */
export interface CommandInput {
  readonly operands: readonly string[];
  /** The value of an option, its fallback, or nothing. */
  readonly valueOf: (option: string) => string | undefined;
  readonly isSet: (option: string) => boolean;
}

/** A command: one file in commands/, one line in commands.ts. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What comes after the command's name, without the options: `FILE`. */
  readonly operands: string;
  readonly options: { readonly [name: string]: OptionSpec };
  /** More help, each a paragraph. */
  readonly notes: readonly string[];
  readonly run: (input: CommandInput, io: CommandIo) => Promise<ExitCode> | ExitCode;
}

/** Ends a command with exit code 2 and this sentence on stderr. */
export class CommandError extends Error {}

/**
 * Reads what was typed after a command's name; `help` when it asks for help.
 * @throws CommandError for an option the command does not have, or a value it does not take.
 */
export function readInput(command: Command, args: readonly string[]): CommandInput | 'help' {
  const { values, positionals } = parse(command, args);
  if (values['help'] === true) return 'help';
  for (const [name, spec] of Object.entries(command.options)) {
    const given = values[name];
    if (spec.isRequired === true && given === undefined)
      throw new CommandError(`${command.name} needs --${name} ${valueText(spec.value ?? '')}; ${seeHelp(command)}`);
    if (Array.isArray(spec.value) && typeof given === 'string' && !spec.value.includes(given))
      throw new CommandError(`--${name} takes ${spec.value.join(' or ')}, not “${given}”.`);
  }
  return {
    operands: positionals,
    valueOf: (option) => {
      const given = values[option];
      return typeof given === 'string' ? given : command.options[option]?.fallback;
    },
    isSet: (option) => values[option] === true,
  };
}

/** The one operand of a command that takes exactly one. @throws CommandError naming what is missing or too much. */
export function onlyOperand(command: Command, { operands }: CommandInput): string {
  const [first, second] = operands;
  if (first === undefined) throw new CommandError(`${command.name} needs ${command.operands}; ${seeHelp(command)}`);
  if (second !== undefined)
    throw new CommandError(`${command.name} takes one ${command.operands}; “${second}” is one too many.`);
  return first;
}

/** Columns of a terminal that help and reports keep to. */
export const TERMINAL_WIDTH = 80;

/** The help of one command. */
export function helpOf(command: Command): string {
  const options: [string, string][] = Object.entries(command.options).map(([name, { value, fallback, help }]) => [
    `--${name}${value === undefined ? '' : ` ${valueText(value)}`}`,
    fallback === undefined || fallback === '' ? help : `${help} (${fallback} when not given)`,
  ]);
  options.push(['--help', 'this text']);
  const width = Math.min(WIDEST_OPTION, Math.max(...options.map(([left]) => left.length)));
  const lines = [...usageLines(command), '', ...wrapped(`${command.summary}.`), ''];
  for (const [left, right] of options) {
    const isWide = left.length > width;
    if (isWide) lines.push(`  ${left}`);
    lines.push(...wrapped(right, `  ${(isWide ? '' : left).padEnd(width)}  `, ' '.repeat(width + 4)));
  }
  for (const note of command.notes) lines.push('', ...wrapped(note));
  return `${lines.join('\n')}\n`;
}

/** Wider options have their help on lines of its own. */
const WIDEST_OPTION = 26;

/** The command as it is typed: `plenum validate FILE [--format text|json]`, in lines that fit a terminal. */
export function usageLines(command: Command, indent = ''): readonly string[] {
  // Broken before options only, which keeps each beside its value.
  return folded(`plenum ${usageOf(command)}`.split(/ (?=\[?--)/), indent, `${indent}    `);
}

/** Text in lines that fit a terminal. */
export function wrapped(text: string, first = '', rest = first): readonly string[] {
  return folded(text.split(' '), first, rest);
}

/** Puts pieces into lines, unbroken ones: a piece that is too long has a line to itself. */
function folded(pieces: readonly string[], first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const piece of pieces) {
    if (!isEmpty && line.length + 1 + piece.length > TERMINAL_WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? piece : ` ${piece}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** `validate FILE [--format text|json]`. */
function usageOf({ name, operands, options }: Command): string {
  const words = Object.entries(options).map(([option, { value, isRequired }]) => {
    const word = value === undefined ? `--${option}` : `--${option} ${valueText(value)}`;
    return isRequired === true ? word : `[${word}]`;
  });
  return [name, operands, ...words].filter((word) => word !== '').join(' ');
}

function valueText(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('|');
}

function seeHelp(command: Command): string {
  return `see plenum ${command.name} --help.`;
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, help: { help: '' } }).map(([name, spec]: [string, OptionSpec]) => [
      name,
      { type: spec.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's first sentence names the option and what is wrong with it; the rest is advice for another situation.
    const [first = ''] = error.message.split(/[.\n]/);
    throw new CommandError(`${first.replace(/'([^']*)'/g, '“$1”')}; ${seeHelp(command)}`);
  }
}
