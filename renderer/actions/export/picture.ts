import type { Drawing } from '#shared/exchange/drawing/drawing';
import { withDensity } from '#shared/exchange/drawing/png-density';
import { writeSvg } from '#shared/exchange/drawing/write-svg';

const MM_PER_INCH = 25.4;
/** What a canvas of Chromium takes: so many pixels along a side, and in all. */
const MAX_SIDE_PX = 16_384;
const MAX_AREA_PX = 2 ** 28;

/** Size of a drawing as a picture of this many dots per inch. */
export function pictureSize({ widthMm, heightMm }: Drawing, dpi: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round((widthMm / MM_PER_INCH) * dpi)),
    height: Math.max(1, Math.round((heightMm / MM_PER_INCH) * dpi)),
  };
}

/** True when a picture of this size can be made. */
export function canBePicture({ width, height }: { width: number; height: number }): boolean {
  return width <= MAX_SIDE_PX && height <= MAX_SIDE_PX && width * height <= MAX_AREA_PX;
}

/** A drawing as a PNG that knows its true size. Rejects when the picture is too large for this machine. */
export async function drawingToPng(drawing: Drawing, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pictureSize(drawing, dpi);
  const url = URL.createObjectURL(new Blob([writeSvg(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('there is not enough memory for a picture of this size');
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('there is not enough memory for a picture of this size');
    return Uint8Array.from(withDensity(new Uint8Array(await blob.arrayBuffer()), dpi));
  } finally {
    URL.revokeObjectURL(url);
  }
}
