export const id = 5137;
export const ids = [5137];
export const modules = {

/***/ 55137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadResource: () => (/* binding */ downloadResource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/openStore.js + 2 modules
var openStore = __webpack_require__(57259);
// EXTERNAL MODULE: ./build/storage/writePieces.js
var writePieces = __webpack_require__(54490);
// EXTERNAL MODULE: ./build/resource/archive/shownName.js
var shownName = __webpack_require__(62922);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/resource/archive/entryOrder.js


/**
 * Holds an archive to the one order that the archiver writes: a directory before what is in it, and the names of
 * a directory in byte order. What is in order has no duplicates and no entry without its directory, and that is
 * seen without keeping the names.
 */
class EntryOrder {
    /** From the top down: each open directory's name with its trailing slash, and the last name seen in it. */
    #open = [];
    /** @throws CountersignError `refused` for an entry that is out of order, doubled or without its directory. */
    next(name) {
        const bare = name.endsWith('/') ? name.slice(0, -1) : name;
        const parent = bare.slice(0, bare.lastIndexOf('/') + 1);
        if (this.#open.length === 0) {
            if (name !== './')
                throw disorder(name);
        }
        else {
            while (this.#open.length > 0 && this.#open.at(-1)?.name !== parent)
                this.#open.pop();
            const directory = this.#open.at(-1);
            const base = bare.slice(parent.length);
            if (directory === undefined || base <= directory.last)
                throw disorder(name);
            directory.last = base;
        }
        if (name.endsWith('/'))
            this.#open.push({ name, last: '' });
    }
}
function disorder(name) {
    return new errors.CountersignError('refused', `the archive's entry ${(0,shownName/* shownName */.H)(name)} is doubled, out of order or without its directory`);
}

;// CONCATENATED MODULE: ./build/resource/archive/pieceReader.js

/** Reads a stream of pieces by the byte, copying only what crosses from one piece to the next. */
class PieceReader {
    #pieces;
    #piece = Buffer.alloc(0);
    #read = 0;
    constructor(pieces) {
        this.#pieces = pieces[Symbol.asyncIterator]();
    }
    /** Bytes taken so far. */
    get position() {
        return this.#read;
    }
    /** What can be had without waiting twice: 1 to `most` bytes. @throws CountersignError `tampered` at the end. */
    async some(most) {
        if (!(await this.#fill()))
            throw new errors.CountersignError('tampered', 'the archive ends too early');
        const part = this.#piece.subarray(0, most);
        this.#piece = this.#piece.subarray(part.length);
        this.#read += part.length;
        return part;
    }
    /** Exactly `count` bytes, valid until the next call. */
    async exactly(count) {
        const first = await this.some(count);
        if (first.length === count)
            return first;
        const parts = [first];
        for (let have = first.length; have < count;) {
            const part = await this.some(count - have);
            parts.push(part);
            have += part.length;
        }
        return Buffer.concat(parts);
    }
    /** Exactly `count` bytes when they are at hand in one piece: for those who would rather not wait. */
    atOnce(count) {
        if (this.#piece.length < count)
            return undefined;
        const part = this.#piece.subarray(0, count);
        this.#piece = this.#piece.subarray(count);
        this.#read += count;
        return part;
    }
    async atEnd() {
        return !(await this.#fill());
    }
    /** Tells the source that no more is wanted. */
    async close() {
        await this.#pieces.return?.();
    }
    async #fill() {
        while (this.#piece.length === 0) {
            const next = await this.#pieces.next();
            if (next.done === true)
                return false;
            this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        }
        return true;
    }
}

// EXTERNAL MODULE: ./build/resource/archive/ustarHeader.js
var ustarHeader = __webpack_require__(76506);
;// CONCATENATED MODULE: ./build/resource/archive/readHeader.js



/**
 * Reads a header strictly: it must be, byte for byte, the one header that the archiver writes for such an entry.
 * So links, devices, pax and GNU extensions, foreign checksums, absolute names and `..` are all refused by one
 * rule, and a directory that was unpacked has the hash of the archive that it came from.
 * @throws CountersignError `refused`.
 */
function readHeader(block) {
    const prefix = readHeader_text(block.subarray(345, 500));
    const rest = readHeader_text(block.subarray(0, 100));
    const name = prefix === '' ? rest : `${prefix}/${rest}`;
    const typeflag = String.fromCharCode(block[156] ?? 0);
    if (typeflag !== '0' && typeflag !== '5') {
        throw new errors.CountersignError('refused', `the archive holds ${kindOf(typeflag)}: ${(0,shownName/* shownName */.H)(name)}`, {
            mend: 'Only regular files and directories are accepted.',
        });
    }
    requireSafeName(name, typeflag === '5');
    const digits = readHeader_text(block.subarray(124, 136));
    if (!/^[0-7]{11}$/.test(digits))
        throw notCanonical(name);
    const entry = {
        name,
        type: typeflag === '5' ? 'directory' : 'file',
        executable: readHeader_text(block.subarray(100, 108)) === '0000755' && typeflag === '0',
        size: Number.parseInt(digits, 8),
    };
    if (entry.type === 'directory' && entry.size !== 0)
        throw notCanonical(name);
    if (!(0,ustarHeader/* ustarHeader */.XD)(entry).equals(block.subarray(0, ustarHeader/* BLOCK_BYTES */.Yo)))
        throw notCanonical(name);
    return entry;
}
/** `./`, or `./a/b` whose every part is a plain name. */
function requireSafeName(name, directory) {
    if (directory && name === './')
        return;
    const parts = (directory ? name.slice(0, -1) : name).split('/');
    const plain = parts.slice(1).every((part) => part !== '' && part !== '.' && part !== '..');
    if (parts[0] !== '.' || parts.length < 2 || !plain || name.endsWith('/') !== directory) {
        throw new errors.CountersignError('refused', `the archive holds an unsafe name: ${(0,shownName/* shownName */.H)(name)}`);
    }
}
/** The bytes before the first NUL. */
function readHeader_text(field) {
    const end = field.indexOf(0);
    return field.toString('latin1', 0, end < 0 ? field.length : end);
}
function kindOf(typeflag) {
    if (typeflag === '1' || typeflag === '2')
        return 'a link';
    if (typeflag === '3' || typeflag === '4')
        return 'a device';
    if (typeflag === '6')
        return 'a named pipe';
    return 'an extension of the tar format';
}
function notCanonical(name) {
    return new errors.CountersignError('refused', `the archive's entry ${(0,shownName/* shownName */.H)(name)} is not in the expected form`);
}

;// CONCATENATED MODULE: ./build/resource/extract.js








const DEFAULT_MAX_ENTRIES = 5_000_000;
/** Up to here a file is written synchronously: the call costs less than a promise. */
const SMALL_FILE_BYTES = 128 * 1024;
const ZERO_BLOCK = Buffer.alloc(ustarHeader/* BLOCK_BYTES */.Yo);
/**
 * Unpacks an archive of `archiveDirectory` into a directory that it makes, readable by its owner alone (0700, files
 * 0600 or 0700 where they are executable). Only the exact form that the archiver writes is accepted; see
 * readHeader and EntryOrder for what that refuses. On any failure the directory is removed.
 * @throws CountersignError `refused` for an archive of another form, `tampered` for one that ends too early,
 *   `limit` over the limits, `exists` when the destination exists.
 */
async function extractArchive(archive, destination, limits) {
    const reader = new PieceReader(archive);
    try {
        (0,external_node_fs_.mkdirSync)(destination, { mode: 0o700 });
    }
    catch (cause) {
        throw writeError(Buffer.from(destination).toString('latin1'), cause);
    }
    try {
        await extractEntries(reader, Buffer.from(destination), limits);
    }
    catch (error) {
        await (0,promises_.rm)(destination, { recursive: true, force: true });
        throw error;
    }
    finally {
        await reader.close();
    }
}
async function extractEntries(reader, destination, limits) {
    const order = new EntryOrder();
    for (let entries = 0;; entries++) {
        const block = reader.atOnce(ustarHeader/* BLOCK_BYTES */.Yo) ?? (await reader.exactly(ustarHeader/* BLOCK_BYTES */.Yo));
        if (block.equals(ZERO_BLOCK) && entries > 0)
            break;
        const entry = readHeader(block);
        if (entries >= limits.entries) {
            throw new errors.CountersignError('limit', `the archive holds more than ${limits.entries} files and directories`);
        }
        if (reader.position + entry.size > limits.bytes) {
            throw new errors.CountersignError('limit', `the archive is larger than ${limits.bytes} bytes`);
        }
        order.next(entry.name);
        const path = Buffer.concat([destination, Buffer.from(entry.name.slice(1), 'latin1')]);
        if (entry.type === 'file')
            await extractFile(reader, entry, path);
        else if (entry.name !== './')
            makeDirectory(entry, path);
        const padding = (0,ustarHeader/* paddingOf */.Zt)(entry.size);
        if (padding > 0)
            requireZeros(reader.atOnce(padding) ?? (await reader.exactly(padding)));
    }
    const size = (0,ustarHeader/* archiveBytes */.qc)(reader.position - ustarHeader/* BLOCK_BYTES */.Yo);
    while (reader.position < size)
        requireZeros(await reader.some(size - reader.position));
    if (!(await reader.atEnd()))
        throw new errors.CountersignError('refused', 'something follows the end of the archive');
}
function makeDirectory(entry, path) {
    try {
        (0,external_node_fs_.mkdirSync)(path.subarray(0, -1), { mode: 0o700 });
    }
    catch (cause) {
        throw writeError(entry.name, cause);
    }
}
async function extractFile(reader, entry, path) {
    const mode = entry.executable ? 0o700 : 0o600;
    const whole = entry.size <= SMALL_FILE_BYTES ? reader.atOnce(entry.size) : undefined;
    try {
        if (whole !== undefined) {
            const fd = (0,external_node_fs_.openSync)(path, 'wx', mode);
            try {
                for (let at = 0; at < whole.length;)
                    at += (0,external_node_fs_.writeSync)(fd, whole, at);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
            return;
        }
        const file = await (0,promises_.open)(path, 'wx', mode);
        try {
            for (let left = entry.size; left > 0;) {
                const part = await reader.some(left);
                left -= part.length;
                for (let at = 0; at < part.length;)
                    at += (await file.write(part, at)).bytesWritten;
            }
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw writeError(entry.name, cause);
    }
}
function requireZeros(bytes) {
    for (const byte of bytes) {
        if (byte !== 0)
            throw new errors.CountersignError('refused', 'the archive hides bytes in its padding');
    }
}
function writeError(name, cause) {
    if (cause instanceof errors.CountersignError)
        return cause;
    const code = cause?.code ?? 'unknown error';
    const shown = (0,shownName/* shownName */.H)(name);
    if (code === 'EEXIST') {
        return new errors.CountersignError('exists', `${shown} exists already, or two names are one on this file system`, { cause });
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new errors.CountersignError('limit', `the disk is full at ${shown}`, { cause });
    }
    return new errors.CountersignError('input', `${shown} cannot be written (${code})`, { cause });
}

;// CONCATENATED MODULE: ./build/resource/freeSpace.js


/** Left free for everybody else, bytes. */
const RESERVE_BYTES = 64 * 1024 * 1024;
/** What a small file takes beyond its bytes: its inode and the rest of its last block. */
const FILE_OVERHEAD_BYTES = 4096;
/**
 * Checks that what is about to be written fits, before the first byte of it is.
 * @param files how many files it is, at least
 * @throws CountersignError `limit` when the disk has too little room.
 */
async function requireFreeSpace(directory, bytes, files = 1) {
    const disk = await (0,promises_.statfs)(directory);
    const free = disk.bavail * disk.bsize;
    const needed = bytes + files * FILE_OVERHEAD_BYTES + RESERVE_BYTES;
    if (needed > free) {
        throw new errors.CountersignError('limit', `${directory} has ${mebibytes(free)} free, ${mebibytes(needed)} are needed`, {
            mend: 'Free some space, or choose a directory on another disk.',
        });
    }
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}

// EXTERNAL MODULE: ./build/resource/resourceFile.js
var resourceFile = __webpack_require__(55959);
// EXTERNAL MODULE: ./build/resource/seal/byteSource.js
var byteSource = __webpack_require__(18968);
// EXTERNAL MODULE: ./build/resource/seal/chunkCipher.js
var chunkCipher = __webpack_require__(53849);
// EXTERNAL MODULE: ./build/resource/seal/sealFormat.js
var sealFormat = __webpack_require__(63765);
;// CONCATENATED MODULE: ./build/resource/seal/literalReader.js


/** Takes the data out of a literal data packet (RFC 9580 §5.9) that comes piece by piece and must be all there is. */
class LiteralReader {
    #head = Buffer.alloc(0);
    #begun = false;
    #left = 0;
    /** Octets of the packet's own (format, file name, date) that are still to be passed over. */
    #skip = 0;
    #last = false;
    /** The data in this piece. @throws CountersignError `unsupported` for another packet, `tampered` for more than one. */
    *data(piece) {
        let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
        while (rest.length > 0) {
            if (this.#head !== undefined) {
                // A header may be cut by the end of a piece: then it is read again when there is more.
                const whole = this.#head.length === 0 ? rest : Buffer.concat([this.#head, rest]);
                const length = this.#readHeader(whole);
                if (length === undefined) {
                    this.#head = whole;
                    return;
                }
                rest = whole.subarray(length);
                this.#head = undefined;
            }
            const skipped = Math.min(this.#skip, rest.length);
            rest = rest.subarray(skipped);
            this.#skip -= skipped;
            const part = rest.subarray(0, this.#left);
            // Counted before it is handed out: whoever has it may give its memory back.
            this.#left -= part.length;
            rest = rest.subarray(part.length);
            if (part.length > 0)
                yield part;
            if (this.#left > 0 || this.#skip > 0)
                return;
            if (!this.#last)
                this.#head = Buffer.alloc(0);
            else if (rest.length > 0) {
                throw new errors.CountersignError('tampered', 'the sealed message holds more than one literal packet');
            }
        }
    }
    /** @throws CountersignError `tampered` unless the packet was whole. */
    end() {
        if (!this.#last || this.#left > 0 || this.#skip > 0 || this.#head !== undefined) {
            throw new errors.CountersignError('tampered', 'the sealed message holds no whole literal packet');
        }
    }
    /** Length of the header at the start of `bytes`, or `undefined` while it is not all there. */
    #readHeader(bytes) {
        let at = 0;
        if (!this.#begun) {
            if (bytes[0] !== (0xc0 | sealFormat/* LITERAL_DATA_TAG */.QA)) {
                throw new errors.CountersignError('unsupported', 'the sealed message holds something else than plain literal data', {
                    mend: 'Compressed, signed or nested messages are not accepted as resources.',
                });
            }
            at = 1;
        }
        const first = bytes[at];
        if (first === undefined)
            return undefined;
        const octets = first < 192 ? 1 : first < 224 ? 2 : first < 255 ? 1 : 5;
        if (bytes.length < at + octets)
            return undefined;
        let length;
        if (first < 192)
            length = first;
        else if (first < 224)
            length = (first - 192) * 256 + bytes.readUInt8(at + 1) + 192;
        else if (first < 255)
            length = 2 ** (first & 0x1f);
        else
            length = bytes.readUInt32BE(at + 1);
        at += octets;
        if (!this.#begun) {
            const nameLength = bytes[at + 1];
            if (nameLength === undefined)
                return undefined;
            this.#skip = 2 + nameLength + 4;
            if (length < this.#skip)
                throw new errors.CountersignError('tampered', 'the sealed message is malformed');
            length -= this.#skip;
            this.#begun = true;
        }
        this.#last = first < 224 || first === 255;
        this.#left = length;
        return at;
    }
}

;// CONCATENATED MODULE: ./build/resource/seal/packetReader.js

/** The first part of a body in parts has at least this many bytes (RFC 9580 §4.2.1.4). */
const MIN_FIRST_PART_BYTES = 512;
/** Reads the body of one packet, which must be all that there is. */
class PacketReader {
    #source;
    #left = 0;
    #last = false;
    constructor(source) {
        this.#source = source;
    }
    /** @throws CountersignError `unsupported` when the message begins with another packet. */
    static async begin(source, tag) {
        const reader = new PacketReader(source);
        const first = await reader.#octet();
        if (first !== (0xc0 | tag)) {
            throw new errors.CountersignError('unsupported', 'the sealed file is not an OpenPGP message of the expected form', {
                mend: 'Check that the resource file belongs to this object.',
            });
        }
        await reader.#nextPart();
        if (!reader.#last && reader.#left < MIN_FIRST_PART_BYTES)
            throw malformed();
        return reader;
    }
    /** Fills `into`; fewer bytes come only at the body's end. @throws CountersignError `tampered` when it is cut. */
    async fill(into) {
        let filled = 0;
        while (filled < into.length) {
            if (this.#left === 0) {
                if (this.#last)
                    break;
                await this.#nextPart();
                continue;
            }
            const part = into.subarray(filled, filled + this.#left);
            if ((await this.#source.read(part)) < part.length)
                throw cutShort();
            filled += part.length;
            this.#left -= part.length;
        }
        return filled;
    }
    /** @throws CountersignError `tampered` when anything follows the packet. */
    async requireEnd() {
        if ((await this.#source.read(new Uint8Array(1))) !== 0) {
            throw new errors.CountersignError('tampered', 'something was added after the sealed bytes');
        }
    }
    async #nextPart() {
        const first = await this.#octet();
        this.#last = first < 224 || first === 255;
        if (first < 192)
            this.#left = first;
        else if (first < 224)
            this.#left = (first - 192) * 256 + (await this.#octet()) + 192;
        else if (first < 255)
            this.#left = 2 ** (first & 0x1f);
        else
            this.#left = Buffer.from(await this.#octets(4)).readUInt32BE();
    }
    async #octet() {
        return (await this.#octets(1))[0] ?? 0;
    }
    async #octets(count) {
        const octets = new Uint8Array(count);
        if ((await this.#source.read(octets)) < count)
            throw cutShort();
        return octets;
    }
}
function cutShort() {
    return new errors.CountersignError('tampered', 'the sealed bytes end too early');
}
function malformed() {
    return new errors.CountersignError('tampered', 'the sealed bytes are malformed');
}

// EXTERNAL MODULE: ./build/resource/seal/sealStream.js
var sealStream = __webpack_require__(25470);
;// CONCATENATED MODULE: ./build/resource/seal/openStream.js







/** One buffer is filled while another is opened. */
const BUFFERS = 2;
/**
 * Opens a message of the form that `sealStream` writes, or that another OpenPGP implementation writes with
 * AES-256-GCM: any chunk size up to 4 MiB, any lengths. Yields only bytes whose chunk is authenticated, and the
 * last chunk's only once the final tag holds too; whoever puts the bytes somewhere must wait for the end, because
 * only the end shows that nothing is missing.
 * @throws CountersignError `tampered` for bytes that are not what was sealed with this key; `unsupported` for
 *   another kind of message.
 */
async function* openStream(sealed, sessionKey) {
    const source = (0,byteSource/* asSource */.cT)(sealed);
    try {
        const packet = await PacketReader.begin(source, sealFormat/* SEIPD_TAG */.$E);
        const { cipher, chunkBytes } = await readParameters(packet, sessionKey);
        const literal = new LiteralReader();
        for await (const plain of openChunks(packet, cipher, chunkBytes))
            yield* literal.data(plain);
        literal.end();
    }
    finally {
        await source.close();
    }
}
async function readParameters(packet, sessionKey) {
    const head = new Uint8Array(4 + sealFormat/* SALT_BYTES */.RW);
    if ((await packet.fill(head)) < head.length)
        throw openStream_cutShort();
    const [version, symmetric, aead, chunkOctet = 0] = head;
    if (version !== 2 || symmetric !== 9 || aead !== 3) {
        throw new errors.CountersignError('unsupported', 'the sealed message is not SEIPDv2 with AES-256-GCM (RFC 9580)');
    }
    if (chunkOctet > sealFormat/* MAX_CHUNK_OCTET */.tr) {
        throw new errors.CountersignError('limit', 'the sealed message has chunks of more than 4 MiB');
    }
    const cipher = new chunkCipher/* ChunkCipher */.F(sessionKey, head.subarray(4), chunkOctet);
    return { cipher, chunkBytes: (0,sealFormat/* chunkBytesOf */.GA)(chunkOctet) };
}
/** The chunks' plain bytes, in order. */
async function* openChunks(packet, cipher, chunkBytes) {
    const reader = new ChunkReader(packet, chunkBytes);
    let next = (0,sealStream/* quiet */.jQ)(reader.next());
    let total = 0;
    try {
        for (let index = 0;; index++) {
            const chunk = await next;
            if (!chunk.last)
                next = (0,sealStream/* quiet */.jQ)(reader.next());
            total += chunk.sealed.length - sealFormat/* AUTH_TAG_BYTES */.aM;
            if (chunk.last)
                cipher.checkFinalTag(chunk.finalTag, index + 1, total);
            yield cipher.decrypt(index, chunk.sealed);
            if (chunk.last)
                return;
        }
    }
    finally {
        // Nobody may write to the buffers, or read the file, once this is over.
        await Promise.allSettled([next]);
    }
}
/**
 * Cuts the body into chunks. Where a message ends is seen only at its end, so what may be the final tag is always
 * read along with a chunk, and carried over to the next when it was not.
 */
class ChunkReader {
    #packet;
    #sealedBytes;
    #buffers;
    #carried = new Uint8Array(0);
    #index = 0;
    constructor(packet, chunkBytes) {
        this.#packet = packet;
        this.#sealedBytes = chunkBytes + sealFormat/* AUTH_TAG_BYTES */.aM;
        this.#buffers = new sealStream/* BufferRing */.fd(this.#sealedBytes + sealFormat/* AUTH_TAG_BYTES */.aM + 1, BUFFERS);
    }
    async next() {
        const buffer = this.#buffers.at(this.#index++);
        buffer.set(this.#carried);
        const filled = this.#carried.length + (await this.#packet.fill(buffer.subarray(this.#carried.length)));
        // One byte beyond a chunk and a final tag tells whether another chunk comes.
        const last = filled < buffer.length;
        const end = last ? filled - sealFormat/* AUTH_TAG_BYTES */.aM : this.#sealedBytes;
        if (end <= sealFormat/* AUTH_TAG_BYTES */.aM)
            throw openStream_cutShort();
        if (last)
            await this.#packet.requireEnd();
        this.#carried = Uint8Array.from(buffer.subarray(end, filled));
        return { sealed: buffer.subarray(0, end), last, finalTag: this.#carried };
    }
}
function openStream_cutShort() {
    return new errors.CountersignError('tampered', 'the sealed bytes end too early');
}

// EXTERNAL MODULE: ./build/resource/seal/plainHash.js + 1 modules
var plainHash = __webpack_require__(45271);
;// CONCATENATED MODULE: ./build/resource/downloadResource.js












/**
 * Downloads what a resource names, opens it, verifies it and puts it, under its own name, into a directory (made
 * when it is not there), readable by its owner alone. Until the last tag, the size and the hash hold, everything
 * is in a hidden directory beside the destination, which is removed whatever happens.
 * @returns the path of the file or directory, and its hash (hex)
 * @throws CountersignError `tampered` when the stored bytes are not what was sealed, `exists`, `limit`, or of the
 *   store.
 */
async function downloadResource(resource, directory, options = {}) {
    const { filename, size } = resource;
    if (!(0,resourceFile/* isPlainName */.sh)(filename))
        throw new errors.CountersignError('refused', 'the file name in the resource is no plain name');
    const { bytes = Infinity, entries = DEFAULT_MAX_ENTRIES } = options.limits ?? {};
    if (size > bytes)
        throw new errors.CountersignError('limit', `the resource has ${size} bytes, ${bytes} are allowed`);
    const path = (0,external_node_path_.join)(directory, filename);
    await (0,promises_.mkdir)(directory, { recursive: true });
    if (options.force !== true && (await exists(path)))
        throw destinationExists(path);
    await requireFreeSpace(directory, size);
    const reader = await (0,openStore/* openLocation */.s)(resource.resource);
    const scratch = (0,external_node_path_.join)(directory, `.countersign-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    await (0,promises_.mkdir)(scratch, { mode: 0o700 });
    try {
        const incoming = (0,external_node_path_.join)(scratch, 'incoming');
        const plain = verified(resource, reader.read(), options.onProgress);
        if (resource.content === 'directory')
            await extractArchive(plain, incoming, { bytes: size, entries });
        else
            await writeFile(incoming, plain);
        await place(incoming, path, scratch, resource.content, options.force === true);
        return { path, hash: resource.hash.hash };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** The plain bytes; ends without an error only when they are all that the resource says. */
async function* verified(resource, sealed, onProgress) {
    const totalBytes = resource.size;
    const hash = (0,plainHash/* plainHash */.V)(totalBytes);
    let bytes = 0;
    try {
        for await (const piece of openStream(sealed, Buffer.from(resource.encryption.key, 'base64'))) {
            bytes += piece.length;
            if (bytes > totalBytes)
                break;
            await hash.update(piece);
            onProgress?.({ phase: 'download', bytes, totalBytes });
            yield piece;
        }
        if (bytes !== totalBytes || (await hash.digest()) !== resource.hash.hash) {
            throw new errors.CountersignError('tampered', 'what was opened is not what the resource file says', {
                mend: 'Ask the owner for the resource file again.',
            });
        }
    }
    finally {
        await hash.close();
    }
}
async function writeFile(path, bytes) {
    const file = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        await (0,writePieces/* writePieces */.R)(file, bytes);
    }
    catch (cause) {
        if (cause.code !== 'ENOSPC')
            throw cause;
        throw new errors.CountersignError('limit', 'the disk is full', { cause });
    }
    finally {
        await file.close();
    }
}
async function place(incoming, path, scratch, content, force) {
    try {
        if (force) {
            await replace(incoming, path, (0,external_node_path_.join)(scratch, 'replaced'));
        }
        else if (content === 'file') {
            // A link fails where a rename would replace.
            await (0,promises_.link)(incoming, path);
        }
        else {
            if (await exists(path))
                throw destinationExists(path);
            await (0,promises_.rename)(incoming, path);
        }
    }
    catch (cause) {
        const code = cause.code ?? '';
        if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOTDIR')
            throw destinationExists(path);
        throw cause;
    }
}
/** Works for a file in a directory's place, and the other way round. */
async function replace(incoming, path, aside) {
    const replaced = await exists(path);
    if (replaced)
        await (0,promises_.rename)(path, aside);
    try {
        await (0,promises_.rename)(incoming, path);
    }
    catch (cause) {
        if (replaced)
            await (0,promises_.rename)(aside, path);
        throw cause;
    }
}
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
function destinationExists(path) {
    return new errors.CountersignError('exists', `${(0,shownName/* shownPath */.p)(path)} exists already`, {
        mend: 'Choose another directory, or say --force.',
    });
}


/***/ })

};
