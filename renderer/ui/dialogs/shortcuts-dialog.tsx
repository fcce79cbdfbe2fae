import type { Action } from '../../actions/action';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { shortcutText } from '../components/shortcut-text';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Every key, made from the same actions that answer them. */
export function ShortcutsDialog({ onClose }: DialogProps<'shortcuts'>) {
  const { actions } = useProgram();
  const groups = new Map<string, Action[]>();
  for (const action of actions.actions) {
    if (!action.shortcuts?.length) continue;
    const name = action.menu?.menu ?? 'On the plan';
    const group = groups.get(name);
    if (group) group.push(action);
    else groups.set(name, [action]);
  }
  return (
    <Dialog
      title="Keyboard shortcuts"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button tone="primary" type="submit" data-autofocus>
          Close
        </Button>
      }
    >
      {[...groups].map(([name, group]) => (
        <table key={name} className="shortcut-table">
          <caption>{name}</caption>
          <tbody>
            {group.map((action) => (
              <tr key={action.id}>
                <th scope="row">{actions.label(action.id)}</th>
                <td>
                  {action.shortcuts?.map((shortcut, index) => (
                    <span key={shortcut}>
                      {index > 0 && ' or '}
                      <kbd>{shortcutText(shortcut)}</kbd>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <table className="shortcut-table">
        <caption>Pointer</caption>
        <tbody>
          {POINTER.map(([what, how]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

const POINTER = [
  ['Pan', 'Space and drag, or drag with the middle button'],
  ['Zoom about the pointer', `${shortcutText('Mod')} and wheel`],
  ['Add to or take from the selection', 'Shift and click'],
  ['Duplicate while dragging', 'Alt and drag'],
  ['Keep to one axis', 'Shift while dragging'],
  ['Move without snapping', `${shortcutText('Mod')} while dragging`],
] as const;
