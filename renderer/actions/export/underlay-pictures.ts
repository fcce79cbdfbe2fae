import type { Picture } from '#shared/exchange/drawing/drawing';
import type { Underlay } from '#shared/model/records/underlay';

/** Pictures as this program embeds them; anything else is not shown and not exported. */
const EMBEDDED = /^data:image\/(png|jpeg|svg\+xml);base64,/;
/** A picture is exported with at most so many pixels along its longer side; an SVG with as many. */
const LONGEST_PX = 3000;
const JPEG_QUALITY = 0.88;

/** The pictures of these underlays as JPEG on white, which every format holds, by id. Rejects when one cannot be read. */
export async function underlayPictures(underlays: readonly Underlay[]): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const underlay of underlays) {
    if (underlay.kind !== 'picture' || underlay.isHidden || !EMBEDDED.test(underlay.content)) continue;
    pictures.set(underlay.id, await asJpeg(underlay));
  }
  return pictures;
}

async function asJpeg({ content, widthUm, depthUm }: Underlay): Promise<Picture> {
  const image = new Image();
  image.src = content;
  await image.decode();
  const isVector = content.startsWith('data:image/svg');
  const [width, height] = isVector ? [widthUm, depthUm] : [image.naturalWidth, image.naturalHeight];
  const longest = Math.max(width, height);
  const scale = isVector ? LONGEST_PX / longest : Math.min(1, LONGEST_PX / longest);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is not enough memory for the picture under the plan');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const jpegBase64 = canvas.toDataURL('image/jpeg', JPEG_QUALITY).split(',')[1] ?? '';
  return { jpegBase64, widthPx: canvas.width, heightPx: canvas.height };
}
