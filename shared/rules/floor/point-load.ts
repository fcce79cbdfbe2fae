import { STANDARD_GRAVITY } from '../../units/quantities';
import { defineRule } from '../engine/rule';
import { boundsOf, takesFloor } from '../space/plan';
import { panelsUnderFeet } from './feet';

const FEET = 4;
const LARGEST_PANEL_UM = 1_500_000;

export const pointLoad = defineRule({
  code: 'FLR-POINT',
  key: 'floor.pointLoad',
  title: 'A floor panel carries too much',
  reason: 'The feet of a heavy rack break through a panel that the average load would not trouble.',
  basis: 'weight on the feet that stand on one panel, against the panel’s concentrated load',
  source: 'Tate release 2018-03-14 (design load of panels); UN ICT guideline p. 37',
  grade: 'P',
  notChecked:
    'A centre of gravity off the middle; plates that spread the load; panels larger than 1.5 m. Weight is taken as even on four feet.',
  severity: 'error',
  isLive: true,
  params: {
    insetUm: {
      default: 50_000,
      dimension: 'length',
      label: 'Distance of the feet from the sides',
      source: 'project default',
      grade: 'K',
      max: 1_000_000,
    },
  },
  reachUm: () => LARGEST_PANEL_UM,
  messages: {
    exceeded: '{feet} feet on one panel under {rack} load it with {actual}; it carries {limit}: over by {difference}.',
    exceededAtLeast:
      '{feet} feet on one panel under {rack} load it with at least {actual}; it carries {limit}: over by at least {difference}.',
    unknownMass:
      'A panel under {rack} carries at least {actual} of {limit}: the mass of {count|thing|things} on it is not known.',
    unknownLimit:
      'The point load that the raised floor of {room} carries is not stated, so {count|item was|items were} not checked.',
  },
  checks: (check) => [
    check('rack', ['nearbyMass'], (rack, { nearbyMass }, params, report) => {
      const room = nearbyMass.roomOf(rack);
      const limit = room?.panelPointLimitN;
      if (!room || room.floorKind !== 'raised' || limit === undefined || !nearbyMass.isPlaced(rack)) return;
      const loads = new Map<string, { grams: number; feet: number; unknown: number }>();
      const add = (item: number, isOwn: boolean): void => {
        const grams = nearbyMass.massG(item);
        for (const { column, row } of panelsUnderFeet(nearbyMass, item, room, params.insetUm)) {
          const key = `${column},${row}`;
          const known = loads.get(key);
          if (!known && !isOwn) continue;
          const load = known ?? { grams: 0, feet: 0, unknown: 0 };
          load.grams += grams;
          load.feet++;
          load.unknown += nearbyMass.massUnknown(item);
          loads.set(key, load);
        }
      };
      add(rack, true);
      const pitch = Math.min(LARGEST_PANEL_UM, Math.max(room.tilePitchXUm, room.tilePitchYUm));
      nearbyMass.forEachMovableNear(rack, pitch, (other) => {
        if (takesFloor(nearbyMass, other)) add(other, false);
      });
      let worst = { grams: -1, feet: 0, unknown: 0 };
      let unknown = 0;
      for (const load of loads.values()) {
        unknown = Math.max(unknown, load.unknown);
        const isWorse = load.grams - worst.grams || load.feet - worst.feet || load.unknown - worst.unknown;
        if (isWorse > 0) worst = load;
      }
      const actual = Math.round((worst.grams / FEET / 1000) * STANDARD_GRAVITY);
      const id = nearbyMass.idOf(rack);
      const numbers = { actual, limit, dimension: 'force', unit: 'N' } as const;
      const subject = { rack: { record: id }, feet: worst.feet };
      if (actual > limit)
        report.breach({
          subjects: [id],
          message: worst.unknown > 0 ? 'exceededAtLeast' : 'exceeded',
          params: subject,
          ...numbers,
          at: boundsOf(nearbyMass, rack),
          evidence: [
            {
              label: 'Mass of the rack and what is in it',
              value: { quantity: nearbyMass.massG(rack), dimension: 'mass' },
            },
            { label: 'Feet on the fullest panel, neighbours’ included', value: worst.feet },
          ],
        });
      else if (unknown > 0)
        report.notChecked({
          subjects: [id],
          message: 'unknownMass',
          params: { ...subject, count: unknown },
          ...numbers,
          at: boundsOf(nearbyMass, rack),
        });
    }),
    check('room', ['roomFloor'], (slot, { roomFloor }, _params, report) => {
      const room = roomFloor.roomAt(slot);
      const count = roomFloor.countStanding(slot);
      if (!room || room.floorKind !== 'raised' || count === 0 || room.panelPointLimitN !== undefined) return;
      report.notChecked({ subjects: [room.id], message: 'unknownLimit', params: { room: { record: room.id }, count } });
    }),
  ],
});
