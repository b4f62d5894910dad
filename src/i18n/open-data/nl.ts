import { formatNumber } from '../numbers.ts';
import type { OpenDataWords } from './en.ts';

/** The words of the page about the data and the API, in Dutch. */
export const nl: OpenDataWords = {
  title: 'Data en API',
  description:
    'Hoe u alles in Monitum leest en meeneemt: formaten, voorbeelden, wijzigingen, dagen in het verleden, licentie en bronvermelding.',
  lead: 'Alles wat op deze pagina’s openbaar is, is dat ook in een API. Lezen vraagt geen sleutel en geen account.',
  contents: 'Op deze pagina',
  chapters: {
    address: { title: 'Waar de API is', text: ['Alle adressen van de API beginnen met:'] },
    formats: {
      title: 'Formaten',
      text: [
        'Voeg format= toe aan een adres, of stuur een Accept-header. Deze tabel is gemaakt uit het contract van het draaiende programma: er staat niets in dat het niet geeft.',
      ],
    },
    examples: {
      title: 'Voorbeelden',
      text: [
        'Wat mensen het vaakst vragen, telkens als opdracht (curl) en als programma in Python en R. Kopieer ze: ze werken zoals ze er staan.',
      ],
    },
    rules: {
      title: 'Goed om te weten',
      text: [],
      points: [
        'Een parameter of code die niet bestaat, wordt geweigerd en genoemd, niet genegeerd.',
        'lang beperkt de teksten tot een taal en kan herhaald worden. Zonder lang komt elke tekst in alle talen die er zijn. Wat in die taal geen tekst heeft, komt in een andere, onder haar eigen sleutel.',
        'pageSize is voor lijsten hoogstens 500. Elke pagina is bereikbaar.',
        'Antwoorden hebben een ETag. Stuur die mee als If-None-Match, en een antwoord dat niet veranderd is, is een korte 304.',
        'Browsers mogen lezen vanaf elke site (CORS).',
        'Nieuwe paden, parameters, velden en codes kunnen er altijd bij komen. Negeer wat u niet kent.',
      ],
    },
    limits: { title: 'Hoeveel verzoeken', text: [] },
    changes: {
      title: 'Volgen wat verandert',
      text: [
        'Deze feed vertelt in volgorde alles wat openbaar werd, veranderde, werd ingetrokken of samengevoegd. Noteer “latest”, lees de lijsten, en lees daarna verder vanaf “next”: niets wordt gemist en niets tweemaal verteld. Waarmee Monitum begon, staat er niet in.',
      ],
    },
    asOf: {
      title: 'De stand op een dag in het verleden',
      text: [
        'Met asOf worden aanbevelingen en aantallen beantwoord zoals ze openbaar waren aan het einde van die dag in België; verdragen met de stand op die dag. Zet het in wat u publiceert, en anderen kunnen uw vraag herhalen.',
      ],
    },
    addresses: {
      title: 'Adressen die blijven',
      text: [
        'Het id van een record is afgeleid van wat het is (zoals symbool en paragraaf) en verandert daarna niet. “href” is het adres om te lezen; “uri” is de naam van het record voor andere systemen. In een browser leidt die naar de pagina van het record.',
        'Een ingetrokken record antwoordt 410 met de reden, een samengevoegd record leidt met 301 naar het andere.',
      ],
    },
    licence: {
      title: 'Licentie',
      text: [
        'De data staan onder CC BY 4.0: gebruik ze waarvoor u wilt, en vermeld de bron. De codelijsten en metadata staan onder CC0 1.0.',
        'De officiële teksten behoren toe aan de Verenigde Naties en de Raad van Europa. Hun eigen voorwaarden gelden; volg de link van elk document.',
      ],
    },
    cite: {
      title: 'Hoe u de data citeert',
      text: [
        'Vermeld Monitum, de dag waarvan u de stand gebruikte, en het adres. Citeer voor een enkele aanbeveling eerst het officiële document: symbool en paragraaf staan op de pagina.',
      ],
    },
  },
  docsLink: 'Documentatie van de API, om uit te proberen',
  openapiJson: 'OpenAPI-beschrijving (JSON)',
  openapiYaml: 'OpenAPI-beschrijving (YAML)',
  formatsTable: 'Welk formaat waar te krijgen is',
  value: 'format=',
  type: 'Mediatype',
  where: 'Te krijgen bij',
  everywhere: 'Alle adressen die met data antwoorden',
  limit: (count) =>
    `Elk adres op het internet mag ${formatNumber('nl', count)} verzoeken per minuut sturen. Antwoorden zeggen in RateLimit en RateLimit-Policy hoeveel er nog over zijn. Daarboven is het antwoord 429, en Retry-After zegt hoeveel seconden u moet wachten. Hebt u alle records nodig, lees dan lijsten met een grote pageSize en niet elk record apart.`,
  noLimit: 'Deze installatie stelt geen grens. Lees lijsten met een grote pageSize, en niet elk record apart.',
  citation: (day, address) =>
    `Monitum: aanbevelingen van internationale instanties aan België over mensenrechten. Data van ${day}. ${address} (CC BY 4.0).`,
};
