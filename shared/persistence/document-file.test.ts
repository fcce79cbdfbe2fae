import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRecord, createRecord } from '../model/create-record';
import { field } from '../model/field';
import { defineRecord } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import { arbitraryRecords } from '../testing/arbitraries';
import { contentOf } from '../testing/compare';
import { currentHeader, END_LINE } from './file-format';
import { readDocument, readDocumentSteps, type ReadDocument } from './read-document';
import { readRecord } from './read-record';
import { writeDocument, writeDocumentSteps } from './write-document';
import { writeRecord } from './write-record';

const WRITE = { appVersion: '0.1.0' };
const HEADER = JSON.stringify(currentHeader('0.1.0'));
const MAIN = '{"id":"document:main","name":"Hall"}';

function write(records: readonly AnyRecord[], unknownLines?: readonly string[]): string {
  return writeDocument(DocumentStore.from(records), unknownLines ? { ...WRITE, unknownLines } : WRITE);
}

function read(text: string): ReadDocument {
  const result = readDocument(text, 'hall.plenum');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function file(...lines: string[]): string {
  return `${[HEADER, MAIN, ...lines, END_LINE].join('\n')}\n`;
}

/** The header of a version yet to come. */
function headerOf(changes: object): string {
  return JSON.stringify({ ...currentHeader('9.9.9'), ...changes });
}

describe('document file', () => {
  it('F1: equal documents give equal bytes, whatever the order of their records', () => {
    const shuffled = arbitraryRecords().chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(write(others)).toBe(write(records));
      }),
    );
  });

  it('F2: reading what was written gives equal records, and writing what was read equal bytes', () => {
    fc.assert(
      fc.property(arbitraryRecords(), (records) => {
        const text = write(records);
        const back = read(text);
        expect(back.problems).toEqual([]);
        expect(contentOf(DocumentStore.from(back.records))).toEqual(contentOf(DocumentStore.from(records)));
        expect(write(back.records)).toBe(text);
      }),
    );
  });

  it('F2: a large document is written and read in steps that say how far they are', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      createRecord('exclusion', `exclusion:${n}`, { findingId: `f${n}`, comment: 'known', at: '2026-01-01T00:00:00Z' }),
    );
    const shares: number[] = [];
    const drain = <R>(steps: Generator<number, R>): R => {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        shares.push(step.value);
      }
    };
    const text = drain(writeDocumentSteps(DocumentStore.from(many), WRITE));
    expect(shares).toHaveLength(2);
    expect(drain(readDocumentSteps(text, 'many.plenum'))).toMatchObject({ ok: true });
    expect(shares.length).toBeGreaterThan(6);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('F3: a change to one record changes one line', () => {
    fc.assert(
      fc.property(arbitraryRecords(), fc.nat(), (records, pick) => {
        const accepted = records.filter((record) => record.typeName === 'exclusion');
        const one = accepted[pick % Math.max(1, accepted.length)];
        if (!one) return;
        const changed = changeRecord(one, { comment: `${one.comment.slice(0, 4)}!` });
        const before = write(records).split('\n');
        const after = write(records.map((record) => (record === one ? changed : record))).split('\n');
        expect(after).toHaveLength(before.length);
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(
          one.comment === changed.comment ? 0 : 1,
        );
      }),
    );
  });

  it('F4: a newer major is refused with the version that wrote it and the advice to update', () => {
    const result = readDocument(`${headerOf({ formatVersion: '2.0' })}\n${MAIN}\n${END_LINE}\n`, 'hall.plenum');
    expect(result).toMatchObject({ ok: false, error: { line: 1 } });
    if (!result.ok)
      expect(result.error.message).toMatch(/hall\.plenum.*9\.9\.9.*format 2\.0.*Update Plenum.*not changed/s);
  });

  it('F5: of a newer minor, unknown fields and record types are kept and written back', () => {
    const base = currentHeader('9.9.9');
    const schema = { ...base.schema, rack: 2, skylight: 1 };
    const rack =
      '{"id":"rack:1","roomId":"room:1","typeId":"catalogType:a/b","name":"R","xUm":0,"yUm":0,"a":{"b":[1]},"z":1}';
    const skylight = '{"id":"skylight:1","from":"rack:1","deep":{"list":[1,2]}}';
    const back = read([headerOf({ formatVersion: '1.9', schema }), MAIN, rack, skylight, END_LINE].join('\n'));
    expect(back).toMatchObject({ problems: [], isNewer: true, unknownLines: [skylight] });
    const moved = back.records.map((one) => (one.typeName === 'rack' ? changeRecord(one, { xUm: 5 }) : one));
    const lines = write(moved, back.unknownLines).split('\n');
    expect(lines).toContain(rack.replace('"xUm":0', '"xUm":5'));
    expect(lines).toContain(skylight);
  });

  it('F6: an older record is brought up by its migrations, which never change what they are given', () => {
    const type = defineRecord('room', {
      noun: 'room',
      fields: { title: field.text(), heightUm: field.sizeUm() },
      migrations: [
        { id: 'room/2-rename-title', up: ({ name, ...rest }) => ({ ...rest, title: name ?? '' }) },
        { id: 'room/3-height-in-um', up: ({ heightMm, ...rest }) => ({ ...rest, heightUm: Number(heightMm) * 1000 }) },
      ],
    });
    const stored = Object.freeze({ id: 'room:1', name: 'Hall', heightMm: 3000 });
    const text = JSON.stringify(stored);
    expect(readRecord(type, stored, 1)).toMatchObject({ ok: true, value: { title: 'Hall', heightUm: 3_000_000 } });
    expect(readRecord(type, { id: 'room:1', title: 'Hall', heightMm: 3000 }, 2)).toMatchObject({ ok: true });
    expect(readRecord(type, { id: 'room:1', title: 'Hall', heightUm: 7 }, 3)).toMatchObject({
      ok: true,
      value: { heightUm: 7 },
    });
    expect(JSON.stringify(stored)).toBe(text);
  });

  const bad: readonly (readonly [line: string, reason: RegExp])[] = [
    ['{"id":"room:1","name":"A"', /not a complete record/],
    ['[1,2]', /holds a list where a record should be/],
    ['null', /holds null/],
    ['{"id":5}', /has 5 as its id/],
    ['{"name":"A"}', /has nothing as its id/],
    ['{"id":"room:1","name":"A"}', /\(room room:1\) outline is missing/],
    ['{"id":"row:1","roomId":7,"name":"A"}', /roomId must be the id of a room, not 7/],
    ['{"id":"row:1","roomId":"rack:1","name":"A"}', /roomId must be the id of a room, not "rack:1"/],
    ['{"id":"row:1","roomId":"room:1","name":"A","nmae":"B"}', /field named "nmae" that a row does not have/],
    ['{"id":"row:1","roomId":"room:1","name":"A","__proto__":{"x":1}}', /field named __proto__/],
    ['{"id":"row:1","roomId":"room:1","name":"A","constructor":1}', /field named constructor/],
    ['{"id":"document:main","name":"Again"}', /repeats the id document:main/],
    ['{"id":"skylight:1"}', /type "skylight", which does not exist/],
    ['{"id":"zone:1","roomId":"room:1","kind":"cage","outline":[[0,0],[1,1]]}', /at least three corners/],
    ['{"id":"zone:1","roomId":"room:1","kind":"cage","outline":[[0,0],[1,1],[1.5,2]]}', /corner 3 must be/],
    ['{"id":"annotation:1","text":"x","xUm":1e99,"yUm":0}', /xUm must be a whole number/],
    ['{"id":"annotation:1","text":"x","xUm":99999999999,"yUm":0}', /xUm lies more than 10 km from the origin/],
  ];
  it.each(bad)('F7: a damaged line is left out and reported: %s', (line, reason) => {
    const good = '{"id":"exclusion:1","findingId":"f","comment":"c","at":"2026"}';
    const back = read(file(line, good));
    expect(back.records.map((record) => record.id)).toEqual(['document:main', 'exclusion:1']);
    expect(back.problems).toHaveLength(1);
    expect(back.problems[0]).toMatchObject({ line: 3, excerpt: line.slice(0, 200) });
    expect(back.problems[0]?.message).toMatch(reason);
    expect(back.problems[0]?.message).toMatch(/^Line 3 .*It was left out\.$/s);
  });

  it('F8: a file without its closing line was cut short', () => {
    const back = read(`${HEADER}\n${MAIN}\n`);
    expect(back.records).toHaveLength(1);
    expect(back.problems).toMatchObject([{ line: 2, message: expect.stringMatching(/hall\.plenum was cut short/) }]);
  });

  it('F8: every cut of a file is reported, and what stood before the cut is read', () => {
    const text = write([
      createRecord('document', 'document:main', { name: 'Hall' }),
      createRecord('exclusion', 'exclusion:1', { findingId: 'f', comment: 'é€𐀀', at: '2026' }),
    ]);
    for (let length = 0; length < text.length - 1; length++) {
      const result = readDocument(text.slice(0, length), 'hall.plenum');
      const isReported = !result.ok || result.value.problems.length > 0;
      // What is cut off may be no more than the line end of the closing line.
      expect(isReported || text.slice(length) === '\n').toBe(true);
    }
  });

  it('F9: no text makes the reader throw, and what it lets through is valid', () => {
    const scraps = fc.constantFrom(
      HEADER,
      MAIN,
      END_LINE,
      '\0',
      '\uFEFF',
      '{',
      '}',
      '"',
      '\r\n',
      '\n',
      'rack:1',
      '[[',
      '{"id":',
    );
    const texts = fc.array(fc.oneof(scraps, fc.string({ unit: 'binary' }), fc.json()), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.constantFrom('', '\n'), fc.boolean(), (parts, glue, hasHeader) => {
        const text = (hasHeader ? `${HEADER}\n` : '') + parts.join(glue);
        const result = readDocument(text, 'hall.plenum');
        if (!result.ok) expect(result.error.message).toMatch(/hall\.plenum/);
        else expect(read(write(result.value.records)).problems).toEqual([]);
      }),
    );
  });

  it('F9: one changed character anywhere is survived', () => {
    fc.assert(
      fc.property(
        arbitraryRecords(10),
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (records, place, scrap) => {
          const text = write(records);
          const at = place % text.length;
          const result = readDocument(text.slice(0, at) + scrap + text.slice(at + 1), 'hall.plenum');
          expect(result.ok || result.error.message.length > 0).toBe(true);
        },
      ),
    );
  });

  it('F9: a prototype cannot be changed from a file', () => {
    const line = '{"id":"ruleSetting:X","params":{"__proto__":1,"polluted":2}}';
    read(file(line, '{"id":"__proto__:1","polluted":1}', '{"id":"constructor:prototype","polluted":1}'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes CRLF and a byte-order mark, and writes neither', () => {
    const back = read(`\uFEFF${file().replaceAll('\n', '\r\n')}`);
    expect(back.problems).toEqual([]);
    expect(write(back.records)).toBe(file());
  });

  it('leaves defaults out of the line and puts keys in the order of the type', () => {
    const rack = createRecord('rack', 'rack:1', {
      yUm: 2,
      xUm: 1,
      name: 'R01',
      typeId: 'catalogType:a/b',
      roomId: 'room:1',
      status: 'planned',
      isLocked: true,
    });
    expect(write([rack]).split('\n')[1]).toBe(
      '{"id":"rack:1","roomId":"room:1","typeId":"catalogType:a/b","name":"R01","xUm":1,"yUm":2,"isLocked":true}',
    );
  });

  it('writes a record as its type says even when it carries fields of a newer version', () => {
    const type = defineRecord('row', { noun: 'row', fields: { name: field.text() } });
    const record = { id: 'row:1', typeName: 'row', name: 'A', unknownFields: { z: 1, b: [2] } } as unknown as AnyRecord;
    expect(writeRecord(type, record)).toBe('{"id":"row:1","name":"A","b":[2],"z":1}');
  });
});
