import { describe, expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import { DocumentStore } from '../store/document-store';
import { smallHall } from '../testing/small-hall';
import { cableLabel, DEFAULT_END_LABEL, labelCables } from './label-cables';

const hall = (): DocumentStore => smallHall();
const cableOf = (store: DocumentStore) => {
  const cable = store.get('cable:1');
  if (!cable) throw new Error('The small hall has no cable');
  return cable;
};

describe('labels of cables', () => {
  it('name rack, unit and port of both ends', () => {
    const store = hall();
    expect(cableLabel(store, cableOf(store), DEFAULT_END_LABEL)).toBe('R01-1-eth0 / R01-42-Ethernet1');
    expect(cableLabel(store, cableOf(store), '{room}/{rack}.{device}:{port}')).toBe(
      'Hall 1/R01.Server 1:eth0 / Hall 1/R01.Switch 1:Ethernet1',
    );
  });

  it('say the face of a panel and the part of a split port', () => {
    const store = hall();
    const cable = { ...cableOf(store), fromFace: 'rear', toLane: 2 } as const;
    expect(cableLabel(store, cable, '{port}')).toBe('eth0 rear / Ethernet1 part 2');
  });

  it('take what is not in a rack by its own name', () => {
    const store = hall();
    const [plant] = store.all('equipment').values();
    if (!plant) throw new Error('The small hall has no plant');
    const cable = { ...cableOf(store), toId: plant.id, toPort: 'p1' };
    expect(cableLabel(store, cable, DEFAULT_END_LABEL)).toBe(`R01-1-eth0 / ${plant.name}-p1`);
  });

  it('are given to cables as one change, and the rule is kept with the document', () => {
    const store = DocumentStore.from([...hall().records()].filter((record) => record.typeName !== 'document'));
    store.apply({
      added: new Map([['document:main', createRecord('document', 'document:main', { name: 'Test' })]]),
      updated: new Map(),
      removed: new Map(),
    });
    const planned = labelCables(store, { cableIds: ['cable:1'], pattern: '{device}:{port}' });
    if (!planned.ok) throw new Error(planned.error.message);
    store.apply(planned.value);
    expect(cableOf(store).name).toBe('Server 1:eth0 / Switch 1:Ethernet1');
    expect(store.get('document:main')?.cableEndLabel).toBe('{device}:{port}');
    const again = labelCables(store, { cableIds: ['cable:1'] });
    expect(again.ok && again.value.updated.size).toBe(0);
  });

  it.each([
    ['{rack}', '{port}'],
    ['{shelf}-{port}', '{shelf} is not known'],
  ])('refuse %j', (pattern, message) => {
    const planned = labelCables(hall(), { cableIds: ['cable:1'], pattern });
    expect(planned.ok ? '' : planned.error.message).toContain(message);
  });
});
