/** A permission of a token, named as `permissions:` in a workflow names it. */
export interface Permission {
  readonly name: string;
  readonly access: 'read' | 'write';
}

/** A request, and the headers of GitHub's answer. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route with its parameters left in: `/repos/{owner}/{repo}/check-runs`. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/**
 * What the requests of this project need (docs.github.com/rest/authentication/permissions-required-for-github-apps),
 * for servers that don't say so themselves. The first match counts.
 */
const NEEDED: readonly (readonly [RegExp, string, 'read' | 'write'])[] = [
  [/^GET .*\/issues\/.*comments/, 'pull-requests', 'read'],
  [/\/issues\/.*comments/, 'pull-requests', 'write'],
  [/^GET .*\/pulls\//, 'pull-requests', 'read'],
  [/^GET .*\/check-runs/, 'checks', 'read'],
  [/\/check-runs/, 'checks', 'write'],
  [/\/attestations$/, 'attestations', 'write'],
  [/\/dispatches$/, 'actions', 'write'],
  [/^GET .*\/commits\/[^/]+\/pulls$/, 'pull-requests', 'read'],
  [/^GET .*\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'read'],
  [/\/environments\/[^/]+\/(secrets|variables)/, 'environments', 'write'],
  [/^GET .*\/(environments|actions\/runs)/, 'actions', 'read'],
  [/\/environments/, 'administration', 'write'],
  [/^GET .*\/actions\/secrets/, 'secrets', 'read'],
  [/\/actions\/secrets/, 'secrets', 'write'],
  [/^GET .*\/actions\/variables/, 'variables', 'read'],
  [/\/actions\/variables/, 'variables', 'write'],
  [/^GET .*\/actions\/permissions/, 'administration', 'read'],
  [/\/actions\/permissions/, 'administration', 'write'],
  [/^GET .*\/(rulesets|keys)/, 'administration', 'read'],
  [/\/(rulesets|keys)/, 'administration', 'write'],
  [/^GET \/orgs\/[^/]+\/teams/, 'members', 'read'],
];

/** What a job's GITHUB_TOKEN can be granted (docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). */
const GRANTABLE = new Set([
  ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues'],
  ...['models', 'packages', 'pages', 'pull-requests', 'security-events', 'statuses'],
]);

/** The permissions that a refused request lacked: as GitHub's own header tells, or by the table above. */
export function permissionsOf(failed: AnsweredRequest): readonly Permission[] {
  const header = failed.headers['x-accepted-github-permissions'];
  // Sets that will do are separated by semicolons; the first is as good as any.
  const told = typeof header === 'string' ? parsePermissions(header.split(';')[0] ?? '') : [];
  if (told.length > 0) return told;
  const line = `${failed.method} ${failed.route}`;
  const known = NEEDED.find(([pattern]) => pattern.test(line));
  return [known === undefined ? { name: 'contents', access: 'read' } : { name: known[1], access: known[2] }];
}

function parsePermissions(list: string): Permission[] {
  return list.split(',').flatMap((part) => {
    const match = /^([a-z_]+)=(read|write|admin)$/.exec(part.trim());
    if (match === null) return [];
    // The header says `pull_requests`, a workflow `pull-requests`.
    return [{ name: (match[1] ?? '').replaceAll('_', '-'), access: match[2] === 'read' ? 'read' : 'write' }];
  });
}

/**
 * How to grant permissions, in one sentence that ends in the YAML to paste; or, for what GITHUB_TOKEN can never
 * hold, which token to make.
 */
export function permissionYaml(needed: readonly Permission[]): string {
  const lines = needed.map(({ name, access }) => `  ${name}: ${access}`);
  if (needed.every(({ name }) => GRANTABLE.has(name)))
    return `Give the job this permission:\npermissions:\n${lines.join('\n')}`;
  const words = needed.map(
    ({ name, access }) => `${titleOf(name)} (${access === 'write' ? 'read and write' : 'read'})`,
  );
  return `GITHUB_TOKEN can't hold this permission: use a fine-grained token or a GitHub App with the repository permission ${words.join(' and ')}.`;
}

function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
