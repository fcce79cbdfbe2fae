import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#shared/persistence/read-document';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';

const folder = new URL('./damaged/', import.meta.url);
const textOf = (name: string, from = folder) => readFileSync(new URL(name, from), 'utf8');

/** Files that cannot be opened at all: why, on the line that says so. */
const UNREADABLE: { readonly [name: string]: RegExp } = {
  'empty.plenum': /empty\.plenum is empty/,
  'blank.plenum': /blank\.plenum is empty/,
  'zeros.plenum': /holds zeros where its header should be.*zeros\.plenum\.bak/,
  'binary.plenum': /not the header of a Plenum file/,
  'not-plenum.plenum': /does not say "format":"plenum"/,
  'not-json.plenum': /not the header of a Plenum file/,
  'no-header.plenum': /does not say "format":"plenum"/,
  'newer-major.plenum': /newer Plenum \(4\.0\.0\).*format 2\.3.*Update Plenum/,
  'bad-version.plenum': /gives "one" as the file's version/,
  'other-units.plenum': /gives lengths in "mm"/,
  'no-schema.plenum': /does not give a version for each record type/,
};

interface Damage {
  /** Records that are saved, without the document's own. */
  readonly rooms: readonly string[];
  /** What is reported, with its line. */
  readonly problems: readonly (readonly [line: number, message: RegExp])[];
}

/** Files that are opened with what could be saved. */
const DAMAGED: { readonly [name: string]: Damage } = {
  'zeros-in-the-middle.plenum': {
    rooms: ['room:1'],
    problems: [
      [4, /not a complete record/],
      [4, /cut short/],
    ],
  },
  'truncated-in-a-line.plenum': {
    rooms: ['room:1'],
    problems: [
      [4, /not a complete record/],
      [4, /cut short/],
    ],
  },
  'truncated-between-lines.plenum': { rooms: ['room:1'], problems: [[3, /cut short: its closing line is missing/]] },
  'wrong-types.plenum': {
    rooms: [],
    problems: [
      [3, /name must be text, not 5/],
      [4, /outline corner 3 must be \[x, y\] in whole micrometres/],
    ],
  },
  'missing-field.plenum': { rooms: ['room:2'], problems: [[3, /\(room room:1\) outline is missing/]] },
  'unknown-field.plenum': { rooms: ['room:2'], problems: [[3, /field named "colour" that a room does not have/]] },
  'unknown-type.plenum': { rooms: ['room:1'], problems: [[4, /type "skylight", which does not exist/]] },
  'duplicate-ids.plenum': { rooms: ['room:1'], problems: [[4, /repeats the id room:1; the first .* is kept/]] },
  'bad-ids.plenum': {
    rooms: ['room:1'],
    problems: [
      [4, /has "room" as its id/],
      [5, /has 7 as its id/],
      [6, /has nothing as its id/],
    ],
  },
  'dangling-reference.plenum': { rooms: ['room:1', 'row:1'], problems: [] },
  'prototype-keys.plenum': {
    rooms: ['room:1'],
    problems: [
      [4, /field named __proto__, which is not allowed/],
      [5, /field named constructor, which is not allowed/],
    ],
  },
  'deep-nesting.plenum': { rooms: ['room:1'], problems: [[4, /nested more than 40 levels deep/]] },
  'bad-catalog-type.plenum': { rooms: ['room:1'], problems: [[4, /is not a catalog type: figures\.weight\.source/]] },
  'no-document-record.plenum': { rooms: ['room:1'], problems: [[1, /header record is missing; a new one/]] },
  'merge-conflict.plenum': {
    rooms: ['room:1', 'room:2'],
    problems: [
      [3, /not a complete record/],
      [5, /not a complete record/],
      [7, /not a complete record/],
    ],
  },
};

describe('damaged files', () => {
  it('are all in the tables below', () => {
    const known = [...Object.keys(UNREADABLE), ...Object.keys(DAMAGED)];
    expect(known.sort()).toEqual(readdirSync(folder).sort());
  });

  it.each(Object.entries(UNREADABLE))('F9: %s is refused with the reason', (name, message) => {
    const result = readDocument(textOf(name), name);
    expect(result).toMatchObject({ ok: false, error: { line: 1, message: expect.stringMatching(message) } });
    if (!result.ok) expect(result.error.message).toContain(name);
  });

  it.each(Object.entries(DAMAGED))('F7: %s is opened as far as it goes, and says what is missing', (name, damage) => {
    const result = readDocument(textOf(name), name);
    if (!result.ok) throw new Error(result.error.message);
    const { records, problems } = result.value;
    expect(records.map((record) => record.id)).toEqual(['document:main', ...damage.rooms]);
    expect(problems.map(({ line }) => line)).toEqual(damage.problems.map(([line]) => line));
    for (const [index, [, message]] of damage.problems.entries()) expect(problems[index]?.message).toMatch(message);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    // What was saved is a sound file again.
    const again = readDocument(writeDocument(DocumentStore.from(records), { appVersion: '0.1.0' }), name);
    expect(again).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('F9: a line of many megabytes is left out without being parsed', () => {
    const [header, main, room] = textOf('truncated-between-lines.plenum').split('\n');
    const huge = `{"id":"annotation:1","text":"${'x'.repeat(5_000_000)}","xUm":0,"yUm":0}`;
    const result = readDocument([header, main, huge, room, '{"end":"plenum"}'].join('\n'), 'huge.plenum');
    expect(result).toMatchObject({
      ok: true,
      value: { records: [{}, { id: 'room:1' }], problems: [{ line: 3, message: expect.stringMatching(/characters long; at most 4000000/) }] },
    });
  });
});

describe('files that are unusual but sound', () => {
  const valid = new URL('./valid/', import.meta.url);

  it.each(['crlf-and-bom.plenum', 'blank-lines.plenum', 'newer-minor.plenum'])('%s opens without a problem', (name) => {
    const result = readDocument(textOf(name, valid), name);
    expect(result).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('F5: what a newer minor version added goes through a save untouched', () => {
    const text = textOf('newer-minor.plenum', valid);
    const result = readDocument(text, 'newer-minor.plenum');
    if (!result.ok) throw new Error(result.error.message);
    const { records, unknownLines, isNewer } = result.value;
    const saved = writeDocument(DocumentStore.from(records), { appVersion: '0.1.0', unknownLines });
    expect(isNewer).toBe(true);
    expect(saved).toContain('"floorFinish":"epoxy"');
    expect(saved).toContain('{"id":"skylight:1","roomId":"room:1"}');
  });
});
