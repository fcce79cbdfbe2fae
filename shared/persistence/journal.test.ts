import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../store/document-store';
import { arbitraryEdit, arbitraryRecords, diffOf } from '../testing/arbitraries';
import { contentOf, idMaker } from '../testing/compare';
import { replayJournal, writeJournalLine } from './journal';

const session = fc.tuple(arbitraryRecords(12), fc.array(arbitraryEdit(), { minLength: 1, maxLength: 10 }));

/** Plays a session; answers the journal and the document after each of its lines. */
function play([records, edits]: typeof session extends fc.Arbitrary<infer S> ? S : never) {
  const store = DocumentStore.from(records);
  const newId = idMaker();
  const lines: string[] = [];
  const states = [contentOf(store)];
  for (const edit of edits) {
    const diff = diffOf(store, edit, newId);
    store.apply(diff);
    lines.push(writeJournalLine(diff));
    states.push(contentOf(store));
  }
  return { lines, states };
}

const replayed = (records: Parameters<typeof replayJournal>[0], lines: readonly string[]) => {
  const replay = replayJournal(records, lines);
  return { ...replay, content: contentOf(DocumentStore.from(replay.records)) };
};

describe('recovery journal', () => {
  it('J1: replaying it on the document it began from gives the document at its end', () => {
    fc.assert(
      fc.property(session, (one) => {
        const { lines, states } = play(one);
        expect(lines.every((line) => !line.includes('\n'))).toBe(true);
        const replay = replayed(one[0], lines);
        expect(replay.content).toEqual(states.at(-1));
        expect(replay).toMatchObject({ linesUsed: lines.length, linesLost: 0 });
      }),
    );
  });

  it('J2: cut short anywhere, it gives the document after its last whole line', () => {
    fc.assert(
      fc.property(session, fc.nat(), (one, place) => {
        const { lines, states } = play(one);
        const text = lines.join('\n');
        const cut = text.slice(0, place % text.length).split('\n');
        const isWhole = cut.at(-1) === lines[cut.length - 1];
        const whole = isWhole ? cut.length : cut.length - 1;
        const replay = replayed(one[0], cut);
        expect(replay.linesUsed).toBe(whole);
        expect(replay.content).toEqual(states[whole]);
      }),
    );
  });

  it('J2: it stops at a line that is not one of its own, and says how many were lost', () => {
    const line = '{"put":[{"id":"exclusion:1","findingId":"f","comment":"c","at":"2026"}],"removed":[]}';
    for (const bad of ['', '{}', 'null', '[]', '{"put":[null],"removed":[]}', '{"put":[{"id":"x:1"}],"removed":[]}'])
      expect(replayJournal([], [line, bad, line])).toMatchObject({ linesUsed: 1, linesLost: 2 });
  });
});
