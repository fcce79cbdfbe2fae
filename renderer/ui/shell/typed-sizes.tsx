import { boxOnScreen, typedBox } from '../../canvas/painters/beside';
import { useProgram, useSession, useSignal } from '../program';

/** Clear space between the pointer and the fields. */
const POINTER_GAP_PX = 18;

/** The sizes being drawn, beside the pointer: what the pointer says, or what is typed over it. */
export function TypedSizes() {
  const { tools, editor } = useProgram();
  const entry = useSignal(tools.typed);
  const pointer = useSignal(tools.pointer);
  const areHintsShown = useSession((state) => state.areHintsShown);
  if (!entry || !pointer) return null;
  const { x, y } = pointer.screen;
  const view = editor.viewSize.get();
  const about = entry.about
    ? boxOnScreen(editor.camera.get(), entry.about)
    : { left: x - POINTER_GAP_PX, top: y - POINTER_GAP_PX, width: 2 * POINTER_GAP_PX, height: 2 * POINTER_GAP_PX };
  const { left, top, width } = typedBox(about, view);
  return (
    <div className="typed-sizes-place" style={{ transform: `translate(${left}px, ${top}px)`, width }}>
      {/* What is typed is read out; what only follows the pointer is not. */}
      <div className="typed-sizes" role={entry.fields.some((field) => field.isTyped) ? 'status' : undefined}>
        {entry.fields.map((field, index) => (
          <span
            key={field.label}
            className={`typed-size ${index === entry.active ? 'typed-size-active' : ''} ${field.isTyped ? 'typed-size-typed' : ''}`}
          >
            <span className="typed-size-label">{field.label}</span> {field.text}
          </span>
        ))}
        {entry.problem && <span className="typed-size-problem">{entry.problem}</span>}
        {entry.help && areHintsShown && <span className="typed-size-help">{entry.help}</span>}
      </div>
    </div>
  );
}
