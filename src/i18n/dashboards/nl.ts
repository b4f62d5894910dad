import { formatDate, formatNumber, formatShare, plural } from '../numbers.ts';
import type { DashboardWords } from './en.ts';

const n = (value: number): string => formatNumber('nl', value);
const outOf = (count: number, total: number): string => `${n(count)} van ${n(total)} (${shareOf(count, total)})`;
const shareOf = (count: number, total: number): string => {
  if (count > 0 && count / total < 0.005) return 'minder dan 1%';
  if (count < total && count / total > 0.995) return 'meer dan 99%';
  return formatShare('nl', total === 0 ? 0 : count / total);
};

/** The words of charts and dashboards, in Dutch. */
export const nl: DashboardWords = {
  title: 'Cijfers',
  description: 'De aanbevelingen aan België in cijfers: per instantie, thema, overheid en jaar, en hoever de uitvoering staat.',
  intro: 'Elke balk en elke cel leidt naar de aanbevelingen die ze telt. Bij elk getal staat op hoeveel het slaat.',
  filterTitle: 'De cijfers verfijnen',
  filters: {
    body: 'Instantie',
    theme: 'Thema',
    authority: 'Overheid tot wie ze gericht zijn',
    adoptedFrom: 'Aangenomen vanaf',
    adoptedTo: 'Aangenomen tot en met',
    asOf: 'Zoals gepubliceerd op',
  },
  dayHint: 'Dag, zoals 2020-12-31',
  apply: 'Tonen',
  reset: 'Alle aanbevelingen',
  any: 'Alle',
  narrowedTo: 'Verfijnd tot',
  recommendations: (count) => plural('nl', count, { one: 'aanbeveling', other: 'aanbevelingen' }),
  outOf,
  shareOf,
  valueOf: (name, value) => `${name}: ${value}`,
  table: 'De cijfers als tabel',
  csv: (title) => `Cijfers van “${title}” (CSV)`,
  larger: (title) => `${title}: groter, met tabel en methode`,
  method: 'Hoe er geteld is',
  picture: 'De grafiek',
  allCharts: 'Alle grafieken',
  legend: 'Legende',
  total: 'Totaal',
  ofTotal: 'Op het geheel',
  withoutValue: {
    body: 'Geen instantie',
    theme: 'Geen thema',
    authority: 'Geen overheid genoemd',
    governmentLevel: 'Geen bestuursniveau genoemd',
    year: 'Jaar niet gekend',
  },
  columns: {
    body: 'Instantie',
    theme: 'Thema',
    authority: 'Overheid',
    governmentLevel: 'Bestuursniveau',
    year: 'Jaar',
    day: 'Einde van',
    treaty: 'Verdrag',
    act: 'Handeling',
    date: 'Datum',
    standing: 'Stand',
  },
  now: 'nu',
  empty: 'Geen enkele aanbeveling beantwoordt aan deze filters; er valt dus niets te tekenen.',
  emptyActs: 'Er is geen handeling van België met een gekende datum opgenomen.',
  emptyHistory: 'In Monitum was toen nog niets gepubliceerd; er is dus geen verloop te tekenen.',
  counted: (count) => `Getelde aanbevelingen: ${n(count)}.`,
  notAssessed: (count, total) => `Niet beoordeeld: ${outOf(count, total)}; dat zegt niets over wat er gedaan is.`,
  noneAssessed: 'Geen enkele is al beoordeeld; dat zegt niets over wat er gedaan is.',
  implemented: (count, assessed) => `Uitgevoerd: ${outOf(count, assessed)} van de beoordeelde.`,
  largest: (name, count, total) => `Het meest: ${name}, ${outOf(count, total)}.`,
  largestPair: (row, column, count) => `Het meest in één cel: ${row}, ${column}: ${n(count)}.`,
  years: (from, to) => (from === to ? `Jaar: ${from}.` : `Jaren: ${from} tot en met ${to}.`),
  course: (from, before, to, after) => `Beoordeeld op ${from}: ${before}. Op ${to}: ${after}.`,
  oneMoment: (day, share) =>
    `Monitum publiceert sinds ${day}. Nu beoordeeld: ${share}. Een verloop wordt zichtbaar naarmate de tijd verstrijkt.`,
  day: (day) => formatDate('nl', day),
  parties: (count, total) => `België is partij bij ${n(count)} van de ${n(total)} getoonde verdragen en protocollen.`,
  standing: (name, count) => `${name}: ${n(count)}.`,
  acts: (count) => `Handelingen met een gekende datum: ${n(count)}.`,
  actsUndated: (count) => `Handelingen waarvan de datum niet gekend is: ${n(count)}.`,
  unverified: 'niet nagekeken',
  unverifiedDate: 'Datum nog niet in een bron gelezen',
  noDate: 'datum niet gekend',
  overlapping: 'Een aanbeveling kan in verschillende rijen staan; de rijen tellen dus op tot meer dan het totaal.',
  actShapes: {
    party: 'Bekrachtiging, toetreding of opvolging',
    signed: 'Ondertekening',
    inForce: 'Inwerkingtreding voor België',
    ended: 'Opzegging of vervanging',
    other: 'Verklaring, voorbehoud of een andere handeling',
  },
  bound: 'België is gebonden',
  signedOnly: 'Ondertekend, nog niet gebonden',
  heatScale: 'Van weinig naar veel aanbevelingen',
  notNamed: 'Geen enkele aanbeveling noemt deze overheid.',
  assessedShort: (count, total) => `Beoordeeld: ${outOf(count, total)}`,
  implementedShort: (count, total) => `Uitgevoerd, van de beoordeelde: ${outOf(count, total)}`,
  together: 'Verschillende overheden samen',
  charts: {
    'status-by-body': {
      title: 'Status per instantie',
      method:
        'De status is wat een instituut over de aanbeveling als geheel gepubliceerd heeft, en anders de slechtste nog open status bij de overheden tot wie ze gericht is. Een instantie die andere omvat, zoals de speciale procedures, staat voor al die instanties.',
    },
    'status-by-theme': {
      title: 'Status per thema',
      method:
        'Groepen van thema’s; een groep staat voor elk thema erin. Een aanbeveling met thema’s uit twee groepen telt in beide mee. Wie een thema kiest, ziet alleen dat thema.',
    },
    'status-by-authority': {
      title: 'Status per overheid',
      method:
        'Overheden die een aanbeveling noemt of die medewerkers eraan gekoppeld hebben; een overheid staat ook voor die eronder. De status is die van de aanbeveling als geheel, niet van wat deze overheid alleen gedaan heeft.',
    },
    'status-by-level': {
      title: 'Status per bestuursniveau',
      method:
        'De niveaus van de overheden tot wie de aanbevelingen gericht zijn. “België als geheel” telt mee op het federale niveau, bij de gemeenschappen en bij de gewesten. De status is die van de aanbeveling als geheel.',
    },
    'per-year': {
      title: 'Aanbevelingen per jaar, per instantie',
      method:
        'Het jaar waarin het document is aangenomen. Alle kleine grafieken hebben dezelfde hoogteschaal. Een jaar zonder balk telt hier geen aanbevelingen; dat kan ook betekenen dat het document nog niet ingevoerd is.',
    },
    'themes-by-body': {
      title: 'Thema’s en instanties',
      method:
        'Hoeveel aanbevelingen elke instantie deed over elke groep van thema’s. Hoe donkerder de cel, hoe meer het er zijn; het getal staat in elke cel. Een aanbeveling met thema’s uit twee groepen telt in beide mee.',
    },
    'status-over-time': {
      title: 'Status doorheen de tijd',
      method:
        'Wat op het einde van elke periode in Monitum gepubliceerd was: de aanbevelingen, hun thema’s en hun status zoals ze toen waren. Een aanbeveling telt mee vanaf de dag waarop ze hier gepubliceerd werd, niet vanaf haar aanneming.',
    },
    ratifications: {
      title: 'Verdragen: de handelingen van België doorheen de tijd',
      method:
        'Elke lijn is een verdrag of protocol. Alleen handelingen met een gekende datum zijn getekend; is enkel het jaar gekend, dan staat de handeling in het midden van dat jaar. De filters op instantie en thema kiezen verdragen; de andere filters gelden hier niet.',
    },
    governments: {
      title: 'België per overheid',
      method:
        'Elke tegel is een overheid. Ze telt de aanbevelingen die haar of een overheid eronder noemen; wat gericht is tot België als geheel of tot verschillende overheden samen, heeft een eigen tegel. De status is die van de aanbeveling als geheel.',
    },
  },
};
