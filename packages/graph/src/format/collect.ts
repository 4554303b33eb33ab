import type { Attributes, FilePerson, FileTie, FileWarning, GraphFile, Lifetime, ReadFile } from './file.ts';

interface RawPerson {
  readonly key: string;
  readonly label: string;
  readonly attributes: Attributes;
  readonly lifetimes: readonly Lifetime[];
  readonly line: number | undefined;
}

export interface RawTie {
  readonly from: string;
  readonly to: string;
  /** As written; absent: 1. */
  readonly weight: unknown;
  readonly directed: boolean;
  readonly attributes: Attributes;
  readonly lifetimes: readonly Lifetime[];
  readonly line: number | undefined;
}

/** Gathers people, then ties, and what was left out. One rule for every format. */
export class Collector {
  readonly #people = new Map<string, FilePerson>();
  readonly #ties: FileTie[] = [];
  readonly #warnings: FileWarning[] = [];
  #peopleSeen = 0;
  #tiesSeen = 0;

  /** Position of the next person, or of the next tie. */
  next(of: FileWarning['of']): number {
    return of === 'person' ? this.#peopleSeen : this.#tiesSeen;
  }

  warn(code: FileWarning['code'], of: FileWarning['of'], what: string, line: number | undefined): void {
    const position = this.next(of);
    this.#warnings.push({ code, of, position, what, ...(line === undefined ? {} : { line }) });
  }

  person({ key, label, attributes, lifetimes, line }: RawPerson): void {
    if (key === '') this.warn('person-without-key', 'person', label, line);
    else if (this.#people.has(key)) this.warn('repeated-key', 'person', key, line);
    else this.#people.set(key, { key, label: label === '' ? key : label, attributes, ...ifAny(lifetimes) });
    this.#peopleSeen++;
  }

  tie({ from, to, weight, directed, attributes, lifetimes, line }: RawTie): void {
    const ends = `${from} – ${to}`;
    if (!this.#people.has(from) || !this.#people.has(to)) this.warn('unknown-end', 'tie', ends, line);
    else if (from === to) this.warn('self-tie', 'tie', from, line);
    else
      this.#ties.push({
        from,
        to,
        weight: this.#weight(weight, line),
        directed,
        attributes,
        ...ifAny(lifetimes),
      });
    this.#tiesSeen++;
  }

  /** A tie that is left out for a reason of its format. */
  tieLeftOut(code: FileWarning['code'], what: string, line: number | undefined): void {
    this.warn(code, 'tie', what, line);
    this.#tiesSeen++;
  }

  #weight(given: unknown, line: number | undefined): number {
    if (given === undefined || given === '') return 1;
    const weight = typeof given === 'string' ? Number(given) : given;
    if (typeof weight === 'number' && weight >= 0 && weight < Number.POSITIVE_INFINITY) return weight;
    this.warn('weight-refused', 'tie', String(given), line);
    return 1;
  }

  finish(time?: GraphFile['time']): ReadFile {
    const file = { people: [...this.#people.values()], ties: this.#ties, ...(time ? { time } : {}) };
    return { file, warnings: this.#warnings };
  }
}

function ifAny(lifetimes: readonly Lifetime[]): { lifetimes?: readonly Lifetime[] } {
  return lifetimes.length > 0 ? { lifetimes } : {};
}
