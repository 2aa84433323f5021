import { describe, expect, test } from '@jest/globals';
import { tightenProfile } from '../../../src/tee/sandbox/bubblewrap/seccompProfile.ts';

describe('a seccomp profile that is tightened', () => {
  const profile = tightenProfile({
    defaultAction: 'SCMP_ACT_ERRNO',
    syscalls: [
      { names: ['read', 'keyctl', 'unshare', 'clone', 'clone3'], action: 'SCMP_ACT_ALLOW' },
      { names: ['socket'], action: 'SCMP_ACT_ALLOW', args: [{ index: 2, value: 9, op: 'SCMP_CMP_NE' }] },
      { names: ['userfaultfd'], action: 'SCMP_ACT_ALLOW' },
    ],
  });
  const rules = (name: string): object[] => profile.syscalls.filter(({ names }) => names.includes(name));

  test('keeps what it allowed, but for the denied calls', () => {
    expect(profile['defaultAction']).toBe('SCMP_ACT_ERRNO');
    expect(rules('read')).toHaveLength(1);
    for (const denied of ['keyctl', 'unshare', 'userfaultfd', 'mount', 'bpf'])
      expect(rules(denied)).toEqual([]);
  });

  test('allows sockets by family, and threads but no namespaces', () => {
    expect(rules('socket')).toHaveLength(4);
    expect(JSON.stringify(rules('socket'))).not.toContain('"value":40');
    expect(rules('clone')).toEqual([
      {
        names: ['clone'],
        action: 'SCMP_ACT_ALLOW',
        args: [{ index: 0, value: 0x7e020000, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
      },
    ]);
    expect(rules('clone3')).toMatchObject([{ action: 'SCMP_ACT_ERRNO', errnoRet: 38 }]);
  });
});
