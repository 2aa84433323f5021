import { toHex } from '../../bytes/byteForms.ts';
import { hasBit } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';
import { checkListed } from '../policy/listedCheck.ts';
import { checkMitigations, checkPlatform, hasUnknownPlatformBits } from './platformInfo.ts';
import type { SnpReport } from './report.ts';

/** Checks of the report that need no certificate: its form, and how the guest was launched. */
export function checkGuest(list: CheckList, report: SnpReport, policy: Policy): void {
  const { version, signatureAlgorithm } = report;
  const known = version >= 2 && version <= 5;
  list.record('snp-version', 'The report is of a known version', known, `version ${version}`);
  list.record(
    'snp-algorithm',
    'The report is signed with ECDSA P-384',
    signatureAlgorithm === 1,
    `algorithm ${signatureAlgorithm}`,
  );
  const formed = hasBit(report.policy, 17n) && report.policy >> 26n === 0n;
  const text = `guest policy 0x${report.policy.toString(16)}`;
  list.record('snp-policy', 'The guest policy has its reserved bits as they must be', formed, text);
  const debug = hasBit(report.policy, 19n);
  list.record(
    'snp-debug',
    'The guest cannot be debugged',
    !debug,
    debug ? 'DEBUG: the host may read its memory' : text,
  );
  const migration = hasBit(report.policy, 18n);
  list.record(
    'snp-migration',
    'The guest cannot be migrated, or the policy accepts that',
    !migration || policy.allowMigration,
    migration ? 'a migration agent may be bound to the guest' : text,
  );
  list.record(
    'snp-vmpl',
    'The report was asked for from a privilege level that the policy accepts',
    report.vmpl <= policy.vmpl,
    report.vmpl === 0xffffffff
      ? 'the host asked for the report, not the guest'
      : `VMPL ${report.vmpl}; the policy accepts up to ${policy.vmpl}`,
  );
  checkReserved(list, report);
  checkPlatform(list, report, policy);
  checkMitigations(list, report, policy);
  checkIdentity(list, report, policy);
}

function checkReserved(list: CheckList, { reservedSet, platformInfo }: SnpReport): void {
  const set = [...reservedSet, ...(hasUnknownPlatformBits(platformInfo) ? ['platform_info'] : [])];
  list.record(
    'snp-reserved',
    'Nothing is set in the report that is reserved',
    set.length === 0,
    set.length === 0 ? 'all zero' : `set: ${set.join(', ')}`,
  );
}

/** What the host and the owner of the image say of the guest. */
function checkIdentity(list: CheckList, report: SnpReport, policy: Policy): void {
  const { hostData, idKeyDigest, authorKeyDigest, familyId, imageId } = report;
  checkListed(list, policy.hostData, { id: 'snp-host-data', name: 'Host data', value: toHex(hostData) });
  checkListed(list, policy.idKeys, {
    id: 'snp-id-key',
    name: 'The digest of the ID key',
    value: toHex(idKeyDigest),
  });
  checkListed(list, policy.authorKeys, {
    id: 'snp-author-key',
    name: 'The digest of the author key',
    value: toHex(authorKeyDigest),
  });
  checkListed(list, policy.familyIds, { id: 'snp-family-id', name: 'The family id', value: toHex(familyId) });
  checkListed(list, policy.imageIds, { id: 'snp-image-id', name: 'The image id', value: toHex(imageId) });
}
