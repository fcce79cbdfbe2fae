import { depthRule } from './clearance';

export const clearanceRear = depthRule({
  face: 'rear',
  where: 'behind',
  defaultUm: 900_000,
  code: 'CLR-REAR',
  key: 'space.clearanceRear',
  title: 'Too little room behind a rack',
  reason: 'Cords, hoses and cables are worked on from behind, and hot air must get away.',
  basis: 'free depth behind each rack',
  source: 'TIA-942 (not read): 0.6 m at least, 0.9 to 1.0 m as practice; 3Com manual 0.76 m',
});
