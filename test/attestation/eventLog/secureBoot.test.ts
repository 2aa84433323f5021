import { policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { describe, expect, test } from '@jest/globals';
import { eventType } from '../../../src/attestation/eventLog/readEventLog.ts';
import { directBoot, separator, settings, variable, type MadeEvent } from '../synthetic/eventLog.ts';
import { labelled, refusals, shaOf, started, tdxMaker } from '../synthetic/tdxStart.ts';

describe('a policy about secure boot', () => {
  const secure = { eventLog: { secureBoot: true } };
  const insecure = settings(0);
  const at = (event: number, on = 1): MadeEvent => settings(on)[event] ?? separator(1);
  const on = at(2);

  test('is met where it is on, and shown where it is not', () => {
    expect(refusals(started(directBoot()), secure)).toEqual([]);
    expect(refusals(started(directBoot(0)), secure)).toEqual(['event-log-secure-boot']);
    const further = [...settings().slice(0, 7), variable('dbt', Buffer.from('x')), ...settings().slice(7)];
    expect(refusals(started(further), secure)).toEqual([]);
  });

  test.each<[string, MadeEvent[]]>([
    ['on again, behind what is in force', [...insecure, on]],
    [
      'on, in tables of the host behind the separator',
      [...insecure, labelled(on, { type: eventType.platformConfigFlags })],
    ],
    ['all of the settings again, behind the separator', [...insecure, ...settings().slice(2)]],
    [
      'all again, with the separator before them called something else',
      [
        ...insecure.slice(0, 7),
        labelled(separator(1), { type: eventType.platformConfigFlags, data: Buffer.from('ACPI DATA') }),
        ...settings(),
      ],
    ],
    ['both', [at(0), at(1), at(2, 0), ...settings().slice(2)]],
    ['on, of another register', [...insecure, { ...on, index: 2 }]],
    ['on in the data alone', [at(0), at(1), labelled(at(2, 0), { data: on.data }), ...settings().slice(3)]],
    [
      'on, of another GUID',
      [at(0), at(1), variable('SecureBoot', Buffer.from([1]), 1, '00'.repeat(16)), ...settings().slice(3)],
    ],
    ['two bytes', [at(0), at(1), variable('SecureBoot', Buffer.from([1, 0])), ...settings().slice(3)]],
    ['a two', [at(0), at(1), variable('SecureBoot', Buffer.from([2])), ...settings().slice(3)]],
    ['on without the lists', [at(0), at(1), on, separator(1)]],
    ['no list of what is refused', [...settings().slice(0, 6), separator(1)]],
    ['no separator', settings().slice(0, 7)],
    ['the lists in another order', [at(0), at(1), on, at(4), at(3), ...settings().slice(5)]],
    [
      'something unknown among them',
      [...settings().slice(0, 7), variable('dbz', Buffer.from('x')), separator(1)],
    ],
    ['nothing before them', settings().slice(2)],
    ['nothing', []],
  ])('is not met by: %s', (_what, events) => {
    expect(refusals(started(events), secure)).toEqual(['event-log-secure-boot']);
  });

  test('is shown neither as on nor as off where its value is none of these', () => {
    const two = [at(0), at(1), variable('SecureBoot', Buffer.from([2])), ...settings().slice(3)];
    const { claims } = verifyEvidence(started(two), { at: goodTime, policy: policyOf() }, tdxMaker.roots);
    expect(claims?.facts).not.toHaveProperty('secureBoot');
    expect(claims?.boot).toEqual([]);
  });

  test('names the volume of the variables, too', () => {
    const rules = (volume: string) => ({ eventLog: { firmwareConfig: [shaOf(volume)] } });
    expect(refusals(started(directBoot()), rules('configuration volume'))).toEqual([]);
    expect(refusals(started(directBoot()), rules('hand-off blocks'))).toEqual(['event-log-firmware-config']);
    const another = [...settings(1, 'evil'), { ...at(1), index: 1 }];
    expect(refusals(started(another), rules('configuration volume'))).toEqual(['event-log-firmware-config']);
    expect(refusals(started([separator(1)]), rules('configuration volume'))).toEqual([
      'event-log-firmware-config',
    ]);
  });
});
