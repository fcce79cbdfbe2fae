import { describe, expect, it } from 'vitest';
import { copyItems } from '../operations/copy-items';
import { smallHall } from '../testing/small-hall';
import { isClipboardText, readClipboard, writeClipboard } from './clipboard';
import { writeDocument } from './write-document';

const WRITE = { appVersion: '0.1.0' };

describe('clipboard text', () => {
  it('brings copied records back', () => {
    const copied = copyItems(smallHall(), ['rack:1', 'equipment:1']);
    if (!copied.ok) throw new Error(copied.error.message);
    const text = writeClipboard(copied.value.records, WRITE);
    expect(isClipboardText(text)).toBe(true);
    const read = readClipboard(text);
    expect(read.ok && read.value.notes).toEqual([]);
    expect(new Set(read.ok ? read.value.records : [])).toEqual(new Set(copied.value.records));
  });

  it('takes a whole document, without its header record', () => {
    const hall = smallHall();
    const read = readClipboard(writeDocument(hall, WRITE));
    expect(read.ok && read.value.records).toHaveLength(hall.size - 1);
  });

  it('refuses other text, and reports what is damaged', () => {
    for (const text of ['', 'hello', '{"format":"other"}', '<html>'])
      expect(readClipboard(text)).toEqual({ ok: false, error: 'The clipboard holds nothing that Plenum copied.' });
    const text = writeClipboard([...smallHall().records()], WRITE);
    expect(readClipboard(text.replace('"name":"R01"', '"name":5'))).toMatchObject({
      ok: true,
      value: { notes: [expect.stringMatching(/name must be text, not 5/)] },
    });
    expect(readClipboard(text.replace('"formatVersion":"1.0"', '"formatVersion":"7.0"'))).toMatchObject({ ok: false });
  });
});
