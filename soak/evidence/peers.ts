import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import phala from '@phala/dcap-qvl';
import { findGo } from '../../scripts/goTools.ts';
import { CountersignError, messageOf } from '../../src/errors.ts';
import type { Question } from './question.ts';

/** `accepted`, `refused: why` or `crashed: why`. */
export type Answer = string;

/** Another's verifier. */
export interface Peer {
  readonly name: string;
  /** Whether it knows this kind of evidence. */
  readonly takes: (question: Question) => boolean;
  readonly ask: (question: Question) => Promise<Answer>;
  readonly close: () => void;
}

/** A program that answers each line with a line. */
class LineProgram {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: ((line: string) => void)[] = [];

  constructor(program: string) {
    this.#child = spawn(program, { stdio: ['pipe', 'pipe', 'pipe'] });
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#waiting.shift()?.(line));
    this.#child.stderr.resume();
    this.#child.on('close', () => {
      for (const give of this.#waiting.splice(0)) give('crashed: the program ended');
    });
  }

  ask(question: object): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }

  close(): void {
    this.#child.stdin.end();
  }
}

/** Kept between runs: building takes minutes. */
const BUILT = join(tmpdir(), 'countersign-interop');
const SOURCES = join(import.meta.dirname, 'peers');

function build(name: 'go' | 'rust', words: readonly string[], program: string): string {
  // In a copy: both write lock files beside the sources.
  const source = join(BUILT, `evidence-${name}`);
  mkdirSync(BUILT, { recursive: true });
  cpSync(join(SOURCES, name), source, { recursive: true });
  const [command = '', ...others] = words;
  const { status, stderr } = spawnSync(command, others, {
    ...{ cwd: source, encoding: 'utf8' },
    env: { ...process.env, CARGO_TARGET_DIR: join(BUILT, 'evidence-target') },
  });
  const path = join(BUILT, program);
  if (status !== 0 || !existsSync(path))
    throw new CountersignError('unavailable', `the ${name} verifier cannot be built: ${stderr}`, {
      mend: 'Go with its proxy and cargo with its registry must be here.',
    });
  return path;
}

const seconds = ({ at }: Question): number => Math.floor(at.getTime() / 1000);

function chainOf({ evidence }: Question): string[] {
  const { certificates = '' } = evidence.collateral as { certificates?: string };
  const blocks = certificates.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => block.replace(/-----[A-Z ]+-----|\s/g, ''));
}

/** @throws CountersignError `unavailable` where one cannot be built */
export function startPeers(): readonly Peer[] {
  const go = new LineProgram(
    build('go', [findGo() ?? 'go', 'build', '-o', join(BUILT, 'evidence-go-peer'), '.'], 'evidence-go-peer'),
  );
  const rust = new LineProgram(
    build('rust', ['cargo', 'build', '--release', '--quiet'], 'evidence-target/release/evidence-peer'),
  );
  const isTdx = ({ evidence }: Question): boolean => evidence.kind === 'tdx';
  const askGo = (question: Question): Promise<Answer> =>
    go.ask({
      ...{ kind: question.evidence.kind, quote: question.evidence.quote, chain: chainOf(question) },
      ...{ root: question.root.toString('base64'), product: question.product, at: seconds(question) },
      isVlek: question.about.includes('VLEK'),
    });
  return [
    {
      name: 'go-sev-guest',
      takes: (question) => !isTdx(question),
      ask: askGo,
      close: () => {
        go.close();
      },
    },
    { name: 'go-tdx-guest', takes: isTdx, ask: askGo, close: () => undefined },
    {
      name: 'dcap-qvl (crate)',
      takes: isTdx,
      ask: (question) =>
        rust.ask({
          collateral: { ...collateralOf(question) },
          quote: Buffer.from(question.evidence.quote, 'base64').toString('hex'),
          ...{ root: question.root.toString('hex'), at: seconds(question) },
        }),
      close: () => {
        rust.close();
      },
    },
    { name: 'dcap-qvl (npm)', takes: isTdx, ask: askPhala, close: () => undefined },
  ];
}

type Collateral = Parameters<typeof phala.verify>[1];

function collateralOf({ evidence }: Question): Collateral {
  const given = evidence.collateral as Collateral;
  return { ...given, pck_crl_issuer_chain: given.tcb_info_issuer_chain };
}

function askPhala(question: Question): Promise<Answer> {
  const quote = Buffer.from(question.evidence.quote, 'base64');
  try {
    new phala.QuoteVerifier(question.root).verify(quote, collateralOf(question), seconds(question));
    return Promise.resolve('accepted');
  } catch (error) {
    return Promise.resolve(`refused: ${messageOf(error)}`);
  }
}
