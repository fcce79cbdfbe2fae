import { describe, expect, it } from 'vitest';
import { shortNames } from './short-name';

describe('shortNames', () => {
  it('drops leading parts, then all but the number', () => {
    expect([...shortNames('HALL-A-R012')]).toEqual(['A-R012', 'R012', '…012', '012']);
    expect([...shortNames('Pod 3 rack 17')]).toEqual(['3 rack 17', 'rack 17', '17', '…17', '17']);
  });

  it('cuts a name without a number at its end', () => {
    expect([...shortNames('Storage')]).toEqual(['Storag…', 'Stora…', 'Stor…', 'Sto…', 'St…']);
  });

  it('has nothing shorter than a number alone', () => {
    expect([...shortNames('7')]).toEqual(['7']);
    expect([...shortNames('')]).toEqual([]);
  });
});
