import type { Health } from '../features/health/rules.ts';
import type { Found, Idea } from '../features/interest/types.ts';
import type { PlannedIntroduction } from '../features/introductions/types.ts';
import type { Link, Person } from '../features/people/person.ts';

/** Everything `liane plan` found: what the terminal, the report and the files are made from. */
export interface PlanResult {
  readonly idea: Idea;
  /** Day of the run, `YYYY-MM-DD`. */
  readonly today: string;
  readonly me: string | null;
  readonly organisation: readonly string[];
  /** By id, in the order of the file. */
  readonly people: ReadonlyMap<string, Person>;
  readonly links: readonly Link[];
  readonly found: Found;
  readonly introductions: readonly PlannedIntroduction[];
  readonly health: Health;
  readonly options: {
    /** Share of the people written to who may turn out not to care, in (0, 1). */
    readonly tolerance: number;
    /** Did the initiator choose it? Otherwise it follows from how many answers are known. */
    readonly toleranceChosen: boolean;
    /** Past answers that taught Liane. */
    readonly answers: number;
    readonly write: number | null;
    readonly introductions: number;
    /** Introductions a person can be part of. */
    readonly capacity: number;
    readonly seed: number;
  };
  /** What was left out or corrected on reading, in sentences. */
  readonly warnings: readonly string[];
  /** What Liane could not decide by herself, in sentences. */
  readonly questions: readonly string[];
}
