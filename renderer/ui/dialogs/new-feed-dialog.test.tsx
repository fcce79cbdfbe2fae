// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { DOCUMENT_ID } from '#shared/model/records/document';
import { setFields } from '#shared/operations/set-fields';
import { smallHall } from '#shared/testing/small-hall';
import { controlOf, press, renderUi, testProgram, type, type Rendered } from '../testing/render-ui';
import { NewFeedDialog } from './new-feed-dialog';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

function show(region: 'IEC' | 'NA') {
  const program = testProgram({ records: smallHall().records() });
  const { editor } = program;
  editor.run({ label: 'Region', code: 'test' }, setFields(editor.view, { ids: [DOCUMENT_ID], changes: { region } }));
  rendered = renderUi(<NewFeedDialog dialog={{ kind: 'newFeed' }} onClose={() => undefined} />, program);
  const { root } = rendered;
  const voltage = (): string => controlOf(root, 'Voltage').value;
  const choose = (phases: string): void =>
    act(() => {
      const select = controlOf(root, 'Phases');
      select.value = phases;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  return { root, voltage, choose };
}

it.each([
  ['IEC', ['400 V', '230 V', '48 V', '400 V']],
  ['NA', ['415 V', '208 V', '48 V', '415 V']],
] as const)('takes the usual voltage of the phases in region %s', (region, expected) => {
  const { voltage, choose } = show(region);
  const seen = [voltage()];
  for (const phases of ['single', 'dc', 'three']) {
    choose(phases);
    seen.push(voltage());
  }
  expect(seen).toEqual(expected);
});

it('keeps a voltage that was typed', () => {
  const { root, voltage, choose } = show('IEC');
  type(controlOf(root, 'Voltage'), '240');
  press(controlOf(root, 'Voltage'), 'Enter');
  choose('single');
  expect(voltage()).toBe('240 V');
});

it('asks for the listing for continuous load only where it counts', () => {
  expect(show('IEC').root.textContent).not.toContain('100 %');
  rendered?.unmount();
  expect(show('NA').root.textContent).toContain('Listed for 100 % continuous load');
});

it('asks for the power factor, says that it is assumed until it is typed, and not for direct current', () => {
  const { root, choose } = show('IEC');
  expect(root.textContent).toContain('Assumed to be unity');
  expect(root.textContent).toContain('of 22.2 kW');
  type(controlOf(root, 'Power factor'), '90');
  press(controlOf(root, 'Power factor'), 'Enter');
  expect(root.textContent).not.toContain('Assumed to be unity');
  expect(root.textContent).toContain('of 20 kW');
  choose('dc');
  expect([...root.querySelectorAll('label')].map((label) => label.textContent)).not.toContain('Power factor');
});
