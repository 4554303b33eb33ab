import type { Answer, Form, TestSite, Visitor } from '../../../test/site.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { at } from '../../routes.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { defaultCharter } from './charter-store.ts';
import { recordIdea } from './present-actions.ts';
import { ideaGiven, ownIdea } from './schemas.ts';

/** The evening school, as the colonel presented it to a practice. */
export function presentSchool(
  site: TestSite,
  given: Readonly<Record<string, string>> = {},
  workspace: WorkspaceOpen = site.practice,
): Promise<string> {
  const words = ownIdea.parse({
    language: 'fr',
    title: 'Une école du soir',
    pitch: 'Une salle où l’on apprenne à lire.',
    gives: 'La salle, le bois, les lampes.',
    presenterName: 'Colonel Pontmercy',
    presenterAddress: 'colonel@verrerie.example',
    ...given,
  });
  return inTransaction(site.tools(), async (tx) => {
    return (await recordIdea(tx, workspace, ideaGiven(words), 'presenter')).id;
  });
}

export const criteria = defaultCharter('fr').criteria;

/** The charter as its form sends it, a criterion a line; what is given is laid over. */
export function charterForm(lines: readonly Form[] = []): Form {
  const given = [...criteria.map((one) => ({ ...one })), { key: '', title: '', question: '' }];
  return Object.fromEntries(
    given.flatMap((one, i) =>
      Object.entries({ ...one, place: String(i + 1), ...lines[i] }).map(([name, value]) => [
        `${name}-${i}`,
        value,
      ]),
    ),
  );
}

/** What a weaver does on the file of one idea, as a browser sends it. */
export function examiner(site: TestSite, weaver: Visitor, idea: string) {
  const here = { workspace: site.practice.slug, idea };
  return {
    here,
    judge: (
      place: number,
      verdict: string,
      more: { evidence?: string; source?: string } = {},
    ): Promise<Answer> => {
      const { key } = criteria[place]!;
      return weaver.post(at.ideaAssess.to({ ...here, criterion: key }), {
        [`verdict-${key}`]: verdict,
        [`evidence-${key}`]: more.evidence ?? 'Vu à l’atelier',
        [`source-${key}`]: more.source ?? 'Visite',
      });
    },
    condition: (text: string, dueOn: string, criterion = ''): Promise<Answer> =>
      weaver.post(at.ideaCondition.to(here), { text, dueOn, criterion }),
    settle: (condition: string, state: string): Promise<Answer> =>
      weaver.post(at.ideaConditionSettle.to({ ...here, condition }), { state }),
    decide: (outcome: string, letter = 'Mon colonel,\n\nVoici ma réponse.'): Promise<Answer> =>
      weaver.post(at.ideaDecide.to(here), { outcome, letter }),
    file: (language?: 'fr' | 'en'): Promise<Answer> => weaver.get(at.idea.to(here), language),
    state: async (): Promise<string> =>
      (await site.db.selectFrom('idea').select('state').where('id', '=', idea).executeTakeFirstOrThrow())
        .state,
    conditions: () =>
      site.db.selectFrom('condition').selectAll().where('idea_id', '=', idea).orderBy('due_on').execute(),
  };
}
