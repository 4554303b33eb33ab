/** The time zones there are, as ECMA-402 names them, in their order; UTC is among them. */
export const timeZones: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']),
].sort();

const known = new Set(timeZones);

export function isTimeZone(text: string): boolean {
  return known.has(text);
}
