import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRecord, createRecord } from '../model/create-record';
import { arbitraryEdit, arbitraryRecords, diffOf } from '../testing/arbitraries';
import { contentOf, idMaker } from '../testing/compare';
import { DocumentStore } from './document-store';
import { EditableDocument } from './editable-document';
import { IntegrityError } from './integrity';
import { DiffBuilder, EMPTY_DIFF, type RecordsDiff } from './records-diff';

const NAME = { label: 'Edit', code: 'test.edit' };
const header = createRecord('document', 'document:main', { name: '0' });

function open(maxHistoryBytes?: number) {
  const options = maxHistoryBytes === undefined ? {} : { maxHistoryBytes };
  return new EditableDocument<string>(DocumentStore.from([header]), options);
}

/** Gives the document another name, as a diff against what it is now. */
function toName(document: EditableDocument<string>, name: string): RecordsDiff {
  const current = document.store.get('document:main') ?? header;
  return new DiffBuilder().update(current, changeRecord(current, { name })).build();
}

function edit(document: EditableDocument<string>, name: string): void {
  document.transact(NAME, toName(document, name), { before: `before ${name}`, after: `after ${name}` });
}

const nameIn = (document: EditableDocument<string>) => document.store.get('document:main')?.name;
const session = fc.tuple(arbitraryRecords(12), fc.array(arbitraryEdit(), { maxLength: 25 }));

function play(document: EditableDocument<string>, edits: Parameters<typeof diffOf>[1][]): void {
  const newId = idMaker();
  for (const step of edits) document.transact(NAME, diffOf(document.store, step, newId), { before: '', after: '' });
}

describe('history', () => {
  it('H1: undo and then redo gives an equal document with the same ids', () => {
    fc.assert(
      fc.property(session, ([records, edits]) => {
        const document = new EditableDocument<string>(DocumentStore.from(records));
        const newId = idMaker();
        for (const step of edits) {
          const before = contentOf(document.store);
          document.transact(NAME, diffOf(document.store, step, newId), { before: '', after: '' });
          const after = contentOf(document.store);
          if (document.history.undoStep && JSON.stringify(before) !== JSON.stringify(after)) {
            document.undo();
            expect(contentOf(document.store)).toEqual(before);
            document.redo();
            expect(contentOf(document.store)).toEqual(after);
          }
        }
      }),
    );
  });

  it('H2: a session undone to the beginning and redone to the end gives an equal document', () => {
    fc.assert(
      fc.property(session, fc.array(fc.boolean(), { maxLength: 10 }), ([records, edits], wander) => {
        const document = new EditableDocument<string>(DocumentStore.from(records));
        const start = contentOf(document.store);
        play(document, edits);
        const end = contentOf(document.store);
        for (const back of wander) void (back ? document.undo() : document.redo());
        while (document.undo() !== undefined);
        expect(contentOf(document.store)).toEqual(start);
        while (document.redo() !== undefined);
        expect(contentOf(document.store)).toEqual(end);
      }),
    );
  });

  it('H3: only a recorded change clears redo', () => {
    const document = open();
    edit(document, '1');
    document.undo();
    document.transact(NAME, EMPTY_DIFF, { before: '', after: '' });
    expect(document.history.redoStep).toBeDefined();
    const zone = createRecord('exclusion', 'exclusion:1', { findingId: 'x', comment: 'y', at: 'z' });
    document.transact(NAME, new DiffBuilder().add(zone).build(), { before: '', after: '' }, 'ignore');
    expect(document.history.redoStep).toBeDefined();
    edit(document, '2');
    expect(document.history.redoStep).toBeUndefined();
  });

  it('H4: squashing to a mark makes one step with the effect of all', () => {
    fc.assert(
      fc.property(session, ([records, edits]) => {
        const document = new EditableDocument<string>(DocumentStore.from(records));
        const start = contentOf(document.store);
        const mark = document.history.mark();
        play(document, edits);
        const end = contentOf(document.store);
        document.history.squashToMark(mark, { label: 'Drag', code: 'test.drag' });
        expect(document.history.depth).toBeLessThanOrEqual(1);
        if (document.history.depth === 1) {
          expect(document.history.undoStep).toMatchObject({ label: 'Drag', code: 'test.drag' });
          document.undo();
          expect(contentOf(document.store)).toEqual(start);
          document.redo();
        }
        expect(contentOf(document.store)).toEqual(end);
      }),
    );
  });

  it('H4: steps that cancel out leave none', () => {
    const document = open();
    const before = document.history.stateId;
    const mark = document.history.mark();
    const there = toName(document, '1');
    document.transact(NAME, there, { before: '', after: '' });
    document.transact(NAME, new DiffBuilder().update(...only(there)).build(), { before: '', after: '' });
    document.history.squashToMark(mark, NAME);
    expect(document.history.depth).toBe(0);
    expect(document.history.stateId).toBe(before);
  });

  it('H5: bailing to a mark restores the document', () => {
    fc.assert(
      fc.property(session, ([records, edits]) => {
        const document = new EditableDocument<string>(DocumentStore.from(records));
        const start = contentOf(document.store);
        const mark = document.history.mark();
        play(document, edits);
        document.bailToMark(mark);
        expect(contentOf(document.store)).toEqual(start);
        expect(document.history.depth).toBe(mark.depth);
        expect(document.history.stateId).toBe(mark.stateId);
      }),
    );
  });

  it('H5: bailing keeps redo when nothing was recorded since the mark', () => {
    const document = open();
    edit(document, '1');
    document.undo();
    document.bailToMark(document.history.mark());
    expect(document.redo()).toBe('after 1');
    expect(nameIn(document)).toBe('1');
  });

  it('H6: undoing to a state gives its id again, and another state another', () => {
    const document = open();
    const ids = [document.history.stateId];
    for (const name of ['1', '2', '3']) {
      edit(document, name);
      ids.push(document.history.stateId);
    }
    expect(new Set(ids).size).toBe(4);
    document.undo();
    document.undo();
    expect(document.history.stateId).toBe(ids[1]);
    document.redo();
    expect(document.history.stateId).toBe(ids[2]);
    edit(document, 'other');
    expect(ids).not.toContain(document.history.stateId);
  });

  it('H7: the oldest steps go first, the newest always stays, and a dropped state is not taken for the first', () => {
    const document = open(1500);
    const saved = document.history.stateId;
    for (const name of ['1', '2', '3', '4']) edit(document, name);
    expect(document.history.depth).toBe(2);
    while (document.undo() !== undefined);
    expect(nameIn(document)).toBe('2');
    expect(document.history.stateId).not.toBe(saved);
    const tiny = open(1);
    edit(tiny, '1');
    edit(tiny, '2');
    expect(tiny.history.depth).toBe(1);
    tiny.undo();
    expect(nameIn(tiny)).toBe('1');
  });

  it('H8: undo gives the context from before and redo the one from after', () => {
    const document = open();
    edit(document, '1');
    edit(document, '2');
    document.history.amendContext('selected later');
    expect([document.undo(), document.undo(), document.undo()]).toEqual(['before 2', 'before 1', undefined]);
    expect([document.redo(), document.redo(), document.redo()]).toEqual(['after 1', 'selected later', undefined]);
  });

  it('H9: a listener finds the change it is told of in the history', () => {
    const document = open();
    const seen: string[] = [];
    document.store.onChange(() => seen.push(`${document.history.stateId} ${document.history.depth}`));
    edit(document, '1');
    edit(document, '2');
    document.undo();
    document.redo();
    expect(seen).toEqual(['1 1', '2 2', '1 1', '2 2']);
  });

  it('S1: a step that does not fit is not recorded', () => {
    const document = open();
    const stale = toName(document, '1');
    edit(document, '2');
    expect(() => document.transact(NAME, stale, { before: '', after: '' })).toThrow(IntegrityError);
    expect(document.history.depth).toBe(1);
  });
});

/** The two records of a diff that updates one, turned round. */
function only(diff: RecordsDiff) {
  const [pair] = diff.updated.values();
  if (!pair) throw new Error('the diff updates nothing');
  return [pair[1], pair[0]] as const;
}
