import { expect, type Locator, type Page } from '@playwright/test';
import type { EditorPage } from './editor-page';

type Face = 'front' | 'rear';

/** A place on one face of a rack: `bottomRu` is the rack unit something of `heightRu` stands on. */
export interface Spot {
  readonly rack: string;
  readonly face?: Face;
  readonly bottomRu: number;
  /** @default 1 */
  readonly heightRu?: number;
  /** From the left rail to the right one, 0 to 1. @default the middle */
  readonly across?: number;
}

/** Pixels above the topmost rack unit in a drawing; the program's own measure. */
const TOP_PX = 6;

/** The rack elevation as a person uses it: by mouse, in rack units. */
export class ElevationPage {
  readonly panel: Locator;

  constructor(
    readonly page: Page,
    readonly editor: EditorPage,
  ) {
    this.panel = page.getByTestId('elevation-panel');
  }

  /** One face of a rack. */
  drawing(rack: string, face: Face = 'front'): Locator {
    return this.panel.getByRole('group', { name: `${rack}, ${face}`, exact: true });
  }

  /** The devices of a rack from the bottom up, as `Server 1 at RU 3`; a second face marks what reaches through. */
  async devices(rack: string, face: Face = 'front'): Promise<readonly string[]> {
    const labels = await this.drawing(rack, face)
      .locator('[data-device-id]')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.replace(/^([^,]*), .*?(RU [\d.]+|0U, \w+ side).*$/, '$1 at $2'));
  }

  async expectDevices(rack: string, expected: readonly string[], face: Face = 'front'): Promise<void> {
    await expect.poll(() => this.devices(rack, face)).toEqual(expected);
  }

  /** The middle of a place in the window. */
  async at({ rack, face = 'front', bottomRu, heightRu = 1, across = 0.5 }: Spot): Promise<{ x: number; y: number }> {
    const drawing = this.drawing(rack, face);
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    if (!box) throw new Error(`${rack}, ${face} is not shown`);
    const [frame, unitPx] = await Promise.all(
      ['data-frame', 'data-unit-px'].map(async (name) => Number(await drawing.getAttribute(name))),
    );
    const fromBottom = (bottomRu - 1 + heightRu / 2) * 2;
    // The numbers of the rack units stand on the left.
    const left = 24;
    return {
      x: box.x + left + (box.width - left) * across,
      y: box.y + TOP_PX + ((frame ?? 0) - fromBottom) * (unitPx ?? 0),
    };
  }

  /** Drags a type out of the catalog onto a place of a rack. */
  async mount(typeName: string, spot: Spot): Promise<void> {
    const search = this.editor.catalog.getByRole('searchbox');
    if ((await search.inputValue()) !== typeName) await search.fill(typeName);
    const item = this.editor.catalog.getByText(typeName, { exact: true }).first();
    await expect(item).toBeVisible();
    const to = await this.at(spot);
    await item.hover();
    await this.dragTo(to);
  }

  /** Drags from one place to another; devices in the selection go along. */
  async drag(from: Spot, to: Spot, keys: { readonly held?: 'Alt' } = {}): Promise<void> {
    const start = await this.at(from);
    const end = await this.at(to);
    await this.page.mouse.move(start.x, start.y);
    if (keys.held) await this.page.keyboard.down(keys.held);
    await this.dragTo(end);
    if (keys.held) await this.page.keyboard.up(keys.held);
  }

  /** Clicks a device, with Shift to add it to the selection. */
  async click(spot: Spot, keys: { readonly held?: 'Shift' } = {}): Promise<void> {
    const { x, y } = await this.at(spot);
    if (keys.held) await this.page.keyboard.down(keys.held);
    await this.page.mouse.click(x, y);
    if (keys.held) await this.page.keyboard.up(keys.held);
  }

  /** What a drop on a taken place does. */
  async dropping(onTaken: 'Drop over others' | 'Shift others up' | 'Change places'): Promise<void> {
    await this.panel.getByLabel('Dropping on a taken place').selectOption({ label: onTaken });
  }

  /** Makes the panel wider by so many pixels. */
  async widen(byPx: number): Promise<void> {
    const box = await this.page.getByRole('separator', { name: 'Width of the rack elevation' }).boundingBox();
    if (!box) throw new Error('The rack elevation is not open');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x - byPx, y, { steps: 5 });
    await this.page.mouse.up();
  }

  async faces(shown: 'Front' | 'Rear' | 'Both'): Promise<void> {
    await this.panel.getByRole('button', { name: shown, exact: true }).click();
  }

  private async dragTo({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.move(x, y, { steps: 10 });
    // Once more at the end, as a hand that comes to rest does.
    await this.page.mouse.move(x, y);
    await this.page.mouse.up();
  }
}
