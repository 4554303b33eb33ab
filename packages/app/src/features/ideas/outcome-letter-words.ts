import { inBothLanguages } from '../../platform/languages.ts';
import type { Verdict } from './examination-rules.ts';

/** What is said of one criterion of the essay: met or not known, in the midst of a sentence; else a sentence of its own. */
type Said = Readonly<Record<Verdict, string>>;

/** The eight criteria of the essay, in its order, said to whoever presented the idea. */
export const essaySaid: Readonly<Record<'fr' | 'en', readonly Said[]>> = inBothLanguages({
  fr: [
    {
      met: 'elle me plaît',
      partly: "L'idée ne me plaît qu'à moitié.",
      unmet: "L'idée ne me plaît pas assez pour que j'en parle de bon cœur.",
      unknown: "si l'idée me plaît",
    },
    {
      met: 'mon travail est financé',
      partly: "Mon travail n'est financé qu'en partie.",
      unmet: "Mon travail n'est pas financé.",
      unknown: 'qui paierait mon travail',
    },
    {
      met: 'nos éthiques se rejoignent',
      partly: "Nos éthiques ne se rejoignent qu'en partie.",
      unmet: 'Nos éthiques ne se rejoignent pas.',
      unknown: 'si nos éthiques se rejoignent',
    },
    {
      met: 'vous donnez sans rien demander en retour',
      partly: "Votre don n'est gratuit qu'en partie.",
      unmet: 'Je ne vois pas ce que vous donnez sans rien demander en retour.',
      unknown: 'ce que vous donneriez à tous',
    },
    {
      met: 'vous offrez quelque chose qui vous ressemble',
      partly: "La contrepartie ne vous ressemble qu'en partie.",
      unmet: 'Il manque une contrepartie qui vous ressemble.',
      unknown: 'quelle contrepartie vous ressemblerait',
    },
    {
      met: 'vous prenez soin de ce que votre activité abîme',
      partly: "Vous ne prenez soin qu'en partie de ce que votre activité abîme.",
      unmet: 'Je ne vois pas que vous preniez soin de ce que votre activité abîme.',
      unknown: 'ce que vous faites de ce que votre activité abîme',
    },
    {
      met: "ce que les membres feront servira l'intérêt de tous",
      partly: "Ce que deviendra l'œuvre des membres n'est réglé qu'en partie.",
      unmet: "Ce que deviendra l'œuvre des membres n'est pas réglé dans l'intérêt de tous.",
      unknown: 'à qui appartiendra ce que les membres feront',
    },
    {
      met: 'vous parleriez en public si la communauté était menacée',
      partly: 'Vous ne parleriez en public que de certaines menaces.',
      unmet: 'Vous ne parleriez pas en public si la communauté était menacée.',
      unknown: 'si vous parleriez en public quand la communauté serait menacée',
    },
  ],
  en: [
    {
      met: 'I like it',
      partly: 'I only half like the idea.',
      unmet: 'I do not like the idea enough to speak of it gladly.',
      unknown: 'whether I like the idea',
    },
    {
      met: 'my work is funded',
      partly: 'My work is funded only in part.',
      unmet: 'My work is not funded.',
      unknown: 'who would pay for my work',
    },
    {
      met: 'our ethics meet',
      partly: 'Our ethics meet only in part.',
      unmet: 'Our ethics do not meet.',
      unknown: 'whether our ethics meet',
    },
    {
      met: 'you give without asking anything back',
      partly: 'Your gift is free only in part.',
      unmet: 'I do not see what you give without asking anything back.',
      unknown: 'what you would give to everyone',
    },
    {
      met: 'you offer something that is your own',
      partly: 'The counterpart is your own only in part.',
      unmet: 'A counterpart of your own is missing.',
      unknown: 'which counterpart would be your own',
    },
    {
      met: 'you take care of what your activity damages',
      partly: 'You take care only in part of what your activity damages.',
      unmet: 'I do not see that you take care of what your activity damages.',
      unknown: 'what you do about what your activity damages',
    },
    {
      met: "what the members make will serve everyone's interest",
      partly: "What will become of the members' work is settled only in part.",
      unmet: "What will become of the members' work is not settled in everyone's interest.",
      unknown: 'to whom what the members make will belong',
    },
    {
      met: 'you would speak in public if the community were threatened',
      partly: 'You would speak in public of some threats only.',
      unmet: 'You would not speak in public if the community were threatened.',
      unknown: 'whether you would speak in public if the community were threatened',
    },
  ],
});

export const words = inBothLanguages({
  fr: {
    greeting: (name: string) => (name === '' ? '' : `${name},`),
    answer: {
      accepted: (title: string) =>
        `J'ai lu « ${title} » et examiné votre idée selon ma charte. Je l'accepte, et je la porterai.`,
      conditions: (title: string) =>
        `J'ai lu « ${title} » et examiné votre idée selon ma charte. J'accepte de la porter, sous des conditions que je vous dis ici.`,
      declined: (title: string) =>
        `J'ai lu « ${title} » et examiné votre idée selon ma charte. Je ne la porterai pas, et je vous dois mes raisons.`,
    },
    met: (clauses: string) => `${clauses}.`,
    unknown: (clauses: string) => `Je ne sais pas encore ${clauses}.`,
    metOwn: (names: string, count: number) =>
      count === 1 ? `Un point de ma charte est acquis : ${names}.` : `Sont acquis dans ma charte : ${names}.`,
    quoted: (title: string) => `« ${title} »`,
    lack: {
      partly: (title: string) => `« ${title} » : c'est vrai en partie.`,
      unmet: (title: string) => `« ${title} » : ce n'est pas le cas.`,
      unknown: (title: string) => `« ${title} » : je ne le sais pas encore.`,
    },
    conditions: (count: number): string =>
      count === 1 ? 'Je vous demande une chose :' : 'Voici ce que je vous demande :',
    condition: (text: string, day: string) => `– ${text}, avant le ${day}`,
    between: ' ;',
    end: {
      accepted:
        'Un mandat public dira qui paie mon travail, pour quoi, jusqu’à quand, et ce que vous donnez en retour.',
      conditions:
        "Si une condition n'est pas tenue à sa date, rien de neuf ne sera demandé au réseau avant qu'elle le soit. Un mandat public dira ce qu'il en est.",
      declined:
        "Cette réponse ne vise que cette idée, telle qu'elle est aujourd'hui. Vous pouvez en présenter une autre.",
    },
  },
  en: {
    greeting: (name) => (name === '' ? '' : `${name},`),
    answer: {
      accepted: (title) =>
        `I have read “${title}” and examined your idea against my charter. I accept it, and will carry it.`,
      conditions: (title) =>
        `I have read “${title}” and examined your idea against my charter. I agree to carry it, on conditions that I set out here.`,
      declined: (title) =>
        `I have read “${title}” and examined your idea against my charter. I will not carry it, and I owe you my reasons.`,
    },
    met: (clauses) => `${clauses}.`,
    unknown: (clauses) => `I do not know yet ${clauses}.`,
    metOwn: (names, count) =>
      count === 1
        ? `One point of my charter is settled: ${names}.`
        : `These points of my charter are settled: ${names}.`,
    quoted: (title) => `“${title}”`,
    lack: {
      partly: (title) => `“${title}”: that is so in part.`,
      unmet: (title) => `“${title}”: that is not so.`,
      unknown: (title) => `“${title}”: I do not know yet.`,
    },
    conditions: (count) => (count === 1 ? 'I ask one thing of you:' : 'Here is what I ask of you:'),
    condition: (text, day) => `– ${text}, before ${day}`,
    between: ';',
    end: {
      accepted:
        'A public mandate will say who pays for my work, what for, until when, and what you give in return.',
      conditions:
        'If a condition is not kept by its date, nothing new will be asked of the network until it is. A public mandate will say how things stand.',
      declined: 'This answer concerns this idea alone, as it stands today. You may present another.',
    },
  },
});
