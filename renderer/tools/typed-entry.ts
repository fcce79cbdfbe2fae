import type { RectUm } from '#shared/geometry/rect';
import { parseLength } from '#shared/units/parse';
import type { ToolKey } from './tool-event';
import type { Tools } from './tools';

interface EntryOptions {
  /** Places may lie west or north of zero; sizes may not. @default false */
  readonly isSigned?: boolean;
  /** How to type, shown until something is. */
  readonly help?: string;
}

/** Sizes typed while drawing, one field at a time; Tab goes to the next field. */
export class LengthEntry {
  private texts: string[];
  private measured: readonly string[] = [];
  private active = 0;

  constructor(
    private readonly tools: Tools,
    private readonly labels: readonly string[],
    private readonly options: EntryOptions = {},
  ) {
    this.texts = labels.map(() => '');
  }

  get isTyping(): boolean {
    return this.texts.some((text) => text !== '');
  }

  /** The typed lengths in µm; nothing for a field that is empty or cannot be read; sizes are above zero. */
  lengths(): (number | undefined)[] {
    return this.texts.map((text) => {
      const parsed = this.parse(text);
      return parsed?.ok && (this.options.isSigned || parsed.value > 0) ? parsed.value : undefined;
    });
  }

  /** Digits, units and arithmetic go into the active field. Returns whether the key was used. */
  keyDown(event: ToolKey): boolean {
    if (event.mod) return false;
    if (event.key === 'Tab') {
      this.active = (this.active + (event.shift ? this.labels.length - 1 : 1)) % this.labels.length;
      return true;
    }
    const text = this.texts[this.active] ?? '';
    if (event.key === 'Backspace' && text !== '') {
      this.texts[this.active] = text.slice(0, -1);
      return true;
    }
    const begins = this.options.isSigned ? /^[0-9.,=-]$/ : /^[0-9.,=]$/;
    const goesOn = /^[0-9.,=a-zA-Z"'/+*() -]$/;
    if (!(text === '' ? begins : goesOn).test(event.key)) return false;
    this.texts[this.active] = text + event.key;
    return true;
  }

  clear(): void {
    this.texts = this.labels.map(() => '');
    this.active = 0;
  }

  /**
   * Shows the fields beside the pointer, or clear of `about`; `measured` is what the pointer says where nothing is
   * typed.
   */
  show(measured: readonly string[], about?: RectUm): void {
    this.measured = measured;
    const fields = this.labels.map((label, index) => {
      const typed = this.texts[index] ?? '';
      return { label, text: typed === '' ? (this.measured[index] ?? '') : typed, isTyped: typed !== '' };
    });
    const wrong = this.texts.map((text) => this.parse(text)).find((parsed) => parsed && !parsed.ok);
    this.tools.typed.set({
      fields,
      active: this.active,
      ...(about ? { about } : {}),
      ...(this.options.help !== undefined && !this.isTyping ? { help: this.options.help } : {}),
      ...(wrong && !wrong.ok ? { problem: wrong.error.message } : {}),
    });
  }

  close(): void {
    this.tools.typed.set(undefined);
  }

  private parse(text: string) {
    if (text === '') return undefined;
    return parseLength(text, {
      defaultUnit: this.tools.session.getState().lengthUnit === 'm' ? 'm' : this.defaultUnit(),
    });
  }

  private defaultUnit() {
    const unit = this.tools.session.getState().lengthUnit;
    return unit === 'ft-in' ? 'ft' : unit;
  }
}
