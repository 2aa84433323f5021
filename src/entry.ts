/** What the bundle in dist/ is made of: the command line (and the actions), each loaded when it is asked for. */
export async function cli(argv: readonly string[], version: string): Promise<number> {
  const { main } = await import('./cli/main.ts');
  return main(argv, version);
}
