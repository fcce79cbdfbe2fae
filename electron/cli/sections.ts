/** Every section of a report. Adding one is a folder in sections/ and a line here. */
import { coolingSection } from './sections/cooling/section';
import { powerSection } from './sections/power/section';
import type { Section } from './sections/section';
import { spaceSection } from './sections/space/section';

export const sections: readonly Section[] = [powerSection, coolingSection, spaceSection];
