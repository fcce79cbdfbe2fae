import { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { Signal } from '../editor/signal';
import { createFakeHost } from '../platform/fake-host';
import { DragController } from '../tools/drag-controller';
import type { HandDriver } from '../tools/hand-driver';
import type { Action } from './action';
import { ActionRunner } from './action-runner';
import { DocumentFiles } from './files/document-files';

/** Runs actions on what a hand has drawn, in a program without a window. For tests. */
export function runnerFor(
  { editor, session, tools }: HandDriver,
  types: readonly CatalogType[],
  actions: readonly Action[],
): ActionRunner {
  const host = createFakeHost();
  const files = new DocumentFiles(host, editor, session, '0.0.0');
  const catalog = new Signal(new CatalogIndex(types));
  return new ActionRunner(actions, { editor, session, tools, drag: new DragController(), host, catalog, files });
}
