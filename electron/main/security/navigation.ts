import { app, type Event } from 'electron';

/**
 * Nothing a page does may lead anywhere: no navigation, no redirect, no frame, no new window, no webview. Addresses for
 * the person's browser go through `system.openExternal`.
 */
export function forbidNavigation(): void {
  const prevent = (event: Event): void => event.preventDefault();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', prevent);
    contents.on('will-frame-navigate', prevent);
    contents.on('will-redirect', prevent);
    contents.on('will-attach-webview', prevent);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
