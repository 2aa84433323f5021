import type { CompletedSuborder } from '../../flow/approve/completeSuborder.ts';
import { codeSpan, link, prose, table } from '../../github/page/markdown.ts';
import type { Approval } from '../../marketplace/approval/approval.ts';
import { checksTable } from './checksTable.ts';
import type { Gate } from '../gate.ts';

export interface CompletionView {
  readonly completed: CompletedSuborder;
  readonly suborder: number;
  readonly status: 'done' | 'error' | 'canceled';
  readonly gate: Gate | undefined;
}

/** What was signed and by whose leave, or that the suborder was turned down. */
export function renderCompletion({ completed, suborder, status, gate }: CompletionView): string {
  const { approval, changed, order } = completed;
  const again = changed ? '' : ' (as before: nothing was changed)';
  if (status !== 'done' || gate === undefined)
    return `## 🚫 Suborder ${suborder} of order ${order} was turned down: ${status}${again}`;
  const parts = [
    `## ✍️ Suborder ${suborder} of order ${order} is approved${again}`,
    ...warnings(approval, gate),
  ];
  if (approval !== undefined) parts.push(renderApproval(approval));
  parts.push(`### The gate\n\n${checksTable(gate.checks)}`);
  if (completed.checks.length > 0)
    parts.push(`### The TEE, by the policy of the offer\n\n${checksTable(completed.checks)}`);
  return parts.join('\n\n');
}

function warnings(approval: Approval | undefined, gate: Gate): string[] {
  const found: string[] = [];
  if (approval?.tee.kind === 'sim')
    found.push(
      "> [!WARNING]\n> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.",
    );
  if (!gate.protected)
    found.push(
      "> [!CAUTION]\n> **UNPROTECTED GATE.** Signed with `allow-unprotected: true` though the environment's rules do not hold: it may be nobody's decision.",
    );
  return found;
}

function renderApproval(approval: Approval): string {
  const { context = {} } = approval;
  const { run, reviewer } = context as { run?: string; reviewer?: string };
  const rows = [
    ['Solution', codeSpan(approval.solutionHash)],
    ['Dataset', `commitment ${codeSpan(approval.dataset.commitment)}`],
    [
      'TEE',
      `${approval.tee.kind === 'sim' ? '**SIMULATED**' : prose(approval.tee.kind)} ${codeSpan(approval.tee.measurement)}`,
    ],
    ['Result goes to', approval.recipients.map((each) => codeSpan(each)).join(' ')],
    [
      'Limits',
      `${approval.limits.minutes} minutes, ${approval.limits.outputBytes} bytes of output, ${approval.claims} run(s)`,
    ],
    ['Expires', prose(approval.expires)],
    ['Signed by', codeSpan(approval.approver)],
    ['Let pass by', reviewer === undefined ? 'nobody on record' : codeSpan(reviewer)],
    ['Run', run === undefined ? 'not on GitHub' : link('this run', run)],
  ];
  return table(['What', 'As signed'], rows);
}
