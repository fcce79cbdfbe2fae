import type { Action } from './action';

/** A key chord, taken apart. */
export interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** As `KeyboardEvent.key` gives it, letters in lower case. */
  readonly key: string;
}

/** Takes `Mod+Shift+Z` apart. The last part is the key, also when it is a plus. */
export function parseChord(text: string): Chord {
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  return { mod: held.has('Mod'), shift: held.has('Shift'), alt: held.has('Alt'), key: normalKey(key) };
}

/** One text for each chord, for comparing and looking up. */
export function chordId({ mod, shift, alt, key }: Chord): string {
  // Shift is part of a sign such as ? already; with letters, digits and named keys it is a key of its own.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  return `${mod ? 'M' : ''}${shift && !isSign ? 'S' : ''}${alt ? 'A' : ''} ${key}`;
}

interface KeyEvent {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * The chords a key event may mean, best first: the letter or sign that was typed, and for digits and letters the place
 * of the key, so that Shift+1 works where the layout puts a sign there, and Alt+1 where Alt types another letter.
 */
export function chordsOf(event: KeyEvent, isMac: boolean): string[] {
  const held = { mod: isMac ? event.metaKey : event.ctrlKey, shift: event.shiftKey, alt: event.altKey };
  const chords = [chordId({ ...held, key: normalKey(event.key) })];
  const place =
    /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ??
    (event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() : undefined);
  if (place) chords.push(chordId({ ...held, key: place }));
  return chords;
}

/**
 * The chord a key event types, as a shortcut is written: `Mod+Shift+K`. Nothing for a modifier alone and for keys that
 * have a fixed meaning.
 */
export function chordText(event: KeyEvent, isMac: boolean): string | undefined {
  if (FIXED_KEYS.has(event.key)) return undefined;
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? /^Key([A-Z])$/.exec(event.code)?.[1];
  const isLetter = /^\p{L}$/u.test(event.key);
  const key = isLetter && !event.altKey ? event.key.toUpperCase() : (place ?? event.key);
  const isSign = key.length === 1 && !/[A-Z0-9]/i.test(key);
  return [
    (isMac ? event.metaKey : event.ctrlKey) ? 'Mod' : '',
    event.shiftKey && !isSign ? 'Shift' : '',
    event.altKey ? 'Alt' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Keys that step out, pan, or change what another key means. */
const FIXED_KEYS: ReadonlySet<string> = new Set([
  'Escape',
  ' ',
  'Enter',
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Which action answers which chord. */
export class Keymap {
  private readonly byChord = new Map<string, Action>();
  /** Chords that two actions claim; a test keeps it empty for the usual keys. The first keeps the chord. */
  readonly conflicts: { readonly chord: string; readonly ids: readonly string[] }[] = [];

  /** `shortcutsOf` answers the keys of an action; by default its own. */
  constructor(
    actions: readonly Action[],
    shortcutsOf: (action: Action) => readonly string[] = (action) => action.shortcuts ?? [],
  ) {
    for (const action of actions) {
      for (const shortcut of shortcutsOf(action)) {
        const chord = chordId(parseChord(shortcut));
        const other = this.byChord.get(chord);
        if (other && other !== action) this.conflicts.push({ chord: shortcut, ids: [other.id, action.id] });
        else this.byChord.set(chord, action);
      }
    }
  }

  /** The action that has a chord, if any. */
  holderOf(shortcut: string): Action | undefined {
    return this.byChord.get(chordId(parseChord(shortcut)));
  }

  /** The action a key event asks for, if any. */
  find(event: KeyEvent, isMac: boolean): Action | undefined {
    for (const chord of chordsOf(event, isMac)) {
      const action = this.byChord.get(chord);
      if (action) return action;
    }
    return undefined;
  }
}

function normalKey(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}
