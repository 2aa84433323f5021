/**
 * Validates a report of a synthetic TEE, whose root is no pinned one, in a process of its own, from which a test can take
 * the network away: `validateReportAlone.ts <report.json> <SHA-256 of the root>`. Prints a line for each check.
 */
import { readFileSync } from 'node:fs';
import { verdictOf } from '../../src/checks.ts';
import { parseReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { trustRoot } from './trustRoot.ts';

const [, , path = '', root = ''] = process.argv;
trustRoot(root);
const file = parseReportFile(readFileSync(path, 'utf8'), path);
const { checks } = await verifyReport(file, { allowSimulated: false });
for (const { id, status, detail } of checks) console.log(`${id}: ${status}: ${detail}`);
process.exitCode = verdictOf(checks) === 'passed' ? 0 : 1;
