import { expect, it } from 'vitest';
import { TEST_SERVER } from '../testing/test-types';
import { compareTypeNames } from './type-order';

const sorted = (...names: readonly string[]) =>
  names
    .map((name) => ({ ...TEST_SERVER, id: name, name }))
    .sort(compareTypeNames)
    .map(({ name }) => name);

it.each([
  [['Floor CDU 350 kW', 'Floor CDU 600 kW', 'Floor CDU 1,000 kW', 'Floor CDU 2,000 kW']],
  [['Utility service 750 kVA, 480 V', 'Utility service 2,500 kVA, 480 V', 'Utility service 10 MVA, 11 kV']],
  [['Air-cooled chiller 1,500 kW', 'Dry cooler 500 kW']],
  [['UPS 500 kVA', 'UPS 500 kVA, 480 V', 'UPS 1000 kVA', 'UPS 1,000 kVA, 480 V', 'UPS battery cabinet']],
  [['Rack 19 in 600 × 1000 mm, 42 RU', 'Rack 19 in 600 × 1200 mm, 42 RU', 'Rack 19 in 600 × 1200 mm, 48 RU']],
  [['QM-9700', 'QM-9790', 'QM-10000']],
])('puts names in the order of their ratings and numbers: %s', (names) => {
  expect(sorted(...[...names].reverse())).toEqual(names);
});
