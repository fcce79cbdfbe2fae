import { LiquidPanel } from '../liquid/liquid-panel';
import { useSession } from '../program';
import { OneLinePanel } from './one-line-panel';

/** The diagram beside the plan: the power chain or the cooling system. */
export function DiagramPanel() {
  return useSession((state) => state.diagram) === 'liquid' ? <LiquidPanel /> : <OneLinePanel />;
}
