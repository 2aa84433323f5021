import { asksForEventLog, type EventLogRules } from '../policy/eventLogRules.ts';

type Words = readonly [sentence: string, open: boolean];

const subject = 'The start';

/** What the rules about a start say, and whether each leaves something open. */
export function eventLogWords(rules: EventLogRules): readonly Words[] {
  if (!asksForEventLog(rules)) return [['No event log need show how the system was started.', true]];
  const { secureBoot, kernel, initrd, commandLine, firmwareConfig } = rules;
  const first = `${subject}: an event log must explain the registers of TDX or of a virtual TPM; SEV-SNP without one is refused.`;
  return [
    [first, false],
    ...(secureBoot ? [secureBootWords(firmwareConfig)] : []),
    ...(firmwareConfig === 'any'
      ? []
      : [named("the volume of the firmware's variables", firmwareConfig, 'NONE')]),
    ...(kernel === undefined ? [] : [named('images that may be started', kernel, 'NONE')]),
    ...(commandLine === undefined
      ? []
      : [
          named(
            'command line of the kernel',
            commandLine.map((line) => JSON.stringify(line)),
            'NONE',
          ),
        ]),
    ...(initrd === undefined ? [] : [named('initial files (initrd)', initrd, 'there must be none')]),
  ];
}

function secureBootWords(firmwareConfig: EventLogRules['firmwareConfig']): Words {
  const isOpen = firmwareConfig === 'any';
  const whose = isOpen ? ', with keys of ANYBODY where the host gives them (TDX)' : '';
  return [`${subject}: secure boot is on${whose}.`, isOpen];
}

function named(what: string, values: readonly string[], none: string): Words {
  return [`${subject}: ${what}: ${values.length === 0 ? none : `one of ${values.join(', ')}`}.`, false];
}
