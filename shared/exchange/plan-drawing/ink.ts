/** Colours of a drawn plan. Exports are light, as paper is; `dark` is for slides and screens. */
export interface Ink {
  readonly paper: string;
  readonly line: string;
  readonly text: string;
  readonly mutedText: string;
  readonly roomFill: string;
  readonly roomLine: string;
  readonly tile: string;
  readonly tileMajor: string;
  readonly obstacleFill: string;
  readonly obstacleLine: string;
  readonly front: string;
  readonly rack: Tone;
  readonly power: Tone;
  readonly cooling: Tone;
  readonly liquid: Tone;
  readonly generic: Tone;
  readonly coldAisle: string;
  readonly hotAisle: string;
  readonly containment: string;
  readonly cage: string;
  readonly phase: string;
  readonly floorLoad: string;
  readonly trayCopper: string;
  readonly trayFibre: string;
  readonly trayPower: string;
  readonly trayMixed: string;
}

export interface Tone {
  readonly fill: string;
  readonly line: string;
}

export type InkName = 'light' | 'dark';

export const INKS: { readonly [name in InkName]: Ink } = {
  light: {
    paper: '#ffffff',
    line: '#1b2129',
    text: '#1b2129',
    mutedText: '#56606d',
    roomFill: '#ffffff',
    roomLine: '#1b2129',
    tile: '#dfe3e8',
    tileMajor: '#c3cad2',
    obstacleFill: '#cdd2d8',
    obstacleLine: '#4a545f',
    front: '#1f5fa8',
    rack: { fill: '#eef1f5', line: '#39424e' },
    power: { fill: '#fbeecb', line: '#856404' },
    cooling: { fill: '#d8edf6', line: '#1f6f8f' },
    liquid: { fill: '#d3efe6', line: '#17735a' },
    generic: { fill: '#e6e3ec', line: '#615872' },
    coldAisle: '#3b82c4',
    hotAisle: '#c4563b',
    containment: '#7c5cc0',
    cage: '#6b7280',
    phase: '#3f8f56',
    floorLoad: '#a8741a',
    trayCopper: '#a4572a',
    trayFibre: '#0f7a86',
    trayPower: '#8a6d00',
    trayMixed: '#5a6472',
  },
  dark: {
    paper: '#14171b',
    line: '#e5e8ec',
    text: '#e5e8ec',
    mutedText: '#a4adb9',
    roomFill: '#1a1e23',
    roomLine: '#a4adb9',
    tile: '#272d35',
    tileMajor: '#353d48',
    obstacleFill: '#3a4149',
    obstacleLine: '#a4adb9',
    front: '#6fb0f7',
    rack: { fill: '#333c47', line: '#98a3b0' },
    power: { fill: '#40360f', line: '#dcb545' },
    cooling: { fill: '#153948', line: '#5fb4d6' },
    liquid: { fill: '#123b30', line: '#4fbf9c' },
    generic: { fill: '#332f3d', line: '#bdb3d1' },
    coldAisle: '#5ba3e6',
    hotAisle: '#e67d5f',
    containment: '#a78be6',
    cage: '#98a3b0',
    phase: '#63bd7f',
    floorLoad: '#d9a441',
    trayCopper: '#e09a6b',
    trayFibre: '#4fc3d0',
    trayPower: '#d9b93c',
    trayMixed: '#a3adba',
  },
};
