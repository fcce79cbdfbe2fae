import { describe, expect, it } from 'vitest';
import { BUILT_IN_TYPES } from './catalog';
import { fabricCounts } from '#shared/generate/fabric/counts';
import { readFabricSpec } from '#shared/generate/fabric/read-fabric-spec';

const types = new Map(BUILT_IN_TYPES.map((type) => [type.id, type]));
const typeOf = (id: string) => types.get(id);

function counts(value: unknown) {
  const spec = readFabricSpec(value, typeOf);
  if (!spec.ok) throw new Error(spec.error);
  const counted = fabricCounts(spec.value);
  if (!counted.ok) throw new Error(counted.error);
  return counted.value;
}

function refusal(value: unknown): string {
  const spec = readFabricSpec(value, typeOf);
  const counted = spec.ok ? fabricCounts(spec.value) : spec;
  return counted.ok ? 'accepted' : counted.error;
}

const row = (value: unknown) => {
  const { nodes, gpus, leaf, spine, core, cables } = counts(value);
  return [nodes, gpus, leaf, spine, core, cables.nodeLeaf, cables.leafSpine, cables.spineCore];
};

const B200 = { nodeType: 'nvidia/dgx-b200', switchType: 'nvidia/qm9700', scalableUnitNodes: 32 };
const SPECTRUM = { nodeType: 'nvidia/dgx-b300', switchType: 'nvidia/sn5600', scalableUnitNodes: 64 };
const XDR = { nodeType: 'nvidia/dgx-b300', switchType: 'nvidia/q3400-ra', scalableUnitNodes: 72 };
const H100 = { nodeType: 'nvidia/dgx-h100', switchType: 'nvidia/qm9700', reservedPorts: 4 };

describe('counts of a fabric', () => {
  it.each([
    ['B200, 2 SU', { ...B200, nodes: 64 }, [64, 512, 16, 8, 0, 512, 512, 0]],
    ['B200, 4 SU', { ...B200, nodes: 128 }, [128, 1024, 32, 16, 0, 1024, 1024, 0]],
    ['B200, 16 SU', { ...B200, nodes: 512 }, [512, 4096, 128, 128, 64, 4096, 4096, 4096]],
    ['B200, 64 SU', { ...B200, nodes: 2048 }, [2048, 16384, 512, 512, 256, 16384, 16384, 16384]],
    ['B300 Spectrum-X, 1 SU', { ...SPECTRUM, nodes: 64 }, [64, 512, 16, 8, 0, 512, 512, 0]],
    ['B300 Spectrum-X, 4 SU', { ...SPECTRUM, nodes: 256 }, [256, 2048, 64, 32, 0, 2048, 2048, 0]],
    ['B300 Spectrum-X, 16 SU', { ...SPECTRUM, nodes: 1024 }, [1024, 8192, 256, 128, 0, 8192, 8192, 0]],
    ['B300 XDR, 1 SU', { ...XDR, nodes: 72 }, [72, 576, 8, 4, 0, 576, 576, 0]],
    ['B300 XDR, 2 SU', { ...XDR, nodes: 144 }, [144, 1152, 16, 8, 0, 1152, 1152, 0]],
    ['B300 XDR, 8 SU', { ...XDR, nodes: 576 }, [576, 4608, 64, 36, 0, 4608, 4608, 0]],
    ['H100, 1 SU with fabric manager', { ...H100, nodes: 31 }, [31, 248, 8, 4, 0, 252, 256, 0]],
    ['H100, 2 SU', { ...H100, nodes: 63 }, [63, 504, 16, 8, 0, 508, 512, 0]],
    ['H100, 3 SU', { ...H100, nodes: 95 }, [95, 760, 24, 16, 0, 764, 768, 0]],
    ['H100, 4 SU', { ...H100, nodes: 127 }, [127, 1016, 32, 16, 0, 1020, 1024, 0]],
    ['H100, 8 SU', { ...H100, nodes: 255 }, [255, 2040, 64, 32, 0, 2044, 2048, 0]],
  ])('%s is as published', (_, spec, expected) => {
    expect(row(spec)).toEqual(expected);
    // The rows come out too when nothing says how large a scalable unit is.
    expect(row({ ...spec, scalableUnitNodes: undefined })).toEqual(expected);
  });

  it('counts modules with two ports each, as NVIDIA does but for two', () => {
    const counted = counts({ ...H100, nodes: 127 });
    expect(counted.transceivers).toBe(1534);
    expect(counted.nodeTransceivers).toBe(508);
  });

  it.each([
    [{ nodes: 128 }, [128, 1024, 32, 16, 0, 1024, 1024, 0]],
    [{ gpus: 1024 }, [128, 1024, 32, 16, 0, 1024, 1024, 0]],
    [{ nodes: 128, rails: 8, radix: 64 }, [128, 1024, 32, 16, 0, 1024, 1024, 0]],
    [{ scalableUnits: 4, scalableUnitNodes: 32, nodeType: 'dgx-b200' }, [128, 1024, 32, 16, 0, 1024, 1024, 0]],
    [{ nodes: 1296, rails: 8, radix: 144 }, [1296, 10368, 144, 72, 0, 10368, 10368, 0]],
  ])('%j needs no more than that', (spec, expected) => {
    expect(row(spec)).toEqual(expected);
  });

  it('fills three tiers up to k³/4 endpoints and not one further', () => {
    expect(row({ nodes: 8192, rails: 8, radix: 64 })).toEqual([8192, 65536, 2048, 2048, 1024, 65536, 65536, 65536]);
    expect(refusal({ nodes: 8193, rails: 8, radix: 64 })).toMatch(/65544 ports are more than 2 or 3 tiers/);
  });

  it('has fewer uplinks with oversubscription, and two of everything with two planes', () => {
    const over = counts({ nodes: 96, rails: 8, radix: 72, oversubscription: 2 });
    expect([over.leaf, over.cables.leafSpine]).toEqual([16, 16 * 24]);
    const one = counts({ nodes: 64 });
    const two = counts({ nodes: 64, planes: 2 });
    expect([two.leaf, two.spine, two.cables.nodeLeaf]).toEqual([2 * one.leaf, 2 * one.spine, 1024]);
    expect(two.gpus).toBe(one.gpus);
  });

  it('counts storage, management and NVLink beside compute', () => {
    const counted = counts({
      nodes: 8,
      nodeType: 'nvidia/gb200-nvl72',
      rails: 2,
      storage: { servers: 8 },
      inBand: true,
      outOfBand: true,
      nvlink: true,
    });
    expect([counted.gpus, counted.leaf]).toEqual([576, 18]);
    expect(counted.nvlink).toEqual({ domains: 8, links: 576 * 18, switchTrays: 72 });
    expect(counted.storage?.links).toBe(8 * 18 + 8 * 2);
    expect(counted.inBand?.links).toBe(8 * 2 + 2 * (counted.outOfBand?.switches ?? 0));
  });

  it('adds up groups of several generations', () => {
    const counted = counts({
      groups: [
        { ...B200, nodes: 64 },
        { ...XDR, nodes: 72, name: 'XDR' },
      ],
    });
    expect([counted.nodes, counted.leaf, counted.spine]).toEqual([136, 24, 12]);
    expect(counted.groups.map(({ name }) => name)).toEqual(['DGX B200', 'XDR']);
  });

  it.each([
    [{}, /^nodes is missing/],
    [[], /must be an object/],
    [{ nodes: 4, node_type: 'x' }, /^node_type is not known here; the fields are /],
    [{ nodes: 0 }, /^nodes must be a whole number from 1/],
    [{ nodes: 8, nodeType: 'acme/box' }, /^nodeType names “acme\/box”, which is not in the catalog/],
    [{ nodes: 8, rails: 3, nodeType: 'nvidia/dgx-b200' }, /^rails must divide the 8 ports/],
    [{ nodes: 8, radix: 65, switchType: 'nvidia/qm9700' }, /^radix is 65, but .* has 64 ports/],
    [{ nodes: 8, tiers: 4 }, /^tiers must be one of 2, 3, "auto", not 4/],
    [{ nodes: 8, storage: { serverz: 4 } }, /^storage\.serverz is not known here/],
    [{ nodes: 8, names: { leaf: 'Leaf' } }, /^names\.leaf must have \{n\}/],
    [{ nodes: 8, gpus: 8 }, /ask for different numbers of nodes: 8, 1/],
    [{ groups: [{ nodes: 'x' }] }, /^groups\[0\]\.nodes must be a whole number/],
    [{ nodes: 512, tiers: 2, breakout: 1 }, /4096 ports are more than 2 tiers/],
  ])('refuses %j', (spec, message) => {
    expect(refusal(spec)).toMatch(message);
  });
});
