import { useEffect, useReducer } from 'react';
import { NOMINAL_SCALE } from '#shared/geometry/camera';
import { wheelDevice } from '../../canvas/input/wheel-device';
import { tileAt } from '../../canvas/painters/tile-label';
import { roomAt } from '../../editor/scene';
import type { Editor } from '../../editor/editor';
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs';
import { useFormat, type Formats } from '../components/use-format';
import { frameHalfUnits } from '../inspector/loads';
import { useProgram, useSession, useSignal } from '../program';
import { ageText, clockTime, MINUTE_MS } from './age-text';

/** Where the pointer is, what is selected and adds up to, and whether the checks are up to date. */
export function StatusBar() {
  return (
    <footer className="status-bar" data-testid="status-bar">
      <Pointer />
      <Snap />
      <Wheel />
      <SelectionSum />
      <div className="status-spacer">
        <Breadcrumbs />
      </div>
      <CheckState />
      <CheckAge />
      <Zoom />
    </footer>
  );
}

function Pointer() {
  const { editor, tools } = useProgram();
  const format = useFormat();
  const pointer = useSignal(tools.pointer);
  if (!pointer) return <span className="status-part status-pointer">–</span>;
  const { xUm, yUm } = pointer.world;
  const room = roomAt(editor.view, pointer.world);
  const tile = room ? tileAt(room, pointer.world) : '';
  return (
    <span
      className="status-part status-pointer"
      title="From the origin of the plan, as in the inspector and on the rulers"
    >
      {format.length(round(xUm))} · {format.length(round(yUm))}
      {tile && ` · tile ${tile}`}
    </span>
  );
}

/** To the millimetre: more digits than a hand can aim at only flicker. */
function round(um: number): number {
  return Math.round(um / 1000) * 1000;
}

function Snap() {
  const { actions } = useProgram();
  const snapsToGrid = useSession((state) => state.snapsToGrid);
  const snapsToItems = useSession((state) => state.snapsToItems);
  const text =
    snapsToGrid && snapsToItems
      ? 'Snap: tiles, items'
      : snapsToGrid
        ? 'Snap: tiles'
        : snapsToItems
          ? 'Snap: items'
          : 'Snap off';
  return (
    <button
      type="button"
      className="status-part status-button"
      title="Snap to tiles on or off"
      onClick={() => void actions.run('view.snapToGrid')}
    >
      {text}
    </button>
  );
}

/** What the wheel was taken for, when the program is to tell by itself: a wrong guess is seen and put right. */
function Wheel() {
  const { session } = useProgram();
  const mode = useSession((state) => state.wheelMode);
  const taken = useSignal(wheelDevice.taken);
  if (mode !== 'auto' || !taken) return null;
  const [text, does] = taken === 'mouse' ? ['Wheel: mouse', 'zooms'] : ['Wheel: trackpad', 'scrolls'];
  return (
    <button
      type="button"
      className="status-part status-button"
      data-testid="wheel-device"
      title={`Taken for a ${taken}, so it ${does}. Choose mouse or trackpad in the preferences.`}
      onClick={() => session.setState({ dialog: { kind: 'preferences' } })}
    >
      {text}
    </button>
  );
}

function SelectionSum() {
  const { editor } = useProgram();
  const format = useFormat();
  useSignal(editor.revision);
  const selection = useSignal(editor.selection);
  if (selection.size === 0) return <span className="status-part">Nothing selected</span>;
  const sums = sumsOf(editor, format);
  return (
    <span className="status-part" data-testid="selection-sum">
      {selection.size} selected{sums && ` · ${sums}`}
    </span>
  );
}

/** Rack units are counted device by device: of more racks than this they are not told. */
const MAX_UNIT_RACKS = 500;

/** Power, mass and rack units of the selected racks and plant; what is not known makes it "at least". */
function sumsOf(editor: Editor, format: Formats): string {
  const { items, contents } = editor.checks.analysis;
  let [loadW, massG, unknownLoads, unknownMasses, count, racks, halfUnits] = [0, 0, 0, 0, 0, 0, 0];
  for (const id of editor.selection.get()) {
    if (!id.startsWith('rack:') && !id.startsWith('equipment:')) continue;
    const slot = items.table.slotOf(id);
    if (slot < 0) continue;
    count++;
    loadW += contents.loadW(slot);
    massG += contents.massG(slot);
    unknownLoads += contents.loadUnknown(slot);
    unknownMasses += contents.massUnknown(slot);
    const used = racks <= MAX_UNIT_RACKS ? frameHalfUnits(editor.checks.analysis, slot) : undefined;
    if (used === undefined) continue;
    racks++;
    halfUnits += used;
  }
  if (count === 0) return '';
  const total = (known: number, unknown: number, noun: string, text: string) =>
    unknown === 0 ? text : known === 0 ? `${noun} unknown` : `at least ${text}`;
  const units = racks > 0 && racks <= MAX_UNIT_RACKS ? ` · ${format.count(halfUnits / 2, 1)} RU used` : '';
  const power = total(loadW, unknownLoads, 'power', format.power(loadW));
  const weight = total(massG, unknownMasses, 'weight', format.mass(massG));
  return `${power} · ${weight}${units}`;
}

function CheckState() {
  const { editor, session } = useProgram();
  useSignal(editor.revision);
  const status = useSignal(editor.checks.status);
  const counts = useSignal(editor.checks.counts);
  const routing = useSignal(editor.checks.routing.status);
  const format = useFormat();
  const open = () => session.setState({ isProblemsOpen: true });
  if (routing)
    return (
      <span
        className="status-part"
        data-testid="check-state"
        title="Until they are found, cables keep the ways they had, and what is found on them waits."
      >
        Finding the ways of {format.count(routing.cables)} cables… {Math.round(routing.share * 100)} %
      </span>
    );
  if (status.state === 'checking')
    return (
      <span className="status-part" data-testid="check-state">
        Checking… {Math.round(status.share * 100)} %
      </span>
    );
  const parts = [
    [counts.error, 'error'],
    [counts.warning, 'warning'],
    [counts.info, 'note'],
  ] as const;
  const found = parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  const unknown = counts.unknown > 0 ? [`${counts.unknown} not checked`] : [];
  const text = [...found, ...unknown].join(' · ') || 'No findings';
  return (
    <button
      type="button"
      data-testid="check-state"
      className={`status-part status-button ${counts.error > 0 ? 'status-error' : counts.warning > 0 ? 'status-warning' : ''}`}
      onClick={open}
    >
      {text}
    </button>
  );
}

/** How old the checks are: of this minute, or since when nothing was checked anew. */
function CheckAge() {
  const { editor } = useProgram();
  useSignal(editor.revision);
  const status = useSignal(editor.checks.status);
  const checkedAtMs = useSignal(editor.checks.checkedAtMs);
  const nowMs = useMinutes(editor.services.now);
  if (status.state === 'checking' || checkedAtMs === undefined) return null;
  return (
    <span
      className="status-part status-age"
      data-testid="check-age"
      title={`Checked at ${clockTime(checkedAtMs)}. Every change is checked as it is made.`}
    >
      {ageText(checkedAtMs, nowMs)}
    </span>
  );
}

/** The time, read anew each minute and at each rendering. */
function useMinutes(now: () => number): number {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(again, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now();
}

function Zoom() {
  const { editor, actions } = useProgram();
  const camera = useSignal(editor.camera);
  return (
    <button
      type="button"
      className="status-part status-button status-zoom"
      title="Show everything"
      onClick={() => void actions.run('view.zoomToFit')}
    >
      {Math.round((camera.scale / NOMINAL_SCALE) * 100)} %
    </button>
  );
}
