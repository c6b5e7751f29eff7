import type { Prompts } from './en';

/** What a template asks for, in French. */
export const fr: Prompts = {
  plan: {
    ogpplan: 'version du format : 1',
    edition: 'édition du manuel',
    kind: 'national ou local',
    stage: 'étape du plan',
    participant: 'Pays ou collectivité locale',
    title: 'Titre du plan, avec les années couvertes',
    languages: 'code de langue, par exemple fr, en, es ou pt',
    'translation-of': 'fichier du plan dont celui-ci est la traduction',
    due: 'AAAA-MM-JJ',
    submitted: 'AAAA-MM-JJ',
    'previous-plan': 'fichier ou adresse web du plan précédent',
    introduction: 'Pourquoi ce plan, pourquoi maintenant et ce qu’il doit changer',
    'efforts-to-date': 'Ce que les plans et les réformes antérieurs ont apporté et ce qu’il reste à faire',
  },
  period: { start: 'AAAA-MM-JJ', end: 'AAAA-MM-JJ' },
  contact: {
    name: 'Prénom et nom',
    title: 'Fonction et service',
    email: 'adresse électronique',
    phone: 'numéro de téléphone',
  },
  agency: {
    name: 'Nom complet de l’organisme',
    acronym: 'Son sigle',
    aliases: 'autre façon d’écrire son nom',
    kind: 'type d’organisme',
  },
  'development process': {
    dissemination: 'Comment et quand le public a été informé et ce que sont devenues ses contributions',
    dialogue: 'Réunions et forums en ligne : quand, où et avec qui',
    'co-ownership': 'Qui a décidé ensemble du contenu du plan et selon quelles règles',
    inclusion: 'Ce qui a été fait pour que les personnes habituellement exclues puissent participer',
    implementation: 'Comment les avancées seront suivies et débattues pendant la mise en œuvre',
  },
  'feedback entry': {
    proposal: 'Ce qui a été proposé',
    from: 'qui l’a proposé',
    outcome: 'suite donnée',
    reason: 'Pourquoi la proposition n’a pas été retenue telle quelle',
  },
  commitment: {
    id: 'nom-court',
    title: 'Ce que fait l’engagement, en une ligne',
    'policy-areas': 'domaine-d-action',
    start: 'AAAA-MM-JJ',
    end: 'AAAA-MM-JJ',
    lead: 'id-de-l-organisme',
    supporting: 'id-de-l-organisme',
    problem: 'Quel problème public est résolu : qui est touché, dans quelle mesure et comment on le sait',
    causes: 'Quelles sont les causes du problème',
    'done-so-far': 'Ce qui a déjà été fait et avec quel résultat',
    objective: 'Ce que l’engagement doit permettre d’atteindre',
    description: 'Ce qui sera fait : les activités, par qui et pour qui',
    results: 'Ce qui aura changé une fois l’engagement tenu et comment on pourra le constater',
    contribution: 'En quoi ces activités aident à résoudre le problème',
    ambition: 'En quoi cela va au-delà de ce qui se fait aujourd’hui',
    values: 'En quoi l’engagement sert cette valeur : ce que le public pourra voir, dire ou exiger',
    additional: 'Budget, liens avec des programmes et d’autres plans',
    sdgs: 'objectif, par exemple 16',
  },
  milestone: {
    id: 'nom-court',
    title: 'Ce qui sera fait',
    deliverable: 'Ce que chacun pourra voir ou vérifier une fois le travail terminé',
    start: 'AAAA-MM',
    end: 'AAAA-MM',
    lead: 'id-de-l-organisme',
    status: 'nouveau (new) ou en cours (ongoing)',
    intermediate: 'true pour le jalon des deux ans',
  },
  'reference to an earlier commitment': {
    plan: 'fichier du plan précédent',
    commitment: 'id-de-l-engagement',
  },
  amendment: {
    date: 'AAAA-MM-JJ',
    summary: 'Ce qui a changé : quel engagement ou jalon, l’ancienne et la nouvelle version',
    refresh: 'true pour l’actualisation à mi-parcours',
  },
  value: {
    transparency:
      'Quelles informations parviennent au public, qu’il ne pouvait ni voir, ni trouver, ni utiliser auparavant ?',
    accountability:
      'Qui, hors du gouvernement, peut demander des comptes aux responsables, et que se passe-t-il si la réponse est insuffisante ?',
    'public-participation':
      'Sur quelle décision le public peut-il peser, par quels moyens, et comment saura-t-il ce que sont devenues ses contributions ?',
    'technology-and-innovation':
      'Laquelle des trois autres valeurs la technologie sert-elle, et que peut en faire le public ?',
    inclusion:
      'Quel groupe était exclu, qu’est-ce qui l’en empêchait, et qu’est-ce que l’engagement y change ?',
  },
  other: {
    ignore: 'pourquoi il n’y a pas lieu de corriger',
  },
};
