const KINDS: Readonly<Record<string, string>> = { sim: 'SIMULATED', 'sev-snp': 'sev-snp', tdx: 'tdx' };

/** What evidence says that it is of, by itself and unverified; `unknown` for a word that is nobody's kind. */
export function kindWord(evidence: unknown): string {
  const { kind } = Object(evidence) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? 'unknown') : 'unknown';
}
