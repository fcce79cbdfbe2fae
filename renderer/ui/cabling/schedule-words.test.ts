import { describe, expect, it } from 'vitest';
import { readWords } from './schedule-words';

const answer = (typed: string, text: string): number | undefined => readWords(typed)?.(text);

describe('words typed to find cables', () => {
  it('in sequence come first, with numbers whole', () => {
    expect(answer('Leaf 1', 'Node 7 Leaf 1 P3')).toBe(0);
    expect(answer('leaf 1', 'Node 7 / LEAF-01:P3')).toBe(0);
    expect(answer('leaf 1', 'leaf1')).toBe(0);
    expect(answer('leaf 1', 'Node 1 Leaf 12 P3')).toBe(2);
    expect(answer('leaf 1', 'Cloverleaf 1')).toBe(2);
    expect(answer('node 1:clu', 'Node 1:Cluster8')).toBe(0);
    expect(answer('node 1:clu', 'Node 11:Cluster8')).toBe(2);
  });

  it('come next with each number after its word, then one by one', () => {
    expect(answer('leaf 1 spine 2', 'Spine 2 P1 Leaf 1 P9')).toBe(1);
    expect(answer('leaf 1 spine 2', 'Spine 1 P2 Leaf 2 P9')).toBe(2);
    expect(answer('leaf 1 spine 2', 'Spine 1 P3 Leaf 4 P9')).toBeUndefined();
  });

  it('may be anywhere when there is one, with signs that mean something in patterns', () => {
    expect(answer('eaf', 'Leaf 1')).toBe(0);
    expect(answer('p1.1 (a', 'P1.1 (A)')).toBe(0);
    expect(answer('p1.1 (a', 'P1x1 (A)')).toBeUndefined();
    expect(readWords('  ')).toBeUndefined();
  });
});
