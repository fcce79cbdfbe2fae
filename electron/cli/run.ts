import { printable } from '#shared/rules/report/plain-text';
import {
  CommandError,
  EXIT,
  helpOf,
  readInput,
  usageLines,
  wrapped,
  type Command,
  type CommandIo,
  type ExitCode,
} from './command';
import { commands } from './commands';
import { programVersion } from './version';

/**
 * Runs one command line and answers its exit code. Never throws: every failure is a sentence on stderr and exit code 2.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version') {
    io.out(`${programVersion()}\n`);
    return EXIT.fine;
  }
  if (name === '--help' || (name === 'help' && rest.length === 0)) {
    io.out(overview());
    return EXIT.fine;
  }
  if (name === undefined) {
    io.err(overview());
    return EXIT.unusable;
  }
  const isHelp = name === 'help';
  const wanted = isHelp ? rest[0] : name;
  const command = commands.find((one) => one.name === wanted);
  if (!command) {
    const noun = name.startsWith('-') ? 'option' : 'command';
    return fail(io, `There is no ${noun} “${wanted ?? ''}”; see plenum --help.`);
  }
  return runCommand(command, isHelp ? ['--help'] : rest, io);
}

async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    const input = readInput(command, args);
    if (input === 'help') {
      io.out(helpOf(command));
      return EXIT.fine;
    }
    return await command.run(input, io);
  } catch (error) {
    if (error instanceof CommandError) return fail(io, error.message);
    const reason = error instanceof Error ? error.message : String(error);
    return fail(io, `${command.name} failed for a reason it should have foreseen (${reason}). Please report this.`);
  }
}

function fail(io: CommandIo, sentence: string): ExitCode {
  io.err(`plenum: ${printable(sentence)}\n`);
  return EXIT.unusable;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Plenum ${programVersion()}: data-center layouts from the command line.`,
    '',
    ...commands.flatMap((command) => usageLines(command, '  ')),
    '  plenum --version',
    '',
    ...commands.flatMap(({ name, summary }) => wrapped(summary, `  ${name.padEnd(width)}  `, ' '.repeat(width + 4))),
    '',
    ...wrapped(
      'plenum COMMAND --help says more. Exit codes: 0 fine, 1 something was found, 2 the input or an option is ' +
        'unusable, 130 interrupted.',
    ),
    '',
  ].join('\n');
}
