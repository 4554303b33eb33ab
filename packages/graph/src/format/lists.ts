/**
 * Several values in one cell, joined by `|` as Kumu's sheets and most spreadsheets do. A `|` inside a value is
 * written `\|`; backslashes are doubled only where they touch a `|`, so that `C:\temp` stays as it is.
 * A list whose only value holds a `;` ends with `|`, so that the `;` is not taken for a separator.
 * Values are trimmed and empty ones dropped. O(length). See also {@link splitList}.
 */
export function joinList(values: readonly string[]): string {
  const kept = values.map((value) => value.trim()).filter((value) => value !== '');
  const joined = kept.map((value) => value.replace(/(\\*)\|/g, '$1$1\\|')).map(guardEnd);
  const needsMark = kept.length === 1 && /[;|]/.test(kept[0]!);
  return needsMark ? `${joined[0]}|` : trimLastGuard(joined, kept);
}

function guardEnd(value: string): string {
  return value.replace(/\\+$/, '$&$&');
}

/** The last value is followed by no `|`: its closing backslashes need no doubling. */
function trimLastGuard(joined: readonly string[], kept: readonly string[]): string {
  const last = kept.length - 1;
  return joined
    .map((value, i) => (i === last ? value.replace(/\\+$/, (run) => run.slice(run.length / 2)) : value))
    .join('|');
}

/**
 * The values of a cell: separated by `|` where there is one, else by `;`. Trimmed, without empty ones.
 * `splitList(joinList(values))` gives back trimmed, non-empty values. O(length). See also {@link joinList}.
 */
export function splitList(cell: string): string[] {
  const parts = cell.includes('|') ? splitAtBars(cell) : cell.split(';');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A run of backslashes before a `|` is halved; an odd one makes the `|` part of the value. */
function splitAtBars(cell: string): string[] {
  const parts: string[] = [];
  let value = '';
  let start = 0;
  for (const bar of cell.matchAll(/(\\*)\|/g)) {
    const slashes = bar[1]!.length;
    value += cell.slice(start, bar.index) + '\\'.repeat(slashes >> 1);
    start = bar.index + bar[0].length;
    if (slashes % 2 === 1) value += '|';
    else {
      parts.push(value);
      value = '';
    }
  }
  parts.push(value + cell.slice(start));
  return parts;
}
