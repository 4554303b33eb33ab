import type { Language } from '../platform/languages.ts';

interface Props {
  /** A sentence of ours, with the words of a record between quotation marks. */
  readonly text: string;
  readonly language: Language;
  /** The language those words are in, when it is known. */
  readonly theirs: Language | null | undefined;
}

const QUOTED = /(« [^»]* »|“[^”]*”)/u;

/** A sentence whose quoted words are marked as being in another language, for whoever reads them aloud or sets them. */
export function InTheirWords({ text, language, theirs }: Props) {
  if (!theirs || theirs === language) return <>{text}</>;
  return <>{text.split(QUOTED).map((part, i) => (i % 2 === 1 ? <span lang={theirs}>{part}</span> : part))}</>;
}
