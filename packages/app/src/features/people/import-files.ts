import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';
import { tidyText } from './rules.ts';

/*
 * Between looking and noting, nothing is kept on our side: no table, no folder. The files travel with the page, packed,
 * and come back with the confirmation. Whoever leaves the page leaves nothing behind, and there is nothing to purge,
 * to erase or to find in a backup.
 */

export interface ImportFiles {
  readonly people: NamedFile;
  readonly links: NamedFile | null;
}

/** The largest file an import takes, in bytes; the readers refuse what is larger, in words. */
const LARGEST_IMPORT = 64_000_000;

/** Of all that a page carries, in characters: what comes back must pass the door it came in by. */
const LARGEST_CARRIED = 68_000_000;

/** The names of the hidden fields, and of the two that hold a file just chosen. */
const FIELDS = ['people', 'links'] as const;
type Which = (typeof FIELDS)[number];

/** The files of a form: chosen now, or carried from the page before; null when there is none. */
export async function filesIn(form: FormData): Promise<ImportFiles | null> {
  const [people, links] = await Promise.all(FIELDS.map((which) => fileIn(form, which)));
  return people ? { people, links: links ?? null } : null;
}

async function fileIn(form: FormData, which: Which): Promise<NamedFile | null> {
  const [packed, name, chosen] = ['carried', 'name', 'file'].map((part) => form.get(`${which}-${part}`));
  if (typeof packed === 'string' && packed !== '') return unpacked(fileName(String(name ?? '')), packed);
  if (!(chosen instanceof File) || chosen.size === 0) return null;
  return { name: fileName(chosen.name), bytes: withoutPictures(new Uint8Array(await chosen.arrayBuffer())) };
}

/** The files as hidden fields: they come back as they are. */
export async function carried({ people, links }: ImportFiles): Promise<ReadonlyMap<string, string>> {
  const fields = new Map<string, string>();
  for (const [which, file] of [['people', people] as const, ['links', links] as const]) {
    if (!file) continue;
    fields.set(`${which}-name`, file.name);
    fields.set(`${which}-carried`, (await promisify(gzip)(file.bytes)).toString('base64url'));
  }
  const all = [...fields.values()].reduce((sum, { length }) => sum + length, 0);
  if (all <= LARGEST_CARRIED) return fields;
  const size = people.bytes.length + (links?.bytes.length ?? 0);
  const details = { megabytes: Math.ceil(size / 1e6), limit: LARGEST_IMPORT / 1e6 };
  throw new LianeError('file-too-large', details, { file: people.name });
}

/** @throws LianeError `file-binary` for what we did not pack, or what grows beyond any file we take */
async function unpacked(name: string, text: string): Promise<NamedFile> {
  try {
    const packed = Buffer.from(text, 'base64url');
    const bytes = await promisify(gunzip)(packed, { maxOutputLength: LARGEST_IMPORT });
    return { name, bytes: new Uint8Array(bytes) };
  } catch {
    throw new LianeError('file-binary', {}, { file: name });
  }
}

const LONGEST_FILE_NAME = 120;

/**
 * A file as its people will read it named. « contacts (2).csv » is the same file fetched again, and someone without an
 * address is recognised by the file that gave them.
 */
export function fileName(name: string): string {
  const bare = tidyText(name.toWellFormed().split(/[/\\]/).at(-1) ?? '').replace(/\s+/g, ' ');
  const first = bare.replace(/ ?\(\d+\)(?=\.[^.]*$|$)/, '').trim();
  return first.slice(0, LONGEST_FILE_NAME).toWellFormed() || 'contacts';
}

/** Pictures, sounds and keys of cards, which nobody reads here; the lines of the file stay where they were. */
const PICTURE = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:][^\n]*(?:\n[ \t][^\n]*)*/gim;

function withoutPictures(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (!/^(?:\xef\xbb\xbf)?\s*BEGIN:VCARD/i.test(start)) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const left = text.replace(PICTURE, (picture) => `X-LEFT:${'\n '.repeat(picture.split('\n').length - 1)}`);
  return left.length === text.length ? bytes : new Uint8Array(Buffer.from(left, 'latin1'));
}
