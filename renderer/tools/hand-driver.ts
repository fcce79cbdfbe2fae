import { toScreen } from '#shared/geometry/camera';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { createRecord } from '#shared/model/create-record';
import { createSequentialIds } from '#shared/model/record-id';
import { DOCUMENT_ID } from '#shared/model/records/document';
import { writeDocument } from '#shared/persistence/write-document';
import { createRoom } from '#shared/operations/create-room';
import { placeRack } from '#shared/operations/place-rack';
import { Editor } from '../editor/editor';
import { createSession } from '../session/session';
import type { Modifiers } from './tool-event';
import { Tools } from './tools';

const NO_KEYS: Modifiers = { shift: false, alt: false, mod: false };

/**
 * Plays a person at the plan, without a browser: whole gestures on the real editor and the real tools. Places are given
 * in millimetres on the plan. For tests.
 */
export class HandDriver {
  readonly editor: Editor;
  readonly session = createSession({ snapsToGrid: false, snapsToItems: false });
  readonly tools: Tools;
  readonly opened: string[] = [];
  readonly notices: string[] = [];
  now = 0;
  private keys = NO_KEYS;
  private at = { x: 0, y: 0 };

  constructor(private readonly types: readonly CatalogType[]) {
    this.editor = new Editor({ ids: createSequentialIds(), now: () => this.now });
    this.editor.open([createRecord('document', DOCUMENT_ID, { name: 'Test' })]);
    this.tools = new Tools(this.editor, this.session, (id) => this.types.find((type) => type.id === id), {
      openItem: (id) => this.opened.push(id),
    });
    this.editor.notices.subscribe(({ message }) => this.notices.push(message));
    // A pixel shows ten millimetres, and the origin of the plan is at the top left of the view.
    this.editor.camera.set({ xUm: 0, yUm: 0, scale: 1 / 10_000 });
  }

  /** A room from the origin of this size. */
  withRoom(widthMm: number, depthMm: number): this {
    const [w, d] = [widthMm * 1000, depthMm * 1000];
    const outline = [[0, 0], [w, 0], [w, d], [0, d]] as const; // prettier-ignore
    this.editor.run({ label: 'room', code: 'test' }, createRoom(this.editor.view, { ids: this.editor.ids, outline }));
    this.editor.camera.set({ xUm: 0, yUm: 0, scale: 1 / 10_000 });
    return this;
  }

  /** A rack with its centre here; returns its id. */
  withRack(xMm: number, yMm: number, type = this.types[0]): string {
    const [roomId] = this.editor.view.all('room').keys();
    if (!type || !roomId) throw new Error('A rack needs a type and a room');
    const args = { ids: this.editor.ids, type, roomId: roomId as `room:${string}`, xUm: xMm * 1000, yUm: yMm * 1000 };
    const before = new Set(this.editor.view.all('rack').keys());
    this.editor.run({ label: 'rack', code: 'test' }, placeRack(this.editor.view, args));
    return [...this.editor.view.all('rack').keys()].find((id) => !before.has(id)) ?? '';
  }

  hold(keys: Partial<Modifiers>): this {
    this.keys = { ...NO_KEYS, ...keys };
    return this;
  }

  down(xMm: number, yMm: number, button = 0): this {
    this.tools.pointerDown(this.event(xMm, yMm, button));
    return this;
  }

  move(xMm: number, yMm: number): this {
    this.tools.pointerMove(this.event(xMm, yMm, -1));
    return this;
  }

  up(): this {
    this.tools.pointerUp(this.event(this.at.x, this.at.y, 0));
    return this;
  }

  click(xMm: number, yMm: number): this {
    return this.down(xMm, yMm).up();
  }

  doubleClick(xMm: number, yMm: number): this {
    this.click(xMm, yMm).click(xMm, yMm);
    this.tools.doubleClick(this.event(xMm, yMm, 0));
    return this;
  }

  /** Presses at one place, goes to another by way of the middle, and lets go. */
  drag(from: readonly [number, number], to: readonly [number, number]): this {
    return this.down(...from)
      .move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
      .move(...to)
      .up();
  }

  key(key: string, code = ''): this {
    this.tools.keyDown({ ...this.keys, key, code, isRepeat: false });
    return this;
  }

  type(text: string): this {
    for (const letter of text) this.key(letter);
    return this;
  }

  /** Where a rack's centre is, in millimetres. */
  centreOf(id: string): [number, number] {
    const record = this.editor.view.get(id as `rack:${string}`);
    return record ? [record.xUm / 1000, record.yUm / 1000] : [NaN, NaN];
  }

  get path(): string {
    return this.tools.path.get();
  }

  get selected(): string[] {
    return [...this.editor.selection.get()];
  }

  /** How many undo steps there are, found by taking them all back and again. */
  get depth(): number {
    let depth = 0;
    while (this.editor.undoLabel !== undefined) {
      this.editor.undo();
      depth++;
    }
    for (let i = 0; i < depth; i++) this.editor.redo();
    return depth;
  }

  /** The file the document would make: equal texts are equal documents. */
  get text(): string {
    return writeDocument(this.editor.store, { appVersion: 'test' });
  }

  private event(xMm: number, yMm: number, button: number) {
    this.at = { x: xMm, y: yMm };
    const world = { xUm: xMm * 1000, yUm: yMm * 1000 };
    return { ...this.keys, world, screen: toScreen(this.editor.camera.get(), world), button, timeMs: this.now };
  }
}
