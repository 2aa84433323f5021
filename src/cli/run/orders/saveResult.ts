import { CountersignError } from '../../../errors.ts';
import { downloadResult } from '../../../flow/result/downloadResult.ts';
import type { DownloadedResult } from '../../../flow/result/downloadResult.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { logTailLines } from '../../terminal/marksRows.ts';
import { downloading } from '../downloading.ts';

interface ResultOptions {
  readonly saveTo: string;
  readonly force?: boolean;
}

/** What of the output is not in the result. */
function leftOutLines({ count, first }: DownloadedResult['leftOut']): string[] {
  if (count === 0) return [];
  const shown = count > first.length ? ` (the first ${first.length} of them)` : '';
  return [
    `Of the output ${count} were left out${shown}:`,
    ...first.map(({ name, reason }) => `  ${name}: ${reason}`),
  ];
}

/** `countersign orders download-result`. */
export async function saveResult(context: CliContext, options: ResultOptions, id = ''): Promise<void> {
  const order = parseId(id, 'ORDER_ID');
  const party = await context.party();
  const result = await downloading(context.output, options, (how) =>
    downloadResult(party, order, options.saveTo, how),
  );
  context.output.line(`Order result was saved to ${result.path}`);
  for (const line of leftOutLines(result.leftOut)) context.output.line(line);
  context.output.result(result);
  if (result.status === 'Done') return;
  for (const line of await logTailLines(result.path)) context.output.line(line);
  throw new CountersignError('run-failed', `The order ended with ${result.status}: ${result.end}`, {
    mend: `its result was saved: see ${result.path}/execution.log`,
  });
}
