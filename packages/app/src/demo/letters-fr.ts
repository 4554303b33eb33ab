import { type LettersTold, MARIUS } from './letters-story.ts';

/** As M. Madeleine would write them: short, to one person, about what that person does well. */
export const french: LettersTold = {
  letters: {
    fauchelevent: {
      why: 'Il fut un peu tabellion : il lit, il écrit une belle main, et il a signé un jour un papier de trop.',
      subject: 'Une heure, le jeudi, à l’école du soir',
      words:
        'Père Fauchelevent,\n\nVous m’avez dit un jour que si l’on vous avait lu votre bail avant de vous le faire signer, vous auriez encore vos chevaux. Je n’ai pas oublié.\n\nLa verrerie ouvre une salle trois soirs par semaine. Il y viendra des gens qui signent d’une croix. Voudriez-vous, une heure le jeudi, lire avec eux les papiers qu’on leur tend ?\n\nVotre genou n’aura que dix marches à monter. Apportez la clochette ou laissez-la au jardin.\n\nM. Madeleine',
    },
    combeferre: {
      why: 'Il dit que l’avenir est dans la main du maître d’école, et il suit tous les cours.',
      subject: 'Une école du soir qui cherche son maître',
      words:
        'Monsieur,\n\nOn m’a répété une phrase de vous : l’avenir est dans la main du maître d’école. J’ai appris à lire à quarante ans, dans un lieu que je ne nommerai pas, et je vous crois.\n\nUne salle s’ouvre à Montreuil, le soir, pour ceux qui n’ont pas eu d’école. Elle a le bois et les lampes. Il lui manque quelqu’un qui sache par où commencer.\n\nUn soir suffirait, pour nous le montrer. Si vous restiez davantage, j’en serais heureux.\n\nM. Madeleine',
    },
    javert: {
      why: 'Il lit, quoiqu’il haïsse les livres. Je lui dois de le lui demander comme aux autres.',
      subject: 'Le règlement, lu à voix haute',
      words:
        'Monsieur l’inspecteur,\n\nVous connaissez le règlement mieux que personne ici, et je sais que vous lisez le soir sans aimer cela.\n\nDes ouvriers sont punis pour des règles qu’ils ne peuvent pas lire. Accepteriez-vous de venir une fois les leur lire, telles qu’elles sont ?\n\nVous ne me devez rien. Un mot suffit pour que je ne vous écrive plus.\n\nM. Madeleine',
    },
    bahorel: {
      why: 'Il passe devant l’école de droit depuis onze ans, et connaît un café dans chaque rue.',
      subject: 'Une école sans bancs',
      words:
        'Monsieur,\n\nOn me dit que vous n’entrez dans aucune école. Celle-ci est le soir, elle n’a ni robe ni examen, et l’on y parle debout.\n\nVos parents sont paysans : vous sauriez expliquer une saisie à qui la reçoit. Une heure, un mardi ?\n\nM. Madeleine',
    },
    prouvaire: {
      why: 'Il sait l’italien et le latin, et les montrerait à qui veut.',
      subject: 'Une langue, le soir',
      words:
        'Monsieur,\n\nVous savez quatre langues et vous rougissez d’en parler ; on me l’a raconté avec amitié.\n\nÀ l’école du soir de Montreuil, une jeune fille qui sort de l’atelier voudrait savoir ce que disent les chansons italiennes. Je n’ai pas su lui répondre.\n\nSi un soir d’été vous alliez vers la mer, la salle a une fenêtre, et l’on y supporte la flûte.\n\nM. Madeleine',
    },
    courfeyrac: {
      why: 'Il ne connaît personne sans vouloir le présenter à un autre.',
      subject: 'Des gens à présenter les uns aux autres',
      words:
        'Monsieur,\n\nVos amis disent que l’on n’est jamais seul chez vous. Nous ouvrons une école où beaucoup viendront seuls, et n’oseront pas parler le premier soir.\n\nVoudriez-vous être là ce soir-là, à la porte, et faire ce que vous faites si bien ?\n\nM. Madeleine',
    },
    mabeuf: {
      why: 'Il donne ses livres plutôt que de les voir dormir, et sait le nom des plantes.',
      subject: 'Vos livres, et le nom des plantes',
      words:
        'Monsieur Mabeuf,\n\nRien ne presse dans cette lettre, et vous pouvez la laisser sur la table aussi longtemps qu’il vous plaira.\n\nVous m’avez montré votre herbier sans savoir que je suis émondeur. J’y ai appris le nom d’arbres que je taillais depuis vingt ans.\n\nL’école du soir aura une bibliothèque. Si vous vouliez y prêter trois livres, et venir une fois dire comment on les ouvre, les enfants de Montreuil auraient un jardin de plus.\n\nM. Madeleine',
    },
    'soeur-simplice': {
      why: 'Elle fait la lecture aux malades, et l’on croit tout ce qu’elle lit.',
      subject: 'Lire à ceux qui ne voient plus',
      words:
        'Ma sœur,\n\nVous lisez à l’infirmerie, et les malades disent que votre voix repose. Il y a en ville des yeux usés par l’aiguille qui ne liront plus jamais seuls.\n\nVoudriez-vous, un soir par semaine, faire à l’école ce que vous faites au chevet ? Vous choisirez le livre.\n\nVotre devoir passe avant. Si la réponse est non, elle ne changera rien entre nous.\n\nM. Madeleine',
    },
    enjolras: {
      why: 'Il veut pour chaque enfant l’école gratuite et obligatoire, et sait parler en public.',
      subject: 'L’école gratuite, devant le conseil',
      words:
        'Monsieur,\n\nVous demandez pour chaque enfant l’école gratuite. Nous commençons par une salle, trois soirs, et par des adultes, parce que c’est ce que nous avons.\n\nLe conseil municipal nous entendra en mars. Je parle mal. Viendriez-vous dire, devant lui, pourquoi cela ne doit jamais se payer ?\n\nM. Madeleine',
    },
    'mlle-baptistine': {
      why: 'Elle tient un livre de comptes et écrit de très belles lettres.',
      subject: 'Une lettre par mois, depuis Digne',
      words:
        'Mademoiselle,\n\nJe dois à votre maison plus qu’un lit et une soupe, et je ne sais toujours pas comment on s’en acquitte.\n\nÀ l’école du soir, plusieurs apprennent à écrire et n’ont personne à qui écrire. Accepteriez-vous de recevoir une lettre par mois, et d’y répondre comme vous savez le faire ?\n\nMonseigneur n’a pas besoin de le savoir, mais je crois qu’il sourirait.\n\nM. Madeleine',
    },
    marius: {
      ...MARIUS,
      why: 'Il a appris l’anglais seul, à la chandelle, et lit un contrat avec qui ne le peut pas.',
    },
    'mere-innocente': {
      why: 'Les pensionnaires apprennent mieux quand elle entre dans la classe.',
      subject: 'Vos modèles d’écriture',
      words:
        'Ma révérende mère,\n\nVotre jardinier me dit que le pensionnat a de beaux modèles d’écriture, et qu’on en fait de nouveaux chaque année.\n\nSi les anciens attendent dans une armoire, l’école du soir',
    },
    'mme-hucheloup': {
      why: '',
      subject: 'Votre nom dans mon carnet',
      words:
        'Madame,\n\nJ’ai soupé chez vous un lundi, et j’ai noté votre nom et la grande salle de l’étage. Il est juste que vous le sachiez. Je ne vous demande rien.\n\nM. Madeleine',
    },
  },
  whys: {
    fantine:
      'Elle paie un écrivain public pour avoir des nouvelles de sa fille. Je le lui ai demandé à l’atelier.',
    champmathieu: 'On lui a lu un acte d’accusation dont il n’a pas compris une ligne.',
    gavroche: 'Il connaît toutes les rues, et tous ceux qui y dorment. Il ne répond jamais par écrit.',
    gribier:
      'Écrivain public le matin : il tiendrait la plume une heure le soir. Attendre que ses enfants soient guéris.',
    eponine: 'Elle sait lire, elle. Personne ne lui a demandé à quoi cela pourrait servir.',
    thenardier: 'Il vendrait l’école à ceux qui y viennent.',
    tholomyes: 'Il en ferait un mot, et quelqu’un le paierait.',
    bamatabois: 'Pas lui : elle serait dans la même salle.',
  },
  says: {
    fauchelevent: {
      motivations: ['help', 'enjoy'],
      offers: ['relire un contrat avant qu’on le signe', 'tenir la plume le jeudi'],
      seeks: ['un voisin avec qui passer la soirée'],
    },
    combeferre: {
      motivations: ['discover', 'help', 'create'],
      offers: [
        'apprendre à lire et à compter, deux soirs par semaine',
        'une leçon de sciences avec ce qu’on trouve sur la table',
      ],
      seeks: ['une carte du ciel', 'quelqu’un qui ait appris à lire tard, et veuille raconter comment'],
    },
    'soeur-simplice': {
      motivations: ['help'],
      offers: ['faire la lecture à qui n’y voit plus'],
      seeks: ['des livres simples, en gros caractères'],
    },
  },
};
