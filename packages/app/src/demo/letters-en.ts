import type { LettersTold } from './letters-story.ts';
import { MARIUS } from './letters-story.ts';

/** The same, as someone writes who thinks in English. */
export const english: LettersTold = {
  letters: {
    fauchelevent: {
      why: 'He was something of a notary once: he reads, writes a fine hand, and one day signed a paper too many.',
      subject: 'An hour on Thursdays, at the night school',
      words:
        'Father Fauchelevent,\n\nYou told me once that if someone had read you your lease before you signed it, you would still have your horses. I have not forgotten.\n\nThe glassworks are opening a room, three evenings a week. People will come there who sign with a cross. Would you sit with them for an hour on Thursdays, and read with them the papers they are handed?\n\nYour knee will have ten steps to climb, no more. Bring the bell, or leave it in the garden.\n\nM. Madeleine',
    },
    combeferre: {
      why: 'He says that the future is in the hand of the schoolmaster, and goes to every lecture.',
      subject: 'A night school in want of a master',
      words:
        'Sir,\n\nSomeone repeated to me a sentence of yours: the future is in the hand of the schoolmaster. I learned to read at forty, in a place I will not name, and I believe you.\n\nA room is opening in Montreuil, in the evening, for those who had no school. It has firewood and lamps. What it lacks is someone who knows where to begin.\n\nOne evening would be enough to show us. If you stayed longer, I should be glad.\n\nM. Madeleine',
    },
    javert: {
      why: 'He reads, although he hates books. I owe it to him to ask him as I ask the others.',
      subject: 'The rules, read aloud',
      words:
        'Inspector,\n\nYou know the rules better than anyone here, and I know that you read in the evening without liking it.\n\nWorkers are punished by rules that they cannot read. Would you come once, and read them out as they stand?\n\nYou owe me nothing. One word, and I will not write to you again.\n\nM. Madeleine',
    },
    bahorel: {
      why: 'He has been walking past the law school for eleven years, and knows a café in every street.',
      subject: 'A school without benches',
      words:
        'Sir,\n\nI hear that you enter no school. This one is in the evening, has neither gowns nor examinations, and people talk standing up.\n\nYour parents work the land: you could explain a seizure to someone who has just been served one. An hour, some Tuesday?\n\nM. Madeleine',
    },
    prouvaire: {
      why: 'He knows Italian and Latin, and would show them to anyone who likes.',
      subject: 'A language, in the evening',
      words:
        'Sir,\n\nYou know four languages and blush when you are asked about them; I was told so by a friend of yours, fondly.\n\nAt the night school in Montreuil there is a girl from the workshop who would like to know what the Italian songs are saying. I could not tell her.\n\nShould you be walking towards the sea some evening, the room has a window, and nobody minds a flute.\n\nM. Madeleine',
    },
    courfeyrac: {
      why: 'He never meets anyone without wanting to introduce them to someone else.',
      subject: 'People to be introduced to one another',
      words:
        'Sir,\n\nYour friends say that nobody is ever alone in your rooms. We are opening a school to which many will come alone, and not dare to speak on the first evening.\n\nWould you be at the door that evening, and do what you do so well?\n\nM. Madeleine',
    },
    mabeuf: {
      why: 'He gives his books away rather than see them sleep, and knows plants by their names.',
      subject: 'Your books, and the names of plants',
      words:
        'Monsieur Mabeuf,\n\nThere is no hurry in this letter, and you may leave it on the table for as long as you please.\n\nYou showed me your herbarium without knowing that I am a pruner. I learned from it the names of trees I had been cutting for twenty years.\n\nThe night school will have a library. If you would lend it three books, and come once to say how they are opened, the children of Montreuil would have one more garden.\n\nM. Madeleine',
    },
    'soeur-simplice': {
      why: 'She reads to the sick, and people believe everything she reads.',
      subject: 'Reading to those who no longer see',
      words:
        'Sister,\n\nYou read in the infirmary, and the sick say that your voice is a rest. There are eyes in this town, worn out by the needle, that will never read alone again.\n\nWould you, one evening a week, do at the school what you do at the bedside? You shall choose the book.\n\nYour duty comes first. If the answer is no, it will change nothing between us.\n\nM. Madeleine',
    },
    enjolras: {
      why: 'He wants school free for every child, and knows how to speak in public.',
      subject: 'A free school, before the council',
      words:
        'Sir,\n\nYou ask for every child a school that costs nothing. We begin with one room, three evenings, and with grown people, because that is what we have.\n\nThe town council will hear us in March. I speak badly. Would you come and tell them why this must never be paid for?\n\nM. Madeleine',
    },
    'mlle-baptistine': {
      why: 'She keeps a book of accounts, and writes very beautiful letters.',
      subject: 'One letter a month, from Digne',
      words:
        'Mademoiselle,\n\nI owe your house more than a bed and a bowl of soup, and I still do not know how such a thing is repaid.\n\nAt the night school several people are learning to write, and have nobody to write to. Would you receive one letter a month, and answer it as only you can?\n\nMonseigneur need not know, but I believe he would smile.\n\nM. Madeleine',
    },
    marius: MARIUS,
    'mere-innocente': {
      why: 'The boarders learn better when she comes into the classroom.',
      subject: 'Your writing models',
      words:
        'Reverend Mother,\n\nYour gardener tells me that the boarding school has beautiful writing models, and that new ones are made every year.\n\nIf the old ones are waiting in a cupboard, the night school',
    },
    'mme-hucheloup': {
      why: '',
      subject: 'Your name in my notebook',
      words:
        'Madam,\n\nI had supper at your house one Monday, and noted your name and the large room upstairs. It is only right that you should know. I ask nothing of you.\n\nM. Madeleine',
    },
  },
  whys: {
    fantine: 'She pays a public letter-writer for news of her daughter. I asked her at the workshop.',
    champmathieu: 'They read him an indictment of which he did not understand a line.',
    gavroche: 'He knows every street, and all who sleep there. He never answers in writing.',
    gribier:
      'A public letter-writer in the morning: he would hold the pen for an hour at night. Wait until his children are well.',
    eponine: 'She can read. Nobody ever asked her what it could be for.',
    thenardier: 'He would sell the school to those who come to it.',
    tholomyes: 'He would make a joke of it, and someone would pay for it.',
    bamatabois: 'Not him: she would be in the same room.',
  },
  says: {
    fauchelevent: {
      motivations: ['help', 'enjoy'],
      offers: ['reading a contract before it is signed', 'holding the pen on Thursdays'],
      seeks: ['a neighbour to spend the evening with'],
    },
    combeferre: {
      motivations: ['discover', 'help', 'create'],
      offers: [
        'teaching reading and counting, two evenings a week',
        'a science lesson with whatever is on the table',
      ],
      seeks: ['a map of the sky', 'someone who learned to read late, and would tell how'],
    },
    'soeur-simplice': {
      motivations: ['help'],
      offers: ['reading aloud to those who no longer see'],
      seeks: ['simple books, in large print'],
    },
  },
};
