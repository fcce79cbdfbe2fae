import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../store/document-store';
import { arbitraryRecords } from '../testing/arbitraries';
import { generateHall } from '../testing/generate-hall';
import { currentHeader, END_LINE } from './file-format';
import { readChunk } from './read-chunk';
import { readDocument } from './read-document';
import { TakenIds } from './taken-ids';
import { writeDocument } from './write-document';

const HEADER = currentHeader('0.1.0');
const EXCLUSION = (id: string, comment = 'known') =>
  `{"id":"exclusion:${id}","findingId":"f","comment":"${comment}","at":"2026-01-01T00:00:00Z"}`;

/** What a reading gave, with line numbers halved: for a text in which every line is followed by an empty one. */
function outcome(text: string, lineShare: 1 | 2) {
  const number = (line: number) => Math.ceil(line / lineShare);
  const words = (message: string) =>
    message.replace(/\b([Ll]ine) (\d+)/g, (_, word: string, line: string) => `${word} ${number(Number(line))}`);
  const result = readDocument(text, 'hall.plenum');
  if (!result.ok) return { error: words(result.error.message) };
  const problems = result.value.problems.map((problem) => ({
    ...problem,
    line: number(problem.line),
    message: words(problem.message),
  }));
  return { ...result.value, problems };
}

/** Empty lines make the reader go line by line. */
function expectSameByLine(text: string): void {
  expect(outcome(text, 1)).toEqual(outcome(text.replaceAll('\n', '\n\n'), 2));
}

describe('reading many lines at once', () => {
  it('F10: gives what reading line by line gives, for a sound document', () => {
    fc.assert(
      fc.property(arbitraryRecords(), (records) =>
        expectSameByLine(writeDocument(DocumentStore.from(records), { appVersion: '0.1.0' })),
      ),
    );
  });

  it('F10: and for a hall of many chunks, damaged or not', () => {
    const text = writeDocument(DocumentStore.from(generateHall({ racks: 200, cablesPerRack: 2 })), {
      appVersion: '0.1.0',
    });
    expectSameByLine(text);
    for (const share of [0.3, 0.6, 0.9]) {
      const at = Math.floor(text.length * share);
      expectSameByLine(`${text.slice(0, at)}}${text.slice(at + 1)}`);
      expectSameByLine(`${text.slice(0, at)}\n${text.slice(at)}`);
      expectSameByLine(text.slice(0, at));
    }
  });

  it('F10: and for a document damaged anywhere', () => {
    const scraps = fc.constantFrom('', '\n', ',', '{', '}', '[', ']', '"', ',\n{', '}\n', '\\u0022', 'null', '0', ' ');
    const cuts = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), scraps), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryRecords(12), cuts, (records, damage) => {
        let text = writeDocument(DocumentStore.from(records), { appVersion: '0.1.0' });
        for (const [place, length, scrap] of damage) {
          const at = place % text.length;
          text = text.slice(0, at) + scrap + text.slice(at + length);
        }
        expectSameByLine(text);
      }),
      { numRuns: 300 },
    );
  });

  it('F10: and where one broken line is completed by the next', () => {
    const body = (...lines: string[]) => [JSON.stringify(HEADER), ...lines, END_LINE, ''].join('\n');
    const pair = '{"id":"exclusion:1","findingId":"f"},{"id":"exclusion:2","findingId":"f"}';
    for (const lines of [
      ['{"id":"exclusion:1","x":[{}', '{}]}', pair],
      ['{"id":"exclusion:1","comment":"a}', '{b"}', pair],
      ['{"id":"exclusion:1"', ',"comment":"a"}', pair],
      ['{"id":"exclusion:1","comment":', '{"a":1}}', pair],
      [pair],
      ['{"id":"exclusion:1","findingId":"f"}]', '[{"id":"exclusion:2","findingId":"f"}'],
      [EXCLUSION('1'), EXCLUSION('1', 'again')],
      [EXCLUSION('2'), EXCLUSION('1'), EXCLUSION('2', 'again')],
    ])
      expectSameByLine(body(...lines));
  });

  it('takes lines as the program writes them, and leaves others to be read one by one', () => {
    const lines = [EXCLUSION('1'), EXCLUSION('2')];
    expect(readChunk(lines.join('\n'), HEADER)).toHaveLength(2);
    expect(readChunk(`${lines.join('\n')}\n`, HEADER)).toBeUndefined();
    expect(readChunk('{"id":"exclusion:1"}', HEADER)).toBeUndefined();
    expect(readChunk('{"id":"later:1"}', HEADER)).toBeUndefined();
    expect(readChunk(lines.join('\n'), { ...HEADER, schema: { exclusion: 99 } })).toBeUndefined();
  });
});

describe('taken ids', () => {
  it('takes each id once, whatever the order', () => {
    const id = fc.tuple(fc.constantFrom('rack', 'row', 'cable'), fc.nat({ max: 5 })).map(([name, n]) => `${name}:${n}`);
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(id, { maxLength: 4 })), (groups) => {
        const taken = new TakenIds();
        const model = new Set<string>();
        for (const group of groups) {
          const isFree = group.every((one) => !model.has(one));
          expect(taken.addAll(group)).toBe(isFree);
          if (isFree) for (const one of group) model.add(one);
          for (const one of group) expect(taken.has(one)).toBe(model.has(one));
        }
      }),
    );
  });

  it('takes none of a group that repeats an id', () => {
    const taken = new TakenIds();
    expect(taken.addAll(['rack:2', 'rack:1', 'rack:2'])).toBe(false);
    expect(taken.has('rack:1')).toBe(false);
    expect(taken.addAll(['rack:1'])).toBe(true);
  });
});
