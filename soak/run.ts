/**
 * One long run: `npm run soak -- NAME [--seed TEXT] [--amount N] [--seconds N] [--state DIRECTORY] [--result FILE]`;
 * without a name, the names. See docs/soak.md. Exit status: 1 when something does not hold, 2 for wrong usage.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CountersignError, messageOf } from '../src/errors.ts';
import { readCommandLine, type SoakCommand } from './commandLine.ts';
import { sourceCommit } from './commit.ts';
import type { SoakDone } from './soak.ts';
import { SOAKS } from './soaks.ts';
import { SoakState } from './soakState.ts';

const RESULTS = join(import.meta.dirname, '..', 'docs', 'soak');

function list(): void {
  for (const [name, { about, unit, long }] of Object.entries(SOAKS))
    console.log(`${name}: ${about} (${long.amount.toLocaleString('en')} ${unit})`);
}

function writeResult(command: SoakCommand, state: SoakState, outcome: string, did: SoakDone['did']): void {
  const { name, soak, bounds } = command;
  const path = command.result ?? join(RESULTS, `${name}.json`);
  const { amount, ...others } = bounds;
  const result = {
    soak: name,
    outcome,
    date: new Date().toISOString(),
    commits: state.commits,
    seed: state.seed,
    bounds: { [soak.unit]: amount, ...others },
    did: { ...did, seconds: Math.round(state.seconds) },
    machine: { node: process.version, platform: `${process.platform} ${process.arch}` },
  };
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(`${name}: ${outcome} after ${result.did.seconds} s; written to ${path}`);
}

/** @returns whether everything held */
async function soakOnce(command: SoakCommand): Promise<boolean> {
  const { name, soak, bounds } = command;
  const directory = resolve(command.state ?? mkdtempSync(join(tmpdir(), `countersign-soak-${name}-`)));
  const run = { name, seed: command.seed, commit: sourceCommit() };
  const state = SoakState.open(directory, run, () => randomBytes(8).toString('hex'));
  const { seed } = state;
  const limits = [`${bounds.amount} ${soak.unit}`];
  if (bounds.seconds !== undefined) limits.push(`${bounds.seconds} s`);
  if (bounds.peakMib !== undefined) limits.push(`${bounds.peakMib} MiB resident`);
  console.log(`${name}: seed ${seed}, at most ${limits.join(', ')}`);
  console.log(
    `to go on after a stop: npm run soak -- ${name} --amount ${bounds.amount} --state ${directory}`,
  );
  try {
    const { whole, did } = await soak.run(seed, bounds, state);
    writeResult(command, state, whole ? 'held' : 'held until the time was up', did);
    if (whole && command.state === undefined) rmSync(directory, { recursive: true });
    return true;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'usage') throw error;
    console.error(`error: ${name}, seed ${seed}: ${messageOf(error)}`);
    writeResult(command, state, `failed: ${messageOf(error)}`, {});
    return false;
  }
}

try {
  const command = readCommandLine(process.argv.slice(2), SOAKS);
  if (command === undefined) list();
  else if (!(await soakOnce(command))) process.exitCode = 1;
} catch (error) {
  console.error(`error: ${messageOf(error)}`);
  process.exitCode = error instanceof CountersignError && error.code === 'usage' ? 2 : 1;
}
