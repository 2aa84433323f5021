/** Unit tests: everything under test/ but the integration and end-to-end folders. */
export default {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/ownHosts.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/integration/', '/test/e2e/'],
  // Mutation testing keeps a copy of the project there.
  modulePathIgnorePatterns: ['<rootDir>/build/'],
  // Only against what never ends: a busy machine and its disk are no fault of a test.
  testTimeout: 180_000,
  // A process keeps some 13 MB of each file that it has run. With one worker, as on two cores, jest would run all of them
  // in its own, and end without memory after some 300.
  workerIdleMemoryLimit: '1GB',
};
