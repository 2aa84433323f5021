#!/usr/bin/env node
/**
 * Mutation testing: `npm run mutate` for all parts, `npm run mutate -- PART [file…]` for one, or for some files of it.
 * What was tried before and has not changed since, nor its tests, is not tried again; `--fresh` tries everything.
 * `--quick` passes over what is evaluated once, when its module is loaded: a mutant there runs every test of the part.
 * Each part's figures and survivors lie in build/mutation/PART.json. Exit status 1 when fewer than 90 % are killed.
 */
import { globSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import jestConfig from '../jest.config.js';
import { PARTS } from './mutation/parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const GOAL_PERCENT = 90;
const FLAGS = ['--fresh', '--quick'];

function optionsOf(part, { mutate, tests }, { fresh, quick }) {
  const place = join(root, 'build', 'mutation');
  mkdirSync(place, { recursive: true });
  return {
    mutate,
    plugins: [
      '@stryker-mutator/jest-runner',
      join(root, 'scripts/mutation/messages.mjs'),
      join(root, 'scripts/mutation/survivors.mjs'),
    ],
    ignorers: ['messages'],
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    coverageAnalysis: 'perTest',
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        ...jestConfig,
        // Each mutant is one run of Jest: what it looks at first counts.
        roots: ['<rootDir>/src', '<rootDir>/test'],
        watchman: false,
        testEnvironment: join(root, 'scripts/mutation/firstFailure.cjs'),
        // A promise that a mutant keeps for ever fails a test; else the process is waited for, and started anew.
        testTimeout: 20_000,
        testMatch: globSync('test/**/*.test.ts', { cwd: root })
          .filter((file) => tests.some((start) => file.startsWith(start)))
          .map((file) => `<rootDir>/${file}`),
      },
    },
    ignoreStatic: quick,
    warnings: { slow: false },
    concurrency: 1,
    // What a run leaves in memory stays there: after a hundred of them that is gigabytes, and most of the time goes with it.
    maxTestRunnerReuse: 30,
    // A change that only looks endless on a busy machine must not count as noticed.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    incremental: true,
    force: fresh,
    incrementalFile: join(place, `${part}.incremental.json`),
    jsonReporter: { fileName: join(place, `${part}.json`) },
    reporters: ['progress-append-only', 'survivors', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: join('build', 'mutation', 'sandbox'),
    ignorePatterns: ['/dist', '/docs', '/build', '/soak', '/.cache', '/coverage'],
  };
}

function percentOf(results) {
  const counted = results.filter(
    ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
  );
  const killed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const of = (wanted) => counted.filter(({ status }) => status === wanted).length;
  const percent = counted.length === 0 ? 100 : (100 * killed.length) / counted.length;
  const figures = `${of('Killed')} killed, ${of('Timeout')} timed out, ${of('Survived')} survived, ${of('NoCoverage')} in no test`;
  return { percent, figures: `${figures}: ${percent.toFixed(1)} %` };
}

const words = process.argv.slice(2);
const [wanted, ...files] = words.filter((word) => !FLAGS.includes(word));
const flags = { fresh: words.includes('--fresh'), quick: words.includes('--quick') };
if (wanted !== undefined && !Object.hasOwn(PARTS, wanted)) {
  console.error(`usage: npm run mutate -- [${Object.keys(PARTS).join('|')} [file…]] [--fresh] [--quick]`);
  process.exit(2);
}
let low = false;
for (const part of wanted === undefined ? Object.keys(PARTS) : [wanted]) {
  const of = PARTS[part];
  const mutate = files.length > 0 ? files : of.mutate;
  const results = await new Stryker(optionsOf(part, { ...of, mutate }, flags)).runMutationTest();
  const { percent, figures } = percentOf(results);
  console.log(`${part}: ${figures}`);
  low ||= percent < GOAL_PERCENT;
}
process.exitCode = low ? 1 : 0;
