const decoder = new TextDecoder();

/** The lines of a list. What is not UTF-8 becomes U+FFFD: no path of an image has it, so such a line names nothing. */
export function linesOf(bytes: Uint8Array): string[] {
  const lines = decoder.decode(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** What packages may be called and numbered, so that a name is one in every face; longer than any that a registry has. */
export const NAMES = {
  /** Debian Policy 5.6.1 and 5.6.12. */
  debian: { name: /^[a-z0-9][a-z0-9+.-]{1,127}$/, version: /^[A-Za-z0-9][A-Za-z0-9.+:~-]{0,127}$/ },
  /** abuild's APKBUILD(5). */
  alpine: { name: /^[A-Za-z0-9_.][A-Za-z0-9+._-]{0,127}$/, version: /^[0-9][A-Za-z0-9._-]{0,127}$/ },
  /** PyPA, "Names and normalization" and "Version specifiers". */
  pypi: {
    name: /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/,
    version: /^[A-Za-z0-9][A-Za-z0-9.!+_-]{0,127}$/,
  },
  /** npm's validate-npm-package-name (its old names too) and semver 2.0.0. */
  npm: {
    name: /^(?:@[A-Za-z0-9_.~-]{1,100}\/)?[A-Za-z0-9_.~-]{1,113}$/,
    version: /^[0-9][A-Za-z0-9.+-]{0,127}$/,
  },
} as const;
