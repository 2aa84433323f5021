import { Missing, ok, repositoryOf, type Call, type Route } from './call.ts';
import type { JsonObject } from './openApi.ts';

const repo = '/repos/{owner}/{repo}';

/** Branches and their commits. GitHub compares whatever it finds, the commits of forks included. */
export const historyRoutes: Readonly<Record<string, Route>> = {
  [`GET ${repo}/branches`]: {
    needs: 'contents:read',
    run: (call) => {
      const { branches } = repositoryOf(call);
      const items = [...branches].map(([name, [sha = '']]) => call.shapes.shortBranch(name, sha));
      return { status: 200, paged: { items } };
    },
  },
  [`GET ${repo}/git/ref/{ref}`]: {
    needs: 'contents:read',
    run: (call) => {
      const ref = call.path['ref'] ?? '';
      const [sha] = repositoryOf(call).branches.get(ref.replace(/^heads\//, '')) ?? [];
      if (sha === undefined) throw new Missing();
      return ok(call.shapes.ref(ref, sha));
    },
  },
  [`GET ${repo}/compare/{basehead}`]: {
    needs: 'contents:read',
    run: (call) => ok(compared(call)),
  },
};

function compared(call: Call): JsonObject {
  const { branches, forked } = repositoryOf(call);
  const [base = '', head = ''] = (call.path['basehead'] ?? '').split('...');
  const known = [...branches.values()].flat();
  const history = branches.get(head);
  if (history === undefined || (!known.includes(base) && !forked.has(base))) throw new Missing();
  const behind = history.indexOf(base);
  const status = behind === 0 ? 'identical' : behind > 0 ? 'ahead' : 'diverged';
  return call.shapes.comparison(status);
}
