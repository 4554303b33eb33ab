import { gunzipSync, gzipSync } from 'node:zlib';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';

/*
 * Between looking and noting, nothing is kept on our side: the file travels with the page, packed, and comes back with
 * the confirmation. Whoever leaves the page leaves nothing behind.
 */

/** The largest file an import takes, in bytes: some hundred thousand contacts. */
export const LARGEST_IMPORT = 16_000_000;

export function carried(file: NamedFile): string {
  return gzipSync(file.bytes).toString('base64');
}

/** @throws LianeError `file-binary` for what we did not pack, `file-too-large` */
export function unpacked(name: string, text: string): NamedFile {
  try {
    const bytes = gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST_IMPORT });
    return { name, bytes: new Uint8Array(bytes) };
  } catch {
    throw new LianeError('file-binary', {}, { file: name });
  }
}
