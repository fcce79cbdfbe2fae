import { Button } from '../components/button';
import { useProgram } from '../program';

export interface LinkCellProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** A name in a table that selects what it stands for and gives way to it. */
export function LinkCell({ id, name, onClose }: LinkCellProps) {
  const { editor, session } = useProgram();
  return (
    <Button
      tone="link"
      onClick={() => {
        editor.select([id]);
        session.setState({ isInspectorOpen: true });
        onClose();
      }}
    >
      {name}
    </Button>
  );
}
