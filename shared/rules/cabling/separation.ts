import type { Hanging } from '../../analysis/space/hanging';
import { rightDirection, type Footprint } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import type { FindingShape } from '../engine/finding';
import { defineRule, type ParamSpec } from '../engine/rule';

/** Two straights count as parallel up to this angle between them. */
const PARALLEL_MDEG = 15_000;

const UNCONFIRMED = 'NEC 800 and TIA-942 (general knowledge, not confirmed)';
const HARD: ParamSpec = {
  default: 50_000,
  dimension: 'length',
  label: 'Least distance of data from power',
  source: UNCONFIRMED,
  grade: 'K',
  max: 5_000_000,
};
const ADVISED: ParamSpec = { ...HARD, default: 300_000, label: 'Advised distance of data from power' };
const ALONG: ParamSpec = {
  ...HARD,
  default: 1_000_000,
  label: 'Length side by side from which it counts',
  source: 'project default (rule CAB-SEP)',
  max: 100_000_000,
};

const BASIS = 'clear distance between trays for copper data and trays or busways for power that run side by side';
const NOT_CHECKED =
  'Crossings, trays for fibre alone and trays with a divider. Screens of cables and trays, and the currents in them.';
const PARAMS_OF = '{tray} runs {along} beside {power}, {actual} from it; {limit}';

export const separation = separationRule('CAB-SEP', 'cabling.separation', {
  title: 'Data cables run too close to power',
  severity: 'warning',
  limit: HARD,
  least: { ...HARD, default: 0, label: 'Distance below which another rule tells of it' },
  message: `${PARAMS_OF} is the least.`,
});

export const separationAdvised = separationRule('CAB-SEP-300', 'cabling.separationAdvised', {
  title: 'Data cables run closer to power than advised',
  severity: 'info',
  limit: ADVISED,
  least: { ...HARD, label: 'Distance below which another rule tells of it' },
  message: `${PARAMS_OF} is advised.`,
});

interface Kind {
  readonly title: string;
  readonly severity: 'warning' | 'info';
  readonly limit: ParamSpec;
  readonly least: ParamSpec;
  readonly message: string;
}

function separationRule(code: string, key: string, { title, severity, limit, least, message }: Kind) {
  const isHard = limit === HARD;
  return defineRule({
    code,
    key,
    title,
    reason: 'Power beside unscreened pairs couples noise into them; errors come and go with the load.',
    basis: BASIS,
    source: UNCONFIRMED,
    grade: 'K',
    notChecked: NOT_CHECKED,
    severity,
    isLive: false,
    params: { distanceUm: limit, fromUm: least, alongUm: ALONG },
    messages: {
      close: message,
      unknown: 'At what height {tray} or {power} hangs is not stated; they run {along} side by side on the plan.',
    },
    checks: (check) => [
      check('room', ['hanging'], (slot, { hanging }, params, report) => {
        const all = hanging.hangingIn(slot);
        const power = all.filter((one) => one.carriesPower);
        const data = power.length === 0 ? [] : all.filter(isCopperTray);
        for (const tray of data)
          for (const other of power) {
            const met = nearest(tray, other, params.alongUm);
            if (!met || met.besideUm >= params.distanceUm) continue;
            const common = {
              subjects: [tray.id, other.id] as [string, string],
              params: {
                tray: { record: tray.id },
                power: { record: other.id },
                along: { quantity: met.alongUm, dimension: 'runLength' },
              },
              shapes: met.shapes,
            };
            const rise = riseBetween(tray, other);
            if (rise === undefined) {
              if (isHard) report.notChecked({ ...common, message: 'unknown' });
              continue;
            }
            const actual = Math.round(Math.hypot(met.besideUm, rise));
            if (actual >= params.distanceUm || actual < params.fromUm) continue;
            report.breach({
              ...common,
              message: 'close',
              actual,
              limit: params.distanceUm,
              dimension: 'length',
              unit: 'mm',
            });
          }
      }),
    ],
  });
}

function isCopperTray({ record, carriesPower }: Hanging): boolean {
  return record.typeName === 'tray' && !carriesPower && record.kind !== 'fibre' && !record.hasDivider;
}

/** Clear height between the two, 0 where they are level; nothing when a height is not known. */
function riseBetween(one: Hanging, other: Hanging): number | undefined {
  if (!isKnown(one.undersideUm) || !isKnown(other.undersideUm)) return undefined;
  const [low, high] = one.undersideUm <= other.undersideUm ? [one, other] : [other, one];
  if (!isKnown(low.heightUm) || !isKnown(low.undersideUm) || !isKnown(high.undersideUm)) return undefined;
  return Math.max(0, high.undersideUm - low.undersideUm - low.heightUm);
}

interface Met {
  /** Clear distance over the floor between their sides. */
  readonly besideUm: number;
  readonly alongUm: number;
  readonly shapes: readonly FindingShape[];
}

/** Where two runs come closest side by side for at least this long; nothing when they nowhere do. */
function nearest(one: Hanging, other: Hanging, leastAlongUm: number): Met | undefined {
  let best: Met | undefined;
  for (const a of one.pieces)
    for (const b of other.pieces) {
      const met = sideBySide(a, b);
      if (!met || met.alongUm < leastAlongUm) continue;
      if (!best || met.besideUm < best.besideUm) best = met;
    }
  return best;
}

/** Two straights side by side: how far apart their sides are and for how long; nothing when they are not parallel. */
function sideBySide(a: Footprint, b: Footprint): Met | undefined {
  const along = rightDirection(a.rotationMdeg);
  const turn = Math.abs(a.rotationMdeg - b.rotationMdeg) % 180_000;
  // A busway may be drawn along its depth: what counts is its longer side.
  const isTurned = b.depthUm > b.widthUm !== a.depthUm > a.widthUm;
  const angle = isTurned ? Math.abs(90_000 - turn) : Math.min(turn, 180_000 - turn);
  if (angle > PARALLEL_MDEG) return undefined;
  const axis = a.depthUm > a.widthUm ? { x: -along.y, y: along.x } : along;
  const [lengthA, acrossA] = [Math.max(a.widthUm, a.depthUm), Math.min(a.widthUm, a.depthUm)];
  const [lengthB, acrossB] = [Math.max(b.widthUm, b.depthUm), Math.min(b.widthUm, b.depthUm)];
  const [dx, dy] = [b.xUm - a.xUm, b.yUm - a.yUm];
  const shift = dx * axis.x + dy * axis.y;
  const beside = Math.abs(dy * axis.x - dx * axis.y);
  const from = Math.max(-lengthA / 2, shift - lengthB / 2);
  const to = Math.min(lengthA / 2, shift + lengthB / 2);
  if (to <= from) return undefined;
  const point = (at: number): [number, number] => [Math.round(a.xUm + at * axis.x), Math.round(a.yUm + at * axis.y)];
  return {
    besideUm: Math.max(0, Math.round(beside - (acrossA + acrossB) / 2)),
    alongUm: Math.round(to - from),
    shapes: [{ kind: 'way', points: [point(from), point(to)] }],
  };
}
