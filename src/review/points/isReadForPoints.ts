const READ = [
  /\.pth$/,
  /(?:^|\/)pyvenv\.cfg$/,
  /\.(?:dist|egg)-info\/entry_points\.txt$/i,
  /^etc\/ld\.so\.(?:preload|conf)$/,
  /^etc\/ld\.so\.conf\.d\/[^/]+$/,
  /^etc\/nsswitch\.conf$/,
  // Where programs are: a script among them names its interpreter in its first line.
  /^(?:usr\/)?(?:local\/)?s?bin\/[^/]+$/,
];

/** Bytes: what is larger is none of these. */
const MAX_SIZE = 256 * 1024;

/**
 * Whether points are made from what is in a file, whoever has it: such a file's text has to be at hand (`textOf`). Of own and
 * changed files, scripts of the entry point among them, all texts are.
 * @param path relative to the root.
 * @param size bytes.
 */
export function isReadForPoints(path: string, size: number): boolean {
  return size <= MAX_SIZE && READ.some((pattern) => pattern.test(path));
}
