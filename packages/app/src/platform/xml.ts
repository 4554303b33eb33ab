import type { XmlElement } from '@liane/graph';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Why a text is not read as XML. Lines and columns count from 1. */
export class XmlFault extends Error {
  readonly reason: 'broken' | 'doctype' | 'too-deep' | 'too-large';
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(reason: XmlFault['reason'], line?: number, column?: number) {
    super(reason);
    this.name = 'XmlFault';
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

/** Characters of XML read at most: about 300,000 people; parsing takes some twenty times as much memory. */
const MOST_XML = 32_000_000;

/** Tags read at most, opening and closing: a parsed element costs a hundred times the memory of the shortest tag. */
const MOST_TAGS = 1_500_000;

/** Elements within elements: graph files need about six, nested groups some more. */
const DEEPEST = 100;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  captureMetaData: true,
  // Also resolves numeric references, which the parser counts among HTML's.
  htmlEntities: true,
  maxNestedTags: DEEPEST,
});

/**
 * The root element of an XML text. Document types are refused before anything is parsed, whatever they hold: they
 * are where entity bombs and references to other files live, and no graph file needs one.
 * @throws XmlFault, and nothing else
 */
export function parseXml(text: string): XmlElement {
  if (text.length > MOST_XML || hasMoreTags(text, MOST_TAGS)) throw new XmlFault('too-large');
  const doctype = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (doctype) throw new XmlFault('doctype', lineAt(text, doctype.index));
  checkWellFormed(text);
  return toElement(rootOf(parseTree(text)), lineCounter(text));
}

function hasMoreTags(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (++count > most) return true;
  return false;
}

function checkWellFormed(text: string): void {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new XmlFault('broken', verdict.err.line, verdict.err.col);
}

/** The parser's shape: `{name: children, ':@': attributes}`, text as `{'#text': …}`. */
type Node = Readonly<Record<string, unknown>>;

function parseTree(text: string): Node[] {
  try {
    return parser.parse(text);
  } catch (error) {
    const tooDeep = error instanceof Error && error.message.includes('nested tags');
    throw new XmlFault(tooDeep ? 'too-deep' : 'broken');
  }
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function rootOf(nodes: readonly Node[]): Node {
  const roots = nodes.filter((node) => !/^(?:[?#]|$)/.test(nameOf(node)));
  if (roots.length !== 1) throw new XmlFault('broken');
  return roots[0]!;
}

/** The parser keeps where an element starts under this key. */
const META = XMLParser.getMetaDataSymbol() as symbol;

/** Depth is bounded by the parser, so that this may call itself. */
function toElement(node: Node, lineOf: (index: number) => number): XmlElement {
  const name = nameOf(node);
  const children: XmlElement[] = [];
  let text = '';
  const start = (Reflect.get(node, META) as { startIndex?: number } | undefined)?.startIndex;
  const line = start === undefined ? undefined : lineOf(start);
  for (const inside of node[name] as Node[]) {
    if ('#text' in inside) text += String(inside['#text']);
    else if (!nameOf(inside).startsWith('?')) children.push(toElement(inside, lineOf));
  }
  const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
  return { name, attributes, children, text, ...(line === undefined ? {} : { line }) };
}

function lineAt(text: string, index: number): number {
  return lineCounter(text)(index);
}

/** Lines of growing places in a text: each asked from where the last one was found. */
function lineCounter(text: string): (index: number) => number {
  let at = 0;
  let line = 1;
  return (index) => {
    if (index < at) {
      at = 0;
      line = 1;
    }
    for (let next = text.indexOf('\n', at); next >= 0 && next < index; next = text.indexOf('\n', at)) {
      at = next + 1;
      line++;
    }
    return line;
  };
}
