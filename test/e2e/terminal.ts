import { writeFileSync } from 'node:fs';
import type { Party, Run } from './world.ts';

/** The answer of whoever presses Ctrl-C. */
export const INTERRUPT = '\\003';

/**
 * Runs a command in a terminal (a pty, by expect) and answers its questions as a person would.
 * The status is the command's own; 98 when a question did not come, 97 when the command ended before it.
 */
export async function answer(
  party: Party,
  line: string,
  dialog: readonly (readonly [question: string, answer: string])[],
): Promise<Run> {
  const turns = dialog.map(
    ([question, reply]) =>
      `expect {\n  -ex {${question}} {}\n  timeout { exit 98 }\n  eof { exit 97 }\n}\nafter 150\nsend -- "${reply}${reply === INTERRUPT ? '' : '\\r'}"`,
  );
  const script = [
    'set timeout 60',
    'set stty_init "rows 40 columns 160"',
    `spawn -noecho bash -c {${line}}`,
    ...turns,
    'expect eof',
    'exit [lindex [wait] 3]',
  ];
  const file = party.path('.dialog.exp');
  writeFileSync(file, `${script.join('\n')}\n`);
  return party.exec('expect', ['-f', file]);
}
