import { useProgram, useSignal } from '../program';
import { TrayMakeFields } from './tray-make-fields';
import './trays.css';

/** While the tray tool is in the hand: what the next tray is made as, and how it is drawn. */
export function TrayBar() {
  const { tools } = useProgram();
  const { tool } = useSignal(tools.choice);
  if (tool !== 'tray') return null;
  return (
    <>
      <section className="tray-bar" aria-label="Tray to draw" data-testid="tray-bar">
        <TrayMakeFields />
      </section>
      <p className="plan-hint">
        Click from bend to bend, Enter or a double click at the end. Type a length on the way.
      </p>
    </>
  );
}
