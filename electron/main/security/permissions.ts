import type { Session } from 'electron';

/**
 * The clipboard is the one thing a page of ours may use: copying between windows and pasting a spreadsheet need both
 * ways. No page but our own is ever shown, so nobody else asks.
 */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read']);

/** Denies every permission, request and device but those above. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
