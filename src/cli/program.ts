import { Command, Option } from 'commander';
import type { Group } from './command.ts';
import { addCompletion } from './commands/completion.ts';
import { filesGroup } from './commands/files.ts';
import { gateGroup } from './commands/gate.ts';
import { addInit } from './commands/init.ts';
import { keysGroup } from './commands/keys/keys.ts';
import { ledgerGroup } from './commands/ledger/ledger.ts';
import { offersGroup } from './commands/offers.ts';
import { ordersGroup } from './commands/orders/orders.ts';
import { policyGroup } from './commands/policy.ts';
import { registerGroup } from './commands/register.ts';
import { addSetup } from './commands/setup.ts';
import { solutionGroup } from './commands/solution/solution.ts';
import { storageGroup } from './commands/storage.ts';
import { teeGroup } from './commands/tee/tee.ts';
import { addWhoami } from './commands/whoami.ts';
import { witnessGroup } from './commands/witness.ts';
import { workflowsGroup } from './commands/workflows.ts';

type Add = (program: Command) => void;

/** In the order of the help. They are words alone: what a command does is loaded when it runs. */
const COMMANDS: Readonly<Record<string, Add | Group>> = {
  setup: addSetup,
  whoami: addWhoami,
  init: addInit,
  gate: gateGroup,
  keys: keysGroup,
  files: filesGroup,
  storage: storageGroup,
  register: registerGroup,
  solution: solutionGroup,
  workflows: workflowsGroup,
  orders: ordersGroup,
  offers: offersGroup,
  policy: policyGroup,
  tee: teeGroup,
  ledger: ledgerGroup,
  witness: witnessGroup,
  completion: (program) => {
    addCompletion(program, () => makeProgram(program.name(), ''));
  },
};

/**
 * Adds the commands that the words name; where they name none, for help and for what was meant, all that begin with one word,
 * without what is below it.
 * @param words all commands when not given
 */
function addCommands(program: Command, words: readonly string[] | undefined): void {
  if (words?.length === 1 && /^(-V|--version)$/.test(words[0] ?? '')) return;
  const all = Object.entries(COMMANDS);
  const named = all.filter(([name]) => words?.includes(name));
  for (const [name, command] of named.length === 0 ? all : named) {
    if (typeof command === 'function') command(program);
    else {
      const group = program.command(name).description(command.description);
      if (words === undefined || named.length > 0) command.fill(group);
    }
  }
}

/** The options that every command takes; made once, since there are a hundred commands. */
const GLOBALS: readonly Option[] = [
  new Option('--json', 'print the result as JSON'),
  new Option('--ledger <url>', 'git repository of the ledger'),
  new Option('--head <head>', 'a state of the ledger that was seen before: the ledger must hold all of it'),
  new Option('--storage <url>', 'store for uploads'),
  new Option('--account <fingerprint>', 'the key to act with'),
  new Option(
    '--passphrase-file <file>',
    'where the passphrase of the key is (else: COUNTERSIGN_PASSPHRASE, or you are asked)',
  ),
];

function addGlobals(command: Command): void {
  for (const option of GLOBALS) command.addOption(option);
  command.commands.forEach(addGlobals);
}

/**
 * The command line.
 * @param words after the program's name: only the commands that these name are in it; all when not given
 */
export function makeProgram(name: string, version: string, words?: readonly string[]): Command {
  const program = new Command(name).version(version);
  program.description(
    'Secure fine-tuning between parties who do not trust each other. Approve the exact thing; prove what ran.',
  );
  addCommands(program, words);
  addGlobals(program);
  program.exitOverride();
  const override = (command: Command): void => {
    // What commander would say in several lines, the caller says in one.
    command.exitOverride().configureOutput({ outputError: () => undefined });
    // Beside long names less than commander's 40 columns are left of a terminal's 80: it would not wrap at all.
    command.configureHelp({ minWidthToWrap: 20 });
    command.commands.forEach(override);
  };
  override(program);
  return program;
}
