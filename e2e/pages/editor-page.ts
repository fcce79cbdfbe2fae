import { expect, type Locator, type Page } from '@playwright/test';

/** Clear space around what the view is fitted to, in pixels; the program's own measure. */
const FIT_MARGIN_PX = 64;

/** The main window as a person uses it: by mouse and keyboard, in millimetres of the one room it shows. */
export class EditorPage {
  readonly canvas: Locator;
  readonly catalog: Locator;
  readonly inspector: Locator;
  readonly problems: Locator;
  readonly dialog: Locator;
  readonly checkState: Locator;
  private room = { widthMm: 0, depthMm: 0 };

  constructor(readonly page: Page) {
    this.canvas = page.getByTestId('canvas');
    this.catalog = page.getByTestId('catalog-panel');
    this.inspector = page.getByTestId('inspector-panel');
    this.problems = page.getByTestId('problems-panel');
    this.dialog = page.getByRole('dialog');
    this.checkState = page.getByTestId('check-state');
  }

  /** Draws the first room by typing its size; the view then shows it whole. */
  async drawRoom(widthMm: number, depthMm: number): Promise<void> {
    await this.canvas.focus();
    await this.page.keyboard.press('a');
    const box = await this.box();
    await this.page.mouse.click(box.x + 80, box.y + 80);
    await this.page.mouse.move(box.x + 300, box.y + 240, { steps: 3 });
    await this.page.keyboard.type(`${widthMm}mm`);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(`${depthMm}mm`);
    await this.page.keyboard.press('Enter');
    await expect(this.inspector).toContainText('Room 1');
    await this.showRoom(widthMm, depthMm);
  }

  /** Fits the view to the one room of this size, so that places on it are known. */
  async showRoom(widthMm: number, depthMm: number): Promise<void> {
    this.room = { widthMm, depthMm };
    await this.canvas.focus();
    await this.page.keyboard.press('Shift+1');
  }

  /** Where a place of the room is in the window; the room's north-west corner is (0, 0). */
  async at(xMm: number, yMm: number): Promise<{ x: number; y: number }> {
    const box = await this.box();
    const { widthMm, depthMm } = this.room;
    const scale = Math.min((box.width - 2 * FIT_MARGIN_PX) / widthMm, (box.height - 2 * FIT_MARGIN_PX) / depthMm);
    return {
      // Whole pixels, as a mouse has them.
      x: Math.round(box.x + box.width / 2 + (xMm - widthMm / 2) * scale),
      y: Math.round(box.y + box.height / 2 + (yMm - depthMm / 2) * scale),
    };
  }

  /** Drags a type out of the catalog and drops it with its centre here, snapping included. */
  async dragFromCatalog(name: string, xMm: number, yMm: number): Promise<void> {
    const search = this.catalog.getByRole('searchbox');
    if ((await search.inputValue()) !== name) await search.fill(name);
    const item = this.catalog.getByText(name, { exact: true }).first();
    const from = await steadyBox(item);
    const to = await this.at(xMm, yMm);
    await this.page.mouse.move(from.x + 8, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 24, from.y + from.height / 2 + 8, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  async click(xMm: number, yMm: number, options: Parameters<Page['mouse']['click']>[2] = {}): Promise<void> {
    const { x, y } = await this.at(xMm, yMm);
    await this.page.mouse.click(x, y, options);
  }

  /** Presses at one place of the plan and lets go at another. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.press(from, to);
    await this.page.mouse.up();
  }

  /** Presses at one place of the plan, goes to another, and stays there with the button down. */
  async press(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const a = await this.at(...from);
    const b = await this.at(...to);
    await this.page.mouse.move(a.x, a.y);
    await this.page.mouse.down();
    await this.page.mouse.move(b.x, b.y, { steps: 8 });
  }

  /** Presses keys with the plan in focus. */
  async keys(...chords: readonly string[]): Promise<void> {
    await this.canvas.focus();
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Runs a command by its name through the palette. */
  async command(name: string): Promise<void> {
    await this.keys('Control+k');
    await this.page.getByTestId('palette').getByRole('combobox').fill(name);
    await this.page.getByTestId('palette').getByRole('option', { name }).first().click();
  }

  /** Waits until the checks are up to date and gives the line that sums them up. */
  async checked(): Promise<string> {
    await expect(this.checkState).not.toContainText('Checking');
    return (await this.checkState.textContent()) ?? '';
  }

  private async box() {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('The plan is not shown');
    return box;
  }
}

/** Where something is once it has stopped moving: a list that is being filtered moves its rows. */
async function steadyBox(locator: Locator) {
  let last = '';
  let box: { x: number; y: number; width: number; height: number } | null = null;
  await expect(async () => {
    const before = last;
    box = await locator.boundingBox();
    last = JSON.stringify(box);
    expect(box).not.toBeNull();
    expect(last).toBe(before);
  }).toPass();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}
