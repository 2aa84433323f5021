import type { GitHubAccount } from './runApprovals.ts';

/** Somebody whose yes counts. The id decides; the login, where one is given, is for people to read. */
export interface Approver {
  readonly id: number;
  readonly login?: string;
}

/** What names an approver: `583231`, or `octocat:583231`. `gh api users/octocat --jq .id` tells the number. */
export function parseApprover(text: string): Approver | undefined {
  const [, login, id] = /^(?:@?([A-Za-z0-9][A-Za-z0-9-]{0,38}):)?([1-9]\d{0,15})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id: Number(id), ...(login === undefined ? {} : { login }) };
}

export function nameOf({ id, login }: Approver): string {
  return login === undefined ? String(id) : `${login} (${id})`;
}

export function isAmong(
  accounts: readonly { readonly id: number }[],
  { id }: Pick<GitHubAccount, 'id'>,
): boolean {
  return accounts.some((each) => each.id === id);
}
