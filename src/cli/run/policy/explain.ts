import { linesOfRules, parsePolicy } from '../../../attestation/policyFile.ts';
import { acceptedMachines, acceptsNoHardware } from '../../../attestation/words/acceptedMachines.ts';
import { explainPolicy } from '../../../attestation/words/explainPolicy.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';
import { indented } from '../../terminal/screen/wrapWords.ts';

/** `countersign policy explain`. */
export async function explain(context: CliContext, _options: object, file = ''): Promise<void> {
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
    output.note(`warning: this policy accepts NO machine at all: its first lines say what each kind lacks.`);
  output.result({ accepts, rules: words });
}
