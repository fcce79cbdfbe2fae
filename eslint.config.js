// @ts-check
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  rendererFolders,
  rendererPackages,
  sharedLevels,
  sharedPackages,
  worlds,
} from './e2e/architecture/boundaries.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'shared/testing/**', '**/testing/**'];
const WORLD_NAMES = Object.keys(worlds);
const UI_PACKAGES = ['react', 'react-dom', 'konva', 'react-konva', 'zustand', 'electron'];

/** Import patterns that reach a folder, by alias or by climbing to it. @param {string} folder */
const reaching = (folder) => [`**/${folder}/**`, `#${folder}/**`];

/**
 * One no-restricted-imports setting; an empty list of patterns or packages is left out.
 * @param {{ group: string[], message: string }[]} patterns
 * @param {string[]} packages
 */
const restrictImports = (patterns, packages) => ({
  'no-restricted-imports': /** @type {['error', object]} */ ([
    'error',
    {
      patterns: [
        ...patterns.filter(({ group }) => group.length > 0),
        ...packages.map((name) => ({ group: [name, `${name}/*`], message: `This folder may not import ${name}.` })),
      ],
    },
  ]),
});

const sharedFolders = sharedLevels.map((level, index) => {
  const above = sharedLevels.slice(index + 1);
  const allowed = sharedPackages[level] ?? [];
  return {
    files: [`shared/${level}/**/*.ts`],
    ignores: TESTS,
    rules: restrictImports(
      [
        {
          group: above.flatMap((folder) => [`../${folder}/**`, `../../${folder}/**`, `../../../${folder}/**`]),
          message: `shared/${level} may import only the levels before it; see e2e/architecture/boundaries.mjs.`,
        },
        { group: ['node:*', '#assets/**'], message: 'shared is pure.' },
      ],
      [...UI_PACKAGES, 'zod', 'yaml', 'rbush'].filter((name) => !allowed.includes(name)),
    ),
  };
});

const rendererRules = Object.entries(rendererFolders).map(([folder, allowed]) => {
  const others = Object.keys(rendererFolders).filter((name) => name !== folder && !allowed.includes(name));
  const packages = Object.entries(rendererPackages).filter(([, folders]) => !folders.includes(folder));
  return {
    files: [`renderer/${folder}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: restrictImports(
      [
        {
          group: others.flatMap((name) => [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`]),
          message: `renderer/${folder} may not import this folder; see e2e/architecture/boundaries.mjs.`,
        },
        { group: ['**/electron/**', '**/e2e/**', 'node:*'], message: 'The renderer knows only shared and assets.' },
      ],
      ['electron', ...packages.map(([name]) => name)],
    ),
  };
});

const worldRules = ['electron', 'e2e'].map((world) => {
  const forbidden = WORLD_NAMES.filter((other) => !(worlds[world] ?? []).includes(other));
  return {
    files: [`${world}/**/*.{ts,mjs}`],
    rules: restrictImports(
      [
        {
          group: forbidden.flatMap((other) =>
            other === 'e2e' || other === 'electron' ? [`../../${other}/**`] : reaching(other),
          ),
          message: `${world} may not import this world; see e2e/architecture/boundaries.mjs.`,
        },
      ],
      ['react', 'konva', 'react-konva', 'zustand'],
    ),
  };
});

export default defineConfig(
  globalIgnores(['out/**', 'release/**', 'node_modules/**']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-labels': 'error',
      'no-useless-catch': 'error',
      'no-console': 'error',
      'no-implicit-coercion': ['error', { allow: ['!!'] }],
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // What tsc does not see: promises nobody waits for, and cases nobody handles.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'process',
          'console',
          'Buffer',
          'setTimeout',
          'setInterval',
          'fetch',
          'performance',
        ].map((name) => ({ name, message: 'shared is pure: take it as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'shared is pure: take an id source as an argument.' },
        { object: 'Date', property: 'now', message: 'shared is pure: take a clock as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'shared is pure: take a clock.' },
      ],
    },
  },
  ...sharedFolders,
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', { name: 'plenumHost', message: 'Use connectHost() of renderer/platform.' }],
    },
  },
  ...rendererRules,
  ...worldRules,
  {
    files: [
      'electron/launch/**',
      'electron/cli/**',
      'electron/build/**',
      'e2e/**',
      'renderer/platform/browser/**',
      '**/*.test.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    // tsc checks the names in e2e already.
    ignores: ['e2e/**'],
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
