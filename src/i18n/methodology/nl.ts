import { formatDate, formatNumber } from '../numbers.ts';
import type { MethodologyWords } from './en.ts';

/** The words of the page about the method, in Dutch. */
export const nl: MethodologyWords = {
  title: 'Methode',
  description: 'Hoe aanbevelingen worden vastgelegd, hoe de uitvoering wordt beoordeeld, en elke schaal met haar definities.',
  lead: 'Hoe aanbevelingen in Monitum terechtkomen, hoe hun uitvoering wordt beoordeeld en wat elk woord op deze pagina’s betekent. De schalen hieronder komen uit de databank op het moment dat u de pagina opent.',
  contents: 'Op deze pagina',
  chapters: {
    coverage: {
      title: 'Wat is opgenomen, en wat niet',
      text: [
        'Monitum bevat wat internationale instanties van België vragen, de documenten waarin dat staat, de betrokken mensenrechtenverdragen en wat overheden deden.',
        'Het is niet volledig en beweert dat ook niet te zijn. Dat iets hier niet te vinden is, bewijst niet dat het nooit is gezegd. Een instantie zonder aanbevelingen in Monitum heeft er vaak wel veel gedaan.',
      ],
    },
    recording: {
      title: 'Hoe een aanbeveling wordt vastgelegd',
      text: [
        'De eenheid is een genummerde paragraaf van een document. Het symbool van het document en het nummer van de paragraaf staan erbij, zodat iedereen ze in de officiële tekst kan terugvinden.',
        'Stelt een paragraaf onder letters verschillende vragen, dan wordt elk ervan een eigen record onder die paragraaf, met een eigen status.',
        'Het adres van een record is afgeleid van symbool en paragraaf en verandert niet. Een ingetrokken record laat op zijn adres de reden achter; een samengevoegd record leidt naar het andere.',
      ],
    },
    tags: {
      title: 'Hoe ze wordt getagd',
      text: [
        'Elke aanbeveling kan tags krijgen voor thema’s, groepen mensen, rechten, duurzame-ontwikkelingsdoelstellingen, beleidsdomeinen en punten van actieplannen, en voor de overheden die kunnen handelen.',
        'Bij elke tag staat wie hem toekende:',
      ],
      points: [
        'de instantie zelf;',
        'een import, met de bron ervan;',
        'een omzetting van labels van een ander systeem naar de onze;',
        'medewerkers van een instelling;',
        'een machine, als voorstel.',
      ],
    },
    texts: {
      title: 'Wiens woorden u leest',
      text: [
        'Bij elke tekst staat van wie hij komt. Het bestand waarmee Monitum begint, bevat geen officiële teksten maar samenvattingen in onze eigen woorden, met machinevertalingen. Officiële teksten komen erbij door imports en worden dan als eerste getoond.',
        'Een samenvatting vervangt de tekst van de instantie niet. Symbool, paragraaf en link leiden ernaartoe.',
      ],
    },
    verification: {
      title: 'Wat in een bron is gelezen',
      text: [
        'Elk feit noemt zijn bronnen. “Nagekeken” betekent dat iemand het in een daarvan heeft gelezen. Wat nog niemand heeft gelezen, krijgt het merkteken “niet nagekeken”; dat kan ook voor een enkel veld.',
        'Datums staan er zo precies als ze bekend zijn: op de dag, de maand of het jaar.',
      ],
    },
    voices: {
      title: 'Vier stemmen, uit elkaar gehouden',
      text: ['Bij elke aanbeveling staan vier stemmen naast elkaar. Ze worden nooit tot één cijfer vermengd.'],
      points: [
        'De Staat: wat hij antwoordde op een aanbeveling van het universeel periodiek onderzoek (standpunt).',
        'De instantie: wat ze later over de vooruitgang zei, met haar eigen label (oordeel).',
        'De instellingen: wat zij op grond van bewijs vaststellen (beoordeling).',
        'Anderen: wat het middenveld of een overheid erover zegt (bijdrage). Een nalezer beslist of ze wordt gepubliceerd en herschrijft ze niet.',
      ],
    },
    grades: {
      title: 'Schalen van de instanties, en waaraan ze gekoppeld zijn',
      text: [
        'Instanties beoordelen vooruitgang op eigen schalen. Het label blijft woord voor woord bewaard, in de taal waarin we het hebben. Om te vergelijken is elk oordeel gekoppeld aan een van onze statussen. Die koppeling is van ons: ze is niet de mening van de instantie en geen beoordeling door een instelling.',
        'Een schaal betreft het antwoord van de Staat, de toestand zelf, of hoever een procedure staat. Een oordeel over het antwoord zegt niets over de toestand.',
      ],
    },
    assessment: {
      title: 'Hoe de uitvoering wordt beoordeeld',
      text: [
        'Een beoordeling komt van een mensenrechteninstelling en geldt voor de aanbeveling als geheel of voor één overheid. Ze heeft een status, een graad van zekerheid, een motivering, bewijs, en de dag tot waar het bewijs is bekeken.',
        'Ze gaat van ontwerp naar nazicht naar publicatie. Een nalezer kan ze terugsturen, met een reden. Vóór de publicatie bewaakt het programma deze regels:',
      ],
      points: [
        'Ze noemt minstens één bewijsstuk.',
        '“Uitgevoerd” kan niet alleen op verklaringen van de overheid steunen.',
        'Wie ze schreef, kan ze niet zelf publiceren als “uitgevoerd” of “achteruitgang”: dat moet een tweede persoon doen.',
        'Een gepubliceerde beoordeling wordt nooit overschreven. Een nieuwere komt in de plaats en de oudere blijft in de geschiedenis.',
      ],
    },
    rollUp: {
      title: 'Van afzonderlijke overheden naar het geheel',
      text: [
        'De status van een aanbeveling is die van de gepubliceerde beoordeling van het geheel. Is die er niet, dan geldt de slechtste open status onder de overheden die zijn aangesproken of beoordeeld, in deze volgorde: achteruitgang, geen vooruitgang, beperkte vooruitgang, aanzienlijke vooruitgang, onvoldoende informatie, niet beoordeeld.',
        'Ze telt pas als uitgevoerd wanneer elke betrokken overheid ze heeft uitgevoerd. “Niet beoordeeld” zegt niets over wat er gedaan is en telt nooit als “niet uitgevoerd”.',
        'Stemmen verschillen wanneer status, laatste oordelen en gepubliceerde bijdragen, gelezen volgens de koppeling hierboven, niet allemaal gelijk zijn. Wat “niet bekend” zegt, verschilt van niets; oordelen over een procedure en antwoorden van de Staat tellen niet mee.',
      ],
    },
    deadlines: {
      title: 'Termijnen',
      text: [
        'Een termijn staat in een document of volgt uit de gebruikelijke regel van de instantie; de pagina zegt welke van beide. Een aanbeveling is over tijd wanneer een antwoord, verslag of plan dat België verschuldigd is, voorbij de laatste dag is die zijn datum kan betekenen en bekend is dat het nog openstaat. Waar dat niet bekend is, wordt niets beweerd.',
      ],
    },
    time: {
      title: 'Dagen in het verleden, geschiedenis en wijzigingen',
      text: [
        '“Zoals het was op” toont wat hier openbaar was aan het einde van die dag in België. Voor verdragen is het de stand op die dag.',
        'De geschiedenis van een aanbeveling geeft elke gepubliceerde versie, met de instelling die ze maakte en waarom; nooit de naam van een persoon. Elke wijziging is ook aan de vorige geketend, zodat een latere vervalsing aan het licht komt.',
      ],
    },
    scales: {
      title: 'Alle andere lijsten',
      text: ['Elke lijst van codes, met namen in vier talen, definities en bronnen, staat open in de API.'],
    },
  },
  coverageTable: {
    caption: 'Wat is opgenomen, per organisatie',
    organisation: 'Organisatie',
    documents: 'Documenten',
    recommendations: 'Aanbevelingen',
    verified: 'waarvan nagekeken',
    treaties: 'Verdragen',
    none: 'Zonder organisatie',
    total: 'Totaal',
    outOf: (count, total) => `${formatNumber('nl', count)} van ${formatNumber('nl', total)}`,
  },
  columns: {
    name: 'Naam',
    code: 'Code',
    definition: 'Definitie',
    value: 'Waarde',
    label: 'Label van de instantie',
    sign: 'Teken',
    mapped: 'Gekoppeld aan (door ons)',
    body: 'Instantie',
    wording: 'Woorden van de instantie',
    months: 'Maanden',
    countedFrom: 'Geteld vanaf',
    kind: 'Termijn',
    verified: 'In een bron gelezen',
    list: 'Lijst',
    count: 'Aantal',
  },
  verified: 'nagekeken',
  months: (least, most) => (least === most ? formatNumber('nl', least) : `${formatNumber('nl', least)} tot ${formatNumber('nl', most)}`),
  countedFrom: { adoption: 'aanneming', dialogue: 'dialoog', transmission: 'overzending', publication: 'publicatie' },
  axes: { reply: 'het antwoord van de Staat', situation: 'de toestand', procedure: 'de procedure' },
  ofWhat: 'Betreft',
  inUse: 'In gebruik',
  period: (from, to) => [from && `vanaf ${formatDate('nl', from)}`, to && `tot ${formatDate('nl', to)}`].filter(Boolean).join(' '),
  perPart: 'Elk deel krijgt een eigen oordeel',
  note: 'Opmerking',
  captions: {
    statuses: 'Statussen van een beoordeling',
    confidenceLevels: 'Zekerheid',
    evidenceTiers: 'Soorten bewijs, het sterkste eerst',
    textOrigins: 'Herkomst van teksten',
    recommendationKinds: 'Soorten aanbevelingen',
    positions: 'Standpunten van de Staat',
    urgencies: 'Hoe dringend instanties hun aanbevelingen noemen',
    followUpRules: 'Gebruikelijke regels van de instanties voor termijnen',
    lists: 'Alle referentielijsten',
  },
};
