/** Numbers of seven bits a byte, the lowest first; the eighth bit says that more follow (LEB128). */
export function readNumber(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new RangeError('The bytes end within a number.');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
}

/** Appends a number as `readNumber` reads it. */
export function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
}

/** Bytes of a number below 2³¹. */
export function lengthOf(number: number): number {
  return Math.max(1, Math.ceil((32 - Math.clz32(number)) / 7));
}

/** Writes a number as `readNumber` reads it → where it ends. */
export function writeNumber(bytes: Uint8Array, from: number, number: number): number {
  let [at, rest] = [from, number];
  for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}

/** Undoes gzip, in Node and in browsers. @throws {TypeError} where the bytes are cut off or were never compressed. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
