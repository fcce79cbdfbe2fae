import { documentJsonSchema } from '#shared/persistence/json-schema';
import { CommandError, EXIT, type Command } from '../command';

/** `plenum schema`: the JSON Schema of a file's lines. */
export const schema: Command = {
  name: 'schema',
  summary: 'Prints the JSON Schema (2020-12) of one line of a .plenum file',
  operands: '',
  options: {},
  notes: ['A .plenum file is text with one JSON object per line: a header, then records, then a closing line.'],
  run: ({ operands }, io) => {
    if (operands[0] !== undefined) throw new CommandError(`schema takes nothing, so “${operands[0]}” is too much.`);
    io.out(`${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
    return EXIT.fine;
  },
};
