/**
 * The parts that mutation testing looks at, each with the test files that hold it: every mutant loads all of these, so
 * that few of them take minutes and many hours. A test is a path of a file or the beginning of one.
 */
export const PARTS = {
  tree: {
    mutate: ['src/ledger/log/tree/*.ts'],
    tests: ['test/ledger/log/merkle', 'test/ledger/log/recordedLog'],
  },
  tilePlaces: {
    mutate: ['src/ledger/log/tiles/{tilePath,tileBytes}.ts'],
    tests: ['test/ledger/log/tileForms', 'test/ledger/log/tilePlaces'],
  },
  tiles: {
    mutate: ['src/ledger/log/tiles/{appendLeaves,bundleLeaves,extendsLog,tileLog,tileTree}.ts'],
    tests: ['test/ledger/log/tileBundles', 'test/ledger/log/tileLog', 'test/ledger/log/extendsLog'],
  },
  notes: {
    mutate: ['src/ledger/log/{signedNote,checkpoint,armor,numbers}.ts'],
    tests: ['test/ledger/log/forms', 'test/ledger/log/armor', 'test/ledger/log/noteForms'],
  },
  fold: {
    mutate: ['src/ledger/log/{judgeCommit,leaf,leafHead,ledgerId,recordedLog,threadFold}.ts'],
    tests: ['test/ledger/log/leaf', 'test/ledger/log/recordedLog', 'test/ledger/log/threadFold'],
  },
  witness: {
    mutate: ['src/ledger/log/witness/*.ts'],
    tests: ['test/ledger/log/witness/'],
  },
  entries: {
    mutate: [
      'src/ledger/entries/{isEndedBy,leafNear,readAhead,signerOf,witnessed}.ts',
      'src/ledger/entries/orders/{bringOrders,newestOrders,requests,verifyClaim}.ts',
    ],
    tests: [
      'test/ledger/entries/bringOrders',
      'test/ledger/entries/leaves',
      'test/ledger/entries/readAhead',
      'test/ledger/entries/requests',
      'test/ledger/entries/verifyClaim',
      'test/ledger/entries/witnessed',
    ],
  },
  entryFiles: {
    mutate: ['src/ledger/entries/{entries,entryBatch}.ts'],
    tests: ['test/ledger/entries/content', 'test/ledger/entries/signedEntries'],
  },
  keyFold: {
    mutate: ['src/ledger/entries/keys/keyFold.ts'],
    tests: ['test/ledger/entries/keyFold'],
  },
  keyReading: {
    mutate: ['src/ledger/entries/keys/{findKeyLeaves,readKeyLife}.ts'],
    tests: ['test/ledger/entries/keyLife', 'test/ledger/entries/keyReading', 'test/ledger/entries/ownKey'],
  },
  keys: {
    mutate: ['src/ledger/entries/keys/{keyLife,ownKey}.ts', 'src/ledger/entries/accounts.ts'],
    tests: ['test/ledger/entries/accounts', 'test/ledger/entries/keyLife', 'test/ledger/entries/ownKey'],
  },
  offers: {
    mutate: ['src/ledger/entries/{offers,whyNot}.ts'],
    tests: ['test/attacks/liesToOffers', 'test/ledger/entries/offers', 'test/ledger/entries/whyNot'],
  },
  orders: {
    mutate: ['src/ledger/entries/orders/{approvalHead,orders,orderSources}.ts'],
    tests: [
      'test/attacks/liesToFold.test',
      'test/ledger/entries/bodies',
      'test/ledger/entries/finding',
      'test/ledger/entries/orderReading',
      'test/ledger/entries/orderSources',
    ],
  },
  threads: {
    mutate: ['src/ledger/entries/{thread,verifiedLeaves}.ts'],
    tests: [
      'test/attacks/liesToFold.test',
      'test/ledger/entries/bodies',
      'test/ledger/entries/copies',
      'test/ledger/entries/finding',
      'test/ledger/entries/thread',
      'test/ledger/entries/verifiedLeaves',
    ],
  },
  newestApproval: {
    mutate: ['src/ledger/entries/orders/newestApproval.ts'],
    tests: ['test/flow/approvedBefore', 'test/ledger/entries/newestApproval'],
  },
  wholeLedger: {
    mutate: ['src/ledger/entries/verifyLedger.ts'],
    tests: ['test/attacks/liesToLog', 'test/ledger/entries/verifyLedger'],
  },
  gitEarlier: {
    mutate: [
      'src/ledger/git/earlier/{gitEarlierFiles,gitLeafCommits,gitWalked}.ts',
      'src/ledger/git/gitEntry.ts',
    ],
    tests: [
      'test/ledger/git/earlierHits',
      'test/ledger/git/leafCommits',
      'test/ledger/git/putBack',
      'test/ledger/git/readEarlier',
    ],
  },
  git: {
    mutate: ['src/ledger/git/gitLogs.ts'],
    tests: ['test/ledger/git/', 'test/attacks/rolledBack'],
  },
  agentClaims: {
    mutate: ['src/tee/agent/claim/{claimAgain,claimHint,claimOrder,ownClaims,patience,processIdentity}.ts'],
    tests: ['test/tee/agent/claim/'],
  },
  agentLanes: {
    mutate: ['src/tee/agent/lanes/{expiry,fairTurns,lanes,resources}.ts'],
    tests: ['test/tee/agent/lanes/fairTurns', 'test/tee/agent/lanes/resources'],
  },
  agentOutputs: {
    mutate: ['src/tee/agent/result/{outputTree,publishedReason}.ts'],
    tests: ['test/tee/agent/result/outputTree', 'test/tee/agent/result/publishedReason'],
  },
  agentResults: {
    mutate: ['src/tee/agent/result/{copyLinked,gatherResult}.ts'],
    tests: ['test/tee/agent/result/gatherResult'],
  },
  agentInputs: {
    mutate: ['src/tee/agent/cancelWatch.ts', 'src/tee/agent/inputs/{sealedCopies,takeDevices}.ts'],
    tests: [
      'test/tee/agent/cancelWatch',
      'test/tee/agent/inputs/sealedCopies',
      'test/tee/agent/inputs/takeDevices',
    ],
  },
  agentApprovals: {
    mutate: ['src/tee/agent/claim/checkApprovals.ts', 'src/tee/agent/inputs/{openEnvelope,openInputs}.ts'],
    tests: ['test/attacks/liesToTee'],
  },
  agentAttests: {
    mutate: ['src/tee/agent/attestOrder.ts'],
    tests: ['test/attacks/liesToTee', 'test/attacks/otherDataset'],
  },
  agentWitnessed: {
    mutate: ['src/tee/agent/claim/{awaitWitnesses,claimNow}.ts', 'src/tee/agent/inputs/requireReaders.ts'],
    tests: [
      'test/attacks/forkShownToTee',
      'test/attacks/unwitnessedClaim',
      'test/flow/claims',
      'test/tee/agent/claim/awaitWitnesses',
      'test/tee/agent/inputs/requireReaders',
    ],
  },
  agentSettles: {
    mutate: ['src/tee/agent/claim/{heldClaim,settleClaimed}.ts'],
    tests: ['test/tee/agent/claim/heldClaim', 'test/tee/agent/claim/settleClaimed'],
  },
  agentRuns: {
    mutate: ['src/tee/agent/{carryOut,executeOrder}.ts', 'src/tee/agent/lanes/{orderTasks,runTurn}.ts'],
    tests: [
      'test/attacks/publishedReason',
      'test/attacks/unwitnessedClaim',
      'test/flow/claims',
      'test/flow/lanes',
      'test/flow/recovery',
      'test/tee/agent/lanes/turnThatFails',
    ],
  },
  agentLooks: {
    mutate: [
      'src/tee/agent/{agentLock,lookAtOrder,openOrders,sayingOfOrder,settledOrders,tellNowAndThen,waitingOrders}.ts',
    ],
    tests: [
      'test/attacks/firstLook',
      'test/attacks/liesAboutEnd',
      'test/attacks/oldJournals',
      'test/attacks/waitingOrders',
      'test/flow/recovery',
      'test/tee/settledOrders',
      'test/tee/waitingOrders',
    ],
  },
  agentEnds: {
    mutate: [
      'src/tee/agent/inputs/{fetchOwn,openScratch,ownFolder,placeInputs,runDirectories}.ts',
      'src/tee/agent/result/{failOrder,finishOrder,makeReport,orderCertificate,sealResult,sealToParties}.ts',
    ],
    tests: [
      'test/attacks/foldersOfHost',
      'test/attacks/publishedReason',
      'test/flow/order.test',
      'test/flow/recovery',
      'test/tee/agent/inputs/requireReaders',
      'test/tee/verifyOrderCertificate',
    ],
  },
  details: {
    mutate: [
      'src/report/{details,statement/dsse,evidence/timeWindow}.ts',
      'src/report/checks/detailChecks.ts',
    ],
    tests: ['test/report/detailChecks', 'test/report/dsse', 'test/report/timeWindow'],
  },
  verifierPins: {
    mutate: ['src/report/reportPins.ts', 'src/report/checks/sourceChecks.ts'],
    tests: ['test/report/pins'],
  },
  verifierMembers: {
    mutate: ['src/report/checks/{ownDatasetChecks,reportMemberChecks,resultMemberChecks}.ts'],
    tests: ['test/report/members', 'test/report/ranContent'],
  },
  verifierTimes: {
    mutate: ['src/report/runMark.ts', 'src/report/evidence/evidenceTime.ts'],
    tests: ['test/report/evidenceTime', 'test/report/runMark'],
  },
  verifierApprovals: {
    mutate: ['src/report/checks/approvalChecks.ts'],
    tests: ['test/report/approvals'],
  },
  verifierWitnesses: {
    mutate: ['src/report/{claimWitnesses,namedWitnesses}.ts', 'src/report/checks/witnessChecks.ts'],
    tests: ['test/report/witnessed'],
  },
  verifierStatements: {
    mutate: ['src/report/checks/statementChecks.ts', 'src/report/statement/{readStatement,statement}.ts'],
    tests: [
      'test/report/members',
      'test/report/publishedSchemas',
      'test/report/ranContent',
      'test/report/readStatement',
      'test/report/statements',
    ],
  },
  verifierEvidence: {
    mutate: ['src/report/checks/evidenceChecks.ts', 'src/report/evidence/{offerPolicies,orderEvidence}.ts'],
    tests: ['test/report/evidence.test', 'test/report/simulationCheck'],
  },
  verifierFiles: {
    mutate: ['src/report/{outsideFiles,recordedLedger,reportFile}.ts'],
    tests: ['test/report/recordedLedger', 'test/report/reportFile'],
  },
  verifier: {
    mutate: ['src/report/{cardFacts,reportCards,verifyReport}.ts'],
    tests: ['test/report/reportCards', 'test/report/verifyReport', 'test/attacks/liesToVerifierEntries'],
  },
  marketplace: {
    mutate: ['src/marketplace/**/*.ts'],
    tests: ['test/marketplace/'],
  },
};
