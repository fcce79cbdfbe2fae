import { describe, expect, it } from 'vitest';
import { createRecord } from '../../model/create-record';
import { DocumentStore } from '../../store/document-store';
import { smallHall } from '../../testing/small-hall';
import { portMap, portMapCsv, portOwnersAt } from './port-map';

const ends = { fromId: 'device:1', fromPort: 'eth0', toId: 'device:2' } as const;
const store = DocumentStore.from([
  ...smallHall().records(),
  createRecord('cable', 'cable:2', { ...ends, toPort: 'Ethernet1', toLane: 2 }),
  createRecord('cable', 'cable:3', { ...ends, toPort: 'nowhere' }),
]);

describe('the port map', () => {
  const ports = portMap(store, 'device:2');

  it('has the ports of the type in order, used or free, with what is at the other end', () => {
    const [first, second] = ports;
    expect(first?.plugs.map(({ lane, farRack, farDevice, farPort }) => [lane, farRack, farDevice, farPort])).toEqual([
      [undefined, 'R01', 'Server 1', 'eth0'],
      [2, 'R01', 'Server 1', 'eth0'],
    ]);
    expect(second?.plugs).toEqual([]);
  });

  it('shows a port that only a cable knows of, last', () => {
    expect(ports.at(-1)).toMatchObject({ name: 'nowhere', info: undefined });
  });

  it('of a rack is that of all in it, from the top', () => {
    expect(portOwnersAt(store, 'rack:1')).toEqual(['device:2', 'device:1']);
  });

  it('is written with a line for each cable in a port and one for each free port', () => {
    const lines = portMapCsv(store, ['device:2']).trim().split('\r\n');
    const used = ports.reduce((sum, { plugs }) => sum + Math.max(1, plugs.length), 0);
    expect(lines).toHaveLength(1 + used);
    expect(lines[1]).toContain('R01,Switch 1,Ethernet1,');
    expect(lines.at(-1)).toContain('not of its type');
  });
});
