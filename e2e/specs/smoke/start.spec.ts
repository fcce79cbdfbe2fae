import { expect, test } from '../../fixtures/app';

test.describe('start', () => {
  test('opens an untitled, untouched document', async ({ page, program }) => {
    const title = () =>
      program.app === null
        ? page.title()
        : program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title).toMatch(/^[^•]+ — Plenum$/);
    await expect(page.getByTestId('canvas')).toBeVisible();
    await expect(page.getByTestId('status-bar')).toBeVisible();
  });

  test('knows its host and offers the page nothing else of the machine', async ({ page, hostKind }) => {
    const seen = await page.evaluate(() => ({
      host: 'plenumHost' in window,
      others: ['require', 'process', 'module', 'standinSend', 'standinDeliver'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ host: hostKind === 'electron', others: [] });
  });
});
