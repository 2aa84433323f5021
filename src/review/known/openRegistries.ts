import { CountersignError } from '../../errors.ts';
import type { TransferOptions } from '../../storage/transfer.ts';
import { DEBIAN_KEYRING, readKeyring } from './debian/debianKeyring.ts';
import { debianRegistry } from './debian/debianRegistry.ts';
import { DEBIAN_MIRRORS } from './debian/debianSuites.ts';
import type { Ecosystem } from '../model.ts';
import { NPM_REGISTRY, npmRegistry } from './npm/npmRegistry.ts';
import { PYPI_INDEX, pypiRegistry } from './pypi/pypiRegistry.ts';
import type { OpenRegistry } from './registry/fetchPackage.ts';
import { openRegistryClient } from './registry/registryClient.ts';

/** Where an owner wants packages from; what is absent is what everybody uses. */
export interface RegistryChoice {
  /** Roots of Debian mirrors, one of a time (snapshot.debian.org) too. */
  readonly mirrors?: readonly string[] | undefined;
  readonly suites?: readonly string[] | undefined;
  /** File with the keys that sign the suites. */
  readonly keyring?: string | undefined;
  /** Roots of Python indices of PyPI's form. */
  readonly indices?: readonly string[] | undefined;
  /** Root of an npm registry. */
  readonly registry?: string | undefined;
  readonly transfer?: TransferOptions;
  readonly onNote: (line: string) => void;
}

/**
 * The registries that packages are fetched from.
 * @throws CountersignError `usage` for what is no URL
 */
export function openRegistries(choice: RegistryChoice): Partial<Record<Ecosystem, OpenRegistry>> {
  const { suites, keyring = DEBIAN_KEYRING, transfer = {}, onNote } = choice;
  const mirrors = urls('--mirror', choice.mirrors);
  const indices = urls('--index', choice.indices);
  const [registry] = urls('--registry', choice.registry === undefined ? undefined : [choice.registry]) ?? [];
  const secure = [...(indices ?? []), ...(registry === undefined ? [] : [registry])];
  const client = openRegistryClient({ own: secure, secure: true, transfer });
  const debian = openRegistryClient({ own: mirrors ?? [], secure: false, transfer });
  return {
    debian: async (wanted, claimed) => {
      const options = {
        client: debian,
        keyring: await readKeyring(keyring),
        mirrors: mirrors ?? DEBIAN_MIRRORS.map((url) => new URL(url)),
        onNote,
      };
      return debianRegistry(suites === undefined ? options : { ...options, suites })(wanted, claimed);
    },
    pypi: pypiRegistry({ client, indices: indices ?? [new URL(PYPI_INDEX)] }),
    npm: npmRegistry({ client, registry: registry ?? new URL(NPM_REGISTRY) }),
  };
}

function urls(option: string, given: readonly string[] | undefined): URL[] | undefined {
  return given?.map((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && ['https:', 'http:'].includes(url.protocol)) return url;
    throw new CountersignError('usage', `${option} is a URL, not ${JSON.stringify(text)}`);
  });
}
