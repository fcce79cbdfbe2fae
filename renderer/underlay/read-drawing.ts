import { readDxf } from '#shared/exchange/dxf/read-dxf';
import { writeLineDrawing } from '#shared/exchange/dxf/line-drawing';
import { MAX_UNDERLAY_CHARACTERS, type Underlay } from '#shared/model/records/underlay';
import { err, ok, type Result } from '#shared/units/result';
import { cleanSvg } from './clean-svg';
import { pictureSize } from './picture-size';

/** A file made ready to lie under the plan. */
export interface ReadDrawing {
  readonly kind: Underlay['kind'];
  readonly content: string;
  readonly widthUm: number;
  readonly depthUm: number;
  /** Whether the size is true: the file named its unit. */
  readonly isToScale: boolean;
  readonly hiddenLayers: readonly string[];
  readonly notes: readonly string[];
}

export const DRAWING_EXTENSIONS = ['dxf', 'svg', 'png', 'jpg', 'jpeg'] as const;

/** Larger pictures are refused before they are unpacked: a hundred million pixels take 400 MB. */
const MAX_PIXELS = 100_000_000;
/** The longest side that is embedded, then smaller ones until the text is short enough. */
const LONGEST_PX = [4096, 3000, 2000, 1400];
const JPEG_QUALITY = 0.85;
/** Coordinates of a DXF are kept to this, or coarser where the drawing is large. */
const STEPS_UM = [100, 1000, 10_000];
/** How large a pixel of a picture is taken to be until it is calibrated. */
const PIXEL_UM = 10_000;

/** Reads a drawing by its extension: lines of a DXF, or a picture to embed. Answers a sentence when it cannot. */
export async function readDrawing(name: string, bytes: Uint8Array): Promise<Result<ReadDrawing, string>> {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  if (extension === 'dxf') return readLines(decodeDxf(bytes));
  if (extension === 'svg') return readSvg(new TextDecoder('utf-8').decode(bytes));
  if (extension === 'png' || extension === 'jpg' || extension === 'jpeg') return readPicture(bytes);
  return err('Choose a DXF, SVG, PNG or JPEG file.');
}

/** Older files are in the code page of western Windows. */
function decodeDxf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function readLines(text: string): Result<ReadDrawing, string> {
  const read = readDxf(text);
  if (!read.ok) return read;
  const { drawing, unit, hiddenLayers, notes } = read.value;
  const contents = STEPS_UM.map((step) => () => writeLineDrawing(drawing, step));
  let content = '';
  for (const write of contents) {
    content = write();
    if (content.length <= MAX_UNDERLAY_CHARACTERS) break;
  }
  return ok({
    kind: 'lines',
    content,
    widthUm: drawing.widthUm,
    depthUm: drawing.depthUm,
    isToScale: unit !== undefined,
    hiddenLayers,
    notes: [
      unit === undefined
        ? 'The file names no unit, so it was read in millimetres. Calibrate it with two points.'
        : `Read in ${unit}, as the file says.`,
      ...notes,
    ],
  });
}

function readSvg(text: string): Result<ReadDrawing, string> {
  const clean = cleanSvg(text);
  if (!clean.ok) return clean;
  const content = `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(clean.value.text))}`;
  const pixels = 25_400 / 96;
  return ok({
    kind: 'picture',
    content,
    widthUm: (clean.value.widthUm / pixels) * PIXEL_UM,
    depthUm: (clean.value.depthUm / pixels) * PIXEL_UM,
    isToScale: false,
    hiddenLayers: [],
    notes: ['A picture has no scale. Calibrate it with two points.'],
  });
}

async function readPicture(bytes: Uint8Array): Promise<Result<ReadDrawing, string>> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return err('It is not a PNG or JPEG picture.');
  if (size.width * size.height > MAX_PIXELS)
    return err(`It has ${size.width} × ${size.height} pixels; at most 100 million are read.`);
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => undefined);
  if (!bitmap) return err('It is damaged and cannot be shown.');
  const content = encode(bitmap);
  bitmap.close();
  if (content === undefined) return err('It is too large to embed, even made smaller.');
  return ok({
    kind: 'picture',
    content,
    widthUm: size.width * PIXEL_UM,
    depthUm: size.height * PIXEL_UM,
    isToScale: false,
    hiddenLayers: [],
    notes: ['A picture has no scale. Calibrate it with two points.'],
  });
}

/** The picture drawn anew, so that nothing but its pixels is embedded; as sharp as fits. */
function encode(bitmap: ImageBitmap): string | undefined {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!ctx) return undefined;
  for (const longest of LONGEST_PX) {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    ctx.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const address of [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', JPEG_QUALITY)])
      if (address.length <= MAX_UNDERLAY_CHARACTERS) return address;
  }
  return undefined;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
