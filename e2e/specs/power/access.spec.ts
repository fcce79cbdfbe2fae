import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

for (const theme of ['light', 'dark'] as const)
  test(`the one-line diagram, failures and tables are free of accessibility errors, ${theme}`, async ({ page }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^2N power/ }).click();
    await editor.checked();
    await editor.keys('Alt+7');
    const diagram = page.getByTestId('one-line-diagram');
    await expect(diagram).toHaveAttribute('data-laid-out', 'true');
    expect.soft(await problemsOf(page), 'the diagram').toEqual([]);
    await page.getByRole('button', { name: 'Show the whole diagram' }).click();
    await diagram.getByRole('button', { name: /^UPS-A,/ }).click();
    await diagram
      .getByRole('button', { name: /tap-offs/ })
      .first()
      .click();
    expect.soft(await problemsOf(page), 'a node and its circuits').toEqual([]);
    await editor.keys('Shift+F');
    await expect(page.getByTestId('failure-banner')).toContainText('UPS-A');
    expect.soft(await problemsOf(page), 'a failure').toEqual([]);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    expect.soft(await problemsOf(page), 'the list').toEqual([]);
    for (const name of ['Keep the failure as a scenario…', 'Panel schedules and rack PDUs…']) {
      await editor.command(name);
      await expect(editor.dialog).toBeVisible();
      expect.soft(await problemsOf(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toBeHidden();
    }
    await editor.inspector.getByRole('button', { name: 'Declare a redundancy group…' }).click();
    expect.soft(await problemsOf(page), 'declaring a redundancy group').toEqual([]);
    await page.keyboard.press('Escape');
    await editor.command('Colour by power load after a failure');
    expect.soft(await problemsOf(page), 'an overlay').toEqual([]);
  });

test('the diagram is walked by the arrow keys alone', async ({ page }) => {
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: /^2N power/ }).click();
  await editor.checked();
  await editor.keys('Alt+7');
  const diagram = page.getByTestId('one-line-diagram');
  await expect(diagram).toHaveAttribute('data-laid-out', 'true');
  const box = (name: string) => diagram.getByRole('button', { name: new RegExp(`^${name},`) });
  await box('Utility A').focus();
  await page.keyboard.press('ArrowRight');
  await expect(box('ATS-A')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(box('SWG-A')).toBeFocused();
  await expect(box('SWG-A')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box('SWG-B')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(box('ATS-B')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.inspector.getByRole('heading', { name: 'ATS-B' })).toBeVisible();
});
