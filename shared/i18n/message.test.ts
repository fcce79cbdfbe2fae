import { expect, it } from 'vitest';
import { formatMessage, type MessageRef } from './message';

const style = {
  nameOf: (id: string) => `name of ${id}`,
  formatQuantity: (value: number, of: string) => `${value} ${of}`,
};

function sentence(text: string, params: MessageRef['params']): string {
  return formatMessage({ key: 'test', text, params }, style);
}

it('puts names, quantities and numbers in their places and leaves a missing one visible', () => {
  const text = '{rack} draws {actual}, {count} times; {other}.';
  const params = { rack: { record: 'rack:1' }, actual: { quantity: 5, dimension: 'power' }, count: 3 };
  expect(sentence(text, params)).toBe('name of rack:1 draws 5 power, 3 times; {other}.');
});

it('tells who writes a name whether words come before it', () => {
  const params = { cable: { record: 'cable:1' } };
  const positions = (text: string): string =>
    formatMessage({ key: 'test', text, params }, { ...style, nameOf: (_id, isWithin) => (isWithin ? 'it' : 'It') });
  expect([positions('{cable} fits.'), positions('The plug of {cable} fits.')]).toEqual([
    'It fits.',
    'The plug of it fits.',
  ]);
});

it.each([
  [0, '0 items were not checked.'],
  [1, '1 item was not checked.'],
  [2, '2 items were not checked.'],
])('follows the number %i with its words', (count, expected) => {
  expect(sentence('{count|item was|items were} not checked.', { count })).toBe(expected);
});
