import { depthRule } from './clearance';

export const clearanceFront = depthRule({
  face: 'front',
  where: 'in front',
  defaultUm: 1_200_000,
  code: 'CLR-FRONT',
  key: 'space.clearanceFront',
  title: 'Too little room in front of a rack',
  reason: 'A person must open the door, pull out a server and get past; cold air must reach the front.',
  basis: 'free depth in front of each rack',
  source: 'TIA-942 (not read); 1.2 m for circulation in RISA data-center guidelines',
});
