import { LianeError } from './errors.ts';
import { checkSize, type NamedFile } from './files.ts';

type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export interface DecodedText {
  /** Without byte order mark. Line ends are `\n`, whatever they were. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file whose encoding nobody told: UTF-8, UTF-16 (with or without mark), else Windows-1252, which is
 * what older spreadsheets of western Europe save.
 * Refuses (LianeError) what is empty, too large, a spreadsheet, or no text at all.
 */
export function decodeText(file: NamedFile, most?: number): DecodedText {
  checkSize(file, most);
  refuseOtherKinds(file);
  const encoding = wideEncodingOf(file.bytes);
  if (encoding === null || (encoding === undefined && looksBinary(file.bytes)))
    throw new LianeError('file-binary', {}, { file: file.name });
  const decoded = encoding ? decodeWide(file.bytes, encoding) : decodeBytes(file.bytes);
  if (decoded.text.trim() === '') throw new LianeError('file-empty', {}, { file: file.name });
  return decoded.text.includes('\r') ? { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') } : decoded;
}

type WideEncoding = 'UTF-16 LE' | 'UTF-16 BE';

function decodeWide(bytes: Uint8Array, encoding: WideEncoding): DecodedText {
  const label = encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be';
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** First bytes of files people take for a table: zip (xlsx, ods, numbers) and the older Excel. */
const SPREADSHEETS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function refuseOtherKinds({ name, bytes }: NamedFile): void {
  const starts = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (SPREADSHEETS.some(starts)) throw new LianeError('file-spreadsheet', {}, { file: name });
}

/** UTF-16 by its mark or by its zeros; undefined when it is not; null when zeros stand where no text has them. */
function wideEncodingOf(bytes: Uint8Array): WideEncoding | undefined | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  const zeros = zerosByParity(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'UTF-16 LE';
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'UTF-16 BE';
  return zeros.odd + zeros.even > 0 ? null : undefined;
}

/** Bytes looked at to recognise UTF-16 without its mark: western text has a zero in every other byte. */
const SAMPLE = 4096;

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = Math.max(1, sample.length / 2);
  return { even: zeros[0]! / half, odd: zeros[1]! / half };
}

/** Text has hardly any control characters besides tab, line feed, form feed and carriage return. */
const MOST_CONTROLS = 0.02;

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  }
  return controls > bytes.length * MOST_CONTROLS;
}

const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * A name as it is compared: without regard to case, accents, kinds of apostrophe or spacing.
 * « Œuvre d’Éloïse » and « oeuvre d'eloise » are the same.
 */
export function fold(text: string): string {
  if (/^(?:[!-_a-z{-~]+(?: [!-_a-z{-~]+)*)?$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter]!)
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An address as it is compared: case-folded and NFKC, nothing more. */
export function foldAddress(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}
