import { Command } from 'commander';

type Add = (program: Command) => void;

/** Each is loaded when it is asked for: to start takes longer than most commands do. In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  setup: async () => (await import('./commands/setup.ts')).addSetup,
  whoami: async () => (await import('./commands/whoami.ts')).addWhoami,
  init: async () => (await import('./commands/init.ts')).addInit,
  gate: async () => (await import('./commands/gate.ts')).addGate,
  keys: async () => (await import('./commands/keys.ts')).addKeys,
  files: async () => (await import('./commands/files.ts')).addFiles,
  storage: async () => (await import('./commands/storage.ts')).addStorage,
  register: async () => (await import('./commands/register.ts')).addRegister,
  solution: async () => (await import('./commands/solution/solution.ts')).addSolution,
  workflows: async () => (await import('./commands/workflows.ts')).addWorkflows,
  orders: async () => (await import('./commands/orders/orders.ts')).addOrders,
  offers: async () => (await import('./commands/offers.ts')).addOffers,
  policy: async () => (await import('./commands/policy.ts')).addPolicy,
  tee: async () => (await import('./commands/tee/tee.ts')).addTee,
  ledger: async () => (await import('./commands/ledger/ledger.ts')).addLedger,
  witness: async () => (await import('./commands/witness.ts')).addWitness,
  completion: async () => {
    const { addCompletion } = await import('./commands/completion.ts');
    return (program) => {
      addCompletion(program, () => makeProgram(program.name(), ''));
    };
  },
};

/** Those that the words may be of; all where they name none, for help and for what was meant. */
function wanted(words: readonly string[] | undefined): (() => Promise<Add>)[] {
  const all = Object.entries(COMMANDS);
  if (words?.length === 1 && /^(-V|--version)$/.test(words[0] ?? '')) return [];
  const named = all.filter(([name]) => words?.includes(name));
  return (named.length === 0 ? all : named).map(([, load]) => load);
}

/** The options that every command takes. */
function addGlobals(command: Command): void {
  command
    .option('--json', 'print the result as JSON')
    .option('--ledger <url>', 'git repository of the ledger')
    .option('--head <head>', 'a state of the ledger that was seen before: the ledger must hold all of it')
    .option('--storage <url>', 'store for uploads')
    .option('--account <fingerprint>', 'the key to act with')
    .option(
      '--passphrase-file <file>',
      'where the passphrase of the key is (else: COUNTERSIGN_PASSPHRASE, or you are asked)',
    );
  command.commands.forEach(addGlobals);
}

/**
 * The command line.
 * @param words after the program's name: only the commands that these name are in it; all when not given
 */
export async function makeProgram(
  name: string,
  version: string,
  words?: readonly string[],
): Promise<Command> {
  const program = new Command(name).version(version);
  program.description(
    'Secure fine-tuning between parties who do not trust each other. Approve the exact thing; prove what ran.',
  );
  for (const add of await Promise.all(wanted(words).map((load) => load()))) add(program);
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
