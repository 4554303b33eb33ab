const minute = 60_000;

export const minutes = (count: number): number => count * minute;
export const days = (count: number): number => count * 24 * 60 * minute;

/** A moment so many milliseconds later. */
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
