import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { DENIED, SOCKET_FAMILIES } from './seccompFilter.ts';

const PROFILE = z.looseObject({
  syscalls: z.array(z.looseObject({ names: z.array(z.string()), action: z.string() })),
});
type Profile = z.infer<typeof PROFILE>;

/** The flags of clone(2) that make namespaces. */
const NAMESPACES = 0x7e020000;
const ENOSYS = 38;

/**
 * An engine's own seccomp profile (a list of what is allowed) with less in it: without the calls and socket
 * families that bubblewrap's filter denies, and without namespaces, which give a process all capabilities inside.
 */
export function tightenProfile(profile: Profile): Profile {
  const handled = new Set([...Object.keys(DENIED), 'socket', 'clone', 'clone3']);
  const kept = profile.syscalls
    .map((rule) => ({ ...rule, names: rule.names.filter((name) => !handled.has(name)) }))
    .filter(({ names }) => names.length > 0);
  const allow = (name: string, args: readonly object[]): Profile['syscalls'][number] => ({
    names: [name],
    action: 'SCMP_ACT_ALLOW',
    args,
  });
  return {
    ...profile,
    syscalls: [
      ...kept,
      ...SOCKET_FAMILIES.map((family) => allow('socket', [{ index: 0, value: family, op: 'SCMP_CMP_EQ' }])),
      allow('clone', [{ index: 0, value: NAMESPACES, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }]),
      // Its flags are behind a pointer; libraries fall back to clone when it isn't there.
      { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: ENOSYS },
    ],
  };
}

/** Writes the tightened form of a profile; undefined when there is none that can be read. */
export async function writeTightProfile(engineProfile: string, path: string): Promise<string | undefined> {
  const text = await readFile(engineProfile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  await writeFile(path, JSON.stringify(tightenProfile(PROFILE.parse(JSON.parse(text)))), { mode: 0o600 });
  return path;
}
