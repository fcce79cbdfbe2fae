import { defineRule } from '../engine/rule';
import { checkClearance, LARGEST_CLEARANCE_UM } from './clearance';
import { takesFloor } from './plan';

export const clearanceSide = defineRule({
  code: 'CLR-SIDE',
  key: 'space.clearanceSide',
  title: 'Too little room beside an item',
  reason: 'Some units are opened, piped or serviced from a side; against a wall or a neighbour that cannot be done.',
  basis: 'free width on the sides where the maker asks for it',
  source: 'installation clearance of the catalog type',
  grade: 'K',
  notChecked: 'Types that state no clearance on their sides, which is most racks: they may stand side by side.',
  severity: 'warning',
  isLive: true,
  params: {},
  reachUm: () => LARGEST_CLEARANCE_UM,
  messages: {
    blocked: '{rack} has {actual} free at a side before {other}; {limit} are needed: {difference} too little.',
    wall: '{rack} has {actual} free at a side before the wall; {limit} are needed: {difference} too little.',
  },
  checks: (check) => [
    check('item', ['surroundings'], (item, { surroundings }, _params, report) => {
      if (!takesFloor(surroundings, item)) return;
      for (const side of ['left', 'right'] as const) checkClearance(surroundings, item, side, 0, report, side);
    }),
  ],
});
