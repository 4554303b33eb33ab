import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlElement } from '../src/index.ts';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** The root of an XML text, by someone else's parser: what we write must be read by others. */
export function parse(text: string): XmlElement {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(JSON.stringify(verdict));
  const nodes: Record<string, unknown>[] = parser.parse(text);
  return toElement(nodes.find((node) => !('?xml' in node))!);
}

function toElement(node: Record<string, unknown>): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@')!;
  const inside = node[name] as Record<string, unknown>[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((one) => !('#text' in one)).map(toElement),
    text: inside.map((one) => ('#text' in one ? String(one['#text']) : '')).join(''),
  };
}
