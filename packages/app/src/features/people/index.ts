export { indexPeople, type Match, type PeopleIndex } from './match.ts';
export type { MergeQuestion } from './merge.ts';
export type { Link, Person, Source } from './person.ts';
export { type ReadLinksResult, type ReadPeople, readLinks, readPeople } from './read-people.ts';
export { type CountedWarning, countWarnings, type Warning, type WarningCode } from './warnings.ts';
