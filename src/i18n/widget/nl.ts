import { formatNumber } from '../numbers.ts';
import type { WidgetWords } from './en.ts';

/** The words of the widget for other sites, in Dutch. */
export const nl: WidgetWords = {
  titles: {
    list: 'Aanbevelingen aan België over mensenrechten',
    figures: 'Hoe ver het staat met aanbevelingen aan België over mensenrechten',
    recommendation: 'Een aanbeveling aan België over mensenrechten',
    treaty: 'België en een mensenrechtenverdrag',
  },
  shown: (count, total) =>
    count === total
      ? `Alle ${formatNumber('nl', total)}, nieuwste eerst.`
      : `De nieuwste ${formatNumber('nl', count)} van ${formatNumber('nl', total)}.`,
  all: (total) => `Alle ${formatNumber('nl', total)} op Monitum`,
  nothing: 'Geen enkele aanbeveling beantwoordt hier aan deze filters.',
  narrowedTo: 'Beperkt tot',
  standingOn: (day) => `Stand op ${day}`,
  consent: 'Instemming om gebonden te zijn',
  inForce: 'In werking voor België',
  details: 'Alles erover op Monitum',
  source: 'Bron',
  asOf: (day) => `stand van ${day}`,
  newWindow: 'Links openen in een nieuw venster.',
  problem: 'Dit kan niet getoond worden',
  problems: {
    400: 'Het adres van deze widget vraagt iets dat niet bestaat:',
    404: 'Wat deze widget toont, is er niet.',
    410: 'Wat deze widget toonde, is ingetrokken.',
    429: 'Te veel aanvragen op dit moment. Probeer over een minuut opnieuw.',
    500: 'Er ging iets mis aan onze kant. Probeer later opnieuw.',
  },
  onMonitum: 'Zoeken op Monitum',
  builder: {
    title: 'Een widget voor uw eigen site',
    description: 'Zet aanbevelingen, cijfers of een verdrag op uw eigen site met één regel: kies wat hij toont en kopieer de regel.',
    lead: 'Kies wat de widget toont en kopieer de regel in uw pagina. Hij leest telkens uit Monitum wanneer iemand uw pagina opent, en blijft dus actueel.',
    form: 'Wat de widget toont',
    show: 'Toont',
    shows: {
      list: 'een lijst van aanbevelingen',
      figures: 'cijfers: hoe ver het staat',
      recommendation: 'één aanbeveling',
      treaty: 'de stand onder een verdrag',
    },
    q: 'Zoekwoorden',
    size: 'Hoeveel er hoogstens in de lijst staan',
    id: 'Id van de aanbeveling (voor één aanbeveling)',
    idHint: 'Die staat aan het einde van het adres van haar pagina',
    language: 'Taal van de widget',
    make: 'Regel maken',
    missing: {
      recommendation: 'Geef de id van de aanbeveling om een regel te krijgen.',
      treaty: 'Kies een verdrag om een regel te krijgen.',
    },
    copy: 'De regel om te kopiëren',
    script: 'Met een script: de widget neemt de hoogte die hij nodig heeft',
    fixed: 'Met een script dat nooit buiten u om kan veranderen (subresource integrity)',
    frame: 'Zonder script: een kader van vaste hoogte',
    look: 'De widget bekijken',
    further: 'Goed om te weten',
    points: [
      'Elke filter van de lijst kan erbij onder zijn naam in de API: data-group, data-authority, data-adopted-from. Meer waarden scheidt u met een spatie.',
      'De widget zet geen cookies, volgt niemand en laadt niets van anderen. Hij heeft geen sleutel nodig.',
      'Heeft uw site een Content-Security-Policy, sta deze oorsprong dan toe in script-src en frame-src.',
      'data-title bepaalt de naam waarmee schermlezers het kader aankondigen, data-target het element waarin het komt.',
      'Noem de bron als u van de widget iets anders maakt: CC BY 4.0; de teksten van de Verenigde Naties en de Raad van Europa behoren hun toe.',
    ],
  },
};
