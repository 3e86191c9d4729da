import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';

/**
 * Who may know whom (docs/decisions/0001-rooms.md). A room not listed in `from` may be imported.
 * `core` is plain data in, plain data out; only `excel` names Office.js; nobody ships `workbench`.
 */
const rooms = ['core', 'excel', 'file', 'commands', 'taskpane', 'cli', 'workbench', 'i18n'];
const mayKnow = {
  core: [],
  i18n: ['core', 'commands'],
  excel: ['core'],
  file: ['core'],
  commands: ['core'],
  taskpane: ['commands', 'core', 'i18n', 'excel'],
  cli: ['commands', 'core', 'i18n', 'file'],
  workbench: ['core', 'file', 'i18n', 'excel', 'commands', 'taskpane'],
};
const zones = rooms.map((room) => ({
  target: `./src/${room}`,
  from: rooms
    .filter((other) => other !== room && !mayKnow[room].includes(other))
    .map((other) => `./src/${other}`),
  message: `src/${room} may know only: ${mayKnow[room].join(', ') || 'nobody'} (docs/decisions/0001-rooms.md).`,
}));

const hostGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel names Office.js.',
}));
const domGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'process',
  'Buffer',
  'console',
].map((name) => ({ name, message: 'src/core is pure: no host, no DOM, no Node.' }));

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'assets/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/excel/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals, ...domGlobals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|decimal\\.js$)',
              message: 'src/core imports nothing but itself and decimal.js.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/workbench/page/connect.js'],
    languageOptions: { globals: { parent: 'readonly', window: 'readonly' } },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', 'webpack.config.js'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
