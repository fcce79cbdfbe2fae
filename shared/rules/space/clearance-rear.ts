import { defineRule } from '../engine/rule';
import { clearanceFixes } from '../fixes/place-fixes';
import { checkClearance, LARGEST_CLEARANCE_UM } from './clearance';

export const clearanceRear = defineRule({
  code: 'CLR-REAR',
  key: 'space.clearanceRear',
  title: 'Too little room behind a rack',
  reason: 'Cords, hoses and cables are worked on from behind, and hot air must get away.',
  basis: 'free depth behind each rack',
  source: 'TIA-942 (not read): 0.6 m at least, 0.9 to 1.0 m as practice; 3Com manual 0.76 m',
  grade: 'K',
  notChecked: 'Door leaves of the rack, and what hangs overhead.',
  severity: 'warning',
  isLive: true,
  params: {
    depthUm: {
      default: 900_000,
      dimension: 'length',
      label: 'Free depth behind',
      source: 'TIA-942 (not read)',
      grade: 'K',
      max: 10_000_000,
    },
  },
  reachUm: (params) => Math.max(params.depthUm, LARGEST_CLEARANCE_UM),
  messages: {
    blocked: '{rack} has {actual} free behind before {other}; {limit} are needed: {difference} too little.',
    wall: '{rack} has {actual} free behind before the wall; {limit} are needed: {difference} too little.',
  },
  fixes: clearanceFixes('rear'),
  checks: (check) => [
    check('rack', ['surroundings'], (rack, { surroundings }, params, report) =>
      checkClearance(surroundings, rack, 'rear', params.depthUm, report),
    ),
  ],
});
