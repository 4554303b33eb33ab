import type { NamedFile } from '../../platform/files.ts';

/** A file made of a text, for tests. */
export function textFile(name: string, text: string): NamedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** « code line:column » of each warning, for tests. */
export function places(
  warnings: readonly { code: string; where: { line?: number; column?: number } }[],
): string[] {
  return warnings.map(
    ({ code, where: { line = 0, column } }) => `${code} ${line}${column ? `:${column}` : ''}`,
  );
}
