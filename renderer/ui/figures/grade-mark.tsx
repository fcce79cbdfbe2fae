import type { Grade } from '#shared/catalog/figure';
import './figures.css';

/** What each grade of support means, for people. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  V: 'read in the maker’s or project’s own text',
  P: 'read in the publisher’s own text',
  S: 'read in a secondary source',
  D: 'derived by arithmetic that is shown',
  T: 'community data',
  K: 'general engineering knowledge, not confirmed',
  U: 'looked for and not found',
};

/** How well a number is supported: the letter, with its meaning for pointer and screen reader. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  const meaning = `Grade ${grade}: ${GRADE_MEANINGS[grade]}`;
  return (
    <abbr className={`grade-mark grade-${grade.toLowerCase()}`} title={meaning}>
      {grade}
      <span className="visually-hidden">, {GRADE_MEANINGS[grade]}</span>
    </abbr>
  );
}
