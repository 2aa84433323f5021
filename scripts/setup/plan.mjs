/**
 * Decides what to install; does nothing itself.
 *
 * @typedef {object} Machine
 * @property {(command: string) => boolean} hasCommand
 * @property {(file: string) => boolean} hasFile
 * @property {boolean} isRoot
 * @property {boolean} isDebian
 */

function isThere(tool, machine) {
  if (tool.file !== undefined ? machine.hasFile(tool.file) : machine.hasCommand(tool.command)) return true;
  const { standIn } = tool;
  return standIn !== undefined && machine.hasCommand(standIn.command) && machine.hasFile(standIn.file);
}

/**
 * @param {readonly object[]} tools rows of packages.mjs
 * @param {Machine} machine
 * @returns {{ install: object[], advice?: string, stop: boolean }} what to install; or, where that cannot be
 *   done here, one line that says what to install, and whether to stop because something needed is missing
 */
export function planPackages(tools, machine) {
  const missing = tools.filter((tool) => !isThere(tool, machine));
  if (missing.length === 0) return { install: [], stop: false };
  if (machine.isRoot && machine.isDebian) return { install: missing, stop: false };
  const needed = missing.filter((tool) => tool.required !== false);
  const names = (needed.length > 0 ? needed : missing).map((tool) => tool.package).join(' ');
  const how = machine.isDebian
    ? `run as root: apt-get install --no-install-recommends ${names}`
    : `install: ${names}`;
  const advice = needed.length > 0 ? `Missing; ${how}` : `Going on without what is optional; ${how}`;
  return { install: [], advice, stop: needed.length > 0 };
}
