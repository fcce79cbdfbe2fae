import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split(":root[data-theme='dark']");

function tokens(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const themes = { light: tokens(lightPart), dark: tokens(darkPart) };

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const TEXT_PAIRS: readonly (readonly [text: string, on: string])[] = [
  ...['--surface', '--surface-sunken', '--surface-hover', '--app'].flatMap((on) => [
    ['--text', on] as const,
    ['--text-muted', on] as const,
  ]),
  ...['error', 'warning', 'info', 'unknown', 'good'].flatMap((name) => [
    [`--${name}`, '--surface'] as const,
    [`--${name}`, `--${name}-soft`] as const,
    [`--${name}`, '--surface-sunken'] as const,
    ['--text', `--${name}-soft`] as const,
    ['--text-muted', `--${name}-soft`] as const,
  ]),
  ['--accent-text', '--surface'],
  ['--accent-text', '--surface-sunken'],
  ['--accent-text', '--accent-soft'],
  ['--text', '--accent-soft'],
  ['--text-muted', '--accent-soft'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--canvas-rack-label', '--canvas-rack-fill'],
  ...Array.from({ length: 5 }, (_, index) => ['--canvas-rack-label', `--canvas-heat${index + 1}`] as const),
  ['--canvas-text', '--canvas-room-fill'],
  ['--canvas-text', '--canvas-background'],
  ['--canvas-muted-text', '--canvas-background'],
];

const MARK_PAIRS: readonly (readonly [mark: string, on: string])[] = [
  ['--border-strong', '--surface'],
  ['--border-strong', '--surface-sunken'],
  ['--focus', '--surface'],
  ['--focus', '--app'],
  ...[
    'selection',
    'legal',
    'illegal',
    'guide',
    'error',
    'warning',
    'info',
    'unknown',
    'room-stroke',
    'rack-stroke',
    ...Array.from({ length: 8 }, (_, index) => `cable${index + 1}`),
  ].map((name) => [`--canvas-${name}`, '--canvas-room-fill'] as const),
];

describe.each(Object.entries(themes))('colours of the %s theme', (_name, theme) => {
  const colour = (token: string): string => {
    const value = theme.get(token);
    if (value === undefined) throw new Error(`${token} is not a six-digit colour in this theme`);
    return value;
  };

  it.each(TEXT_PAIRS)('%s reads on %s with at least 4.5:1', (text, on) => {
    expect(contrast(colour(text), colour(on))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)('%s is seen on %s with at least 3:1', (mark, on) => {
    expect(contrast(colour(mark), colour(on))).toBeGreaterThanOrEqual(3);
  });
});

it('gives the dark theme every colour of the light one', () => {
  expect([...themes.light.keys()].filter((name) => !themes.dark.has(name))).toEqual([]);
});
