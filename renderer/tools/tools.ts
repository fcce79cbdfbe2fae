import type { CatalogType } from '#shared/catalog/catalog-type';
import { toWorld } from '#shared/geometry/camera';
import { Signal } from '../editor/signal';
import type { Editor } from '../editor/editor';
import type { Session } from '../session/session';
import { AreaIdle } from './area/idle';
import type { Guide } from '#shared/model/records/guide';
import { CableIdle } from './cable/idle';
import { Calibrating } from './calibrate/calibrating';
import { PullingGuide } from './guide/pulling';
import { HandDragging } from './hand/dragging';
import { HandIdle } from './hand/idle';
import type { Measurement } from './measure/measurement';
import { Measuring } from './measure/measuring';
import { NotePlacing } from './note/placing';
import { ObstacleIdle } from './obstacle/idle';
import { Pace } from './pace';
import { PipeIdle } from './pipe/idle';
import { Placing } from './place/placing';
import { PowerIdle } from './power/idle';
import { SelectIdle } from './select/idle';
import { TilesPlacing } from './tiles/placing';
import { TrayIdle } from './tray/idle';
import { PlacingDrop } from './tray/placing-drop';
import { SplittingTray } from './tray/splitting';
import type { Sketch, TypedEntry } from './sketch';
import type { State } from './state';
import type { CatalogSource } from './catalog-source';
import type { ToolKey, ToolPointer } from './tool-event';
import type { ToolChoice } from './tool-id';

/** What the state chart asks of the interface around it. */
export interface ToolHooks {
  /** A container was entered: a rack opens its elevation, other items the inspector. */
  readonly openItem: (id: string) => void;
  /** Every type of the catalog, to choose cables from. */
  readonly allTypes?: () => readonly CatalogType[];
}

/**
 * The tools: a state chart in which exactly one state is active. Pointer and key events go to that state; what it draws
 * over the plan is in `sketch`, what it would change in `editor.preview`.
 */
export class Tools {
  readonly choice = new Signal<ToolChoice>({ tool: 'select' });
  readonly sketch = new Signal<Sketch>({});
  /** What is being measured. */
  readonly measured = new Signal<Measurement | undefined>(undefined);
  readonly typed = new Signal<TypedEntry | undefined>(undefined);
  /** Path of the active state, and its cursor. */
  readonly path = new Signal('select.idle');
  readonly cursor = new Signal('default');
  /** Where the pointer was last seen over the plan. */
  readonly pointer = new Signal<ToolPointer | undefined>(undefined);

  /** How fast the pointer goes: what it carries catches nothing while it travels. */
  readonly pace = new Pace();

  /** Where the front of the next thing placed faces, clockwise from north; R turns it. */
  rotationMdeg = 0;

  private state: State;
  private held: State | undefined;

  constructor(
    readonly editor: Editor,
    readonly session: Session,
    readonly catalog: CatalogSource,
    readonly hooks: ToolHooks,
  ) {
    this.state = new SelectIdle(this);
    editor.replaced.subscribe(() => this.select());
    // The plan moves under a pointer that stands still: what is dragged stays under the hand.
    editor.camera.subscribe(() => this.followCamera());
  }

  /** Takes a tool into the hand; whatever was going on is cancelled. */
  choose(choice: ToolChoice): void {
    this.state.cancel();
    this.choice.set(choice);
    this.transition(this.idleState(choice));
  }

  select(): void {
    this.choose({ tool: 'select' });
  }

  /** Takes a catalog type into the hand, to be set down with clicks. */
  place(typeId: string): void {
    this.choose({ tool: 'place', typeId });
  }

  transition(next: State): void {
    this.state.exit();
    this.state = next;
    next.enter();
    this.path.set(next.path);
    this.cursor.set(next.cursor);
  }

  /** Back to the idle state of the tool in the hand. */
  settle(): void {
    this.transition(this.idleState(this.choice.get()));
  }

  pointerDown(event: ToolPointer): void {
    this.pace.rest();
    this.pointer.set(event);
    if (event.button === 1) this.panFrom(event);
    else this.state.pointerDown(event);
  }

  pointerMove(event: ToolPointer): void {
    this.pace.note(event.screen, event.timeMs);
    this.pointer.set(event);
    this.state.pointerMove(event);
  }

  pointerUp(event: ToolPointer): void {
    this.pace.rest();
    this.pointer.set(event);
    this.state.pointerUp(event);
  }

  /** The pointer came to a stand without an event that says so: what it passed by too fast may catch now. */
  pointerRests(): void {
    const pointer = this.pointer.get();
    if (!pointer || !this.pace.isTravelling) return;
    this.pace.rest();
    this.state.refresh(pointer);
  }

  pointerLeft(): void {
    this.pointer.set(undefined);
    this.editor.hovered.set(undefined);
  }

  doubleClick(event: ToolPointer): void {
    this.state.doubleClick(event);
  }

  /** Returns true when a tool used the key. */
  keyDown(event: ToolKey): boolean {
    if (event.code === 'Space' && !event.mod) {
      if (!event.isRepeat) this.holdHand();
      return true;
    }
    if (event.key === 'Escape') return this.cancel();
    if (this.state.keyDown(event)) return true;
    this.refreshModifiers(event);
    return false;
  }

  keyUp(event: ToolKey): void {
    if (event.code === 'Space') this.releaseHand();
    this.refreshModifiers(event);
  }

  /** Escape: out of the gesture, then out of the tool, then out of the selection. Returns false when already outside. */
  cancel(): boolean {
    if (this.state.cancel()) return true;
    if (this.choice.get().tool !== 'select') {
      this.select();
      return true;
    }
    if (this.editor.selection.get().size > 0) {
      this.editor.select([]);
      return true;
    }
    return false;
  }

  /** A type out of the catalog is dragged over the plan: its ghost follows, as if it were in the hand. */
  dragOver(typeId: string, event: ToolPointer): void {
    this.pace.note(event.screen, event.timeMs);
    this.pointer.set(event);
    if (!(this.state instanceof Placing)) this.transition(new Placing(this, typeId));
    this.state.pointerMove(event);
  }

  /** The drag left the plan. */
  dragLeft(): void {
    if (this.state instanceof Placing) this.settle();
  }

  /** The drag ended over the plan: what was dragged is set down. */
  dropAt(event: ToolPointer): void {
    this.pace.rest();
    if (this.state instanceof Placing) this.state.setDown(event);
    this.select();
  }

  /** The pointer or the window was lost in the middle of something. */
  cancelGesture(): void {
    this.state.cancel();
  }

  /** The plan lost the focus: no key is held any more. */
  releaseKeys(): void {
    this.releaseHand();
  }

  /** A press on a ruler: a guide of this axis is pulled out of it. */
  pullGuide(axis: Guide['axis']): void {
    this.state.cancel();
    this.transition(new PullingGuide(this, axis));
  }

  /** Drags the plan with the pointer that is down, and comes back to what was going on. */
  panFrom(event: ToolPointer): void {
    const back = this.state;
    this.swap(new HandDragging(this, event, () => this.swap(back)));
  }

  /** While Space is down the hand tool is active; the state it interrupts is kept as it is. */
  private holdHand(): void {
    if (this.held || this.state.path.startsWith('hand')) return;
    this.held = this.state;
    this.swap(new HandIdle(this));
  }

  private releaseHand(): void {
    const back = this.held;
    this.held = undefined;
    if (back) this.swap(back);
  }

  /** Changes state without leaving or entering: the interrupted one goes on where it was. */
  private swap(state: State): void {
    this.state = state;
    this.path.set(state.path);
    this.cursor.set(state.cursor);
  }

  private refreshModifiers(event: ToolKey): void {
    const pointer = this.pointer.get();
    if (!pointer || !['Shift', 'Alt', 'Control', 'Meta'].includes(event.key)) return;
    const next = { ...pointer, shift: event.shift, alt: event.alt, mod: event.mod };
    this.pointer.set(next);
    this.state.refresh(next);
  }

  private followCamera(): void {
    const pointer = this.pointer.get();
    if (!pointer || this.state.path.startsWith('hand')) return;
    const next = { ...pointer, world: toWorld(this.editor.camera.get(), pointer.screen) };
    this.pointer.set(next);
    this.state.refresh(next);
  }

  private idleState(choice: ToolChoice): State {
    switch (choice.tool) {
      case 'select':
        return new SelectIdle(this);
      case 'hand':
        return new HandIdle(this);
      case 'place':
        return new Placing(this, choice.typeId);
      case 'room':
      case 'hole':
      case 'zone':
        return new AreaIdle(this, choice);
      case 'obstacle':
        return new ObstacleIdle(this, choice.kind);
      case 'pipe':
        return new PipeIdle(this, choice);
      case 'tray':
        return new TrayIdle(this);
      case 'trayDrop':
        return new PlacingDrop(this, choice.kind);
      case 'splitTray':
        return new SplittingTray(this);
      case 'tiles':
        return new TilesPlacing(this);
      case 'power':
        return new PowerIdle(this);
      case 'cable':
        return new CableIdle(this);
      case 'note':
        return new NotePlacing(this);
      case 'measure':
        return new Measuring(this);
      case 'calibrate':
        return new Calibrating(this, choice.underlayId);
    }
  }
}
