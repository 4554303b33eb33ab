/** Now. Handed over once, on the page of the wiring, so that a test decides what time it is. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
