import { expect, it } from 'vitest';
import { portNames } from '../../catalog/catalog-type';
import { specOf } from '../../catalog/spec';
import { importNetboxType, importNetboxTypes } from './import-types';

const CARD = `manufacturer: Acme
model: LC-36
part_number: LC-36-100G
weight: 5.5
weight_unit: kg
interfaces:
  - name: Ethernet{module}/1
    type: 100gbase-x-qsfp28
  - name: Ethernet{module}/2
    type: 100gbase-x-qsfp28
`;
const SUPPLY = `manufacturer: Acme
model: PSU-3000
power-ports:
  - name: PSU{module}
    type: iec-60320-c20
    maximum_draw: 3000
`;

function accept(text: string, name: string) {
  const result = importNetboxType(text, name);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

it('reads a line card as gear without rack units, with weight and ports', () => {
  const { type, notes } = accept(CARD, 'module-types/Acme/LC-36.yaml');
  expect(type).toMatchObject({ id: 'acme/lc-36', kind: 'device', category: 'module', device: { heightHalfRu: 0 } });
  expect(type.ports?.flatMap(portNames)).toEqual(['Ethernet1', 'Ethernet2']);
  expect(specOf(type)).toMatchObject({ massG: 5_500, powerW: 'unknown' });
  expect(notes.join(' ')).toMatch(/Read as a module/);
});

it('takes what a power supply can draw as capacity, never as load', () => {
  const { type } = accept(SUPPLY, 'PSU-3000.yaml');
  expect(specOf(type)).toMatchObject({ powerW: 'unknown', ratedPowerW: 3_000 });
  expect(type.powerInputs).toMatchObject([{ count: 1, connector: 'C20' }]);
});

it('comes in beside device types, and names what is neither', () => {
  const { types, skipped } = importNetboxTypes([
    { name: 'LC-36.yaml', text: CARD },
    { name: 'site.yaml', text: 'name: Berlin\n' },
  ]);
  expect(types).toHaveLength(1);
  expect(skipped.map(({ file }) => file)).toEqual(['site.yaml']);
});
