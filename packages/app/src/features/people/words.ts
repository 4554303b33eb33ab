import type { LianeError, Where } from '../../platform/errors.ts';
import { inBothLanguages, type Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import type { MergeQuestion } from './merge.ts';
import { type CountedWarning, type Details, type RefusalCode, shown, type WarningCode } from './warnings.ts';

type Say = (details: Details) => string;

interface PeopleWords {
  readonly line: string;
  readonly column: string;
  /** Before what is said of a place: « gens.csv, ligne 3 : ». */
  readonly colon: string;
  /** How often in all, and some other places. */
  readonly times: (count: number, places: string) => string;
  /** Why a file cannot be read, and what to do. */
  readonly errors: Readonly<Record<RefusalCode, Say>>;
  /** What was left out, changed or doubted. */
  readonly warnings: Readonly<Record<WarningCode, Say>>;
  readonly questions: Readonly<Record<MergeQuestion['kind'], (value: string, people: string) => string>>;
}

const fr: PeopleWords = {
  line: 'ligne',
  column: 'colonne',
  colon: ' : ',
  times: (count, places) => ` (${count} fois en tout${places && `, aussi ${places}`})`,
  errors: {
    'file-empty': () => 'le fichier est vide. Vérifiez que c’est bien celui-ci.',
    'file-too-large': (d) =>
      `le fichier pèse ${d['megabytes']} Mo, Liane en lit ${d['limit']} au plus. Découpez-le en plusieurs.`,
    'file-spreadsheet': () =>
      'c’est un classeur (Excel, LibreOffice…). Ouvrez-le et enregistrez la feuille au format CSV (UTF-8).',
    'file-binary': () => 'ce n’est pas du texte. Liane lit les fichiers CSV, vCard, GEXF, GraphML et Kumu.',
    'table-quote-open': () =>
      'un guillemet (") s’ouvre et ne se ferme jamais. Fermez-le, ou retirez-le s’il n’a rien à faire là.',
    'table-quote-stray': () => 'un guillemet (") est mal placé. Doublez-le ("") ou retirez-le.',
    'table-record-too-long': (d) =>
      `cette ligne dépasse ${d['limit']} caractères : ce n’est sans doute pas un tableau.`,
    'table-too-many-columns': (d) =>
      `cette ligne a ${d['columns']} colonnes, Liane en lit ${d['limit']} au plus. Gardez celles qui parlent des personnes.`,
    'table-too-many-rows': (d) =>
      `ce tableau a plus de ${d['limit']} lignes. Découpez-le en plusieurs fichiers.`,
    'people-no-column': (d) =>
      `aucune colonne ne dit qui sont les personnes. Donnez un en-tête parmi id, nom, prénom ou e-mail. En-tête trouvé : ${d['found']}.`,
    'links-no-column': (d) =>
      `aucune colonne ne dit qui est lié à qui. Donnez un en-tête « de,vers » (ou « from,to »). En-tête trouvé : ${d['found']}.`,
    'answers-no-column': (d) =>
      `il faut les colonnes « personne », « idée » et « réponse ». En-tête trouvé : ${d['found']}.`,
    'list-not-a-table': () =>
      'on attend ici un tableau (CSV) ou une personne par ligne, et ce fichier est d’une autre sorte.',
    'xml-broken': () => 'le XML est mal formé. Exportez le fichier de nouveau.',
    'xml-doctype': () =>
      'ce fichier déclare des entités ou un type de document (<!DOCTYPE>). Liane ne les lit pas, par sûreté : retirez cette déclaration.',
    'xml-too-deep': () =>
      'les éléments sont emboîtés plus profondément qu’aucun réseau ne le demande. Exportez le fichier de nouveau.',
    'xml-too-large': () =>
      'ce fichier XML dépasse 32 millions de caractères ou 1,5 million de balises. Exportez le réseau en CSV, ou en plusieurs fichiers.',
    'json-broken': () => 'le JSON est mal formé. Exportez le fichier de nouveau.',
    'graph-not-recognised': () =>
      'ce n’est ni du GEXF, ni du GraphML, ni un plan Kumu (« elements » et « connections »).',
    'card-none': () => 'aucune carte de visite (BEGIN:VCARD) dans ce fichier.',
    'idea-empty': () => 'l’idée est vide. Écrivez au moins un titre.',
    'idea-not-text': () =>
      'ce n’est pas du texte simple. Ouvrez le document et enregistrez-le en texte (.txt) ou en Markdown (.md).',
    'idea-too-long': (d) =>
      `l’idée fait ${d['characters']} caractères, Liane en lit ${d['limit']} au plus. Gardez l’essentiel.`,
  },
  warnings: {
    'encoding-guessed': (d) => `le texte est lu comme du ${d['encoding']}. Vérifiez quelques accents.`,
    'columns-left-out': (d) => `colonnes laissées de côté : ${d['columns']}.`,
    'cells-beyond-header': () => 'cette ligne a plus de cases que l’en-tête : le surplus n’est pas lu.',
    'quotes-kept': () => 'un guillemet (") au milieu d’une case est gardé tel quel.',
    'lines-before-header': (d) =>
      d['lines'] === 1
        ? 'une ligne avant l’en-tête n’est pas lue.'
        : `${d['lines']} lignes avant l’en-tête ne sont pas lues.`,
    'header-missing': () => 'pas d’en-tête reconnu : la première ligne est lue comme un lien.',
    'row-without-person': () => 'ni nom, ni identifiant, ni e-mail : cette ligne n’est pas lue.',
    'email-refused': (d) => `« ${d['text']} » n’est pas une adresse e-mail.`,
    'language-unknown': (d) => `langue « ${d['text']} » : Liane connaît le français et l’anglais.`,
    'card-broken': () => 'cette carte de visite est mal formée et n’est pas lue.',
    'card-line-refused': (d) => `cette ligne de la carte n’est pas lue : « ${d['text']} ».`,
    'card-not-a-person': (d) => `« ${d['text']} » n’est pas une personne : la carte n’est pas lue.`,
    'link-incomplete': () => 'il manque un des deux bouts : ce lien n’est pas lu.',
    'person-unknown': (d) => `« ${d['person']} » n’est pas dans la liste des personnes.`,
    'person-ambiguous': (d) =>
      `« ${d['person']} » peut être plusieurs personnes${d['people'] ? ` (${d['people']})` : ''}. Donnez l’identifiant.`,
    'link-to-self': (d) => `« ${d['person']} » est lié à soi-même : ce lien n’est pas lu.`,
    'link-repeated': (d) =>
      `le lien ${d['from']} – ${d['to']} est donné deux fois : leurs forces s’ajoutent.`,
    'kind-unknown': (d) =>
      `nature de lien « ${d['text']} » inconnue. Liane connaît don, sociabilité et échange.`,
    'strength-refused': (d) => `« ${d['text']} » n’est pas une force (un nombre positif) : 1 est retenu.`,
    'date-ambiguous': (d) =>
      `« ${d['text']} » peut se lire de deux façons : la date n’est pas lue. Écrivez-la 2025-12-31.`,
    'date-unreadable': (d) => `« ${d['text']} » n’est pas une date. Écrivez-la 2025-12-31.`,
    'date-imprecise': (d) => `« ${d['text']} » ne dit pas le jour : le ${d['day']} est retenu.`,
    'dates-by-column': (d) =>
      `${d['order'] === 'day-first' ? 'le jour' : 'le mois'} est lu en premier, comme dans le reste de la colonne (« ${d['text']} » ; ${d['count']} date${d['count'] === 1 ? '' : 's'}).`,
    'answer-unknown': (d) => `réponse « ${d['text']} » inconnue. Écrivez oui, non ou plus tard.`,
    'answer-incomplete': () => 'il manque la personne, l’idée ou la réponse : cette ligne n’est pas lue.',
    'refusal-of-several': (d) =>
      `« ${d['person']} » peut être plusieurs personnes (${d['people']}) : toutes sont laissées en paix.`,
    'node-repeated': (d) => `l’identifiant « ${d['text']} » revient : seule la première personne est lue.`,
    'node-without-id': (d) => `une personne sans identifiant n’est pas lue (n° ${d['position']} du fichier).`,
    'value-unreadable': (d) => `la valeur « ${d['text']} » n’est pas du type annoncé.`,
    'value-changing': (d) => `« ${d['text']} » change avec le temps : la dernière valeur est gardée.`,
    'link-proposed': (d) =>
      Number(d['count']) === 1
        ? 'une mise en relation proposée n’est pas encore un lien : elle n’est pas lue.'
        : `${d['count']} mises en relation proposées ne sont pas encore des liens : elles ne sont pas lues.`,
    'tie-of-many': (d) =>
      `un lien à plusieurs (${d['text']}) n’est pas lu : Liane lie les gens deux par deux.`,
  },
  questions: {
    'same-address': (value, people) =>
      `L’adresse ${value} est donnée à plusieurs noms : ${people}. Est-ce une seule personne ?`,
    'same-name': (value, people) =>
      `« ${value} » revient plusieurs fois : ${people}. Est-ce une seule personne ?`,
    'same-id': (value, people) =>
      `L’identifiant « ${value} » désigne plusieurs noms : ${people}. Est-ce une seule personne ?`,
  },
};

const en: PeopleWords = {
  line: 'line',
  column: 'column',
  colon: ': ',
  times: (count, places) => ` (${count} times in all${places && `, also ${places}`})`,
  errors: {
    'file-empty': () => 'the file is empty. Check that it is the right one.',
    'file-too-large': (d) =>
      `the file is ${d['megabytes']} MB, and Liane reads ${d['limit']} at most. Cut it into several.`,
    'file-spreadsheet': () =>
      'this is a workbook (Excel, LibreOffice…). Open it and save the sheet as CSV (UTF-8).',
    'file-binary': () => 'this is not text. Liane reads CSV, vCard, GEXF, GraphML and Kumu files.',
    'table-quote-open': () =>
      'a quote (") opens and never closes. Close it, or take it away if it does not belong there.',
    'table-quote-stray': () => 'a quote (") is out of place. Double it ("") or take it away.',
    'table-record-too-long': (d) => `this line has more than ${d['limit']} characters: hardly a table.`,
    'table-too-many-columns': (d) =>
      `this line has ${d['columns']} columns, and Liane reads ${d['limit']} at most. Keep those that speak of people.`,
    'table-too-many-rows': (d) => `this table has more than ${d['limit']} lines. Cut it into several files.`,
    'people-no-column': (d) =>
      `no column says who the people are. Give one of the headings id, name, first name or e-mail. Heading found: ${d['found']}.`,
    'links-no-column': (d) =>
      `no column says who is tied to whom. Give the headings “from,to”. Heading found: ${d['found']}.`,
    'answers-no-column': (d) =>
      `the columns “person”, “idea” and “answer” are needed. Heading found: ${d['found']}.`,
    'list-not-a-table': () =>
      'a table (CSV) or one person a line is expected here, and this file is of another kind.',
    'xml-broken': () => 'the XML is not well formed. Export the file again.',
    'xml-doctype': () =>
      'this file declares entities or a document type (<!DOCTYPE>). Liane does not read them, for safety: take that declaration away.',
    'xml-too-deep': () => 'elements are nested deeper than any network needs. Export the file again.',
    'xml-too-large': () =>
      'this XML file has more than 32 million characters or 1.5 million tags. Export the network as CSV, or in several files.',
    'json-broken': () => 'the JSON is not well formed. Export the file again.',
    'graph-not-recognised': () =>
      'this is neither GEXF, nor GraphML, nor a Kumu blueprint (“elements” and “connections”).',
    'card-none': () => 'there is no card (BEGIN:VCARD) in this file.',
    'idea-empty': () => 'the idea is empty. Write a title at least.',
    'idea-not-text': () =>
      'this is not plain text. Open the document and save it as text (.txt) or Markdown (.md).',
    'idea-too-long': (d) =>
      `the idea has ${d['characters']} characters, and Liane reads ${d['limit']} at most. Keep the essential.`,
  },
  warnings: {
    'encoding-guessed': (d) => `the text is read as ${d['encoding']}. Check a few accents.`,
    'columns-left-out': (d) => `columns left aside: ${d['columns']}.`,
    'cells-beyond-header': () => 'this line has more cells than the header: the rest is not read.',
    'quotes-kept': () => 'a quote (") in the middle of a cell is kept as it is.',
    'lines-before-header': (d) =>
      d['lines'] === 1
        ? 'one line before the header is not read.'
        : `${d['lines']} lines before the header are not read.`,
    'header-missing': () => 'no header recognised: the first line is read as a link.',
    'row-without-person': () => 'no name, no id, no e-mail: this line is not read.',
    'email-refused': (d) => `“${d['text']}” is not an e-mail address.`,
    'language-unknown': (d) => `language “${d['text']}”: Liane knows French and English.`,
    'card-broken': () => 'this card is not well formed and is not read.',
    'card-line-refused': (d) => `this line of the card is not read: “${d['text']}”.`,
    'card-not-a-person': (d) => `“${d['text']}” is not a person: the card is not read.`,
    'link-incomplete': () => 'one of the two ends is missing: this link is not read.',
    'person-unknown': (d) => `“${d['person']}” is not in the list of people.`,
    'person-ambiguous': (d) =>
      `“${d['person']}” may be several people${d['people'] ? ` (${d['people']})` : ''}. Give the id.`,
    'link-to-self': (d) => `“${d['person']}” is tied to themselves: this link is not read.`,
    'link-repeated': (d) => `the link ${d['from']} – ${d['to']} is given twice: their strengths add up.`,
    'kind-unknown': (d) => `kind of link “${d['text']}” unknown. Liane knows gift, sociability and exchange.`,
    'strength-refused': (d) => `“${d['text']}” is not a strength (a positive number): 1 is taken.`,
    'date-ambiguous': (d) =>
      `“${d['text']}” can be read in two ways: the date is not read. Write it 2025-12-31.`,
    'date-unreadable': (d) => `“${d['text']}” is not a date. Write it 2025-12-31.`,
    'date-imprecise': (d) => `“${d['text']}” does not tell the day: ${d['day']} is taken.`,
    'dates-by-column': (d) =>
      `the ${d['order'] === 'day-first' ? 'day' : 'month'} is read first, as in the rest of the column (“${d['text']}”; ${d['count']} date${d['count'] === 1 ? '' : 's'}).`,
    'answer-unknown': (d) => `answer “${d['text']}” unknown. Write yes, no or later.`,
    'answer-incomplete': () => 'the person, the idea or the answer is missing: this line is not read.',
    'refusal-of-several': (d) =>
      `“${d['person']}” may be several people (${d['people']}): all are left in peace.`,
    'node-repeated': (d) => `the id “${d['text']}” comes again: only the first person is read.`,
    'node-without-id': (d) => `a person without an id is not read (no. ${d['position']} of the file).`,
    'value-unreadable': (d) => `the value “${d['text']}” is not of the type announced.`,
    'value-changing': (d) => `“${d['text']}” changes over time: the last value is kept.`,
    'link-proposed': (d) =>
      Number(d['count']) === 1
        ? 'one proposed introduction is not a link yet: it is not read.'
        : `${d['count']} proposed introductions are not links yet: they are not read.`,
    'tie-of-many': (d) => `a tie of several (${d['text']}) is not read: Liane ties people two by two.`,
  },
  questions: {
    'same-address': (value, people) =>
      `The address ${value} is given to several names: ${people}. Is it one person?`,
    'same-name': (value, people) => `“${value}” comes several times: ${people}. Is it one person?`,
    'same-id': (value, people) => `The id “${value}” stands for several names: ${people}. Is it one person?`,
  },
};

/** What the readers of files say, in both languages. */
export const words = inBothLanguages<PeopleWords>({ fr, en });

/** « gens.csv, ligne 3, colonne 2 ». */
export function sayWhere(where: Where, language: Language): string {
  return [where.file, sayPlace(where, language)].filter((part) => part !== '').join(', ');
}

/** « ligne 3, colonne 2 »; nothing where the line is not known. */
export function sayPlace({ line, column }: Where, language: Language): string {
  const { line: lineWord, column: columnWord } = words[language];
  const places = [line && `${lineWord} ${line}`, line && column && `${columnWord} ${column}`];
  return places.filter(Boolean).join(', ');
}

/** Where a file could not be read, why, and what to do; null for errors that are not these readers'. */
export function sayError(error: LianeError, language: Language): string | null {
  const { errors, colon } = words[language];
  if (!Object.hasOwn(errors, error.code)) return null;
  const said = errors[error.code as RefusalCode](error.details);
  return error.where ? `${sayWhere(error.where, language)}${colon}${said}` : said;
}

/** One sentence for the warnings of a kind: the first place, how often, and some other lines. */
export function sayWarning({ code, count, examples }: CountedWarning, language: Language): string {
  const { warnings, colon, times } = words[language];
  const [first, ...others] = examples;
  if (!first) return '';
  const said = `${sayWhere(first.where, language)}${colon}${warnings[code](first.details)}`;
  if (count === 1) return said;
  const places = others.map(({ where: { file, line } }) =>
    sayPlace({ file, ...(line ? { line } : {}) }, language),
  );
  const known = [...new Set(places)].filter((place) => place !== '');
  return said + times(count, known.join(', ') + (known.length > 0 && count > examples.length ? '…' : ''));
}

/** What a human has to settle: are these one person? */
export function sayQuestion({ kind, value, people }: MergeQuestion, language: Language): string {
  return words[language].questions[kind](sayable(value), shown(people));
}
