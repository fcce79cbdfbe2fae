/**
 * Who may import whom, as data. ESLint, the import test and the reader share this one table.
 * `shared` is a staircase: a folder may import only itself and the folders before it.
 */
export const sharedLevels = /** @type {const} */ ([
  'i18n',
  'units',
  'geometry',
  'catalog',
  'model',
  'store',
  'operations',
  'analysis',
  'rules',
  'generate',
  'persistence',
  'exchange',
  'host',
]);

/** Packages that one folder of `shared` may import, and no other. @type {Record<string, string[]>} */
export const sharedPackages = {
  catalog: ['zod'],
  model: ['zod'],
  persistence: ['zod'],
  exchange: ['papaparse', 'yaml', 'zod'],
  host: ['zod'],
  geometry: ['rbush'],
};

/** Folders of `renderer`, each with what it may import besides `shared` and itself. @type {Record<string, string[]>} */
export const rendererFolders = {
  platform: [],
  editor: [],
  session: ['editor', 'platform'],
  tools: ['editor', 'session', 'underlay'],
  overlay: ['editor', 'session'],
  underlay: [],
  canvas: ['editor', 'session', 'tools', 'overlay', 'underlay', 'theme'],
  actions: ['editor', 'session', 'tools', 'overlay', 'underlay', 'platform'],
  theme: [],
  ui: ['editor', 'session', 'tools', 'actions', 'platform', 'overlay', 'underlay', 'canvas', 'theme'],
};

/** Packages that only these renderer folders may import. @type {Record<string, string[]>} */
export const rendererPackages = {
  react: ['ui', 'canvas', 'session'],
  'react-dom': ['ui'],
  konva: ['canvas'],
  'react-konva': ['canvas'],
  zustand: ['session'],
  '@dagrejs/dagre': ['ui'],
};

/** Where the worlds may reach. @type {Record<string, string[]>} */
export const worlds = {
  shared: ['shared'],
  assets: ['assets', 'shared'],
  renderer: ['renderer', 'shared', 'assets'],
  electron: ['electron', 'shared', 'assets'],
  e2e: ['e2e', 'shared'],
};
