/** An element of a parsed XML tree: any parser's output maps to it in a few lines. */
export interface XmlElement {
  /** With its prefix, if any. */
  readonly name: string;
  /** Values with entities resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved, pieces joined. */
  readonly text: string;
  /** Line of the file on which it starts, from 1, where the parser tells. */
  readonly line?: number;
}

/** The name without its prefix: `viz:color` is `color`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children of one local name, in order. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => localName(child) === name);
}

/** An attribute, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}

/** Characters that XML 1.0 has no way to write: shown as U+FFFD, so that their loss can be seen. */
const ILLEGAL = new RegExp(
  `[${['0-8', 'b-c', 'e-1f', 'fffe-ffff', 'd800-dfff']
    .map((range) =>
      range
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('')}]`,
  'gu',
);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element: line ends of every kind survive. */
export function escapeText(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD').replace(/[&<>\r]/g, (found) => ESCAPES[found]!);
}

/** Text for an attribute between double quotes: tabs and line ends survive the parser's normalisation. */
function escapeAttribute(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"\t\n\r]/g, (found) => ESCAPES[found]!);
}

/** ` name="value"` for each pair whose value is not undefined. */
export function writeAttributes(pairs: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}
