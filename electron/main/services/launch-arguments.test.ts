import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesFromArguments } from './launch-arguments';

describe('filesFromArguments', () => {
  it('finds files of a packed program and of one run from its folder', () => {
    const expected = [path.resolve('/home/a', 'hall.plenum')];
    expect(filesFromArguments(['/opt/plenum', '--no-sandbox', 'hall.plenum'], '/home/a', true)).toEqual(expected);
    expect(filesFromArguments(['/x/electron', '--inspect=0', '.', 'hall.plenum'], '/home/a', false)).toEqual(expected);
    expect(filesFromArguments(['/opt/plenum'], '/home/a', true)).toEqual([]);
  });
});
