import type { HostApi } from '#shared/host/contract';
import { LIQUID_FLOW_UNITS, MASS_UNITS, POWER_UNITS } from '#shared/rules/report/reading-format';
import {
  AUTOSAVE_MINUTES,
  DEFAULTS,
  LEGEND_PLACES,
  PERSISTENCE,
  settingsOf,
  type Session,
  type SessionState,
} from './session';
import { isTrayChoice } from './tray-make';

/** Writes come at most this often. */
const WRITE_AFTER_MS = 400;

/** What may stand in a settings file where not every text will do. */
const CHOICES: { readonly [K in keyof SessionState]?: readonly SessionState[K][] } = {
  theme: ['light', 'dark', 'system'],
  lengthUnit: ['mm', 'cm', 'm', 'in', 'ft-in', 'RU', 'OU'],
  powerUnit: POWER_UNITS,
  massUnit: MASS_UNITS,
  liquidFlowUnit: LIQUID_FLOW_UNITS,
  wheelMode: ['mouse', 'trackpad', 'auto'],
  marqueeMode: ['direction', 'enclose', 'touch'],
  autosaveMinutes: AUTOSAVE_MINUTES,
  legendCorner: LEGEND_PLACES,
};

function isAllowed(name: keyof SessionState, value: unknown): boolean {
  if (name === 'keyBindings') return isBindings(value);
  if (name === 'trayChoice') return isTrayChoice(value);
  const choices: readonly unknown[] | undefined = CHOICES[name];
  const usual = DEFAULTS[name];
  return (
    typeof value === typeof usual &&
    value !== null &&
    Array.isArray(value) === Array.isArray(usual) &&
    (!choices || choices.includes(value))
  );
}

function isBindings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (chords) => Array.isArray(chords) && chords.every((chord) => typeof chord === 'string' && chord !== ''),
  );
}

/** The settings a person chose before. What is missing or of the wrong kind is left at its default and named. */
export async function loadSettings(host: HostApi): Promise<{ values: Partial<SessionState>; problems: string[] }> {
  const { text, setAsideAs } = await host.settings.read();
  const problems = setAsideAs
    ? [`Your preferences could not be read and start anew. They were kept as ${setAsideAs}.`]
    : [];
  const stored: unknown = text === null ? {} : JSON.parse(text);
  if (typeof stored !== 'object' || stored === null) return { values: {}, problems };
  const values = Object.entries(stored).filter(([key, value]) => {
    const name = key as keyof SessionState;
    return PERSISTENCE[name] === 'settings' && isAllowed(name, value);
  });
  return { values: Object.fromEntries(values), problems };
}

/** Keeps the settings as they change. */
export function keepSettings(host: HostApi, session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = JSON.stringify(settingsOf(session.getState()));
  session.subscribe((state) => {
    const text = JSON.stringify(settingsOf(state));
    if (text === last) return;
    last = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      host.settings.write(text).catch((error: unknown) => host.log('warning', `settings: ${String(error)}`));
    }, WRITE_AFTER_MS);
  });
}
