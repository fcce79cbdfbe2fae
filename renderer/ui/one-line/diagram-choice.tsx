import { Droplets, Zap } from 'lucide-react';
import { IconButton } from '../components/icon-button';
import { useProgram, useSession } from '../program';

/** Power chain or cooling system: the panel beside the plan shows one of them. */
export function DiagramChoice() {
  const { session } = useProgram();
  const shown = useSession((state) => state.diagram);
  return (
    <>
      <IconButton
        icon={Zap}
        label="Power: one-line diagram"
        isPressed={shown === 'power'}
        onClick={() => session.setState({ diagram: 'power' })}
      />
      <IconButton
        icon={Droplets}
        label="Cooling: liquid schematic"
        isPressed={shown === 'liquid'}
        onClick={() => session.setState({ diagram: 'liquid' })}
      />
    </>
  );
}
