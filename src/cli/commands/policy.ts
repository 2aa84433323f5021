import type { Command } from 'commander';
import * as z from 'zod';
import { acceptedMachines, acceptsNoHardware } from '../../attestation/words/acceptedMachines.ts';
import { linesOfRules, parsePolicy } from '../../attestation/policyFile.ts';
import { verdictOf } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import { readTextFile } from '../../text/readTextFile.ts';
import { action, example } from '../command.ts';
import { readJsonFile } from '../home/readFiles.ts';
import { parseId } from '../numbers.ts';
import { refusedBy } from '../refusedBy.ts';
import { checkRows } from '../terminal/marksRows.ts';
import { terminalWidth } from '../terminal/screen/fitTable.ts';
import { indented } from '../terminal/screen/wrapWords.ts';
import { addSignChips } from './policySignChips.ts';

function addExplain(policy: Command): void {
  const command = policy
    .command('explain <FILE>')
    .description(
      'Say in words which machines a policy accepts, what it asks of them, and what it leaves open',
    );
  example(command, 'countersign policy explain policy.yml');
  action(command, async (context, _options, file = '') => {
    const { explainPolicy } = await import('../../attestation/words/explainPolicy.ts');
    const text = await readTextFile(file, 'the policy');
    const rules = parsePolicy(text, file);
    const lines = linesOfRules(text);
    const words = explainPolicy(rules).map((one) => ({ ...one, line: lines.get(one.rule) ?? null }));
    const accepts = acceptedMachines(rules);
    const { output } = context;
    output.line('It accepts:');
    const width = terminalWidth();
    const tell = (text: string): void => {
      for (const line of indented(text, width)) output.line(line);
    };
    accepts.forEach(tell);
    const show = (title: string, open: boolean): void => {
      output.line('');
      output.line(title);
      for (const { sentence, line } of words.filter((one) => one.open === open))
        tell(`${sentence} ${line === null ? '(default)' : `(line ${line})`}`);
    };
    show('It asks:', false);
    show('It leaves open:', true);
    if (acceptsNoHardware(rules) && !rules.allowSimulated)
      output.note(
        `warning: this policy accepts NO machine at all: its first lines say what each kind lacks.`,
      );
    output.result({ accepts, rules: words });
  });
}

/** What `tee doctor --json` prints, or evidence as it stands in an offer. */
const evidenceFile = z.union(
  [
    z.object({ evidence: z.object({ kind: z.string() }).loose() }).transform(({ evidence }) => evidence),
    z.object({ kind: z.string(), quote: z.string() }).loose(),
  ],
  { error: 'this is no evidence: it is what `countersign tee doctor --json` prints' },
);

function addInit(policy: Command): void {
  const command = policy
    .command('init')
    .description(
      'Write a policy that names what the evidence of a machine shows, and say what it leaves open',
    )
    .requiredOption('--from <file>', 'evidence: what `countersign tee doctor --json` prints on the machine');
  example(command, 'countersign policy init --from doctor.json > policy.yml');
  action(command, async (context, { from }: { from: string }) => {
    const { draftPolicy } = await import('../../attestation/words/draftPolicy.ts');
    const evidence = await readJsonFile(from, 'the evidence', evidenceFile);
    const { text, refused, open } = draftPolicy(evidence, new Date());
    const { output } = context;
    output.document(text);
    for (const { id, detail } of refused) output.note(`this machine is refused by it: ${id}: ${detail}`);
    output.result({ policy: text, refused, open });
  });
}

function addCheck(policy: Command): void {
  const command = policy
    .command('check <FILE> <OFFER>')
    .description(
      'Judge the TEE of an offer on the ledger by a policy, as it would be judged before data is released',
    );
  example(command, 'countersign policy check policy.yml 300');
  action(command, async (context, _options, file = '', offerId = '') => {
    const { verifyTeeKey } = await import('../../tee/teeKey.ts');
    const rules = await context.policy(file);
    const { offer } = await (await context.ledger()).offer(parseId(offerId, 'OFFER'));
    if (offer.tee === undefined)
      throw new CountersignError('input', `offer ${offer.id} is of no TEE`, {
        mend: 'list those with `countersign offers list --type tee`',
      });
    const { checks, claims } = await verifyTeeKey(offer.tee, offer.owner, rules, new Date());
    const { output } = context;
    for (const line of checkRows(checks, terminalWidth())) output.line(line);
    const verdict = verdictOf(checks);
    output.result({ verdict, simulated: claims?.kind === 'sim', checks, claims: claims ?? null });
    if (claims?.kind === 'sim') output.note('SIMULATED TEE: it proves nothing about hardware.');
    if (verdict !== 'passed') throw refusedBy(`the TEE of offer ${offer.id} is not accepted`, checks);
  });
}

export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('What you ask of a TEE, as a file');
  addExplain(policy);
  addInit(policy);
  addCheck(policy);
  addSignChips(policy);
}
