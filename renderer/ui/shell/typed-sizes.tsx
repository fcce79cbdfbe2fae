import { useProgram, useSignal } from '../program';

/** The sizes being drawn, beside the pointer: what the pointer says, or what is typed over it. */
export function TypedSizes() {
  const { tools } = useProgram();
  const entry = useSignal(tools.typed);
  const pointer = useSignal(tools.pointer);
  if (!entry || !pointer) return null;
  const { x, y } = pointer.screen;
  return (
    <div className="typed-sizes" style={{ transform: `translate(${x + 18}px, ${y + 18}px)` }} role="status">
      {entry.fields.map((field, index) => (
        <span
          key={field.label}
          className={`typed-size ${index === entry.active ? 'typed-size-active' : ''} ${field.isTyped ? 'typed-size-typed' : ''}`}
        >
          <span className="typed-size-label">{field.label}</span> {field.text}
        </span>
      ))}
      {entry.problem && <span className="typed-size-problem">{entry.problem}</span>}
    </div>
  );
}
