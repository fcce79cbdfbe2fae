// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { changeRecord, createRecord } from '#shared/model/create-record';
import { smallHall } from '#shared/testing/small-hall';
import { renderUi, testProgram, untilChecked, type Rendered } from '../testing/render-ui';
import { ReviewSummaryDialog } from './review-summary-dialog';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

it('says of each exclusion what it is for, why, and whether it still holds', async () => {
  const overlapping = [...smallHall().records()]
    .filter(({ typeName }) => typeName !== 'exclusion')
    .map((record) => (record.id === 'rack:2' ? changeRecord(record, { xUm: 2_300_000 }) : record));
  const exclusion = (id: string, findingId: string, more: object = {}) =>
    createRecord('exclusion', `exclusion:${id}`, {
      findingId,
      comment: `reason ${id}`,
      author: 'Ada',
      at: '2026-01-02T03:04:05Z',
      ...more,
    });
  const program = testProgram({
    records: [
      ...overlapping,
      exclusion('gone', 'GEO-OVERLAP rack:8 rack:9'),
      exclusion('worse', 'GEO-OVERLAP rack:1 rack:2', { measured: { actual: 100, limit: 0, unit: 'mm' } }),
    ],
  });
  await untilChecked(program);
  rendered = renderUi(<ReviewSummaryDialog dialog={{ kind: 'reviewSummary' }} onClose={() => undefined} />, program);
  const text = rendered.root.textContent ?? '';
  expect(text).toContain('The finding is gone: GEO-OVERLAP rack:8 rack:9.');
  expect(text).toContain('Excluded by Ada on 2026-01-02: reason gone');
  expect(text).toContain('it was 100 mm (limit 0 mm), now it is 300 mm (limit 0 mm)');
  expect(text).toContain('Reason then: reason worse');
});
