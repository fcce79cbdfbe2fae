import { useProgram, useSession, useSignal } from '../program';
import { templates } from '#shared/operations/templates/templates';
import { RecentList } from '../first-start/recent-list';
import { Button } from '../components/button';
import { shortcutText } from '../components/shortcut-text';
import { samples } from '../../actions/file/sample-texts';

/** What to do next on a plan without rooms, and in a room without racks. */
export function EmptyPlan() {
  const { editor, tools, actions } = useProgram();
  useSignal(editor.revision);
  const choice = useSignal(tools.choice);
  const areHintsShown = useSession((state) => state.areHintsShown);
  const isBusy = useSession((state) => state.progress !== undefined);
  const rooms = editor.view.all('room').size;
  const things = editor.view.all('rack').size + editor.view.all('equipment').size;
  if (isBusy || (rooms > 0 && things > 0)) return null;
  if (choice.tool !== 'select' && choice.tool !== 'hand') {
    return areHintsShown && choice.tool === 'room' && rooms === 0 ? (
      <Hint text="Drag from corner to corner, or click and type the width, Tab, the depth, Enter." />
    ) : null;
  }
  if (rooms === 0 && editor.view.all('underlay').size > 0)
    return <Hint text="Draw rooms over the drawing, or trace them: Insert, Trace rooms, walls and columns." />;
  if (rooms > 0 && !areHintsShown) return null;
  if (rooms > 0) return <Hint text="Drag racks and plant out of the catalog onto the room." />;
  return (
    <section className="empty-plan" aria-label="First steps">
      <h2>Start with a room</h2>
      <p>Draw its outline, then drag racks and plant out of the catalog. Limits are checked while you drag.</p>
      <div className="empty-plan-buttons">
        <Button tone="primary" onClick={() => void actions.run('tool.room')}>
          Draw a room <kbd>{shortcutText('A')}</kbd>
        </Button>
        <Button onClick={() => void actions.run('tool.roomPolygon')}>Draw it by its corners</Button>
        <Button onClick={() => void actions.run('file.open')}>Open a file…</Button>
        <Button onClick={() => void actions.run('help.guide')}>Guided first hall</Button>
      </div>
      <RecentList />
      <div className="empty-plan-lists">
        <div>
          <h3>Or begin with a template</h3>
          <ul>
            {templates.map(({ id, label }) => (
              <li key={id}>
                <Button tone="link" onClick={() => void actions.run(`file.template.${id}`)}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Or look at a sample</h3>
          <ul>
            {samples.map((sample) => (
              <li key={sample.id}>
                <Button tone="link" onClick={() => void actions.run(`file.sample.${sample.id}`)}>
                  {sample.label}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Hint({ text }: { readonly text: string }) {
  return <p className="plan-hint">{text}</p>;
}
