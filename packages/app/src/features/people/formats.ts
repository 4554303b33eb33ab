import type { NamedFile } from '../../platform/files.ts';
import { decodeText } from '../../platform/text.ts';
import { refusal, type Warning } from './warnings.ts';

type Format = 'table' | 'cards' | 'xml' | 'json';

export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  readonly warnings: readonly Warning[];
}

/** The text of a file, and its format: by what it holds first, by its name second. */
export function openText(file: NamedFile): TextFile {
  const { text, encoding } = decodeText(file);
  const warnings: Warning[] =
    encoding === 'UTF-8'
      ? []
      : [{ code: 'encoding-guessed', where: { file: file.name }, details: { encoding } }];
  return { name: file.name, text, format: formatOf(text, file.name), warnings };
}

/** The text of a file that must be a table or a plain list. Refuses (`list-not-a-table`) cards, XML and JSON. */
export function openTable(file: NamedFile): TextFile {
  const opened = openText(file);
  if (opened.format !== 'table') throw refusal('list-not-a-table', { file: file.name });
  return opened;
}

function formatOf(text: string, name: string): Format {
  const start = text.slice(0, 1000).trimStart();
  if (/^BEGIN:VCARD/i.test(start)) return 'cards';
  if (start.startsWith('<')) return 'xml';
  if (/^(?:\{|\[\s*[[{\]])/.test(start)) return 'json';
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return BY_EXTENSION[extension] ?? 'table';
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  vcf: 'cards',
  vcard: 'cards',
  gexf: 'xml',
  graphml: 'xml',
  xml: 'xml',
  json: 'json',
};
