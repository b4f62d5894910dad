import type { ExampleWords } from './en.ts';

/** The words beside the examples for programs, in Dutch. */
export const nl: ExampleWords = {
  topics: {
    pages: {
      title: "Alle pagina's van een filter",
      text: 'Aanbevelingen over gevangenissen, nieuwste eerst. Het antwoord zegt hoeveel er zijn (total) en waar de volgende pagina is (next).',
    },
    table: {
      title: 'Een filter als tabel',
      text: 'De hele lijst in één bestand, hoe lang ook, voor een rekenblad of een data frame. De eerste regel noemt de kolommen.',
    },
    changes: {
      title: 'Wat er sinds de vorige keer veranderde',
      text: 'Bewaar het adres in “latest” en vraag dat de volgende keer. Een wijziging noemt het record; lees het opnieuw op zijn adres. 410 betekent dat het ingetrokken is.',
    },
    asOf: {
      title: 'Zoals het was op een dag',
      text: 'Dezelfde vraag met asOf geeft later hetzelfde antwoord. Zet de dag in wat u publiceert.',
    },
    standing: {
      title: 'Of een verdrag België op een dag bond',
      text: 'De stand volgt uit gedateerde handelingen, en zegt of die in een bron gelezen zijn.',
    },
    figures: {
      title: 'Aantallen, met waarvan ze een deel zijn',
      text: 'Geef bij elk aandeel de noemer. notAssessed is een groep op zich: niemand heeft gekeken, en dat zegt niets over wat er gedaan is.',
    },
    dump: {
      title: 'Alles in één keer',
      text: 'De dump van afgelopen nacht, één record per regel. Hij noemt de laatste wijziging die erin zit: ga van daar verder met de wijzigingen.',
    },
  },
  own: 'In een eigen programma',
  client:
    'Voor TypeScript is er een client met de types van deze API: de map openapi/client van de broncode, en het pakket openapi-fetch. Hij leest pagina na pagina, volgt de wijzigingen, wacht wanneer dat gevraagd wordt, en werpt op wat geweigerd wordt. De types alleen zijn van elke installatie uit het contract te maken:',
  mcp: 'Assistenten die het Model Context Protocol spreken, kunnen hier zoeken, lezen en tellen, zonder sleutel. Ze krijgen elke tekst letterlijk, met documentnummer, herkomst en link:',
  widget: 'Zet een lijst, cijfers of een verdrag op uw eigen site',
};
