import { worstSingles } from '#shared/analysis/power/worst-single';
import { play } from '../../play';
import type { Section } from '../section';
import { powerCsv } from './csv';
import { powerFigures } from './figures';
import { powerJson } from './json';
import { powerText } from './text';

const WRITERS = { text: powerText, json: powerJson, csv: powerCsv };

/** Every node of the power chain in numbers, the sides, energy and what can still be added. */
export const powerSection: Section = {
  name: 'power',
  help:
    'power: every node with its load, the limit that is used most and its basis, headroom, the single failure that is ' +
    'worst for it, loss and line currents; totals per side; PUE and partial PUE; what rooms and rows can still take. ' +
    'As CSV the nodes only. In JSON watts; a total is {known, unknownCount}; what nobody knows is "unknown".',
  write: async (document, format, io) => {
    const worst = await play(worstSingles(document.analysis, document.shares), io, 'failures played through');
    return worst && WRITERS[format](powerFigures(document, worst.value), document);
  },
};
