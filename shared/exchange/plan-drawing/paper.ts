/** Sheets of paper by their usual names, in millimetres, upright. ISO 216 and ANSI/ASME Y14.1. */
export const PAPERS = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
  'ANSI A': [215.9, 279.4],
  'ANSI B': [279.4, 431.8],
  'ANSI C': [431.8, 558.8],
  'ANSI D': [558.8, 863.6],
  'ANSI E': [863.6, 1117.6],
} as const satisfies { readonly [name: string]: readonly [widthMm: number, heightMm: number] };

export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as readonly PaperName[];

export type Orientation = 'landscape' | 'portrait';

/** Size of a sheet as it is held. */
export function paperSize(
  paper: PaperName,
  orientation: Orientation,
): { readonly widthMm: number; readonly heightMm: number } {
  const [short, long] = PAPERS[paper];
  return orientation === 'portrait' ? { widthMm: short, heightMm: long } : { widthMm: long, heightMm: short };
}

/** A scale: this many millimetres of the building are one on paper. */
export interface Scale {
  readonly denominator: number;
  readonly label: string;
}

const METRIC = [10, 20, 25, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 2500, 5000];
const IMPERIAL: readonly (readonly [denominator: number, inches: string])[] = [
  [12, '1"'],
  [16, '3/4"'],
  [24, '1/2"'],
  [32, '3/8"'],
  [48, '1/4"'],
  [64, '3/16"'],
  [96, '1/8"'],
  [128, '3/32"'],
  [192, '1/16"'],
  [384, '1/32"'],
];

/** Scales that are used on this paper, the largest first: round ones on ISO paper, inches to the foot on ANSI paper. */
export function scalesFor(paper: PaperName): readonly Scale[] {
  if (!isImperial(paper)) return METRIC.map(scaleOf);
  const inches = IMPERIAL.map(([denominator, inch]) => ({ denominator, label: `${inch} = 1'-0" (1:${denominator})` }));
  return [...inches, ...METRIC.filter((denominator) => denominator >= 500).map(scaleOf)];
}

/** A scale by its number, named as on this paper. */
export function scaleNamed(paper: PaperName, denominator: number): Scale {
  return scalesFor(paper).find((scale) => scale.denominator === denominator) ?? scaleOf(denominator);
}

/** True for paper on which lengths are read in feet. */
export function isImperial(paper: PaperName): boolean {
  return paper.startsWith('ANSI');
}

function scaleOf(denominator: number): Scale {
  return { denominator, label: `1:${denominator}` };
}
