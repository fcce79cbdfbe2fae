import { STANDARD_GRAVITY } from '../../units/quantities';
import { rectCorners } from '../../geometry/rect';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { boundsOf, takesFloor } from '../space/plan';
import { panelRect, panelsUnderFeet } from './feet';
import { massEvidence } from './mass-evidence';
import { tellUnstated } from './unstated';

const FEET = 4;
const LARGEST_PANEL_UM = 1_500_000;
/** To the right and to the front, in the order in which footprint corners come. */
const FOOT_SIDES = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;
const LEANINGS = FOOT_SIDES;
const MIDDLE = [[0, 0]] as const;

interface PanelLoad {
  readonly column: number;
  readonly row: number;
  grams: number;
  feet: number;
  unknown: number;
}

/** 2·e/a of the uneven foot load: at most 1, when the weight is over the feet of one side. */
function leverOf(offsetUm: number, betweenFeetUm: number): number {
  return betweenFeetUm <= 0 ? 0 : Math.min(1, (2 * offsetUm) / betweenFeetUm);
}

export const pointLoad = defineRule({
  code: 'FLR-POINT',
  key: 'floor.pointLoad',
  title: 'A floor panel carries too much',
  reason: 'The feet of a heavy rack break through a panel that the average load would not trouble.',
  basis: 'weight on the feet that stand on one panel, against the panel’s concentrated load',
  source: 'Tate release 2018-03-14 (design load of panels); UN ICT guideline p. 37',
  grade: 'P',
  notChecked:
    'Plates that spread the load; panels larger than 1.5 m. Racks stand on four feet, and neighbours weigh evenly on theirs; a centre of gravity off the middle is taken from the limits of this rule.',
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
    acrossUm: {
      default: 0,
      dimension: 'length',
      label: 'Centre of gravity off the middle, across',
      source: 'project default: in the middle',
      grade: 'K',
      max: 500_000,
    },
    alongUm: {
      default: 0,
      dimension: 'length',
      label: 'Centre of gravity off the middle, front to rear',
      source: 'project default: in the middle',
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
      const pitch = Math.min(LARGEST_PANEL_UM, Math.max(room.tilePitchXUm, room.tilePitchYUm));
      const own = nearbyMass.footprint(rack);
      const lean = {
        across: leverOf(params.acrossUm, own.widthUm - 2 * params.insetUm),
        along: leverOf(params.alongUm, own.depthUm - 2 * params.insetUm),
      };
      let worst: PanelLoad = { column: 0, row: 0, grams: -1, feet: 0, unknown: 0 };
      let unknown = 0;
      // Which way it leans is not known: the worst of them counts.
      for (const [toRight, toFront] of lean.across + lean.along > 0 ? LEANINGS : MIDDLE) {
        const loads = new Map<string, PanelLoad>();
        const add = (item: number, isOwn: boolean): void => {
          const grams = nearbyMass.massG(item);
          for (const [foot, { column, row }] of panelsUnderFeet(nearbyMass, item, room, params.insetUm).entries()) {
            const key = `${column},${row}`;
            const known = loads.get(key);
            if (!known && !isOwn) continue;
            const load = known ?? { column, row, grams: 0, feet: 0, unknown: 0 };
            const [right, front] = FOOT_SIDES[foot] ?? [0, 0];
            const share = isOwn ? (1 + right * toRight * lean.across) * (1 + front * toFront * lean.along) : 1;
            load.grams += grams * share;
            load.feet++;
            load.unknown += nearbyMass.massUnknown(item);
            loads.set(key, load);
          }
        };
        add(rack, true);
        nearbyMass.forEachMovableNear(rack, pitch, (other) => {
          if (takesFloor(nearbyMass, other)) add(other, false);
        });
        for (const load of loads.values()) {
          unknown = Math.max(unknown, load.unknown);
          const isWorse =
            load.grams - worst.grams ||
            load.feet - worst.feet ||
            load.unknown - worst.unknown ||
            worst.row - load.row ||
            worst.column - load.column;
          if (isWorse > 0) worst = load;
        }
      }
      const actual = Math.round((worst.grams / FEET / 1000) * STANDARD_GRAVITY);
      const id = nearbyMass.idOf(rack);
      // Unknown masses on the fullest panel make its load a least; on any other, not known.
      judgeSum(report, { actual, limit, unknownParts: actual > limit ? worst.unknown : unknown }, () => ({
        subjects: [id],
        params: { rack: { record: id }, feet: worst.feet },
        at: boundsOf(nearbyMass, rack),
        dimension: 'force',
        unit: 'N',
        unknown: 'unknownMass',
        breach: {
          shapes: [{ kind: 'area', points: rectCorners(panelRect(room, worst)) }],
          evidence: [
            massEvidence(nearbyMass, rack),
            { label: 'Feet on the fullest panel, neighbours’ included', value: worst.feet },
          ],
        },
      }));
    }),
    check(
      'room',
      ['roomFloor'],
      tellUnstated((room) => room.floorKind === 'raised' && room.panelPointLimitN === undefined),
    ),
  ],
});
