import { toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256 } from '../../platformKeys.ts';
import { decodeBase64 } from '../bytes.ts';
import type { GpuList } from '../gpu/gpuEvidence.ts';
import type { Roots } from '../roots.ts';
import type { Certificate } from '../x509/certificate.ts';
import { maxOcspAnswerBytes, readOcspAnswer, type OcspAnswer } from '../x509/ocspAnswer.ts';
import { requireGood } from '../x509/ocspStatus.ts';
import { readReferenceValues, type ReferenceValues } from './rim/referenceValues.ts';

const hourMs = 3_600_000;

/** What the GPUs of one TEE share: each thing in it is judged once, however many GPUs rest on it. */
export class NvidiaCollateral {
  readonly roots: Roots['nvidia'];
  readonly at: Date;
  readonly #gpus: GpuList;
  readonly #maximumOcspAgeMs: number;
  readonly #rims = new Map<number, () => ReferenceValues>();
  readonly #good = new Map<string, () => Date>();
  #answers: (() => readonly OcspAnswer[]) | undefined;

  constructor(gpus: GpuList, roots: Roots['nvidia'], at: Date, maximumOcspAgeHours: number) {
    this.#gpus = gpus;
    this.roots = roots;
    this.at = at;
    this.#maximumOcspAgeMs = maximumOcspAgeHours * hourMs;
  }

  /** Reference values that are signed and in force. @throws CountersignError with the reason why they are not. */
  referenceValues(place: number): ReferenceValues {
    const known = this.#rims.get(place) ?? once(() => this.#readRim(place));
    this.#rims.set(place, known);
    return known();
  }

  /**
   * Whether NVIDIA says that these certificates are good.
   * @param chain up to a root that is believed
   * @param from the first that is asked about: the key of a device's firmware has no standing with NVIDIA's responder
   * @returns when the oldest answer was given
   * @throws CountersignError with the reason
   */
  requireGood(chain: readonly Certificate[], from: number): Date {
    const dates = chain.slice(from, -1).map((certificate, index) => {
      const name = toHex(sha256(certificate.raw));
      const known = this.#good.get(name) ?? once(() => this.#ask(chain.slice(from + index)));
      this.#good.set(name, known);
      return known().getTime();
    });
    return new Date(Math.min(...dates));
  }

  #readRim(place: number): ReferenceValues {
    const text = this.#gpus.rims[place];
    if (text === undefined)
      throw new CountersignError('tampered', 'the reference values that it names are not carried');
    return readReferenceValues(toUtf8(text), this.roots.rim, this.at);
  }

  #ask(chain: readonly Certificate[]): Date {
    this.#answers ??= once(() =>
      this.#gpus.ocsp.map((text) => readOcspAnswer(decodeBase64(text, 'an OCSP answer', maxOcspAnswerBytes))),
    );
    return requireGood(chain, this.#answers(), this.at, this.#maximumOcspAgeMs);
  }
}

/** The value of a computation that is made at most once, or what it threw. */
function once<T>(compute: () => T): () => T {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= tried(compute);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function tried<T>(compute: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: compute() };
  } catch (error) {
    return { error };
  }
}
