/** Tests run from TypeScript directly; swc strips the types, `npm run types` checks them. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
    // Univer's CommonJS build requires some packages that are published as ES modules only.
    '/node_modules/(lodash-es|nanoid|rbush|quickselect|kdbush)/.+\\.js$': [
      '@swc/jest',
      { module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:lodash-es|nanoid|rbush|quickselect|kdbush)/)'],
  testTimeout: 60000,
  // Most of them wait for LibreOffice, Chromium or the command line, so that no core need be kept free.
  maxWorkers: '100%',
};
