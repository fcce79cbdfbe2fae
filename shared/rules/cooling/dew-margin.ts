import type { ParamSpec } from '../engine/rule';

/** How far above the dew point of a room what is cold in it must stay. */
export const DEW_MARGIN = {
  marginMilliK: {
    default: 2000,
    dimension: 'temperatureDifference',
    label: 'Margin above the dew point',
    source: 'project default',
    grade: 'K',
    max: 20_000,
  },
} as const satisfies { readonly [name: string]: ParamSpec };
