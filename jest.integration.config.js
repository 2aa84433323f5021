/** Integration and end-to-end tests: real git, containers, servers and third-party verifiers. */
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
  testMatch: ['<rootDir>/test/integration/**/*.test.ts', '<rootDir>/test/e2e/**/*.test.ts'],
  testTimeout: 600000,
};
