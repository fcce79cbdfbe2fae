/** Renders parts of the interface in jsdom, with a whole program around them, for component tests. */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { createSequentialIds } from '#shared/model/record-id';
import type { AnyRecord } from '#shared/model/registry';
import { TEST_TYPES } from '#shared/testing/test-types';
import type { Action } from '../../actions/action';
import { ActionRunner } from '../../actions/action-runner';
import { DocumentFiles } from '../../actions/files/document-files';
import { Editor } from '../../editor/editor';
import { Signal } from '../../editor/signal';
import { createFakeHost } from '../../platform/fake-host';
import { createSession } from '../../session/session';
import { DragController } from '../../tools/drag-controller';
import { Tools } from '../../tools/tools';
import { ProgramContext, type Program } from '../program';

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

/** Noon of the first of January 2026, in UTC. */
const NOW = 1_767_268_800_000;

/** What jsdom lacks and the interface uses: modal dialogs, observers, and boxes with a size. */
function fillJsdom(): void {
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal = dialog.show = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  dialog.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  class NoResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver ??= NoResizeObserver;
  Element.prototype.scrollIntoView = () => undefined;
  // Boxes have a size, and rows of a list are lower than the list.
  for (const [name, box, row] of [
    ['clientHeight', 600, 28],
    ['offsetHeight', 600, 28],
    ['clientWidth', 400, 400],
    ['offsetWidth', 400, 400],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.dataset['index'] === undefined ? box : row;
      },
    });
}

export interface TestProgramOptions {
  readonly records?: Iterable<AnyRecord>;
  readonly actions?: readonly Action[];
}

/** A program in memory with the test catalog. */
export function testProgram({ records = [], actions = [] }: TestProgramOptions = {}): Program {
  const host = createFakeHost();
  const session = createSession();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => NOW });
  editor.open(records);
  const catalog = new Signal(new CatalogIndex(TEST_TYPES));
  const drag = new DragController();
  const tools = new Tools(editor, session, (id) => catalog.get().get(id), { openItem: () => undefined });
  const files = new DocumentFiles(host, editor, session, host.info.appVersion);
  const runner = new ActionRunner(actions, { editor, session, tools, drag, host, catalog, files });
  return { editor, session, host, catalog, tools, drag, actions: runner };
}

export interface Rendered {
  readonly root: HTMLElement;
  readonly unmount: () => void;
}

/** Renders into the page. Call `unmount` at the end of the test. */
export function renderUi(children: ReactNode, program: Program = testProgram()): Rendered {
  fillJsdom();
  const root = document.createElement('div');
  document.body.append(root);
  const react = createRoot(root);
  act(() => react.render(<ProgramContext value={program}>{children}</ProgramContext>));
  return {
    root,
    unmount: () => {
      act(() => react.unmount());
      root.remove();
    },
  };
}

/** Waits until the checks have looked at the whole document. */
export async function untilChecked({ editor }: Program): Promise<void> {
  await act(async () => {
    while (editor.checks.status.get().state !== 'checked') await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

/** The control with this label; fails when there is none. */
export function controlOf(root: ParentNode, label: string): HTMLInputElement {
  for (const element of root.querySelectorAll('label')) {
    if (element.textContent?.trim() !== label) continue;
    const control = element.htmlFor ? document.getElementById(element.htmlFor) : element.querySelector('input');
    if (control) return control as HTMLInputElement;
  }
  throw new Error(`There is no control labelled ${label}`);
}

/** The button with this name; fails when there is none. */
export function buttonOf(root: ParentNode, name: string | RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((button) => {
    const text = button.getAttribute('aria-label') ?? button.textContent ?? '';
    return typeof name === 'string' ? text.trim() === name : name.test(text);
  });
  if (!found) throw new Error(`There is no button ${String(name)}`);
  return found;
}

export function click(element: Element): void {
  act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
}

/** Types text in place of what is there, without leaving the field. */
export function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  act(() => {
    control.focus();
    const prototype =
      control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    // React watches the property of the element itself; the prototype's own setter goes past it, as a keyboard does.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses and releases a key. Answers false when something took the key for itself. */
export function press(element: Element, key: string, more: KeyboardEventInit = {}): boolean {
  let isFree = true;
  act(() => {
    isFree = element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
  act(() => void element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true, ...more })));
  return isFree;
}

export function leave(control: HTMLElement): void {
  act(() => control.blur());
}
