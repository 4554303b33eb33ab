import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { LianeError } from './errors.ts';

/** A file as it was given: its name, to be shown in messages, and its bytes. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The largest file read, in bytes: some hundreds of thousands of people, where a network has thousands. */
const MOST_BYTES = 64_000_000;

/** Refuses a file that is empty or larger than {@link MOST_BYTES}. */
export function checkSize(file: NamedFile, most = MOST_BYTES): void {
  if (file.bytes.length === 0) throw new LianeError('file-empty', {}, { file: file.name });
  if (file.bytes.length > most) throw tooLarge(file.name, file.bytes.length, most);
}

function tooLarge(file: string, bytes: number, most: number): LianeError {
  const details = { megabytes: Math.ceil(bytes / 1e6), limit: Math.floor(most / 1e6) };
  return new LianeError('file-too-large', details, { file });
}

/**
 * Reads a file or a pipe whole, and keeps its bare name: what is said of it may be printed or sent. One that is too
 * large, or never ends, is left after {@link MOST_BYTES}.
 * @throws LianeError `file-too-large`; the system's own error when the file cannot be read
 */
export async function readWhole(path: string): Promise<NamedFile> {
  const name = basename(path);
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES) throw tooLarge(name, size, MOST_BYTES);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
      if (length > MOST_BYTES) throw tooLarge(name, length, MOST_BYTES);
    }
    return { name, bytes: Buffer.concat(chunks) };
  } finally {
    await handle.close();
  }
}
