import { checkClearance, LARGEST_CLEARANCE_UM } from './clearance';
import { defineRule } from '../engine/rule';
import { clearanceFixes } from '../fixes/place-fixes';

export const clearanceFront = defineRule({
  code: 'CLR-FRONT',
  key: 'space.clearanceFront',
  title: 'Too little room in front of a rack',
  reason: 'A person must open the door, pull out a server and get past; cold air must reach the front.',
  basis: 'free depth in front of each rack',
  source: 'TIA-942 (not read); 1.2 m for circulation in RISA data-center guidelines',
  grade: 'K',
  notChecked: 'Door leaves of the rack, and what hangs overhead.',
  severity: 'warning',
  isLive: true,
  params: {
    depthUm: {
      default: 1_200_000,
      dimension: 'length',
      label: 'Free depth in front',
      source: 'TIA-942 (not read)',
      grade: 'K',
      max: 10_000_000,
    },
  },
  reachUm: (params) => Math.max(params.depthUm, LARGEST_CLEARANCE_UM),
  messages: {
    blocked: '{rack} has {actual} free in front before {other}; {limit} are needed: {difference} too little.',
    wall: '{rack} has {actual} free in front before the wall; {limit} are needed: {difference} too little.',
  },
  fixes: clearanceFixes('front'),
  checks: (check) => [
    check('rack', ['surroundings'], (rack, { surroundings }, params, report) =>
      checkClearance(surroundings, rack, 'front', params.depthUm, report),
    ),
  ],
});
