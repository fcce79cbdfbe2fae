import type { Page } from '@playwright/test';
import { fitRect, panBy, toScreen, zoomAbout, type Camera, type PointPx, type SizePx } from '#shared/geometry/camera';
import type { PointXY, RectUm } from '#shared/geometry/rect';

/** As renderer/canvas/input/wheel.ts: wheel pixels that double the scale, and the most one event does. */
const DOUBLING_PX = 350;
const MAX_WHEEL_PX = 300;
/** As renderer/editor/editor.ts: clear space around everything that is shown. */
const FIT_MARGIN_PX = 64;

/**
 * A page with a hall and where its camera is. The camera is followed by the same arithmetic as the program's, from the
 * events that are sent, so that the program needs no way in for the benchmark.
 */
export class HallPage {
  private camera: Camera = { xUm: 0, yUm: 0, scale: 1 };
  private origin: PointPx = { x: 0, y: 0 };
  private size: SizePx = { width: 1, height: 1 };

  constructor(
    readonly page: Page,
    /** Bounds of all rooms. */
    readonly bounds: RectUm,
  ) {}

  /** Measures where the plan is in the window. */
  async locate(): Promise<void> {
    const box = await this.page.getByTestId('canvas').boundingBox();
    if (!box) throw new Error('the plan is not on the screen');
    this.origin = { x: box.x, y: box.y };
    this.size = { width: box.width, height: box.height };
  }

  get middle(): PointPx {
    return { x: this.origin.x + this.size.width / 2, y: this.origin.y + this.size.height / 2 };
  }

  /** Window pixels of a point of the plan. */
  screen(point: PointXY): PointPx {
    const { x, y } = toScreen(this.camera, point);
    return { x: this.origin.x + x, y: this.origin.y + y };
  }

  /** Shows everything. */
  async fit(): Promise<void> {
    await this.page.keyboard.press('Shift+Digit1');
    this.camera = fitRect(this.bounds, this.size, FIT_MARGIN_PX);
  }

  /** Shows everything, then zooms until a metre has this many pixels and brings the point to the middle of the view. */
  async zoomTo(about: PointXY, pxPerMetre: number): Promise<void> {
    await this.fit();
    const at = this.screen(about);
    await this.page.mouse.move(at.x, at.y);
    await this.page.keyboard.down('Control');
    const target = pxPerMetre / 1e6;
    // Whole pixels, as a wheel has them: parts of pixels are taken for a pinch.
    let rest = Math.round(-DOUBLING_PX * Math.log2(target / this.camera.scale));
    while (rest !== 0) {
      const step = Math.sign(rest) * Math.min(MAX_WHEEL_PX, Math.abs(rest));
      await this.page.mouse.wheel(0, step);
      rest -= step;
      const factor = 2 ** (-step / DOUBLING_PX);
      const local = { x: at.x - this.origin.x, y: at.y - this.origin.y };
      this.camera = zoomAbout(this.camera, local, this.camera.scale * factor);
    }
    await this.page.keyboard.up('Control');
    await this.pan(this.screen(about), this.middle);
  }

  /** Drags the plan with the middle button, so that what was at `from` is at `to`. */
  private async pan(from: PointPx, to: PointPx): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down({ button: 'middle' });
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up({ button: 'middle' });
    this.camera = panBy(this.camera, to.x - from.x, to.y - from.y);
  }
}
