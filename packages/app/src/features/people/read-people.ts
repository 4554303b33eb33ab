import type { NamedFile } from '../../platform/files.ts';
import { draftsFromCards } from './cards.ts';
import { NOTHING_TOLD, type Told } from './columns.ts';
import type { Draft } from './drafts.ts';
import { openText, type TextFile } from './formats.ts';
import { contentOfGraphFile } from './graph-files.ts';
import { type MergeQuestion, mergeDrafts } from './merge.ts';
import type { Link, Person } from './person.ts';
import { type RawLink, resolveLinks } from './raw-links.ts';
import { draftsFromEnds, linksFromTable } from './table-links.ts';
import { draftsFromTable } from './table-people.ts';
import type { Warning } from './warnings.ts';

export interface ReadPeople {
  readonly people: readonly Person[];
  /** Links that the files of people hold: RELATED of cards, ties of graph files. */
  readonly links: readonly Link[];
  /** People who may be one: for a human to settle. */
  readonly questions: readonly MergeQuestion[];
  readonly warnings: readonly Warning[];
}

/** What a file says, before people are merged and the ends of links are found. */
interface Content {
  readonly drafts: readonly Draft[];
  readonly raw: readonly RawLink[];
  readonly warnings: readonly Warning[];
}

/**
 * People from files of any format Liane knows, merged over all files: CSV (any sensible headings, LinkedIn, Google,
 * Outlook), vCard, GEXF, GraphML, Kumu. The format is told by what the file holds, then by its name.
 * Refuses with a LianeError (codes in `warnings.ts`) a file that cannot be read at all.
 *
 * @param told what a human said some columns are
 */
export function readPeople(files: readonly NamedFile[], told: Told = NOTHING_TOLD): ReadPeople {
  const contents = files.map((file) => contentOf(file, told));
  const { people, questions } = mergeDrafts(contents.flatMap(({ drafts }) => drafts));
  const resolved = resolveLinks(
    contents.flatMap(({ raw }) => raw),
    people,
  );
  const warnings = [...contents.flatMap((content) => content.warnings), ...resolved.warnings];
  return { people, links: resolved.links, questions, warnings };
}

function contentOf(file: NamedFile, told: Told): Content {
  const opened = openText(file);
  const content = contentOfText(opened, told);
  return { ...content, warnings: [...opened.warnings, ...content.warnings] };
}

function contentOfText(file: TextFile, told: Told = NOTHING_TOLD): Content {
  if (file.format === 'cards') return draftsFromCards(file.text, file.name);
  if (file.format === 'table') return { ...draftsFromTable(file.text, file.name, told), raw: [] };
  return contentOfGraphFile(file, told);
}

export interface ReadLinksResult {
  readonly links: readonly Link[];
  /** Those given, or those made from the links' ends. */
  readonly people: readonly Person[];
  readonly warnings: readonly Warning[];
}

/**
 * Links from a file: CSV `from,to[,kind][,last][,strength]`, GEXF, GraphML, Kumu, vCard.
 * Ends are found by id, then address, then name. When `people` is null, people are made from the file itself.
 * Refuses with a LianeError a file that cannot be read at all.
 */
export function readLinks(file: NamedFile, people: readonly Person[] | null): ReadLinksResult {
  const opened = openText(file);
  const content = opened.format === 'table' ? linkTable(opened) : contentOfText(opened);
  const known = people ?? mergeDrafts(content.drafts).people;
  const { links, warnings } = resolveLinks(content.raw, known);
  return { links, people: known, warnings: [...opened.warnings, ...content.warnings, ...warnings] };
}

function linkTable({ text, name }: TextFile): Content {
  const { raw, warnings } = linksFromTable(text, name);
  return { drafts: draftsFromEnds(raw), raw, warnings };
}
