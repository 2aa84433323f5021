import type { EnvironmentWish } from '../createEnvironment.ts';
import type { EnvironmentState } from '../environment.ts';

export type Role = 'data-owner' | 'solution-owner' | 'tee-operator';

/** Where a secret or variable is to live. A data owner's secrets live in her protected environment alone. */
export type Scope = 'environment' | 'repository';

export interface SecretWish {
  readonly name: string;
  readonly scope: Scope;
}

export interface VariableWish extends SecretWish {
  readonly value: string;
}

export interface FileWish {
  /** From the root of the checkout. */
  readonly path: string;
  readonly content: string;
}

/** A ledger repository's branch, whose history nobody may rewrite, and the key that this party pushes with. */
export interface LedgerWish {
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
  readonly deployKey?: { readonly title: string; readonly publicKey: string };
}

/** What a repository should be like for a role. Secret values are no part of it, so that it can be printed. */
export interface InitWish {
  readonly role: Role;
  /** `owner/name` */
  readonly repository: string;
  readonly environment?: EnvironmentWish;
  /** The party's OpenPGP key: made when its secret isn't there; the public half is written to `publicFile`. */
  readonly key: SecretWish & { readonly publicFile: string };
  readonly secrets: readonly SecretWish[];
  readonly variables: readonly VariableWish[];
  readonly files: readonly FileWish[];
  readonly ledger?: LedgerWish;
  /** Write over files that differ from the template. */
  readonly overwrite?: boolean;
  /** The organization's plan in its owner's word, where the token can't see it. */
  readonly plan?: string;
}

/** What a repository is like now. */
export interface InitState {
  readonly environment: EnvironmentState | undefined;
  readonly secrets: Readonly<Record<Scope, readonly string[]>>;
  /** Values by name, of the variables that the wish names. */
  readonly variables: Readonly<Record<Scope, Readonly<Record<string, string>>>>;
  /** Contents by path, of the files that the wish names and the public key's; undefined where there's none. */
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly ledger: { readonly guarded: boolean; readonly deployKeys: readonly string[] } | undefined;
}

/** One thing to do, with a sentence that tells it to whom it is asked for. */
export type Step = { readonly sentence: string } & (
  | { readonly kind: 'environment'; readonly wish: EnvironmentWish }
  | { readonly kind: 'key'; readonly secret: SecretWish; readonly publicFile: string }
  | { readonly kind: 'secret'; readonly secret: SecretWish }
  | { readonly kind: 'variable'; readonly variable: VariableWish }
  | { readonly kind: 'file'; readonly file: FileWish }
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
}
