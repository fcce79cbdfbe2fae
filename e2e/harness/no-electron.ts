/**
 * What `electron` means in unit tests: importing it is harmless, using it fails by name. The real module would try to
 * download the Electron binary.
 */
function absent(name: string): object {
  return new Proxy(
    {},
    {
      get: (_target, member) => {
        throw new Error(`${name}.${String(member)} was used in a unit test; there is no Electron here.`);
      },
    },
  );
}

export const app = absent('app');
export const dialog = absent('dialog');
export const ipcMain = absent('ipcMain');
export const protocol = absent('protocol');
export const screen = absent('screen');
export const session = absent('session');
export const shell = absent('shell');
export const Menu = absent('Menu');
export const BrowserWindow = absent('BrowserWindow');
