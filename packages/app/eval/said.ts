import type { LianeError } from '../src/platform/errors.ts';

export const help = `npm run eval -- --dir DIR [options]
How well do find and introduce do on a folder of real data? Prints figures, against baselines measured in the same run.

  --dir DIR        folder with people.csv, links.csv, task.json (and events.csv, ideas.jsonl)
  --protocol P     a hidden links, b future links, c interest, d resilience; default: all that task.json names
  --seeds 1,2      seeds instead of those of task.json
  --acceptance M   protocol d: only this model of who says yes (all, mixed, cautious, open)
  --json           one JSON object instead of tables
  --help           this text

Ends with 0 when all was measured, 1 when the folder cannot be used, 2 when the command is wrong.`;

/** What each code means, in one sentence. */
const sentences: Readonly<Record<string, string>> = {
  'folder-missing': 'there is no such folder.',
  'file-missing': 'this file is missing.',
  'csv-broken': 'this is not well-formed CSV: {problem}.',
  'column-missing': 'the column “{column}” is missing from the first line.',
  'id-empty': 'this person has no id.',
  'id-repeated': 'the id “{id}” stands on an earlier line already.',
  'person-unknown': '“{id}” is nobody in people.csv.',
  'link-to-self': '“{id}” is linked to themselves.',
  'link-repeated': '“{from}” and “{to}” are linked on an earlier line already.',
  'date-broken': '“{date}” is no date; write 2026-11-22T09:00:00Z.',
  'language-unknown': '“{language}” is no language Liane knows; write fr, en or nothing.',
  'json-broken': 'this is not well-formed JSON: {problem}.',
  'field-wrong': 'the field “{field}” is missing or has a value that cannot be used.',
  'option-wrong': '{problem}',
  'protocol-absent': 'task.json does not name protocol {protocol}, or the folder lacks what it needs.',
};

/** “folder/people.csv, line 3: the id “p1” stands on an earlier line already.” */
export function sentenceOf({ code, details, where }: LianeError): string {
  const text = (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(details[name] ?? ''),
  );
  if (where === undefined) return text;
  return `${where.file}${where.line === undefined ? '' : `, line ${where.line}`}: ${text}`;
}
