import type { ComponentType } from 'react';
import type { DiagramKind } from '../../session/session';
import { SchedulePanel } from '../cabling/schedule-panel';
import { TopologyPanel } from '../cabling/topology-panel';
import { LiquidPanel } from '../liquid/liquid-panel';
import { useSession } from '../program';
import { OneLinePanel } from './one-line-panel';

const PANELS: { readonly [K in DiagramKind]: ComponentType } = {
  power: OneLinePanel,
  liquid: LiquidPanel,
  network: TopologyPanel,
  cables: SchedulePanel,
};

/** What is shown beside the plan: the power chain, the cooling system, or the cables. */
export function DiagramPanel() {
  const Shown = PANELS[useSession((state) => state.diagram)];
  return <Shown />;
}
