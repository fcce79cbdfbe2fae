import { useMemo, useState } from 'react';
import { bundleCables } from '#shared/operations/bundle-cables';
import { countLabel } from '#shared/operations/count-label';
import { selectedOf } from '../../actions/conditions';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { TextField } from '../components/text-field';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Gives the selected cables a bundle with a name and a colour. */
export function BundleCablesDialog({ onClose }: DialogProps<'bundleCables'>) {
  const { editor } = useProgram();
  const [cableIds] = useState(() => selectedOf(editor, 'cable'));
  const [name, setName] = useState(() => nextName([...editor.view.all('bundle').values()].map((one) => one.name)));
  const [colour, setColour] = useState<string>();
  const plan = useMemo(
    () => bundleCables(editor.view, { ids: editor.ids, cableIds, name, ...(colour === undefined ? {} : { colour }) }),
    [editor, cableIds, name, colour],
  );
  const run = (): void => {
    if (editor.run({ label: `Bundle ${countLabel(cableIds.length, 'cable')}`, code: 'cables.bundle' }, plan)) onClose();
  };
  return (
    <Dialog
      title={`Bundle ${countLabel(cableIds.length, 'cable')}`}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={!plan.ok}>
            Bundle
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onCommit={(text) => setName(text ?? '')} />
      <TextField
        label="Colour"
        value={colour}
        isOptional
        maxLength={20}
        placeholder="none"
        help="A word or a code, as it is to be ordered: blue, #1f6fb2."
        onCommit={setColour}
      />
      {!plan.ok && (
        <p className="dialog-error" role="alert">
          {plan.error.message}
        </p>
      )}
    </Dialog>
  );
}

/** The first of B01, B02 and so on that is not in use. */
function nextName(used: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `B${String(number).padStart(2, '0')}`;
    if (!used.includes(name)) return name;
  }
}
