/** The platform and the quoting enclave that the documents are about. */
export const fmspc = 'B0C06F000000';
export const components = [5, 5, 2, 2, 3, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];
export const qeSigner = 'dc'.repeat(32);

const dated = {
  issueDate: '2026-05-20T00:00:00Z',
  nextUpdate: '2026-06-19T00:00:00Z',
  tcbEvaluationDataNumber: 21,
};
const module_ = { mrsigner: '00'.repeat(48), attributes: '00'.repeat(8), attributesMask: 'FF'.repeat(8) };
const level = (isvsvn: number, tcbStatus: string): EnclaveLevelJson => ({
  tcb: { isvsvn },
  tcbDate: '2025-03-12T00:00:00Z',
  tcbStatus,
});

interface EnclaveLevelJson {
  tcb: { isvsvn: number };
  tcbDate: string;
  tcbStatus: string;
  advisoryIDs?: string[];
}

const platformLevel = (sgxSvns: number[], pcesvn: number, tdxSvns: number[], tcbStatus: string) => ({
  tcb: {
    sgxtcbcomponents: sgxSvns.map((svn) => ({ svn })),
    pcesvn,
    tdxtcbcomponents: [...tdxSvns, ...Array.from({ length: 13 }, () => 0)].map((svn) => ({ svn })),
  },
  tcbDate: '2025-03-12T00:00:00Z',
  tcbStatus,
  advisoryIDs: [] as string[],
});

/** TCB information in which the synthetic platform is up to date. */
export function goodTcbInfo() {
  return {
    id: 'TDX',
    version: 3,
    ...dated,
    fmspc,
    pceId: '0000',
    tcbType: 0,
    tdxModule: { ...module_ },
    tdxModuleIdentities: [
      { id: 'TDX_01', ...module_, tcbLevels: [level(7, 'UpToDate'), level(2, 'OutOfDate')] },
    ],
    tcbLevels: [
      platformLevel(components, 13, [5, 0, 3], 'UpToDate'),
      platformLevel(components, 5, [0, 0, 0], 'OutOfDate'),
    ],
  };
}

/** The identity that the synthetic quoting enclave fits. */
export function goodQeIdentity() {
  return {
    id: 'TD_QE',
    version: 2,
    ...dated,
    miscselect: '00000000',
    miscselectMask: 'FFFFFFFF',
    attributes: '11000000000000000000000000000000',
    attributesMask: 'FBFFFFFFFFFFFFFF0000000000000000',
    mrsigner: qeSigner,
    isvprodid: 2,
    tcbLevels: [level(4, 'UpToDate'), level(2, 'OutOfDate')],
  };
}

/** Intel's list of evaluations, of the day of the synthetic collateral. */
export function goodEvaluations() {
  const entry = (number: number, day: string) => ({
    tcbEvaluationDataNumber: number,
    tcbRecoveryEventDate: `${day}T00:00:00Z`,
    tcbDate: `${day}T00:00:00Z`,
  });
  return {
    id: 'TDX',
    version: 1,
    issueDate: dated.issueDate,
    nextUpdate: dated.nextUpdate,
    tcbEvalNumbers: [entry(22, '2026-05-12'), entry(21, '2026-02-10'), entry(20, '2025-08-12')],
  };
}

export type EvaluationsJson = ReturnType<typeof goodEvaluations>;
export type TcbInfoJson = ReturnType<typeof goodTcbInfo>;
export type QeIdentityJson = ReturnType<typeof goodQeIdentity>;
