/** What a format can say of a person or a tie, besides who it is. */
export type AttributeValue = string | number | boolean | readonly string[];

export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * A stretch of time in which a person or a tie was there, both ends included; null: open. Days, date-times or
 * numbers, as the file writes them. A moment has the same start and end.
 */
export interface Lifetime {
  readonly start: string | null;
  readonly end: string | null;
}

export interface FilePerson {
  /** Not empty, distinct within the file. */
  readonly key: string;
  /** The name to show: the key when the file gives none. */
  readonly label: string;
  readonly attributes: Attributes;
  readonly lifetimes?: readonly Lifetime[];
}

export interface FileTie {
  /** Keys of two different people. */
  readonly from: string;
  readonly to: string;
  /** A finite number ≥ 0; 1 when the file does not say. */
  readonly weight: number;
  /** Does it go one way only? */
  readonly directed: boolean;
  readonly attributes: Attributes;
  readonly lifetimes?: readonly Lifetime[];
}

/** How a file tells time: by intervals or by single moments, never both. */
export type TimeRepresentation = 'interval' | 'timestamp';

/** The shape that every format is read into and written from. */
export interface GraphFile {
  readonly people: readonly FilePerson[];
  readonly ties: readonly FileTie[];
  /** Absent when the file tells no time. With `timestamp` each lifetime starts and ends at the same moment. */
  readonly time?: TimeRepresentation;
}

export type FileWarningCode =
  /** A person without a key, left out. */
  | 'person-without-key'
  /** A key given before: the first person is kept, this one left out. */
  | 'repeated-key'
  /** A tie that names nobody at one end, or someone who is not in the file; left out. */
  | 'unknown-end'
  /** Kumu: an end that is the label of several people; left out. */
  | 'ambiguous-end'
  /** A tie from a person to themselves, left out. */
  | 'self-tie'
  /** A weight that is not a finite number ≥ 0, read as 1. */
  | 'weight-refused'
  /** A value that is not of the declared type, kept as text, or that has no place here, left out. */
  | 'value-refused'
  /** A value that changes over time: the last one is kept. */
  | 'value-changes'
  /** A tie of three people or more (GraphML's hyperedge), left out. */
  | 'tie-of-many';

/** What a reader left out or changed: never silently. */
export interface FileWarning {
  readonly code: FileWarningCode;
  readonly of: 'person' | 'tie';
  /** Which one, in the order of the file, from 0. */
  readonly position: number;
  /** The key, the two ends or the value it is about. */
  readonly what: string;
  /** Line of the file, from 1, where the parser told. */
  readonly line?: number;
}

export interface ReadFile {
  readonly file: GraphFile;
  readonly warnings: readonly FileWarning[];
}

export type FormatErrorCode = 'not-gexf' | 'not-graphml' | 'not-kumu' | 'not-an-edge-list';

/** What was given is not of the format at all. Problems of content are warnings, never this. */
export class FormatError extends TypeError {
  readonly code: FormatErrorCode;

  constructor(code: FormatErrorCode, message: string) {
    super(message);
    this.name = 'FormatError';
    this.code = code;
  }
}
