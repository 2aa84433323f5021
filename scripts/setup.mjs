#!/usr/bin/env node
/**
 * Prepares the machine, then runs a command on the project's Node:
 *
 *   node scripts/setup.mjs <profile> [--check] [-- <script> [arguments…]]
 *
 * Runs on Node 20 or later with nothing installed, and changes nothing that is already as it should be.
 * `--check` only says what is missing. Exit status: the script's own; 1 when something needed is missing;
 * 2 for a wrong command line.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, thisMachine } from './setup/machine.mjs';
import { installNodeModules, isInstalled, NODE_MAJOR, projectNode } from './setup/nodeModules.mjs';
import { PROFILES, toolsOf } from './setup/packages.mjs';
import { planPackages } from './setup/plan.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function say(line) {
  console.error(`setup: ${line}`);
}

function stop(line, status = 1) {
  say(line);
  process.exit(status);
}

function readCommandLine(words) {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const [profile = '', ...options] = own;
  const tools = toolsOf(profile);
  if (tools === undefined || options.some((option) => option !== '--check')) {
    const profiles = Object.keys(PROFILES).join('|');
    stop(`usage: node scripts/setup.mjs ${profiles} [--check] [-- <script> [arguments…]]`, 2);
  }
  return { tools, check: options.length > 0, command: end < 0 ? [] : words.slice(end + 1) };
}

function prepareNodeModules(check) {
  if (isInstalled(root)) return true;
  if (check) {
    say('the npm packages of package-lock.json are not installed');
    return false;
  }
  say('installing the npm packages of package-lock.json into node_modules (npm ci, without install scripts)');
  const wrong = installNodeModules(root);
  if (wrong !== undefined) stop(wrong);
  return true;
}

function preparePackages(tools, check) {
  const { install, advice, stop: mustStop } = planPackages(tools, thisMachine());
  if (advice !== undefined) say(advice);
  if (mustStop) return false;
  if (install.length === 0) return true;
  for (const tool of install) {
    say(`${check ? 'missing' : 'installing'} Debian package ${tool.package}: ${tool.purpose}`);
  }
  if (check) return false;
  const wrong = aptInstall(install.map((tool) => tool.package));
  if (wrong !== undefined) stop(wrong);
  return true;
}

/** Runs the script with this process's streams; resolves to its exit status. */
function run(node, [script, ...words]) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [script, ...words], { env: { ...process.env, PATH: path }, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the script as well; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => stop(`could not start ${node}: ${error.message}`));
    child.once('exit', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

const { tools, check, command } = readCommandLine(process.argv.slice(2));
const ready = [prepareNodeModules(check), preparePackages(tools, check)].every(Boolean);
if (!ready) process.exit(1);
const node = projectNode(root);
if (node === undefined) {
  stop(`needs Node ${NODE_MAJOR} or later; this is ${process.version}, and npm has none for this system`);
}
if (command.length > 0 && !check) process.exitCode = await run(node, command);
