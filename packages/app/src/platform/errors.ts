/** Where in what the person gave something is wrong. Lines and columns count from 1. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The one error class. `code` is stable and is what tests assert; the sentence is made from it, in the reader's
 * language, by the features' `words.ts`. Expected refusals of a rule are return values, not this.
 */
export class LianeError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly where: Where | undefined;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}, where?: Where) {
    super(`${code} ${JSON.stringify({ ...details, ...where })}`);
    this.name = 'LianeError';
    this.code = code;
    this.details = details;
    this.where = where;
  }
}
