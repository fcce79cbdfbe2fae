import { describe, expect, it } from 'vitest';
import { actions } from './index';
import { chordsOf, chordText, Keymap, parseChord } from './keymap';

const key = (over: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...over,
});

describe('keymap', () => {
  it('gives every chord to one action only', () => {
    expect(new Keymap(actions).conflicts).toEqual([]);
  });

  it('takes chords apart, also with a plus as the key', () => {
    expect(parseChord('Mod+Shift+Z')).toEqual({ mod: true, shift: true, alt: false, key: 'z' });
    expect(parseChord('Mod++')).toEqual({ mod: true, shift: false, alt: false, key: '+' });
  });

  it('finds undo and redo by their letters, with Command on a Mac', () => {
    const keymap = new Keymap(actions);
    expect(keymap.find(key({ key: 'z', code: 'KeyZ', ctrlKey: true }), false)?.id).toBe('edit.undo');
    expect(keymap.find(key({ key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true }), true)?.id).toBe('edit.redo');
    expect(keymap.find(key({ key: 'z', code: 'KeyZ', metaKey: true }), false)?.id).not.toBe('edit.undo');
  });

  it('finds Shift+1 where the layout types another sign there', () => {
    const keymap = new Keymap(actions);
    expect(keymap.find(key({ key: '!', code: 'Digit1', shiftKey: true }), false)?.id).toBe('view.zoomToFit');
    expect(keymap.find(key({ key: '+', code: 'Digit1', shiftKey: true }), false)?.id).toBe('view.zoomToFit');
  });

  it('finds a sign that needs Shift by the sign', () => {
    expect(new Keymap(actions).find(key({ key: '?', code: 'Slash', shiftKey: true }), false)?.id).toBe(
      'help.shortcuts',
    );
  });

  it('does not mistake a plain letter for one with Mod', () => {
    expect(chordsOf(key({ key: 'z', code: 'KeyZ' }), false)).not.toContain(
      chordsOf(key({ key: 'z', code: 'KeyZ', ctrlKey: true }), false)[0],
    );
  });
});

describe('own keys', () => {
  it('writes what was pressed as a shortcut that finds the same key again', () => {
    const pressed = [
      key({ key: 'j', code: 'KeyJ', ctrlKey: true, shiftKey: true }),
      key({ key: '!', code: 'Digit1', shiftKey: true }),
      key({ key: '¬', code: 'KeyL', altKey: true }),
      key({ key: '?', code: 'Slash', shiftKey: true }),
      key({ key: '+', code: 'BracketRight', ctrlKey: true }),
      key({ key: 'F9', code: 'F9' }),
    ];
    const texts = pressed.map((event) => chordText(event, false) ?? '');
    expect(texts).toEqual(['Mod+Shift+J', 'Shift+1', 'Alt+L', '?', 'Mod++', 'F9']);
    const [action] = actions;
    for (const [index, text] of texts.entries()) {
      const keymap = new Keymap(action ? [action] : [], () => [text]);
      expect(keymap.find(pressed[index] ?? key({}), false)).toBe(action);
      expect(keymap.holderOf(text)).toBe(action);
    }
  });

  it('leaves modifiers alone and keys with a fixed meaning', () => {
    for (const name of ['Shift', 'Control', 'Escape', ' ', 'Dead'])
      expect(chordText(key({ key: name }), false)).toBeUndefined();
  });

  it('take the place of the usual ones and show conflicts', () => {
    const keymap = new Keymap(actions, (action) => (action.id === 'edit.undo' ? ['Mod+S'] : (action.shortcuts ?? [])));
    expect(keymap.conflicts).toEqual([{ chord: 'Mod+S', ids: ['file.save', 'edit.undo'] }]);
    expect(keymap.find(key({ key: 'z', code: 'KeyZ', ctrlKey: true }), false)).toBeUndefined();
  });
});

describe('actions', () => {
  it('have unique ids of the form area.verb and labels', () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const action of actions) {
      expect(action.id).toMatch(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/);
      if (typeof action.label === 'string') expect(action.label.trim()).not.toBe('');
    }
  });
});
