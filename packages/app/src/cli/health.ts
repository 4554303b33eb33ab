import { seeded } from '@liane/graph';
import { healthJson, health as measure } from '../features/health/rules.ts';
import { healthText } from '../features/health/text.ts';
import { command, EXIT } from './command.ts';
import { personNamed, readKnown } from './inputs.ts';
import { warningSentences } from './sentence.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/** The one question *does it hold without me?*, asked of a file of links. */
export const health = command({
  name: 'health',
  options: {
    links: {
      value: 'FILE',
      required: true,
      help: {
        fr: 'qui connaît qui : CSV (de,vers…), GEXF, GraphML, Kumu ou vCard',
        en: 'who knows whom: CSV (from,to…), GEXF, GraphML, Kumu or vCard',
      },
    },
    people: settings.people,
    me: settings.me,
    organisation: settings.organisation,
    seed: settings.seed,
    json: settings.json,
  },
  help: {
    fr: {
      line: 'le réseau tient-il sans vous ? (à partir des seuls liens)',
      more: 'Exemple : liane health --links liens.csv --me moi@exemple.fr',
    },
    en: {
      line: 'does the network hold without you? (from links alone)',
      more: 'Example: liane health --links links.csv --me me@example.org',
    },
  },
  async run(values, terminal) {
    terminal.doing(words[terminal.language].doing.reading);
    const { people, links, warnings } = await readKnown({ people: values.people, links: values.links });
    terminal.doing(words[terminal.language].doing.measuring);
    const found = measure({
      people: people.map(({ id }) => id),
      links,
      me: values.me === undefined ? null : personNamed(values.me, 'me', people),
      organisation: values.organisation.map((given) => personNamed(given, 'organisation', people)),
      introductions: [],
      random: seeded(settings.seedOf(values.seed)),
    });
    const sentences = warningSentences(warnings, terminal.language);
    if (values.json)
      terminal.out(JSON.stringify({ network: healthJson(found), warnings: sentences }, null, 2));
    else {
      const names = new Map(people.map((person) => [person.id, person.name]));
      terminal.out(healthText(found, (id) => names.get(id) ?? id, terminal.language));
      for (const sentence of sentences) terminal.err(sentence);
    }
    return EXIT.done;
  },
});
