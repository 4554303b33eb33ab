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
  if (file.bytes.length > most)
    throw new LianeError(
      'file-too-large',
      { megabytes: Math.ceil(file.bytes.length / 1e6), limit: Math.floor(most / 1e6) },
      { file: file.name },
    );
}
