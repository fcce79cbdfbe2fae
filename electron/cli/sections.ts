/** Every section of a report. Adding one is a folder in sections/ and a line here. */
import { powerSection } from './sections/power/section';
import type { Section } from './sections/section';

export const sections: readonly Section[] = [powerSection];
