/** Tensors by name, as the safetensors format keeps them: 8 bytes of length, a JSON header, then the numbers. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface HeaderEntry {
  readonly dtype: 'F32';
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const LENGTH_BYTES = 8;

export function encodeSafetensors(tensors: ReadonlyMap<string, Tensor>): Buffer {
  const header: Record<string, HeaderEntry> = {};
  const chunks: Buffer[] = [];
  let offset = 0;
  for (const [name, { shape, values }] of tensors) {
    const chunk = Buffer.alloc(values.length * 4);
    values.forEach((value, index) => chunk.writeFloatLE(value, index * 4));
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + chunk.length] };
    chunks.push(chunk);
    offset += chunk.length;
  }
  const text = JSON.stringify(header);
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([length, Buffer.from(padded), ...chunks]);
}

/** Reads what `encodeSafetensors` or the solution wrote; not meant for files of unknown origin. */
export function decodeSafetensors(bytes: Buffer): Map<string, Tensor> {
  const start = LENGTH_BYTES + Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, start)) as Record<string, HeaderEntry>;
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          shape,
          data_offsets: [begin, end],
        },
      ]) => {
        const values = new Float32Array((end - begin) / 4);
        for (let index = 0; index < values.length; index += 1) {
          values[index] = bytes.readFloatLE(start + begin + index * 4);
        }
        return [name, { shape, values }];
      },
    ),
  );
}
