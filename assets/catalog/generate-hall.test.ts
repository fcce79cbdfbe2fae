import { describe, expect, it } from 'vitest';
import { generateHall, generateHallNow } from '#shared/generate/hall/generate-hall';
import { HALL_PRESETS } from '#shared/generate/hall/presets';
import { createSequentialIds } from '#shared/model/record-id';
import { FORMAT_VERSION } from '#shared/persistence/file-format';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { makeReport } from '#shared/rules/report/report';
import { DocumentStore } from '#shared/store/document-store';
import { BUILT_IN_TYPES } from './catalog';

function hall(spec: unknown) {
  const made = generateHallNow({ spec, ids: createSequentialIds(), catalog: BUILT_IN_TYPES });
  if (!made.ok) throw new Error(made.error.message);
  return { store: DocumentStore.from(made.value.records), notes: made.value.notes };
}

/** Codes of the findings of a state, each once. */
function codes(store: DocumentStore, ...states: readonly string[]): readonly string[] {
  const session = new ValidationSession(store);
  session.run();
  const report = makeReport(session, store, { name: 'x', formatVersion: FORMAT_VERSION, problems: [] });
  return [...new Set(report.findings.flatMap(({ code, state }) => (states.includes(state) ? [code] : [])))].sort();
}

const small = { racks: { count: 6, perRow: 3, type: 'nvidia/gb200-nvl72' } };
const dgx = { fabric: { nodes: 8, outOfBand: true, placement: { plannedSwitchW: 1700 } } };
const enterprise = { preset: 'enterprise' };

describe('a generated hall', () => {
  it.each(HALL_PRESETS.map(({ id }) => id))(
    'of preset %s has no errors',
    (id) => {
      const { store, notes } = hall({ preset: id });
      expect(codes(store, 'error')).toEqual([]);
      // The rack's mass is the maker's business: two sources give different ones.
      expect(codes(store, 'warning')).toEqual(id.startsWith('nvl72') ? ['WGT-NVL72'] : []);
      expect(notes.length).toBe(id === 'dgx-b200' ? 1 : 0);
    },
    120_000,
  );

  it.each(
    ['N', 'N+1', '2N', '3N2'].flatMap((redundancy) =>
      [small, dgx, enterprise].map((spec) => [redundancy, spec] as const),
    ),
  )('with redundancy %s has no errors: %j', (redundancy, spec) => {
    expect(codes(hall({ ...spec, redundancy }).store, 'error')).toEqual([]);
  });

  it.each([
    { ...small, coolantC: 25, aisles: 'open' },
    { ...small, distribution: 'floorPdu', aisles: 'coldContained', trays: false },
    { ...dgx, room: { widthM: 40, depthM: 30, ceilingM: 5 }, coldAisleM: 2.4 },
    { racks: [{ count: 14, perRow: 14, type: 'nvidia/gb300-nvl72' }] },
    {
      fabric: {
        groups: [
          { nodes: 4, nodeType: 'nvidia/gb200-nvl72', rails: 2 },
          { nodes: 8, nodeType: 'nvidia/dgx-b300' },
        ],
        inBand: true,
        outOfBand: true,
        placement: { plannedSwitchW: 1700, network: 'middleOfRow' },
      },
      racks: { count: 6, devices: [{ type: 'generic/server-2u', count: 8 }] },
    },
    {
      fabric: {
        nodes: 32,
        planes: 2,
        nodeType: 'dgx-b300',
        placement: { network: 'networkRow', plannedSwitchW: 1700 },
      },
    },
  ])('of %j has no errors', (spec) => {
    expect(codes(hall(spec).store, 'error')).toEqual([]);
  });

  it('has the racks, nodes and cables of its fabric', () => {
    const { store } = hall({ preset: 'nvl72-1' });
    const gpus = [...store.all('rack').values()].filter(({ typeId }) => typeId.endsWith('gb200-nvl72')).length * 72;
    expect(gpus).toBe(576);
    const compute = [...store.all('cable').values()].filter(({ purpose }) => purpose === 'compute');
    expect(compute.length).toBe(576);
    expect(store.all('tray').size).toBeGreaterThan(2);
  });

  it('can be stopped between its steps, and tells how far it is', () => {
    const steps = generateHall({ spec: { preset: 'nvl72-1' }, ids: createSequentialIds(), catalog: BUILT_IN_TYPES });
    const seen: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value.done / step.value.total);
    expect(seen.length).toBeGreaterThan(5);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBeLessThanOrEqual(1);
  });
});
