import { fold } from '../../platform/text.ts';

interface Named {
  readonly name: string;
}

/** Those of one address who bear one name: at a shared mailbox, each reads what is noted about them alone. */
export function byName<P extends Named>(people: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const groups = new Map<string, P[]>();
  for (const person of people) {
    const name = fold(person.name);
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return groups;
}

/** Who reads: the only one there is, else the one who said so; null while nobody did. */
export function whoReads<P extends Named>(
  people: readonly P[],
  asked: string | undefined,
): readonly P[] | null {
  const groups = byName(people);
  if (groups.size <= 1) return people;
  return groups.get(fold(asked ?? '')) ?? null;
}
