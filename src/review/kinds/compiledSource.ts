/** The source of compiled Python, by its path (PEP 3147); undefined for other names. */
export function compiledSource(path: string): string | undefined {
  const cached = /^(|.*\/)__pycache__\/([^/]+?)\.[^./]+(?:\.opt-[^./]+)?\.pyc$/u.exec(path);
  if (cached !== null) return `${cached[1] ?? ''}${cached[2] ?? ''}.py`;
  return path.endsWith('.pyc') ? path.slice(0, -1) : undefined;
}
