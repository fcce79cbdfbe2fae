import { expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import { DiffBuilder } from '../store/records-diff';
import { commit, smallHall } from '../testing/small-hall';
import { stateMedium } from './state-medium';

const FIGURES = {};
const cabling = (id: string, category: 'cableFibre' | 'transceiver', medium: string | undefined, phys: string[]) =>
  createRecord('catalogType', `catalogType:test/${id}`, {
    type: {
      id: `test/${id}`,
      kind: 'cabling',
      category,
      manufacturer: 'Test',
      modelNumber: id,
      name: id,
      figures: FIGURES,
      cabling: {
        ...(medium === undefined ? {} : { medium }),
        phys,
        speedsMbps: [400_000],
        near: { connector: category === 'transceiver' ? 'OSFP' : 'MPO-12', count: 1 },
        far: { connector: 'MPO-12', count: 1 },
      },
    },
  });

function hall() {
  const store = smallHall();
  const cable = store.get('cable:1');
  if (!cable) throw new Error('the small hall has no cable');
  const parts = {
    medium: 'NDR-MMF OM4',
    typeId: 'catalogType:test/om4',
    fromModuleId: 'catalogType:test/sr4',
    toModuleId: 'catalogType:test/sr4',
  } as const;
  store.apply(
    new DiffBuilder()
      .add(cabling('om4', 'cableFibre', 'OM4', []))
      .add(cabling('sr4', 'transceiver', undefined, ['NDR-MMF', '400GBASE-SR4']))
      .update(cable, { ...cable, ...parts })
      .build(),
  );
  return store;
}

it.each([
  ['400GBASE-SR4 OM4', { typeId: 'catalogType:test/om4', fromModuleId: 'catalogType:test/sr4' }],
  ['om4', { typeId: 'catalogType:test/om4', fromModuleId: 'catalogType:test/sr4' }],
  ['NDR-MMF OM3', { typeId: undefined, fromModuleId: 'catalogType:test/sr4' }],
  ['NDR-SMF OS2', { typeId: undefined, fromModuleId: undefined }],
  [undefined, { typeId: 'catalogType:test/om4', fromModuleId: 'catalogType:test/sr4' }],
])('%s keeps of a typed cable what goes with it', (medium, { typeId, fromModuleId }) => {
  const store = hall();
  commit(store, stateMedium(store, { ids: ['cable:1'], medium }));
  const cable = store.get('cable:1');
  expect([cable?.medium, cable?.typeId, cable?.fromModuleId, cable?.toModuleId]).toEqual([
    medium,
    typeId,
    fromModuleId,
    fromModuleId,
  ]);
});

it('changes nothing of a cable of that medium', () => {
  const store = hall();
  const plan = stateMedium(store, { ids: ['cable:1'], medium: 'NDR-MMF OM4' });
  expect(plan.ok && plan.value.updated.size).toBe(0);
});
