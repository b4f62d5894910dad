import { formatDate, formatNumber, plural } from '../numbers.ts';
import type { CalendarWords } from './en.ts';

const n = (count: number): string => formatNumber('fr', count);

/** The words of the calendar of deadlines, in French. */
export const fr: CalendarWords = {
  title: 'Calendrier',
  description: 'Ce que la Belgique doit aux instances internationales, et quand : rapports, réponses de suivi, examens.',
  intro:
    'Rapports, réponses et examens dans les procédures concernant la Belgique. Une date passée ne prouve ni que l’obligation n’a pas été remplie, ni qu’elle l’a été.',
  counts: (total, upcoming, passed, undated, met) =>
    `${plural('fr', total, { one: 'échéance', other: 'échéances' })} : ${n(upcoming)} à venir, ${n(passed)} dont la date est passée sans que l’on sache si elles ont été respectées, ${n(undated)} sans date, ${n(met)} respectées.`,
  none: 'Aucune échéance ne correspond à ces filtres.',
  noBodies: 'Aucune instance qui surveille ce traité n’est consignée ; il n’a donc pas d’échéances ici.',
  filters: 'Affiner le calendrier',
  body: 'Instance',
  treaty: 'Traité',
  treatyHint: 'Échéances des instances qui le surveillent',
  kind: 'Nature',
  state: 'État',
  states: { open: 'ouverte', done: 'respectée', unknown: 'on ignore si elle a été respectée' },
  from: 'À partir du',
  until: 'Jusqu’au',
  dayHint: 'Par exemple 2026-12-31',
  passed: 'Date passée, respect non connu',
  overdue: 'en retard',
  upcoming: 'À venir',
  undated: 'Sans date',
  undatedNote: 'La source nomme l’obligation et non sa date, ou la date n’a pas été vue.',
  met: 'Respectées',
  showMet: (count) => `Afficher aussi les échéances respectées (${n(count)})`,
  hideMet: 'Masquer les échéances respectées',
  monthOnly: 'jour inconnu',
  yearOnly: 'mois et jour inconnus',
  someTimeIn: (year) => `Dans le courant de ${year}`,
  computed: 'calculée selon une règle, non imprimée',
  completedOn: 'respectée le',
  towards: 'Envers :',
  document: 'Document :',
  review: 'Examen :',
  note: 'Remarque :',
  sourcesOf: (title) => `Sources : ${title}`,
  subscribe: 'Dans votre propre agenda',
  subscribeHow:
    'Ce fichier (iCalendar) contient les échéances de ce filtre précis, sauf celles qui n’ont pas de date. Téléchargez-le une fois, ou abonnez-vous à son adresse pour que votre agenda suive les changements : dans Outlook « Ajouter un calendrier › S’abonner à partir du web », dans Google Agenda « À partir de l’URL », dans Calendrier d’Apple « Nouvel abonnement ».',
  ics: 'Fichier iCalendar de ce filtre',
  webcal: 'S’abonner (webcal)',
  address: 'Adresse pour s’abonner :',
  tooMany: (shown) => `Seules les ${n(shown)} premières sont affichées ici ; l’API les donne toutes.`,
  day: (date) => formatDate('fr', date),
};
