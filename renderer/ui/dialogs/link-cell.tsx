import { Button } from '../components/button';
import { useProgram } from '../program';

export interface LinkCellProps {
  readonly id: string;
  readonly name: string;
  /** Whether the inspector is opened for it too. */
  readonly opensInspector?: boolean;
  readonly onClose: () => void;
}

/** A name in a table that selects what it stands for and gives way to it. */
export function LinkCell({ id, name, opensInspector = false, onClose }: LinkCellProps) {
  const { editor, session } = useProgram();
  return (
    <Button
      tone="link"
      onClick={() => {
        editor.select([id]);
        if (opensInspector) session.setState({ isInspectorOpen: true });
        onClose();
      }}
    >
      {name}
    </Button>
  );
}
