import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** What stops when one pump does, and which failure of cooling is the worst. */
test('one pump fails, and every failure of cooling is played', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.command('Open sample: GB300 NVL72 hall');
  await editor.checked();
  await editor.keys('Alt+8');
  const diagram = page.getByTestId('liquid-diagram');
  await expect(diagram).toHaveAttribute('data-laid-out', 'true');
  await diagram.getByRole('button', { name: /^CDU01,/ }).click();
  await editor.command('Fail one pump of this');
  const pane = page.getByTestId('failure-pane');
  await expect(pane).toContainText(/1 of 2 pumps left/);
  await editor.command('Restore what failed');
  await expect(page.getByTestId('failure-banner')).toBeHidden();

  await editor.command('Play every single failure of cooling');
  await expect(page.getByTestId('failure-banner')).toBeVisible();
  await expect(page.getByTestId('failure-banner')).toContainText(/1 of \d+/);
  await expect(pane).toContainText('Worst cases');
  await editor.keys('F9');
  await expect(page.getByTestId('failure-banner')).toContainText(/2 of \d+/);
});
