import type { DocumentHeader } from '../../model/records/document';
import { lineShape, rectShape, textShape, type PointMm, type RectMm, type Shape } from '../drawing/drawing';
import { cutToWidth } from '../drawing/helvetica';
import type { Ink } from './ink';
import { isImperial, type PaperName, type Scale } from './paper';
import { northArrow, scaleBar } from './scale-bar';

export const TITLE_BLOCK_MM = 24;

const NORTH_MM = 14;
const SCALE_MM = 58;
const FACTS_MM = 44;
const PAD_MM = 2;

export interface TitleFacts {
  readonly header: DocumentHeader | undefined;
  /** `Hall 1`, or `All rooms`. */
  readonly part: string;
  readonly paper: PaperName;
  readonly scale: Scale;
  /** As it is to be read. */
  readonly date: string;
}

/** The strip at the foot of a sheet: whose plan of what, which revision, at which scale, and where north is. */
export function titleBlock(ink: Ink, area: RectMm, facts: TitleFacts): Shape[] {
  const { header, part, scale, paper, date } = facts;
  const right = area.xMm + area.widthMm;
  const bottom = area.yMm + area.heightMm;
  const edges = [right - NORTH_MM, right - NORTH_MM - SCALE_MM, right - NORTH_MM - SCALE_MM - FACTS_MM];
  const [northX = 0, scaleX = 0, factsX = 0] = edges;
  const top = area.yMm;
  const nameWidth = factsX - area.xMm - 2 * PAD_MM;
  const lines: PointMm[][] = edges.map((x) => [
    [x, top],
    [x, bottom],
  ]);
  const at = (x: number, y: number): PointMm => [x + PAD_MM, top + y];
  const put = (text: string, point: PointMm, width: number, size: number, isBold = false, colour = ink.text): Shape =>
    textShape(cutToWidth(text, width, size, isBold), point, size, colour, { isBold });
  const pair = (label: string, value: string, row: number): Shape[] => [
    put(label, at(factsX, 4.6 + row * 4.8), 15, 2, false, ink.mutedText),
    put(value === '' ? '–' : value, at(factsX + 15, 4.6 + row * 4.8), FACTS_MM - 15 - 2 * PAD_MM, 2.4),
  ];
  return [
    rectShape(area, { stroke: ink.line, lineWidthMm: 0.35 }),
    lineShape(lines, { stroke: ink.line, lineWidthMm: 0.2 }),
    put(nonEmpty(header?.name, 'Untitled layout'), at(area.xMm, 6.4), nameWidth, 4.2, true),
    put(part, at(area.xMm, 11.6), nameWidth, 2.8),
    put(client(header), at(area.xMm, 16.4), nameWidth, 2.4),
    put('Drawn with Plenum', at(area.xMm, 21.4), nameWidth, 1.8, false, ink.mutedText),
    ...pair('Project', header?.projectNumber ?? '', 0),
    ...pair('Revision', header?.revision ?? '', 1),
    ...pair('Author', header?.author ?? '', 2),
    ...pair('Date', date, 3),
    put(`Scale ${scale.label}`, at(scaleX, 5.6), SCALE_MM - 2 * PAD_MM, 3, true),
    put(`on ${paper}; print at 100 %`, at(scaleX, 9.4), SCALE_MM - 2 * PAD_MM, 2, false, ink.mutedText),
    ...scaleBar(ink, at(scaleX + 1, 13), SCALE_MM - 2 * PAD_MM - 8, scale.denominator, isImperial(paper)),
    ...northArrow(ink, [northX + NORTH_MM / 2, top + area.heightMm / 2], 18),
  ];
}

function client(header: DocumentHeader | undefined): string {
  return header?.client === undefined || header.client === '' ? '' : `For ${header.client}`;
}

function nonEmpty(text: string | undefined, otherwise: string): string {
  return text === undefined || text.trim() === '' ? otherwise : text;
}
