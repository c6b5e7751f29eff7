import type { Prompts } from './en';

/** What a template asks for, in Portuguese. */
export const pt: Prompts = {
  plan: {
    ogpplan: 'versão do formato: 1',
    edition: 'edição do manual',
    kind: 'nacional (national) ou local',
    stage: 'etapa do plano',
    participant: 'País ou jurisdição local',
    title: 'Título do plano, com os anos que abrange',
    languages: 'código do idioma, por exemplo pt, en, es ou fr',
    'translation-of': 'arquivo do plano de que este é a tradução',
    due: 'AAAA-MM-DD',
    submitted: 'AAAA-MM-DD',
    'previous-plan': 'arquivo ou endereço web do plano anterior',
    introduction: 'Por que este plano, por que agora e o que se pretende mudar',
    'efforts-to-date': 'O que os planos e as reformas anteriores alcançaram e o que ficou por fazer',
  },
  period: { start: 'AAAA-MM-DD', end: 'AAAA-MM-DD' },
  contact: {
    name: 'Nome completo',
    title: 'Cargo e departamento',
    email: 'endereço de e-mail',
    phone: 'número de telefone',
  },
  agency: {
    name: 'Nome completo do órgão',
    acronym: 'Sua sigla',
    aliases: 'outra forma de escrever o nome',
    kind: 'tipo de órgão',
  },
  'development process': {
    dissemination: 'Como e quando as pessoas foram informadas e o que foi feito das suas contribuições',
    dialogue: 'Reuniões e fóruns on-line: quando, onde e com quem',
    'co-ownership': 'Quem decidiu em conjunto o conteúdo do plano e com que regras',
    inclusion: 'O que foi feito para que participasse quem costuma ficar de fora',
    implementation: 'Como o progresso será acompanhado e discutido durante a implementação',
  },
  'feedback entry': {
    proposal: 'O que foi proposto',
    from: 'quem propôs',
    outcome: 'resultado',
    reason: 'Por que a proposta não foi acolhida tal como apresentada',
  },
  commitment: {
    id: 'nome-curto',
    title: 'O que o compromisso faz, em uma linha',
    'policy-areas': 'area-de-politica',
    start: 'AAAA-MM-DD',
    end: 'AAAA-MM-DD',
    lead: 'id-do-orgao',
    supporting: 'id-do-orgao',
    problem: 'Que problema público se resolve: quem é afetado, em que medida e como sabemos',
    causes: 'Quais são as causas do problema',
    'done-so-far': 'O que já foi feito a respeito e com que resultado',
    objective: 'O que o compromisso deve alcançar',
    description: 'O que será feito: as atividades, por quem e para quem',
    results: 'O que será diferente quando o compromisso estiver cumprido e como se poderá comprovar',
    contribution: 'Como estas atividades ajudam a resolver o problema',
    ambition: 'Em que vai além do que se faz hoje',
    values: 'Como o compromisso serve este valor: o que o público poderá ver, dizer ou exigir',
    additional: 'Orçamento e vínculos com programas e outros planos',
    sdgs: 'objetivo, por exemplo 16',
  },
  milestone: {
    id: 'nome-curto',
    title: 'O que será feito',
    deliverable: 'O que qualquer pessoa poderá ver ou verificar quando estiver pronto',
    start: 'AAAA-MM',
    end: 'AAAA-MM',
    lead: 'id-do-orgao',
    status: 'novo (new) ou em andamento (ongoing)',
    intermediate: 'true para o marco de dois anos',
  },
  'reference to an earlier commitment': {
    plan: 'arquivo do plano anterior',
    commitment: 'id-do-compromisso',
  },
  amendment: {
    date: 'AAAA-MM-DD',
    summary: 'O que mudou: que compromisso ou marco, como era e como ficou',
    refresh: 'true para a atualização de meio de período',
  },
  value: {
    transparency: 'Que informação chega ao público que antes ele não podia ver, encontrar nem usar?',
    accountability:
      'Quem, fora do governo, pode pedir contas aos agentes públicos, e o que acontece se a resposta não for satisfatória?',
    'public-participation':
      'Que decisão o público pode influenciar, por que meios, e como saberá o que foi feito das suas contribuições?',
    'technology-and-innovation':
      'A qual dos outros três valores a tecnologia serve, e o que o público pode fazer com ela?',
    inclusion: 'Que grupo ficava de fora, o que o impedia de participar e o que o compromisso muda nisso?',
  },
  other: {
    ignore: 'por que não é preciso corrigir',
  },
};
