import sodium from 'libsodium-wrappers';
import { environmentOf, Missing, ok, repositoryOf, type Call, type Route } from './call.ts';
import type { Vault } from './state.ts';

/** Secrets and variables under a path, of an environment or of the repository. */
export function vaultRoutes(prefix: string, environment: boolean): Record<string, Route> {
  const vaultOf = (call: Call): Vault => (environment ? environmentOf(call) : repositoryOf(call)).vault;
  const may = (what: string) => (environment ? 'environments' : what);
  const dated = { created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z' };
  return {
    [`GET ${prefix}/secrets/public-key`]: {
      needs: `${may('secrets')}:read`,
      run: ({ boxKeys }) =>
        ok({ key_id: '568250167242549743', key: Buffer.from(boxKeys.publicKey).toString('base64') }),
    },
    [`GET ${prefix}/secrets`]: {
      needs: `${may('secrets')}:read`,
      run: (call) => {
        const items = [...vaultOf(call).secrets.keys()].map((name) => ({ name, ...dated }));
        return { status: 200, paged: { items, member: 'secrets' } };
      },
    },
    [`PUT ${prefix}/secrets/{secret_name}`]: {
      needs: `${may('secrets')}:write`,
      run: (call) => {
        const { secrets } = vaultOf(call);
        const name = (call.path['secret_name'] ?? '').toUpperCase();
        const sealed = Buffer.from(call.body['encrypted_value'] as string, 'base64');
        const opened = sodium.crypto_box_seal_open(sealed, call.boxKeys.publicKey, call.boxKeys.privateKey);
        const known = secrets.has(name);
        secrets.set(name, Buffer.from(opened).toString('utf8'));
        return known ? { status: 204 } : { status: 201, body: {} };
      },
    },
    [`GET ${prefix}/variables/{name}`]: {
      needs: `${may('actions_variables')}:read`,
      run: (call) => {
        const name = (call.path['name'] ?? '').toUpperCase();
        const value = vaultOf(call).variables.get(name);
        if (value === undefined) throw new Missing();
        return ok({ name, value, ...dated });
      },
    },
    [`POST ${prefix}/variables`]: {
      needs: `${may('actions_variables')}:write`,
      run: (call) => {
        vaultOf(call).variables.set(
          (call.body['name'] as string).toUpperCase(),
          call.body['value'] as string,
        );
        return { status: 201, body: {} };
      },
    },
    [`PATCH ${prefix}/variables/{name}`]: {
      needs: `${may('actions_variables')}:write`,
      run: (call) => {
        vaultOf(call).variables.set((call.path['name'] ?? '').toUpperCase(), call.body['value'] as string);
        return { status: 204 };
      },
    },
  };
}
