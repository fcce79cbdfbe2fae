import { reachOf, speedOfReach } from '../../analysis/cabling/cable-medium';
import { couplingsOfMedium } from '../../analysis/couplings';
import { REACH_TABLE, type ReachRow } from '../../analysis/formulas/reach-table';
import { giveOwnNames } from '../../operations/give-own-names';
import { moveDevice } from '../../operations/move-device';
import { deviceTypeOf, findFreePosition, ruLabel } from '../../operations/rack-space';
import { stateMedium } from '../../operations/state-medium';
import type { MakeFixes } from '../engine/fix';
import type { AnyId } from '../../store/records-diff';
import { fix, quantityOf } from './make-fix';

const UM_PER_M = 1_000_000;

/** Two devices in one place, or one outside the frame: one goes to the nearest free place of the rack. */
export const rackUnitFixes: MakeFixes = (finding, view) =>
  [...finding.subjects].reverse().flatMap((id) => {
    const device = view.get(id as `device:${string}`);
    const type = device && deviceTypeOf(view, device);
    if (!device || device.bottomHalfRu === undefined || !type) return [];
    const { heightHalfRu, isFullDepth } = type.device;
    const bottomHalfRu = findFreePosition(view, {
      rackId: device.rackId,
      heightHalfRu,
      isFullDepth,
      face: device.face,
      nearHalfRu: device.bottomHalfRu,
      ignored: new Set([device.id]),
    });
    if (bottomHalfRu === undefined) return [];
    return fix(
      'FIX.mount',
      'Move {device} to {place}',
      { device: { record: device.id }, place: ruLabel(bottomHalfRu) },
      moveDevice(view, { deviceId: device.id, bottomHalfRu }),
    );
  });

/** A name used twice: all but the first are numbered on. */
export const duplicateNameFixes: MakeFixes = (finding, view) => {
  const ids = finding.related as readonly AnyId[];
  return fix(
    'FIX.rename',
    ids.length === 1 ? 'Number {item} on' : 'Number the {count} others on',
    { item: { record: finding.subjects[0] ?? '' }, count: ids.length },
    giveOwnNames(view, { ids }),
  );
};

/** A cable longer than its medium reaches: the medium of its speed that reaches, of the same plugs where there is one. */
export const reachFixes: MakeFixes = (finding, view) => {
  const cable = view.get((finding.subjects[0] ?? '') as `cable:${string}`);
  const now = cable?.medium === undefined ? undefined : reachOf(cable.medium, cable.speedMbps);
  const lengthUm = quantityOf(finding, 'actual');
  const longest = quantityOf(finding, 'limit');
  if (!cable || !now || lengthUm === undefined || longest === undefined) return [];
  // A rule that wants a margin asks for a share of the reach.
  const share = longest / (now.maxM * UM_PER_M);
  const plugs = (row: ReachRow): string => (couplingsOfMedium(row.medium) ?? []).join();
  const rank = (row: ReachRow): number => (plugs(row) === plugs(now) ? 0 : 100_000) + row.maxM;
  const [best] = REACH_TABLE.filter(
    (row) =>
      speedOfReach(row) === speedOfReach(now) &&
      row.maxM * UM_PER_M * Math.min(1, share) >= lengthUm &&
      !/splitter/i.test(row.phy),
  ).sort((a, b) => rank(a) - rank(b));
  if (!best) return [];
  const medium = `${best.phy} ${best.medium}`;
  return fix(
    'FIX.medium',
    'Use {medium}, which reaches {reach}, for {cable}',
    {
      cable: { record: cable.id },
      medium: `${best.phy} over ${best.medium}`,
      reach: { quantity: best.maxM * UM_PER_M, dimension: 'runLength' },
    },
    stateMedium(view, { ids: [cable.id], medium }),
  );
};
