import { printable, wellFormed } from '../../rules/report/plain-text';
import { base64ToHex } from './base64-hex';
import {
  DEFAULT_LINE_MM,
  type Drawing,
  type GroupShape,
  type Paint,
  type PathShape,
  type Picture,
  type PictureShape,
  type RectMm,
  type Shape,
  type TextShape,
} from './drawing';
import { textWidth, toWinAnsi } from './helvetica';

export interface WrittenPdf {
  /** The file; all ASCII. */
  readonly text: string;
  /** Letters that the standard fonts lack, each once: they are written without their accent or as question marks. */
  readonly replaced: readonly string[];
}

/** PDF measures in points of 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;

/**
 * A drawing as a PDF of one page, to scale: lines stay lines and texts stay texts, in the fonts every reader has. The
 * same drawing gives the same bytes. Written after ISO 32000-1: only what a plan needs of it.
 */
export function writePdf(drawing: Drawing): WrittenPdf {
  const page = new PdfPage();
  const { widthMm, heightMm, background } = drawing;
  page.drawPage(heightMm, { xMm: 0, yMm: 0, widthMm, heightMm }, background, drawing.shapes);
  const content = page.content();
  const states = page.opacities.map((opacity, index) => `/G${index} << /Type /ExtGState /ca ${number(opacity)} >>`);
  const box = `[0 0 ${number(widthMm * POINTS_PER_MM)} ${number(heightMm * POINTS_PER_MM)}]`;
  const pictures = page.pictures.map((_, index) => `/I${index} ${FIRST_PICTURE + index} 0 R`);
  const resources = `<< /Font << /F0 5 0 R /F1 6 0 R >> /ExtGState << ${states.join(' ')} >> /XObject << ${pictures.join(' ')} >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources ${resources} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${textString(drawing.title)} /Author ${textString(drawing.author)} /Producer ${textString('Plenum')} >>`,
    ...page.pictures.map(pictureObject),
  ];
  return { text: fileOf(objects, 7), replaced: [...page.replaced] };
}

/** Number of the object of the first picture: those of the page stand before it. */
const FIRST_PICTURE = 8;

/** A JPEG as it is, written in digits so that the file stays ASCII. */
function pictureObject({ jpegBase64, widthPx, heightPx }: Picture): string {
  const hex = `${base64ToHex(jpegBase64)}>`;
  const size = `/Width ${widthPx} /Height ${heightPx} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  return `<< /Type /XObject /Subtype /Image ${size} /Filter [/ASCIIHexDecode /DCTDecode] /Length ${hex.length} >>\nstream\n${hex}\nendstream`;
}

/** The objects with their numbers, the table of where each begins, and the trailer. */
function fileOf(objects: readonly string[], info: number): string {
  let text = '%PDF-1.4\n';
  const starts: number[] = [];
  for (const [index, object] of objects.entries()) {
    starts.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The operators of one page, in millimetres of the drawing. */
class PdfPage {
  readonly opacities: number[] = [];
  readonly replaced = new Set<string>();
  readonly pictures: Picture[] = [];
  private readonly operators: string[] = [];

  content(): string {
    return this.operators.join('\n');
  }

  drawPage(heightMm: number, page: RectMm, background: string, shapes: readonly Shape[]): void {
    const k = POINTS_PER_MM.toFixed(9);
    this.operators.push(`${k} 0 0 -${k} 0 ${number(heightMm * POINTS_PER_MM)} cm`);
    this.operators.push(`${rgb(background)} rg ${rectOperator(page)} f`);
    for (const shape of shapes) this.draw(shape);
  }

  private draw(shape: Shape): void {
    if (shape.kind === 'path') this.drawPath(shape);
    else if (shape.kind === 'text') this.drawText(shape);
    else if (shape.kind === 'picture') this.drawPicture(shape);
    else this.drawGroup(shape);
  }

  private drawGroup({ clip, shapes }: GroupShape): void {
    if (clip !== undefined) this.operators.push(`q ${rectOperator(clip)} W n`);
    for (const shape of shapes) this.draw(shape);
    if (clip !== undefined) this.operators.push('Q');
  }

  private drawPath({ commands, paint }: PathShape): void {
    const path = commands
      .map(([letter, ...numbers]) => [...numbers.map(number), OPERATORS[letter]].join(' '))
      .join(' ');
    const paints = paintOperator(paint);
    if (paints === 'n') return;
    this.operators.push(`q ${this.stateOf(paint)}${path} ${paints} Q`);
  }

  /** Pictures of a PDF stand on their lower left corner, in a square of one by one. */
  private drawPicture({ picture, at, across, down, opacity }: PictureShape): void {
    const index = this.pictures.push(picture) - 1;
    const matrix = [...across, -down[0], -down[1], at[0] + down[0], at[1] + down[1]].map(number).join(' ');
    this.operators.push(`q /G${this.opacityState(opacity)} gs ${matrix} cm /I${index} Do Q`);
  }

  private stateOf({ fill, fillOpacity, stroke, lineWidthMm = DEFAULT_LINE_MM, dashMm }: Paint): string {
    let state = '';
    if (fill !== undefined) state += `${rgb(fill)} rg `;
    if (fill !== undefined && fillOpacity !== undefined) state += `/G${this.opacityState(fillOpacity)} gs `;
    if (stroke !== undefined) state += `${rgb(stroke)} RG ${number(lineWidthMm)} w `;
    if (stroke !== undefined && dashMm !== undefined) state += `[${dashMm.map(number).join(' ')}] 0 d `;
    return state;
  }

  private opacityState(opacity: number): number {
    const known = this.opacities.indexOf(opacity);
    return known >= 0 ? known : this.opacities.push(opacity) - 1;
  }

  private drawText({ text, at, sizeMm, colour, anchor, isBold, turnDeg }: TextShape): void {
    const { codes, replaced } = toWinAnsi(text);
    if (codes.length === 0) return;
    for (const letter of replaced) this.replaced.add(letter);
    const before = anchor === 'start' ? 0 : textWidth(text, sizeMm, isBold) * (anchor === 'middle' ? 0.5 : 1);
    const angle = (turnDeg * Math.PI) / 180;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    // The page is flipped so that y runs down; letters are flipped back.
    const matrix = [c, s, s, -c, at[0] - before * c, at[1] - before * s].map(number).join(' ');
    const hex = codes.map((code) => code.toString(16).padStart(2, '0')).join('');
    const font = isBold ? '/F1' : '/F0';
    this.operators.push(`BT ${rgb(colour)} rg ${font} ${number(sizeMm)} Tf ${matrix} Tm <${hex}> Tj ET`);
  }
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function paintOperator({ fill, stroke }: Paint): string {
  if (fill !== undefined) return stroke === undefined ? 'f' : 'B';
  return stroke === undefined ? 'n' : 'S';
}

function rectOperator({ xMm, yMm, widthMm, heightMm }: RectMm): string {
  return `${[xMm, yMm, widthMm, heightMm].map(number).join(' ')} re`;
}

/** `#rrggbb` as three shares of one. */
function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => number(part / 255)).join(' ');
}

/** A number as PDF takes it: no exponent, no trailing zeros. */
function number(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** Any text as UTF-16 for the document's properties. */
function textString(text: string): string {
  const clean = wellFormed(printable(text));
  let hex = 'feff';
  for (let i = 0; i < clean.length; i++) hex += clean.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
