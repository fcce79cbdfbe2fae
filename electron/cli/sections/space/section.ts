import type { Section } from '../section';
import { spaceCsv } from './csv';
import { spaceFigures } from './figures';
import { spaceJson } from './json';
import { spaceText } from './text';

const WRITERS = { text: spaceText, json: spaceJson, csv: spaceCsv };

/** Rooms, racks, floor loads, aisles and ways in. */
export const spaceSection: Section = {
  name: 'space',
  help:
    'space: rooms with area, load and what their floors carry; every rack with its mass, floor load, free room before ' +
    'and behind, and its way in from the dock or what is in the way; aisles with their narrowest place and what is open ' +
    'in them. As CSV the racks only.',
  write: (document, format) => Promise.resolve(WRITERS[format](spaceFigures(document), document)),
};
