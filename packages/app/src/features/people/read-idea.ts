import MarkdownIt, { type Token } from 'markdown-it';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';
import type { Language } from '../../platform/languages.ts';
import { decodeText } from '../../platform/text.ts';
import { refusal } from './warnings.ts';

export interface IdeaRead {
  readonly title: string;
  /** Plain text, paragraphs apart; the title is not repeated. */
  readonly text: string;
  readonly language: Language;
}

/** An idea fits on a few pages; longer texts are something else. */
const LONGEST_IDEA = 200_000;

const markdown = new MarkdownIt('commonmark', { html: false });

/**
 * An idea from Markdown or plain text: its title is the first heading, else the first line.
 *
 * @param detect the language of a text
 */
export function readIdea(file: NamedFile, detect: (text: string) => Language): IdeaRead {
  const text = plainTextOf(file);
  if (text.length > LONGEST_IDEA)
    throw refusal('idea-too-long', { file: file.name }, { characters: text.length, limit: LONGEST_IDEA });
  const blocks = blocksOf(markdown.parse(text, {}));
  const heading = blocks.findIndex(({ heading }) => heading);
  const { title, body } = heading >= 0 ? split(blocks, heading) : splitFirstLine(blocks);
  if (title === '') throw refusal('idea-empty', { file: file.name });
  return { title, text: body, language: detect(`${title}\n${body}`) };
}

/** People write ideas in a word processor: what is said then is how to save it, not which tables Liane reads. */
function plainTextOf(file: NamedFile): string {
  try {
    const { text } = decodeText(file);
    if (!/^(?:\{\\rtf|%PDF-)/.test(text)) return text;
  } catch (error) {
    const document = error instanceof LianeError && /^file-(?:spreadsheet|binary)$/.test(error.code);
    if (!document) throw error;
  }
  throw refusal('idea-not-text', { file: file.name });
}

interface Block {
  readonly heading: boolean;
  readonly text: string;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  tokens.forEach((token, i) => {
    const text = token.type === 'inline' ? plainText(token.children ?? []) : token.content;
    if (text.trim() !== '')
      blocks.push({ heading: tokens[i - 1]?.type === 'heading_open', text: text.trim() });
  });
  return blocks;
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content))
    .join('');
}

function split(blocks: readonly Block[], heading: number): { title: string; body: string } {
  return { title: oneLine(blocks[heading]!.text), body: join(blocks.filter((_, i) => i !== heading)) };
}

function splitFirstLine([first, ...others]: readonly Block[]): { title: string; body: string } {
  const [title = '', ...rest] = (first?.text ?? '').split('\n');
  return { title: oneLine(title), body: join([{ heading: false, text: rest.join('\n') }, ...others]) };
}

function join(blocks: readonly Block[]): string {
  return blocks
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
