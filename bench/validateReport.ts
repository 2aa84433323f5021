import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOf } from '../src/checks.ts';
import { getReport } from '../src/flow/result/getReport.ts';
import { parseReportFile } from '../src/report/reportFile.ts';
import { verifyReport } from '../src/report/verifyReport.ts';
import { makeWorld, runOrder } from '../test/support/world.ts';

const BIN = join(import.meta.dirname, '../bin/countersign.js');

export interface ReportTimes {
  readonly bytes: number;
  /** Milliseconds from the start of the process to its end, in dist/. */
  readonly whole: number[];
  /** Milliseconds of an empty script, of which the process is made first. */
  readonly empty: number[];
  /** Milliseconds of reading and verifying within a process that has done so before. */
  readonly inProcess: number[];
}

function spawned(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

/** Verifies the report of an order with one dataset and one model, whose TEE was simulated. */
export async function measureValidateReport(rounds: number): Promise<ReportTimes> {
  const world = await makeWorld();
  try {
    const { order } = await runOrder(world);
    const text = JSON.stringify(await getReport(world.bob.ledger, order, world.bob.key));
    const file = join(world.root, 'report.json');
    const empty = join(world.root, 'empty.mjs');
    writeFileSync(file, text);
    writeFileSync(empty, '');
    const times: ReportTimes = { bytes: text.length, whole: [], empty: [], inProcess: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(spawned([empty]));
      times.whole.push(spawned([BIN, 'orders', 'validate-report', file, '--allow-simulated']));
      const start = performance.now();
      const { checks } = await verifyReport(parseReportFile(text, file), { allowSimulated: true });
      times.inProcess.push(performance.now() - start);
      if (verdictOf(checks) !== 'passed') throw new Error('the report does not verify');
    }
    return times;
  } finally {
    await world.close();
  }
}
