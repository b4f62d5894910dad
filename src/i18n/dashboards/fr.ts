import { formatDate, formatNumber, formatShare, plural } from '../numbers.ts';
import type { DashboardWords } from './en.ts';

const n = (value: number): string => formatNumber('fr', value);
const outOf = (count: number, total: number): string => `${n(count)} sur ${n(total)} (${shareOf(count, total)})`;
const shareOf = (count: number, total: number): string => {
  if (count > 0 && count / total < 0.005) return 'moins de 1 %';
  if (count < total && count / total > 0.995) return 'plus de 99 %';
  return formatShare('fr', total === 0 ? 0 : count / total);
};

/** The words of charts and dashboards, in French. */
export const fr: DashboardWords = {
  title: 'Chiffres',
  description:
    'Les recommandations adressées à la Belgique en chiffres : par instance, thème, autorité et année, et l’état de leur mise en œuvre.',
  intro: 'Chaque barre et chaque case mène aux recommandations qu’elle compte. Chaque nombre indique sur combien il porte.',
  filterTitle: 'Préciser les chiffres',
  filters: {
    body: 'Instance',
    theme: 'Thème',
    authority: 'Autorité destinataire',
    adoptedFrom: 'Adoptées à partir du',
    adoptedTo: 'Adoptées jusqu’au',
    asOf: 'Telles que publiées le',
  },
  dayHint: 'Jour, par exemple 2020-12-31',
  apply: 'Afficher',
  reset: 'Toutes les recommandations',
  any: 'Tous',
  narrowedTo: 'Limité à',
  recommendations: (count) => plural('fr', count, { one: 'recommandation', other: 'recommandations' }),
  outOf,
  shareOf,
  valueOf: (name, value) => `${name} : ${value}`,
  table: 'Les chiffres sous forme de tableau',
  csv: (title) => `Chiffres de « ${title} » (CSV)`,
  larger: (title) => `${title} : en grand, avec tableau et méthode`,
  method: 'Méthode de comptage',
  picture: 'Le graphique',
  allCharts: 'Tous les graphiques',
  legend: 'Légende',
  total: 'Total',
  ofTotal: 'Sur l’ensemble',
  withoutValue: {
    body: 'Sans instance',
    theme: 'Sans thème',
    authority: 'Aucune autorité nommée',
    governmentLevel: 'Aucun niveau de pouvoir nommé',
    year: 'Année inconnue',
  },
  columns: {
    body: 'Instance',
    theme: 'Thème',
    authority: 'Autorité',
    governmentLevel: 'Niveau de pouvoir',
    year: 'Année',
    day: 'Fin de',
    treaty: 'Traité',
    act: 'Acte',
    date: 'Date',
    standing: 'Situation',
  },
  now: 'aujourd’hui',
  empty: 'Aucune recommandation ne correspond à ces filtres ; il n’y a donc rien à dessiner.',
  emptyActs: 'Aucun acte de la Belgique dont la date est connue n’est enregistré.',
  emptyHistory: 'Rien n’avait encore été publié dans Monitum à cette date ; il n’y a donc pas d’évolution à dessiner.',
  counted: (count) => `Recommandations comptées : ${n(count)}.`,
  notAssessed: (count, total) => `Non évaluées : ${outOf(count, total)} ; cela ne dit rien de ce qui a été fait.`,
  noneAssessed: 'Aucune n’a encore été évaluée ; cela ne dit rien de ce qui a été fait.',
  implemented: (count, assessed) => `Mises en œuvre : ${outOf(count, assessed)} parmi celles qui ont été évaluées.`,
  largest: (name, count, total) => `Le plus grand nombre : ${name}, ${outOf(count, total)}.`,
  largestPair: (row, column, count) => `Le plus grand nombre dans une case : ${row}, ${column} : ${n(count)}.`,
  years: (from, to) => (from === to ? `Année : ${from}.` : `Années : de ${from} à ${to}.`),
  course: (from, before, to, after) => `Évaluées au ${from} : ${before}. Au ${to} : ${after}.`,
  oneMoment: (day, share) => `Monitum publie depuis le ${day}. Évaluées aujourd’hui : ${share}. L’évolution apparaîtra avec le temps.`,
  day: (day) => formatDate('fr', day),
  parties: (count, total) => `La Belgique est partie à ${n(count)} des ${n(total)} traités et protocoles affichés.`,
  standing: (name, count) => `${name} : ${n(count)}.`,
  acts: (count) => `Actes dont la date est connue : ${n(count)}.`,
  actsUndated: (count) => `Actes dont la date est inconnue : ${n(count)}.`,
  unverified: 'non vérifié',
  unverifiedDate: 'Date pas encore lue dans une source',
  noDate: 'date inconnue',
  overlapping: 'Une recommandation peut figurer sur plusieurs lignes ; leur somme dépasse donc le total.',
  actShapes: {
    party: 'Ratification, adhésion ou succession',
    signed: 'Signature',
    inForce: 'Entrée en vigueur pour la Belgique',
    ended: 'Dénonciation ou remplacement',
    other: 'Déclaration, réserve ou autre acte',
  },
  bound: 'La Belgique est liée',
  signedOnly: 'Signé, pas encore liée',
  heatScale: 'De peu à beaucoup de recommandations',
  notNamed: 'Aucune recommandation ne la nomme.',
  assessedShort: (count, total) => `Évaluées : ${outOf(count, total)}`,
  implementedShort: (count, total) => `Mises en œuvre, parmi celles évaluées : ${outOf(count, total)}`,
  together: 'Plusieurs autorités ensemble',
  charts: {
    'status-by-body': {
      title: 'Statut par instance',
      method:
        'Le statut est celui qu’un institut a publié pour la recommandation dans son ensemble, ou à défaut le moins bon des statuts encore ouverts parmi les autorités destinataires. Une instance qui en regroupe d’autres, comme les procédures spéciales, vaut pour toutes.',
    },
    'status-by-theme': {
      title: 'Statut par thème',
      method:
        'Groupes de thèmes ; un groupe vaut pour chacun de ses thèmes. Une recommandation dont les thèmes relèvent de deux groupes est comptée dans les deux. Si vous choisissez un thème, lui seul est dessiné.',
    },
    'status-by-authority': {
      title: 'Statut par autorité',
      method:
        'Les autorités qu’une recommandation nomme ou que le personnel y a rattachées ; une autorité vaut pour celles qui en dépendent. Le statut est celui de la recommandation dans son ensemble, et non de ce que cette autorité seule a fait.',
    },
    'status-by-level': {
      title: 'Statut par niveau de pouvoir',
      method:
        'Les niveaux des autorités destinataires. « La Belgique dans son ensemble » est comptée aux niveaux fédéral, communautaire et régional. Le statut est celui de la recommandation dans son ensemble.',
    },
    'per-year': {
      title: 'Recommandations par année et par instance',
      method:
        'L’année d’adoption du document. Tous les petits graphiques ont la même échelle de hauteur. Une année sans barre ne compte ici aucune recommandation, ce qui peut aussi signifier que son document n’a pas été encodé.',
    },
    'themes-by-body': {
      title: 'Thèmes et instances',
      method:
        'Le nombre de recommandations de chaque instance pour chaque groupe de thèmes. Plus la case est foncée, plus il y en a ; le nombre est écrit dans chaque case. Une recommandation dont les thèmes relèvent de deux groupes est comptée dans les deux.',
    },
    'status-over-time': {
      title: 'Évolution du statut',
      method:
        'Ce qui était publié dans Monitum à la fin de chaque période : les recommandations, leurs thèmes et leur statut tels qu’ils étaient alors. Une recommandation est comptée à partir du jour de sa publication ici, et non de son adoption.',
    },
    ratifications: {
      title: 'Traités : les actes de la Belgique au fil du temps',
      method:
        'Chaque ligne est un traité ou un protocole. Seuls les actes dont la date est connue sont dessinés ; si seule l’année est connue, l’acte est placé au milieu de celle-ci. Les filtres par instance et par thème choisissent des traités ; les autres filtres ne s’appliquent pas ici.',
    },
    governments: {
      title: 'La Belgique par autorité',
      method:
        'Chaque case est une autorité. Elle compte les recommandations qui la nomment, elle ou une autorité qui en dépend ; celles adressées à la Belgique dans son ensemble ou à plusieurs autorités ensemble ont leur propre case. Le statut est celui de la recommandation dans son ensemble.',
    },
  },
};
