import type { Drawing } from '#shared/exchange/drawing/drawing';
import { writePdf } from '#shared/exchange/drawing/write-pdf';
import { writeSvg } from '#shared/exchange/drawing/write-svg';
import type { ExportRequest } from '#shared/host/contract';
import type { PlanFormat } from '../../session/plan-export';
import { drawingToPng } from './picture';

/** A drawing as a file of this format. */
export async function planFile(
  drawing: Drawing,
  format: PlanFormat,
  dpi: number,
): Promise<Pick<ExportRequest, 'mediaType' | 'content'>> {
  switch (format) {
    case 'pdf':
      return { mediaType: 'application/pdf', content: writePdf(drawing).text };
    case 'svg':
      return { mediaType: 'image/svg+xml', content: writeSvg(drawing) };
    case 'png':
      return { mediaType: 'image/png', content: await drawingToPng(drawing, dpi) };
  }
}
