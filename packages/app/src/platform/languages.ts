/** French first, English second. */
export type Language = 'fr' | 'en';

/** The words of a feature: the same keys in both languages, or it does not compile. */
export type Words<W> = Readonly<Record<Language, W>>;

/** Written in French first: its shape is the shape the English must have. */
export function inBothLanguages<W>(words: { readonly fr: W; readonly en: NoInfer<W> }): Words<W> {
  return words;
}
