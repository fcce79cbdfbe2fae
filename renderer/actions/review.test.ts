import { describe, expect, it } from 'vitest';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { TEST_FRAME } from '#shared/testing/test-types';
import { Signal } from '../editor/signal';
import { createFakeHost } from '../platform/fake-host';
import { DragController } from '../tools/drag-controller';
import { HandDriver } from '../tools/hand-driver';
import { ActionRunner } from './action-runner';
import { DocumentFiles } from './files/document-files';
import { actions } from './index';

describe('a document that is open for review', () => {
  it('offers nothing that draws, arranges, connects or takes away, and says why; looking and measuring stay', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
    const rack = hand.withRack(4000, 4000);
    const { editor, session, tools } = hand;
    const host = createFakeHost();
    const files = new DocumentFiles(host, editor, session, '0.0.0');
    const catalog = new Signal(new CatalogIndex([TEST_FRAME]));
    const runner = new ActionRunner(actions, {
      editor,
      session,
      tools,
      drag: new DragController(),
      host,
      catalog,
      files,
    });
    editor.select([rack]);
    const edits = ['tool.room', 'tool.column', 'arrange.array', 'connect.power', 'edit.delete', 'edit.undo'];
    const looks = ['tool.select', 'tool.measure', 'edit.copy', 'view.zoomToFit', 'file.review'];
    expect(edits.map((id) => runner.disabledReason(id))).toEqual(edits.map(() => undefined));
    editor.isReadOnly.set(true);
    for (const id of edits) expect([id, runner.disabledReason(id)]).toEqual([id, 'the document is open for review']);
    for (const id of looks) expect([id, runner.disabledReason(id)]).toEqual([id, undefined]);
  });
});
