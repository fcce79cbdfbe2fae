/** The composition root: the one place where the program's parts are made and joined. */
import { createRoot } from 'react-dom/client';
import { createIdSource } from '#shared/model/record-id';
import { ActionRunner } from './actions/action-runner';
import { loadCatalog } from './actions/catalog/user-catalog';
import { keepSaved } from './actions/files/autosave';
import { DocumentFiles } from './actions/files/document-files';
import { actions } from './actions/index';
import { Editor } from './editor/editor';
import { Signal } from './editor/signal';
import { connectHost } from './platform/host';
import { keepRecentTypes } from './session/recent-types';
import { createSession } from './session/session';
import { keepSettings, loadSettings } from './session/settings';
import { followTheme } from './theme/follow-theme';
import { DragController } from './tools/drag-controller';
import { Tools } from './tools/tools';
import { ProgramContext, type Program } from './ui/program';
import { Shell } from './ui/shell/shell';

async function start(): Promise<void> {
  const host = connectHost();
  const [settings, loaded] = await Promise.all([loadSettings(host), loadCatalog(host)]);
  const session = createSession(settings.values);
  followTheme(session);
  keepSettings(host, session);

  const editor = new Editor({ ids: createIdSource(Date.now, Math.random), now: Date.now });
  keepRecentTypes(editor, session);
  const catalog = new Signal(loaded.catalog);
  const drag = new DragController();
  const tools = new Tools(editor, session, (id) => catalog.get().get(id), {
    openItem: (id) => {
      if (id.startsWith('rack:')) session.setState({ elevationRackIds: [id], isElevationOpen: true });
      else session.setState({ isInspectorOpen: true });
    },
    allTypes: () => catalog.get().all(),
  });
  const files = new DocumentFiles(host, editor, session, host.info.appVersion);
  keepSaved(editor, session, files);
  const runner = new ActionRunner(actions, { editor, session, tools, drag, host, catalog, files });
  const program: Program = { editor, session, host, catalog, tools, drag, actions: runner };

  await files.showNew();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element named root');
  createRoot(root).render(
    <ProgramContext value={program}>
      <Shell />
    </ProgramContext>,
  );
  for (const problem of [...settings.problems, ...loaded.problems]) editor.notify(problem, 'error');
  await files.offerRecovery();
}

void start();
