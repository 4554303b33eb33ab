import pg from 'pg';

/** PostgreSQL's numbers for its types (`pg_type.dat`). */
const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

type Parse = (text: string) => unknown;

/** A day stays the text it is: a `Date` would be an instant, of the day before in half the world. */
const asText: Parse = (text) => text;

/** Counts, and places in an order: exact up to 2^53. */
const parsers: Readonly<Record<number, Parse>> = {
  [INT8]: Number,
  [INT8_ARRAY]: arrayOf(Number),
  [DATE]: asText,
  [DATE_ARRAY]: arrayOf(asText),
};

function arrayOf(parse: Parse): Parse {
  const split: (text: string) => readonly (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY, 'text');
  return (text) => split(text).map((item) => (item === null ? null : parse(item)));
}

/** How what PostgreSQL says becomes values: given to each client, so that no other user of `pg` is touched. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    return parsers[oid] ?? pg.types.getTypeParser(oid, 'text');
  },
};
