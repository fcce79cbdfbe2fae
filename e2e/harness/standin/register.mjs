/** `node --import register.mjs`: makes `electron` mean the stand-in, for both kinds of module, and changes nothing else. */
import Module, { register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const target = fileURLToPath(new URL('../../../out/standin/electron.js', import.meta.url));
const names = ['electron', 'electron/main'];

const hooks = `
  const names = new Set(${JSON.stringify(names)});
  const url = ${JSON.stringify(pathToFileURL(target).href)};
  export async function resolve(specifier, context, next) {
    return names.has(specifier) ? { url, shortCircuit: true } : next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const internals = /** @type {{ _resolveFilename: (...args: unknown[]) => string }} */ (/** @type {unknown} */ (Module));
const original = internals._resolveFilename;
internals._resolveFilename = (/** @type {unknown[]} */ ...args) =>
  names.includes(String(args[0])) ? target : original.apply(Module, args);
