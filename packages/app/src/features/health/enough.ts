import type { Language } from '../../platform/languages.ts';
import { pageWords } from './page-words.ts';
import type { LoosePart } from './rules.ts';
import type { NameOf } from './words.ts';

/** One introduction holds a part, if through it the largest part is reached; otherwise the page says that it is not enough. */
export function enough(part: LoosePart, name: NameOf, language: Language): string {
  const t = pageWords[language];
  const [first] = part.heldBy;
  if (!first) return part.held ? t.heldThrough : t.nothingProposed;
  const pair = t.and(name(first.a), name(first.b));
  return part.held ? pair : t.notEnough(pair);
}
