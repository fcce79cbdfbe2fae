import type { Action } from '../action';
import { samples } from './sample-texts';

/** One action for each sample that comes with the program. */
export const sampleActions: readonly Action[] = samples.map((sample) => ({
  id: `file.sample.${sample.id}`,
  label: `Open sample: ${sample.label}`,
  menu: { menu: 'Help', group: 3 },
  keywords: 'example demo template',
  isLastInPalette: true,
  run: async ({ files }) => files.openText(await sample.load(), `${sample.label}.plenum`),
}));
