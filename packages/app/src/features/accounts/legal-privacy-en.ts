import type { LegalFacts, LegalPart } from './legal-facts.ts';

/** What is held, from whom, why, how long, and how to refuse (GDPR, articles 13 and 14), in English. */
export function englishParts(facts: LegalFacts): LegalPart[] {
  return [
    who(facts),
    NOTED,
    MEMBER,
    IDEA,
    ACCOUNT,
    REFUSED,
    seenBy(facts),
    HOW_LONG,
    LIMITS,
    refusing(facts),
  ];
}

function who({ house }: LegalFacts): LegalPart {
  const keeper = house ? house.publisher : 'Whoever keeps the instance';
  return {
    title: 'Who answers for it',
    text: [
      'Each workspace is kept by a person, whose name is on each letter. They noted you, and they answer for it.',
      `${keeper} keeps the instance where these workspaces are, and answers for the accounts opened on it.`,
      house
        ? `For any question about your data: ${house.protection}.`
        : 'This instance is not public yet: ask the person who wrote to you.',
    ],
    margin: house ? [`The machine is hosted by ${house.host}. Country: ${house.country}.`] : [],
  };
}

const NOTED: LegalPart = {
  title: 'If someone noted you',
  text: [
    'Whoever starts a network notes people they know. Of you, it may be a name, an address, what you do or like, whom you know. It is to know to whom an idea might speak, and to write to a few people rather than to all.',
    'An address book can also be read for one idea without being recorded: only those a letter is prepared for are kept.',
    'Each thing noted carries its source, its purpose and its date. You learn of it by the first message you receive. If that has not left within 28 days, what was noted of you is erased.',
  ],
  margin: [
    'Basis: the legitimate interest of the person who noted you, which is to write to someone an idea may touch. You may object without giving a reason.',
    'GDPR, articles 6.1 f, 14 and 21.',
  ],
};

const MEMBER: LegalPart = {
  title: 'If you said yes',
  text: [
    'You are a member of a network. It keeps your yes and what you choose to say: why you come, what you offer, what you look for, how many introductions a month. You decide what the other members see.',
  ],
  margin: [
    'Basis: your consent, which you take back by leaving the network, whenever you like.',
    'GDPR, articles 6.1 a and 7.',
  ],
};

const IDEA: LegalPart = {
  title: 'If you presented an idea',
  text: [
    'Your name, your address, your organisation and what you wrote, so that the person who keeps the workspace can examine it and answer you.',
  ],
  margin: ['Basis: your request. GDPR, article 6.1 b.'],
};

const ACCOUNT: LegalPart = {
  title: 'If you have an account',
  text: [
    'Your name, your address, your language and your roles. No password: you sign in by a link sent to your address, or by a passkey of which only the public part is here.',
    'One cookie keeps your session open for thirty days. Another remembers the language you chose, for a year. There is no other.',
  ],
  margin: ['Basis: the service you ask for. GDPR, article 6.1 b.'],
};

const REFUSED: LegalPart = {
  title: 'If you said no',
  text: [
    'What it takes not to write to you again is left, and nothing else: a print of your address. It does not tell the address; it lets Liane know it again if someone notes it anew. It stays even when all the rest is erased, as long as you do not yourself go back on your no.',
  ],
  margin: ['Basis: your right to object, which has to be kept. GDPR, article 21.'],
};

function seenBy({ mailServer }: LegalFacts): LegalPart {
  return {
    title: 'Who sees it',
    text: [
      'Those who weave the workspace where you are noted. The other members, only what you show them.',
      'Whoever keeps the instance sees, in its pages, the content of no workspace but their own. Whoever keeps the machine can however, as on any server, open the database.',
      mailServer === null
        ? 'Letters leave from the own mail of the person who writes to you.'
        : `Letters pass through a mail server: ${mailServer}.`,
      'Liane sends nothing else to anyone.',
    ],
    margin: [
      'The log of Liane holds no name, no address and no text. If another server stands in front of her, it may keep a log of its own: ask whoever keeps the instance.',
    ],
  };
}

const HOW_LONG: LegalPart = {
  title: 'How long',
  text: [],
  list: [
    'Noted and not told yet: 28 days, then Liane erases.',
    'Noted and told: as long as the workspace needs it. Three years after your last sign, the person who noted you must erase you. Receiving a letter is no sign. This erasure is done by hand.',
    'A member: as long as you remain one.',
    'An account: as long as you keep it.',
    'A refusal: as long as you do not go back on it.',
    'To stop whoever tries too often to get in, Liane counts tries under a print, erased after two hours at most.',
    'A backup copy may for a while hold what was erased since.',
  ],
};

const LIMITS: LegalPart = {
  title: 'What Liane does not do',
  text: [
    'She counts no openings, no clicks and no visits. She puts no picture and no rewritten link in her letters, and her pages load nothing from elsewhere.',
    'She shows and keeps no score of anyone. She proposes, and says why; a person decides, always.',
  ],
  margin: ['No decision is taken by a machine alone. GDPR, article 22.'],
};

function refusing({ house, door }: LegalFacts): LegalPart {
  return {
    title: 'To refuse, to correct, to erase',
    text: [
      door === 'open'
        ? 'Each letter carries three answers: yes, no, later. No is said in one click, without an account and without a reason. You choose how far it goes: this idea, this organisation, or everything. It is done at once.'
        : 'Each letter awaits one of three answers: yes, no, later. This instance cannot be reached from outside: a word in reply is enough to say no, without a reason. Silence is a no as well. The person who wrote to you records it, and nothing more leaves.',
      'On your page you read all that is kept of you, where it comes from and who sees it. You correct it, hide it, take it away or erase it, without asking anyone.',
      house
        ? `You may also write to ${house.protection}. If the answer does not satisfy you, turn to the authority that protects data where you live; in France, the CNIL (www.cnil.fr).`
        : 'If the answer does not satisfy you, turn to the authority that protects data where you live; in France, the CNIL (www.cnil.fr).',
    ],
    margin: [
      'Your rights: access, rectification, erasure, restriction, objection, portability. GDPR, articles 15 to 21.',
    ],
  };
}
