import { Droplets, Network, TableProperties, Zap } from 'lucide-react';
import type { DiagramKind } from '../../session/session';
import { IconButton } from '../components/icon-button';
import { useProgram, useSession } from '../program';

const CHOICES: readonly { readonly kind: DiagramKind; readonly icon: typeof Zap; readonly label: string }[] = [
  { kind: 'power', icon: Zap, label: 'Power: one-line diagram' },
  { kind: 'liquid', icon: Droplets, label: 'Cooling: liquid schematic' },
  { kind: 'network', icon: Network, label: 'Network: topology' },
  { kind: 'cables', icon: TableProperties, label: 'Cables: schedule' },
];

/** What the panel beside the plan shows. */
export function DiagramChoice() {
  const { session } = useProgram();
  const shown = useSession((state) => state.diagram);
  return CHOICES.map(({ kind, icon, label }) => (
    <IconButton
      key={kind}
      icon={icon}
      label={label}
      isPressed={shown === kind}
      onClick={() => session.setState({ diagram: kind })}
    />
  ));
}
