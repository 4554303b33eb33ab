import type { Language } from '../../platform/languages.ts';

/**
 * Words too common to say what anyone cares about: articles, pronouns, prepositions, auxiliaries, the verbs and
 * adverbs of every sentence. Lower case, accents kept; “été” is missing on purpose (it is also a season).
 */
const french = `
  a à afin ai aie aient aies ainsi ait alors apparemment après as assez au aucun aucune aujourd aura aurai auraient
  aurais aurait auras aurez auriez aurions aurons auront aussi autant autour autre autres aux avaient avais avait avant
  avec avez aviez avions avoir avons ayant ayez ayons beaucoup bien car ce ceci cela celle celles celui cent cependant
  certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de
  dedans dehors déjà depuis dernier dernière derrière des dès desquelles desquels deux devait devant devoir devra
  devrait dit doit doivent donc dont du duquel durant elle elles en encore enfin entre envers es est et étaient étais
  était étant étiez étions être eu eue eues eûmes eurent eus eussent eut eux faire fais faisait fait faites faut fera
  ferait fois font fûmes furent fus fut grâce guère hors hui ici il ils j jamais je juste jusqu jusque l la là laquelle
  le lequel les lesquelles lesquels leur leurs loin lors lorsqu lorsque lui m ma mais malgré me même mêmes mes mieux
  moi moins mon n ne néanmoins ni non nos notamment notre nous on ont or où ou oui par parce parfois parmi pas pendant
  peu peut peuvent peux plus plusieurs plutôt point pour pourquoi pourra pourrait pourtant pouvait pouvoir près presque
  presqu puis puisqu puisque qu quand quant que quel quelle quelles quelqu quelque quelques quels qui quiconque quoi
  quoiqu quoique rien s sa sans sauf se sein selon sera serai seraient serais serait seras serez seriez serions serons
  seront ses seul seule seulement si sien sienne sinon soi soient sois soit soixante sommes son sont sous souvent
  soyez soyons suis sur surtout t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutes
  trente très trois trop tu un une va vais vas vers veut veux via voici voilà voir vont vos votre vôtre vous vraiment y
`;

const english = `
  a about above across after afterwards again against ain all almost alone along already also although always am among
  amongst an and another any anybody anyhow anyone anything anyway are aren around as at away be became because become
  becomes been before behind being below beside besides between beyond both but by came can cannot could couldn did
  didn do does doesn doing don done down during each either else enough etc even ever every everybody everyone
  everything few for from further get gets getting give given go goes going got had hadn has hasn have haven having he
  hence her here hers herself him himself his how however i if in indeed instead into is isn it its itself just keep
  kept least less let like ll made make makes making many may maybe me meanwhile might mine more moreover most mostly
  much must mustn my myself namely near need needs neither never nevertheless no nobody none nor not nothing now
  nowhere of off often on once one ones only onto or other others otherwise ought our ours ourselves out over own per
  perhaps please quite rather re really regarding said same say says see seem seems several shall shan she should
  shouldn since so some somebody someone something sometimes somewhat soon still such take takes than that the their
  theirs them themselves then there therefore these they thing things this those though through throughout thus to
  together too toward towards under unless until up upon us use used uses using usually various ve very via was wasn
  way we well went were weren what whatever when where whereas whether which while who whoever whole whom whose why
  will with within without won would wouldn yes yet you your yours yourself yourselves
`;

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: listed(french),
  en: listed(english),
};
