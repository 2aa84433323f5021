import type { EnvironmentWish } from './createEnvironment.ts';
import type { EnvironmentState } from '../gate/environment.ts';
import type { ActionsPermissions } from './actionsPermissions.ts';
import type { BranchKeepers, Guard } from './rulesets.ts';

export type Role = 'one-repository' | 'data-owner' | 'solution-owner' | 'tee-operator';

/** A name, and the environment it lives in; in the repository, for all its jobs, where none is named. */
export interface Named {
  readonly name: string;
  readonly environment?: string;
}

export interface SecretWish extends Named {
  /** May be read without an approval. A data owner's other secrets live in a protected environment alone. */
  readonly outsideGate?: true;
}

/** A party's OpenPGP key: its private half becomes the secret, the public one is written to `publicFile`. */
export interface KeyWish extends SecretWish {
  readonly publicFile: string;
  /** Where the owner keeps the private half too; in the secret alone where not said. */
  readonly keptIn?: string;
  /** Where the half goes that opens what is sealed to the key and cannot sign, of a key that nobody else keeps. */
  readonly reading?: Named;
}

export interface VariableWish extends Named {
  readonly value: string;
  /** How a plan tells the value, where it is not the value itself. */
  readonly told?: string;
}

export interface FileWish {
  /** From the root of the checkout. */
  readonly path: string;
  readonly content: string;
  /** A content that nobody wrote and that is written over unasked: the template before it was filled in. */
  readonly unfilled?: string;
  /** A beginning: whoever changes it means to, and nothing is said of it. */
  readonly starter?: true;
}

/** A ledger repository's branches, whose history nobody may rewrite, and the key that this party pushes with. */
export interface LedgerWish {
  /** `owner/name` */
  readonly repository: string;
  readonly branches: readonly string[];
  readonly deployKey?: { readonly title: string; readonly publicKey: string };
}

/** Who may change the branch whose workflows reach the secrets. */
export interface BranchWish {
  readonly name: string;
  readonly keepers: BranchKeepers;
}

/** What a repository should be like for a role. Secret values are no part of it, so that it can be printed. */
export interface InitWish {
  readonly role: Role;
  /** `owner/name` */
  readonly repository: string;
  readonly environments: readonly EnvironmentWish[];
  readonly keys: readonly KeyWish[];
  readonly secrets: readonly SecretWish[];
  readonly variables: readonly VariableWish[];
  readonly files: readonly FileWish[];
  readonly branch: BranchWish;
  /** The ledger, and where a witness's memory is elsewhere, that. */
  readonly ledgers: readonly LedgerWish[];
  /** Variables that nobody but a person knows the value of, each with where it comes from. */
  readonly expected: readonly { readonly name: string; readonly to: string }[];
  /** Where the owner's witness remembers, from its beginning on. */
  readonly memory?: { readonly repository: string; readonly branch: string };
  /** Write over files that differ from the template. */
  readonly overwrite?: boolean;
  /** The organization's plan in its owner's word, where the token can't see it. */
  readonly plan?: string;
}

/** What a repository is like now. */
export interface InitState {
  /** Those of the wish, in its order. */
  readonly environments: readonly EnvironmentState[];
  /** All of the repository and of those environments. */
  readonly secrets: readonly Named[];
  /** Those that the wish names. */
  readonly variables: readonly VariableWish[];
  /** Contents by path, of the files that the wish names and the public keys'; undefined where there's none. */
  readonly files: Readonly<Record<string, string | undefined>>;
  /** Which of those have the content of the checkout on the default branch of GitHub. */
  readonly published: ReadonlySet<string>;
  readonly branch: Guard;
  readonly actions: ActionsPermissions;
  /** Those of the wish, in its order. */
  readonly ledgers: readonly { readonly guard: Guard; readonly deployKeys: readonly string[] }[];
  /** Which of the variables that are expected are set. */
  readonly present: readonly string[];
  /** Workflows among those files that GitHub does not start, with why in its own word: `disabled_manually`. */
  readonly stopped: readonly { readonly path: string; readonly state: string }[];
  /** Whether the witness remembers something. */
  readonly remembers: boolean;
}

/** One thing to do, with a sentence that tells it to whom it is asked for. */
export type Step = { readonly sentence: string } & (
  | { readonly kind: 'environment'; readonly wish: EnvironmentWish }
  | { readonly kind: 'key'; readonly key: KeyWish }
  | { readonly kind: 'secret'; readonly secret: SecretWish }
  | { readonly kind: 'variable'; readonly variable: VariableWish }
  | { readonly kind: 'file'; readonly file: FileWish }
  | { readonly kind: 'pin-actions'; readonly actions: ActionsPermissions }
  | { readonly kind: 'guard-branch'; readonly branch: BranchWish }
  | { readonly kind: 'guard-ledger'; readonly ledger: LedgerWish }
  | {
      readonly kind: 'deploy-key';
      readonly ledger: LedgerWish;
      readonly deployKey: NonNullable<LedgerWish['deployKey']>;
    }
);

export interface Problem {
  readonly what: string;
  readonly mend: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** What must be mended by hand before anything is done. */
  readonly problems: readonly Problem[];
  /** What is left as it is, though it isn't as wished. */
  readonly notes: readonly string[];
  /** What a person has to do, and what waits for that. */
  readonly left: readonly string[];
}
