import { formatNumber, plural } from '../numbers.ts';
import type { HomeWords } from './en.ts';

const n = (value: number): string => formatNumber('nl', value);

/** The words of the home page, in Dutch. */
export const nl: HomeWords = {
  kicker: 'Latijn monitum: een vermaning, iets waaraan men wordt herinnerd',
  title: 'Wat België over mensenrechten te horen kreeg, en wat ermee gebeurde',
  description:
    'Aanbevelingen van de Verenigde Naties en de Raad van Europa aan België, de verdragen die het binden, en wat er sindsdien gebeurde.',
  intro: [
    'Monitum brengt samen wat instanties van de Verenigde Naties en de Raad van Europa België hebben aanbevolen, en welke mensenrechtenverdragen het land binden.',
    'Bij elke aanbeveling staat naast elkaar wat de Staat antwoordde, wat de instantie later vaststelde, wat mensenrechteninstellingen oordelen en wat anderen zeggen.',
  ],
  searchLabel: 'Zoek in de aanbevelingen',
  searchHint: 'Een onderwerp in een van de vier talen, een woord uit de tekst, of een symbool zoals CRPD/C/BEL/CO/2-3.',
  searchButton: 'Aanbevelingen zoeken',
  examples: 'Bijvoorbeeld:',
  exampleWords: ['gevangenis', 'inclusief onderwijs', 'geweld tegen vrouwen'],
  stateOfPlay: 'De stand van zaken',
  stateOn: (day) => `Geteld op ${day}, in wat hier is opgenomen. Dat is niet alles wat België te horen kreeg.`,
  of: (total) => `van ${n(total)}`,
  assessed: 'aanbevelingen beoordeeld',
  assessedNote: (rest) =>
    `${plural('nl', rest, { one: 'aanbeveling is', other: 'aanbevelingen zijn' })} nog niet beoordeeld. Dat zegt niets over wat er gedaan is.`,
  allAssessed: 'Er blijft er geen enkele onbeoordeeld.',
  notAssessedLink: 'Toon de niet beoordeelde',
  implemented: 'beoordeelde aanbevelingen uitgevoerd',
  implementedNote: (progress) => `In uitvoering: ${n(progress)}.`,
  followUp: 'aanbevelingen door de instantie gekozen voor haar opvolgingsprocedure',
  followUpNote: 'Er is nog geen beoordeling gepubliceerd. Daarom staat hier geen cijfer over de uitvoering.',
  treaties: 'verdragen en protocollen binden België',
  treatiesNote: (unsure) =>
    unsure === 0
      ? 'Van de mensenrechtenverdragen die hier zijn opgenomen.'
      : `Van de mensenrechtenverdragen die hier zijn opgenomen. Voor ${n(unsure)} is de stand onzeker of niet bekend.`,
  treatiesLink: 'Toon de verdragen',
  statusBar: 'Alle aanbevelingen volgens status',
  newestDocuments: 'Nieuwste documenten',
  allDocuments: 'Alle documenten',
  recommendations: (count) => plural('nl', count, { one: 'aanbeveling', other: 'aanbevelingen' }),
  noDate: 'datum niet bekend',
  nextDeadlines: 'Volgende termijnen',
  calendar: 'De hele kalender',
  noDeadlines: 'Er is geen termijn opgenomen die nog moet komen.',
  computed: 'datum volgt uit een regel',
  stateUnknown: 'niet bekend of eraan voldaan is',
  pastDeadlines: (past, open) =>
    `${n(past)} van de ${plural('nl', open, { one: 'openstaande termijn', other: 'openstaande termijnen' })} ${past === 1 ? 'is' : 'zijn'} verstreken zonder dat hier blijkt dat eraan voldaan is.`,
  startFrom: 'Begin bij wat u nodig hebt',
  groups: {
    researcher: {
      title: 'Onderzoekers',
      text: 'Vind elke aanbeveling over een onderwerp, bekijk de stand op een dag in het verleden en neem het resultaat mee om te citeren of te tellen.',
    },
    programmer: {
      title: 'Ngo’s en programmeurs',
      text: 'Lees alles via een open API, zonder sleutel, en volg wat er verandert.',
    },
    journalist: {
      title: 'Journalisten',
      text: 'Bekijk de cijfers met het totaal waaruit ze geteld zijn, en de officiële tekst achter elke samenvatting.',
    },
    staff: {
      title: 'Medewerkers van de instellingen',
      text: 'Leg aanbevelingen vast, beoordeel ze en kijk ze na. Alleen hiervoor moet u zich aanmelden.',
    },
  },
  links: {
    search: 'Zoeken en filteren',
    method: 'Hoe werd vastgelegd en beoordeeld',
    data: 'Data, formaten en voorbeelden',
    apiDocs: 'Documentatie van de API',
    numbers: 'Cijfers en grafieken',
    deadlines: 'Wat wanneer moet gebeuren',
    signIn: 'Naar de pagina’s voor medewerkers',
  },
  browse: 'Bladeren',
  byTheme: 'Per thema',
  allThemes: 'Alle thema’s',
  byBody: 'Per instantie',
  allBodies: 'Alle instanties',
  byAuthority: 'Per overheid',
  allAuthorities: 'Alle overheden',
};
