// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { TEST_SERVER } from '#shared/testing/test-types';
import { buttonOf, controlOf, leave, renderUi, testProgram, type, type Rendered } from '../testing/render-ui';
import { derivedType } from './type-draft';
import { TypeFormDialog } from './type-form-dialog';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

function show(dialog: Parameters<typeof TypeFormDialog>[0]['dialog']) {
  const program = testProgram();
  let isClosed = false;
  rendered = renderUi(<TypeFormDialog dialog={dialog} onClose={() => (isClosed = true)} />, program);
  const { root } = rendered;
  const fill = (label: string, text: string): void => {
    const control = root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) ?? controlOf(root, label);
    type(control, text);
    leave(control);
  };
  const submit = async (): Promise<void> => {
    await act(async () => {
      buttonOf(root, 'Keep in my catalog').form?.requestSubmit();
      await Promise.resolve();
    });
  };
  return { ...program, root, fill, submit, isClosed: () => isClosed };
}

it('says at each field what is missing, and keeps nothing until it is right', async () => {
  const { root, fill, submit, catalog, isClosed } = show({ kind: 'typeForm', mode: 'new' });
  await submit();
  expect(isClosed()).toBe(false);
  expect(root.textContent).toContain('3 fields need attention');
  fill('Name', 'House rack');
  fill('Maker', 'House');
  fill('Model', 'HR-1');
  fill('Weight: value', '140');
  await submit();
  expect(root.textContent).toContain('source must not be empty');
  fill('Weight: source', 'our scales');
  await submit();
  expect(isClosed()).toBe(true);
  const made = catalog.get().get('house/hr-1');
  expect(made?.figures.weight).toMatchObject({ value: 140, unit: 'kg', source: 'our scales', grade: 'K' });
  expect(made?.figures.overallWidth).toMatchObject({ value: 'unknown', grade: 'U' });
  expect(catalog.get().isUserType('house/hr-1')).toBe(true);
});

it('derives from a type and keeps its figures with their sources', async () => {
  const { fill, submit, catalog } = show({ kind: 'typeForm', mode: 'derive', type: derivedType(TEST_SERVER) });
  fill('Model', 'S2 fast');
  fill('Maximum power: value', '650');
  await submit();
  expect(catalog.get().get('test/s2-fast')).toBeUndefined();
  fill('Maximum power: source', 'our meter');
  await submit();
  const made = catalog.get().get('test/s2-fast');
  expect(made?.figures.maxPowerAc).toMatchObject({ value: 650, unit: 'W', source: 'our meter' });
  expect(made?.figures.weight).toEqual(TEST_SERVER.figures.weight);
  expect(made?.ports).toEqual(TEST_SERVER.ports);
  expect(made?.provenance?.source).toContain('Test server (test/server), derived');
});
