import { testDatabase } from '../../platform/database/testing.ts';
import { openKeys } from '../../platform/keys.ts';
import { seededRandom } from '../../platform/random.ts';
import type { Tools } from '../../platform/tools.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import type { Person } from './person.ts';
import type { NewSource } from './source-store.ts';

/** A practice of one's own, on a database of its own, for tests. */
export async function practiceForTests() {
  const { db, close } = await testDatabase();
  const keys = openKeys({ secret: 's'.repeat(32), refusalKey: 'r'.repeat(32) });
  const tools: Tools = { db, now: new Date('2027-03-09T08:00:00Z'), random: seededRandom(1), keys };
  const email = 'madeleine@montreuil.example';
  const owner = await recordAccount(tools, { name: 'M. Madeleine', email, language: 'fr', isOwner: true });
  const practice = await recordPractice(tools, owner, { name: 'Atelier de M. Madeleine', language: 'fr' });
  return { tools, close, owner, practice, workspaceId: practice.id };
}

/** Someone as a file gives them. */
export function someone(name: string, more: Partial<Person> = {}): Person {
  const nothing = { about: '', offers: [], seeks: [], interests: [], groups: [], notes: '', language: null };
  return { id: name, name, emails: [], ...nothing, sources: [], ...more };
}

export function fromFile(name: string): NewSource {
  return { kind: 'file', name, purpose: 'Gens de Montreuil', ideaId: null, recordedBy: null };
}
