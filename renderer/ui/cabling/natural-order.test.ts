import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalKeySteps, sortSteps } from './natural-order';

function resultOf<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const sortedTexts = (texts: readonly string[]): readonly string[] => {
  const keys = resultOf(naturalKeySteps(texts));
  const order = resultOf(
    sortSteps([...texts.keys()], (a, b) => {
      const [left = '', right = ''] = [keys[a], keys[b]];
      return left === right ? 0 : left < right ? -1 : 1;
    }),
  );
  return order.map((index) => texts[index] ?? '');
};

describe('natural order in steps', () => {
  it('is that of a collator that reads numbers', () => {
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const texts = [
      'Leaf 10',
      'leaf 9',
      'Leaf 9:P1',
      'Leaf-2',
      'Leaf2',
      'R01',
      'R1-a',
      '42',
      '7b',
      '',
      'Éthernet 3',
      'etc',
    ];
    expect(sortedTexts(texts)).toEqual([...texts].sort(compare));
    const piece = fc.constantFrom('Leaf', 'leaf ', 'R', '-', ':P', '/', ' ', '0', '1', '2', '10', '099', 'é', 'e');
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 20 }), (all) => {
        const names = all.map((pieces) => pieces.join(''));
        expect(sortedTexts(names)).toEqual([...names].sort(compare));
      }),
      { numRuns: 200 },
    );
  });

  it('sorts many as the sort at hand does, keeps equals in order, and never takes long at a time', () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({ index, key: (index * 7919) % 613 }));
    let compared = 0;
    const steps = sortSteps(items, (a, b) => {
      compared++;
      return a.key - b.key;
    });
    let most = 0;
    for (;;) {
      compared = 0;
      const step = steps.next();
      most = Math.max(most, compared);
      if (!step.done) continue;
      expect(step.value).toEqual([...items].sort((a, b) => a.key - b.key || a.index - b.index));
      break;
    }
    expect(most).toBeLessThan(5000);
    expect(resultOf(sortSteps([], () => 0))).toEqual([]);
  });
});
