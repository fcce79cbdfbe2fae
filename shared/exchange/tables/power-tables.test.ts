import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { DEFAULT_SHARES } from '../../analysis/power/limits';
import { aHall } from '../../testing/builders';
import { circuitLines, panelScheduleCsv } from './panel-schedule';
import { rackPduCsv, rackPduTable } from './rack-pdu-list';

const rows = (csv: string): string[] => csv.trim().split('\r\n');

function panel() {
  const view = aHall()
    .add('powerNode', 'rpp', { name: 'RPP 1', kind: 'panelboard', voltageV: 208 })
    .rack('R1', { plannedPowerW: 9001 })
    .rack('R2', { xMm: 2000, plannedPowerW: 2001 })
    .rack('R3', { xMm: 4000 })
    .feed('late', { name: 'Late', sourceId: 'powerNode:rpp', voltageV: 120, phases: 'single', breakerMilliA: 20_000 })
    .feed('delta', {
      name: 'Delta',
      sourceId: 'powerNode:rpp',
      voltageV: 208,
      phases: 'single',
      lines: 'L31',
      pole: 3,
      breakerMilliA: 30_000,
    })
    .feed('wye', { name: 'Wye', sourceId: 'powerNode:rpp', voltageV: 208, pole: 1, breakerMilliA: 60_000 })
    .connect('wye', 'R1')
    .connect('delta', 'R2')
    .connect('late', 'R3')
    .build();
  const node = [...view.all('powerNode').values()][0];
  if (!node) throw new Error('the panel is missing');
  return { view, analysis: HallAnalysis.of(view), node };
}

describe('the panel schedule', () => {
  it('lists circuits by position with their watts by line, which add up to what they carry', () => {
    const { view, analysis, node } = panel();
    const lines = circuitLines(view, analysis, node, DEFAULT_SHARES);
    expect(lines.map(({ feed, positions }) => [feed.name, ...positions])).toEqual([
      ['Wye', 1, 3, 5],
      ['Delta', 3, 5],
      ['Late'],
    ]);
    expect(lines.map(({ lineW }) => lineW)).toEqual([[3000, 3000, 3001], [1001, 0, 1000], 'unknown']);
    expect(lines[0]?.loadNames).toEqual(['R1']);
  });

  it('is written with units in the headings, and says what is not known', () => {
    const { view, analysis } = panel();
    const [head, first, second, third] = rows(panelScheduleCsv(view, analysis, DEFAULT_SHARES));
    expect(head).toContain('Breaker (A)');
    expect(first).toContain('RPP 1,1 3 5,Wye,A,60,208,three,L123,R1,9.001,0,3,3,3.001,21.615');
    expect(second).toContain('Delta');
    expect(third).toMatch(/Late.*unknown,R3,0,0,unknown,unknown,unknown/);
  });
});

describe('the list of a rack PDU', () => {
  const view = aHall()
    .add('catalogType', 'test/small-pdu', {
      base: 'test/rack-pdu',
      outlets: [
        { count: 2, connector: 'C13', feedLeg: 'AB', breakerA: 20 },
        { count: 1, connector: 'C19', feedLeg: 'BC', breakerA: 20 },
      ],
    })
    .rack('R1')
    .device('pdu', 'R1', { name: 'PDU A', typeId: 'test/small-pdu' })
    .device('s1', 'R1', { name: 'Server 1', plannedPowerW: 416 })
    .device('s2', 'R1', { name: 'Server 2', plannedPowerW: 208 })
    .feed('A1', { name: 'A1', voltageV: 208, breakerMilliA: 30_000 })
    .connect('A1', 'pdu')
    .add('powerCord', 'c1', { loadId: 's1', pduId: 'pdu', outlet: 2 })
    .add('powerCord', 'c2', { loadId: 's2', pduId: 'pdu' })
    .build();
  const analysis = HallAnalysis.of(view);

  it('shows every outlet, also the free ones, and cords without an outlet after them', () => {
    const pdu = [...view.all('device').values()].find((device) => device.name === 'PDU A');
    const table = pdu && rackPduTable(view, analysis, pdu);
    expect(table?.lines.map(({ outlet, deviceName }) => [outlet?.number, deviceName])).toEqual([
      [1, ''],
      [2, 'Server 1'],
      [3, ''],
      [undefined, 'Server 2'],
    ]);
    expect(table?.load.feeds.map((feed) => feed.name)).toEqual(['A1']);
  });

  it('is written outlet by outlet', () => {
    const [, , second, third, last] = rows(rackPduCsv(view, analysis));
    expect(second).toBe('R1,PDU A,A1,2,C13,AB,AB,Server 1,,416,416,2,2');
    expect(third).toBe('R1,PDU A,A1,3,C19,BC,BC,,,,,,');
    expect(last).toMatch(/^R1,PDU A,A1,none,,,,Server 2/);
  });
});
