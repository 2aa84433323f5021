import type { ResourceEncryption } from './resource.ts';

/** How a resource tells to open what is sealed under a session key. */
export function encryptionWith(sessionKey: Buffer): ResourceEncryption {
  return { algo: 'OpenPGP', cipher: 'aes-256-gcm', encoding: 'base64', key: sessionKey.toString('base64') };
}
