/** What a loader, a shell or an interpreter obeys before the solution's own code runs, and the sandbox's own words. */
const REFUSED: readonly RegExp[] = [
  /^LD_/,
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|PWD|TMPDIR|TMP|TEMP|HOSTNAME|IFS|ENV|BASH_ENV|SHELLOPTS|BASHOPTS|PS4|PROMPT_COMMAND)$/,
  /^BASH_FUNC_/,
  /^(?:PYTHON|PERL|RUBY|NODE|JAVA|JDK|_JAVA|R_|LUA_|GUILE|TCL|PHP)/,
  /^(?:GLIBC_TUNABLES|GCONV_PATH|LOCPATH|NLSPATH|HOSTALIASES|RES_OPTIONS|LOCALDOMAIN|MALLOC_\w*|GETCONF_DIR|OPENSSL_\w*|SSL_\w*)$/,
  /^(?:HF_|TRANSFORMERS_|TORCH_|XDG_|MPL|OMP_|OPENBLAS_|MKL_|(?:HTTPS?|ALL|FTP|NO)_PROXY)/i,
];

/** Why a variable of a device is not set for a solution; undefined when it is. */
export function whyNotVariable(pair: string): string | undefined {
  const name = pair.slice(0, pair.indexOf('='));
  if (!/^[A-Za-z_]\w*$/.test(name)) return `its variable ${JSON.stringify(name)} is no name of a variable`;
  return REFUSED.some((rule) => rule.test(name))
    ? `its variable ${name} is not for a device to set`
    : undefined;
}
