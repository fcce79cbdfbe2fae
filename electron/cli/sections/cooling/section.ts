import type { Section } from '../section';
import { coolingCsv } from './csv';
import { coolingFigures } from './figures';
import { coolingJson } from './json';
import { coolingText } from './text';

const WRITERS = { text: coolingText, json: coolingJson, csv: coolingCsv };

/** Loops, units and the air of rooms in numbers. */
export const coolingSection: Section = {
  name: 'cooling',
  help:
    'cooling: every loop and unit with heat, capacity, flow and temperatures, loops with their spare units out; the air ' +
    'of every room with its largest unit out, inlet temperatures, RCI, RTI, SHI and RHI. Temperatures of air are an ' +
    'estimate, not CFD. In JSON the inlet of every rack too.',
  write: (document, format) => Promise.resolve(WRITERS[format](coolingFigures(document), document)),
};
