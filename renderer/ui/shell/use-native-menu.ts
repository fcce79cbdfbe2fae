import { useEffect } from 'react';
import { menuModel } from '../../actions/menu-model';
import { useProgram } from '../program';

/** The machine's own menu is brought up to date at most this often. */
const UPDATE_MS = 250;

/** Keeps the native menu like the actions are now, and runs what is chosen there. */
export function useNativeMenu(): void {
  const { host, actions, editor, session, tools } = useProgram();
  useEffect(() => {
    if (!host.menu.isNative) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    const update = () => {
      timer = undefined;
      const model = menuModel(actions, { isMac: host.info.platform === 'mac', isNative: true });
      const text = JSON.stringify(model);
      if (text === last) return;
      last = text;
      void host.menu.setMenu(model);
    };
    const plan = () => {
      timer ??= setTimeout(update, UPDATE_MS);
    };
    update();
    const stops = [
      editor.revision.subscribe(plan),
      editor.selection.subscribe(plan),
      tools.choice.subscribe(plan),
      session.subscribe(plan),
      host.menu.onMenuAction((id) => void actions.run(id)),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [host, actions, editor, session, tools]);
}
