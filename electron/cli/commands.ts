/** Every command, in the order of the help. Adding one is a file in commands/ and a line here. */
import type { Command } from './command';
import { calc } from './commands/calc';
import { exportCommand } from './commands/export';
import { generate } from './commands/generate';
import { importTypes } from './commands/import-types';
import { info } from './commands/info';
import { report } from './commands/report';
import { schema } from './commands/schema';
import { simulate } from './commands/simulate';
import { validate } from './commands/validate';

export const commands: readonly Command[] = [
  validate,
  info,
  simulate,
  report,
  schema,
  exportCommand,
  generate,
  importTypes,
  calc,
];
