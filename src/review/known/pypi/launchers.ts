import { sha256Hex } from '../../../canonicalJson.ts';

/** Name of a launcher and the object that it calls: `f2py`, `numpy.f2py.f2py2e:main`. */
export type Launcher = [name: string, object: string];

const MOST_LAUNCHERS = 1000;
const NAME = /^[A-Za-z0-9._-]{1,128}$/;
const OBJECT = /^([A-Za-z_][\w.]{0,255}):([A-Za-z_]\w{0,127})((?:\.[A-Za-z_]\w{0,127})*)$/;

/** Launchers that a wheel asks for in entry_points.txt (PyPA, "Entry points specification"); sorted, each once. */
export function launchersIn(entryPoints: string): Launcher[] {
  const found = new Map<string, string>();
  let isScripts = false;
  for (const line of entryPoints.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
    if (section !== undefined) isScripts = ['console_scripts', 'gui_scripts'].includes(section.trim());
    if (!isScripts || line.trimStart().startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(0, equals)).trim();
    const [object = ''] = line.slice(equals + 1).split('[');
    if (NAME.test(name) && OBJECT.test(object.trim()) && found.size < MOST_LAUNCHERS)
      found.set(name, object.trim());
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** What pip (before 25.2, through distlib, and since) and uv write for an object of a module. */
const BODIES = [
  (module: string, name: string, call: string) =>
    `# -*- coding: utf-8 -*-\nimport re\nimport sys\nfrom ${module} import ${name}\nif __name__ == '__main__':\n` +
    `    sys.argv[0] = re.sub(r'(-script\\.pyw|\\.exe)?$', '', sys.argv[0])\n    sys.exit(${call}())\n`,
  (module: string, name: string, call: string) =>
    `import sys\nfrom ${module} import ${name}\nif __name__ == '__main__':\n` +
    `    sys.argv[0] = sys.argv[0].removesuffix('.exe')\n    sys.exit(${call}())\n`,
  (module: string, name: string, call: string) =>
    `# -*- coding: utf-8 -*-\nimport sys\nfrom ${module} import ${name}\nif __name__ == "__main__":\n` +
    `    if sys.argv[0].endswith("-script.pyw"):\n        sys.argv[0] = sys.argv[0][:-11]\n` +
    `    elif sys.argv[0].endswith(".exe"):\n        sys.argv[0] = sys.argv[0][:-4]\n    sys.exit(${call}())\n`,
];

/**
 * Whether a file is what an installer writes for a launcher: it does nothing but call the object, by the interpreter beside it.
 * @param directory that it lies in, without a slash at either end
 * @param sha256 of the file, lower-case hex
 */
export function isLauncher(object: string, directory: string, sha256: string): boolean {
  const [, module = '', name = '', rest = ''] = OBJECT.exec(object) ?? [];
  if (module === '') return false;
  const interpreters = ['python', 'python3', ...MINORS.map((minor) => `python3.${minor}`)];
  return interpreters.some((interpreter) =>
    BODIES.some(
      (body) =>
        sha256Hex(`#!/${directory}/${interpreter}\n${body(module, name, `${name}${rest}`)}`) === sha256,
    ),
  );
}

/** Of the versions of Python that images have. */
const MINORS = Array.from({ length: 18 }, (_, at) => at + 3);
