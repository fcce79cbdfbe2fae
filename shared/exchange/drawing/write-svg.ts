import { printable, wellFormed } from '../../rules/report/plain-text';
import {
  DEFAULT_LINE_MM,
  type Drawing,
  type Paint,
  type PathCommand,
  type PictureShape,
  type Shape,
  type TextShape,
} from './drawing';

const FONT_FAMILY = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/**
 * A drawing as an SVG file whose lengths are true millimetres. Texts stay texts; no scripts, no styles, no references
 * to anything outside. The same drawing gives the same bytes.
 */
export function writeSvg(drawing: Drawing): string {
  const { widthMm, heightMm, title, background, shapes } = drawing;
  const writer = new SvgWriter();
  const body = shapes.map((shape) => writer.shape(shape)).join('');
  const size = `width="${mm(widthMm)}mm" height="${mm(heightMm)}mm" viewBox="0 0 ${mm(widthMm)} ${mm(heightMm)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT_FAMILY}">\n`,
    `<title>${escapeXml(title)}</title>\n`,
    `<rect width="${mm(widthMm)}" height="${mm(heightMm)}" fill="${background}"/>\n`,
    body,
    '</svg>\n',
  ].join('');
}

class SvgWriter {
  private clips = 0;

  shape(shape: Shape): string {
    switch (shape.kind) {
      case 'path': {
        const id = shape.recordId === undefined ? '' : ` data-record="${escapeXml(shape.recordId)}"`;
        return `<path${id} d="${pathData(shape.commands)}"${paintAttributes(shape.paint)}/>\n`;
      }
      case 'text':
        return textElement(shape);
      case 'picture':
        return pictureElement(shape);
      case 'group': {
        const inner = shape.shapes.map((one) => this.shape(one)).join('');
        if (inner === '') return '';
        const { clip } = shape;
        const label = `data-layer="${escapeXml(shape.name)}"`;
        if (clip === undefined) return `<g ${label}>\n${inner}</g>\n`;
        const id = `clip${++this.clips}`;
        const rect = `<rect x="${mm(clip.xMm)}" y="${mm(clip.yMm)}" width="${mm(clip.widthMm)}" height="${mm(clip.heightMm)}"/>`;
        return `<clipPath id="${id}">${rect}</clipPath>\n<g ${label} clip-path="url(#${id})">\n${inner}</g>\n`;
      }
    }
  }
}

function textElement({ text, at, sizeMm, colour, anchor, isBold, turnDeg }: TextShape): string {
  const [x, y] = at;
  const attributes = [
    `x="${mm(x)}" y="${mm(y)}" font-size="${mm(sizeMm)}" fill="${colour}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    isBold ? ' font-weight="bold"' : '',
    turnDeg === 0 ? '' : ` transform="rotate(${mm(turnDeg)} ${mm(x)} ${mm(y)})"`,
  ].join('');
  return `<text ${attributes}>${escapeXml(text)}</text>\n`;
}

/** A square of one millimetre, stretched to where the picture lies. */
function pictureElement({ picture, at, across, down, opacity }: PictureShape): string {
  const place = [...across, ...down, ...at].map(mm).join(' ');
  const data = picture.jpegBase64.replace(/[^A-Za-z0-9+/=]/g, '');
  return `<image width="1" height="1" preserveAspectRatio="none" transform="matrix(${place})" opacity="${mm(opacity)}" href="data:image/jpeg;base64,${data}"/>\n`;
}

function pathData(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => `${letter}${numbers.map(mm).join(' ')}`).join('');
}

function paintAttributes({ fill, fillOpacity, stroke, lineWidthMm = DEFAULT_LINE_MM, dashMm }: Paint): string {
  return [
    ` fill="${fill ?? 'none'}"`,
    fill === undefined || fillOpacity === undefined ? '' : ` fill-opacity="${mm(fillOpacity)}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${mm(lineWidthMm)}"`,
    stroke === undefined || dashMm === undefined ? '' : ` stroke-dasharray="${dashMm.map(mm).join(' ')}"`,
  ].join('');
}

/** A number to a tenth of a micrometre of paper, without trailing zeros. */
function mm(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Text for XML: markup escaped, what XML does not allow left out. */
function escapeXml(text: string): string {
  return wellFormed(printable(text))
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
