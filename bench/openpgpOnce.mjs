/** One measured piece of work of OpenPGP.js, chunks of 1 MiB: `node bench/openpgpOnce.mjs seal|open <from> <to>`. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import * as openpgp from 'openpgp';

const [work, from, to] = process.argv.slice(2);
const data = Buffer.alloc(32, 1);
const source = Readable.toWeb(createReadStream(from, { highWaterMark: 1024 * 1024 }));
const target = Writable.toWeb(createWriteStream(to));
const config = {
  aeadProtect: true,
  preferredAEADAlgorithm: openpgp.enums.aead.gcm,
  aeadChunkSizeByte: 14,
  allowUnauthenticatedStream: true,
};
if (work === 'seal') {
  const sealed = await openpgp.encrypt({
    message: await openpgp.createMessage({ binary: source }),
    // A password and a given session key: the message is the same but for one small packet more.
    passwords: ['x'],
    sessionKey: { data, algorithm: 'aes256', aeadAlgorithm: 'gcm' },
    format: 'binary',
    config,
  });
  await sealed.pipeTo(target);
} else {
  const message = await openpgp.readMessage({ binaryMessage: source, config });
  const sessionKeys = { data, algorithm: 'aes256' };
  const opened = await openpgp.decrypt({ message, sessionKeys, format: 'binary', config });
  await opened.data.pipeTo(target);
}
