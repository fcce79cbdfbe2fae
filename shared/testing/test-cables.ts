/** A few cables and modules with round numbers, for tests. None describes a product. */
import type { CablingStructure } from '../catalog/cabling';
import type { CablingType } from '../catalog/catalog-type';
import type { Figure } from '../catalog/figure';
import type { FigureName } from '../catalog/figures';

function cabling(
  name: string,
  category: CablingType['category'],
  structure: CablingStructure,
  values: { readonly [name in FigureName]?: readonly [number, string] },
): CablingType {
  const figures = Object.fromEntries(
    Object.entries(values).map(([figure, [value, unit]]): [string, Figure] => [
      figure,
      { value, unit, basis: 'rated', source: 'test type', grade: 'K' },
    ]),
  );
  return {
    id: `test/${name}`,
    kind: 'cabling',
    category,
    manufacturer: 'Test',
    modelNumber: name,
    name: `Test ${name}`,
    figures,
    cabling: structure,
  };
}

const sfp28 = { connector: 'SFP28', count: 1 };
const lc = { connector: 'LC', count: 1, polish: 'UPC' } as const;
const mpo = { connector: 'MPO-12', count: 1, polish: 'APC' } as const;
const metres = (...lengths: readonly number[]): readonly number[] => lengths.map((length) => length * 1_000_000);

/** 25G over twinax; 1 cm across, 100 g/m. */
export const TEST_DAC = cabling(
  'dac',
  'cableDac',
  {
    medium: 'DAC',
    phys: ['25GBASE-CR'],
    speedsMbps: [25_000],
    near: sfp28,
    far: sfp28,
    stockLengthsUm: metres(1, 2, 3, 5),
  },
  { outerDiameter: [10, 'mm'], massPerLength: [100, 'g/m'], bendRadius: [50, 'mm'], endPower: [0.1, 'W'] },
);

/** A duplex cord. */
export const TEST_CORD = cabling(
  'cord',
  'cableFibre',
  {
    medium: 'OM4',
    phys: [],
    speedsMbps: [],
    near: lc,
    far: lc,
    stockLengthsUm: metres(1, 2, 3, 5, 10, 20, 50),
    fibres: 2,
  },
  { outerDiameter: [3, 'mm'], massPerLength: [10, 'g/m'], bendRadius: [30, 'mm'], attenuation: [3, 'dB/km'] },
);

/** A parallel cord of twelve fibres, type B. */
export const TEST_PARALLEL_CORD = cabling(
  'parallel-cord',
  'cableFibre',
  { medium: 'OM4', phys: [], speedsMbps: [], near: mpo, far: mpo, fibres: 12, polarity: 'B' },
  { outerDiameter: [4, 'mm'], massPerLength: [12, 'g/m'], bendRadius: [40, 'mm'], attenuation: [3, 'dB/km'] },
);

/** A 25G module for multimode fibre, with 1.9 dB to lose. */
export const TEST_MODULE = cabling(
  'module',
  'transceiver',
  { phys: ['25GBASE-SR'], speedsMbps: [25_000], lanes: 1, near: sfp28, far: lc },
  { endPower: [1, 'W'], lossBudget: [1.9, 'dB'] },
);

/** A 400G module for parallel multimode fibre. */
export const TEST_PARALLEL_MODULE = cabling(
  'parallel-module',
  'transceiver',
  { phys: ['400GBASE-SR4'], speedsMbps: [400_000], lanes: 4, near: { connector: 'QSFP112', count: 1 }, far: mpo },
  { endPower: [8, 'W'] },
);

export const TEST_CABLES: readonly CablingType[] = [
  TEST_DAC,
  TEST_CORD,
  TEST_PARALLEL_CORD,
  TEST_MODULE,
  TEST_PARALLEL_MODULE,
];
