import { expect, test } from '../../fixtures/app';

test.describe('start', () => {
  test('opens an untitled, untouched document', async ({ page, windowTitle }) => {
    await expect.poll(windowTitle).toMatch(/^[^•]+ — Plenum$/);
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
