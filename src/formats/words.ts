import type { Language } from '../../db/schema/types.ts';

/** What is written around facts in citations, feeds and calendars. */
export interface Words {
  paragraph: string;
  number: string;
  version: string;
  accessed: string;
  unverified: string;
  feed: string;
  calendar: string;
  dayUnknown: string;
  computed: string;
  open: string;
  done: string;
  unknown: string;
}

/** The words in the four languages. */
export const words: Record<Language, Words> = {
  nl: {
    paragraph: 'par.',
    number: 'nr.',
    version: 'versie',
    accessed: 'geraadpleegd op',
    unverified: 'nog niet in een bron nagelezen',
    feed: 'Monitum: aanbevelingen aan België, de laatst gewijzigde eerst',
    calendar: 'Monitum: termijnen voor België',
    dayUnknown: 'dag niet bekend',
    computed: 'De datum volgt uit een regel en staat niet in de tekst.',
    open: 'Open',
    done: 'Gedaan',
    unknown: 'Niet bekend of het gedaan is',
  },
  fr: {
    paragraph: 'par.',
    number: 'n°',
    version: 'version',
    accessed: 'consulté le',
    unverified: 'pas encore vérifié dans une source',
    feed: 'Monitum : recommandations à la Belgique, les dernières modifiées en premier',
    calendar: 'Monitum : échéances pour la Belgique',
    dayUnknown: 'jour inconnu',
    computed: 'La date découle d’une règle et ne figure pas dans le texte.',
    open: 'À faire',
    done: 'Fait',
    unknown: 'On ne sait pas si cela a été fait',
  },
  de: {
    paragraph: 'Ziff.',
    number: 'Nr.',
    version: 'Fassung',
    accessed: 'abgerufen am',
    unverified: 'noch nicht in einer Quelle nachgelesen',
    feed: 'Monitum: Empfehlungen an Belgien, die zuletzt geänderten zuerst',
    calendar: 'Monitum: Fristen für Belgien',
    dayUnknown: 'Tag nicht bekannt',
    computed: 'Das Datum folgt aus einer Regel und steht nicht im Text.',
    open: 'Offen',
    done: 'Erledigt',
    unknown: 'Nicht bekannt, ob es erledigt ist',
  },
  en: {
    paragraph: 'para.',
    number: 'no.',
    version: 'version',
    accessed: 'accessed',
    unverified: 'not yet read in a source',
    feed: 'Monitum: recommendations to Belgium, last changed first',
    calendar: 'Monitum: deadlines for Belgium',
    dayUnknown: 'day not known',
    computed: 'The date follows from a rule and is not in the text.',
    open: 'Open',
    done: 'Done',
    unknown: 'Not known whether it was done',
  },
};

const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** A date in words, as precise as it is given: `12 March 2015`, `March 2015`, `2015`. */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const written = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
  // The first of a month is an ordinal in French, which the Unicode CLDR does not know.
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
