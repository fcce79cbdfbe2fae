// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { controlOf, leave, press, renderUi, type, type Rendered } from '../testing/render-ui';
import { MIXED, type Mixed } from './mixed';
import { UnitField, type UnitFieldProps } from './unit-field';

let rendered: Rendered | undefined;
afterEach(() => {
  rendered?.unmount();
  rendered = undefined;
});

function show(value: number | Mixed | undefined, more: Partial<UnitFieldProps> = {}) {
  const committed: (number | undefined)[] = [];
  rendered = renderUi(
    <UnitField
      label="Width"
      dimension="length"
      unit="mm"
      value={value}
      onCommit={(next) => committed.push(next)}
      {...more}
    />,
  );
  const { root } = rendered;
  return { field: controlOf(root, 'Width'), committed, message: () => root.querySelector('[role=alert]')?.textContent };
}

describe('unit field', () => {
  it('shows the value with its unit', () => {
    expect(show(600_000).field.value).toBe('600 mm');
  });

  it.each([
    ['600', 600_000],
    ['0.75 m', 750_000],
    ['2ft 1/2in', 622_300],
    ['42U', 1_866_900],
    ['=600*3', 1_800_000],
  ])('takes %s', (text, expected) => {
    const { field, committed } = show(1);
    type(field, text);
    press(field, 'Enter');
    expect(committed).toEqual([expected]);
  });

  it('commits on leaving, once', () => {
    const { field, committed } = show(600_000);
    type(field, '700');
    leave(field);
    expect(committed).toEqual([700_000]);
  });

  it('commits nothing when nothing was changed', () => {
    const { field, committed } = show(600_000);
    type(field, '0.6 m');
    leave(field);
    expect(committed).toEqual([]);
  });

  it('explains a bad entry, keeps it for mending on Enter, and puts the old value back on leaving', () => {
    const { field, committed, message } = show(600_000);
    type(field, '600 kg');
    press(field, 'Enter');
    expect(field.value).toBe('600 kg');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(message()).toContain('“kg” is not a unit of a length');
    leave(field);
    expect(field.value).toBe('600 mm');
    expect(message()).toContain('“600 kg” was not taken');
    expect(committed).toEqual([]);
  });

  it('names the bound that a value breaks', () => {
    const { field, committed, message } = show(600_000, { min: 300_000 });
    type(field, '200');
    press(field, 'Enter');
    expect(message()).toBe('Width must be at least 300 mm.');
    expect(committed).toEqual([]);
  });

  it('reverts on Escape and keeps that Escape from going further', () => {
    const { field, committed } = show(600_000);
    type(field, '700');
    expect(press(field, 'Escape')).toBe(false);
    expect(field.value).toBe('600 mm');
    leave(field);
    expect(committed).toEqual([]);
    expect(press(field, 'Escape')).toBe(true);
  });

  it('steps with the arrow keys, one commit when the key is released', () => {
    const { field, committed } = show(600_000);
    press(field, 'ArrowUp');
    expect(committed).toEqual([601_000]);
    press(field, 'ArrowDown', { shiftKey: true });
    expect(committed).toEqual([601_000, 590_000]);
  });

  it('says Mixed where records differ, and commits only what is typed', () => {
    const { field, committed } = show(MIXED);
    expect(field.value).toBe('');
    expect(field.placeholder).toBe('Mixed');
    leave(field);
    expect(committed).toEqual([]);
    type(field, '1m');
    leave(field);
    expect(committed).toEqual([1_000_000]);
  });

  it('clears an optional value, and refuses to clear another', () => {
    const optional = show(600_000, { isOptional: true });
    type(optional.field, '');
    leave(optional.field);
    expect(optional.committed).toEqual([undefined]);
    rendered?.unmount();
    const needed = show(600_000);
    type(needed.field, ' ');
    leave(needed.field);
    expect(needed.committed).toEqual([]);
    expect(needed.message()).toContain('was not taken');
  });

  it('commits what was typed when the field is taken away, as by a click on the plan', () => {
    const { field, committed } = show(600_000);
    type(field, '650');
    rendered?.unmount();
    rendered = undefined;
    expect(committed).toEqual([650_000]);
  });

  it('changes by dragging its label, shown at once and committed once', () => {
    HTMLElement.prototype.setPointerCapture = () => undefined;
    const { field, committed } = show(600_000, { min: 0 });
    const label = rendered?.root.querySelector('label');
    const point = (kind: string, clientX: number, shiftKey = false) =>
      act(() => void label?.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX, shiftKey, button: 0 })));
    point('pointerdown', 100);
    point('pointermove', 140);
    expect(field.value).toBe('610 mm');
    point('pointermove', 60, true);
    expect([field.value, committed]).toEqual(['500 mm', []]);
    point('pointerup', 60);
    expect(committed).toEqual([500_000]);
    point('pointerdown', 100);
    point('pointerup', 101);
    expect(committed).toEqual([500_000]);
  });
});
