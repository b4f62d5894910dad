import { plural } from '../numbers.ts';
import type { MeasureWords } from './en.ts';

/** The words of the pages about measures, in Dutch. */
export const nl: MeasureWords = {
  intro: 'Wat overheden in België deden: wetten, plannen, instellingen, praktijk, rechterlijke uitspraken.',
  notProof: 'Een maatregel zegt wat er gedaan is. Of een aanbeveling uitgevoerd is, zegt alleen de beoordeling van een instituut.',
  found: (count) => plural('nl', count, { one: 'maatregel', other: 'maatregelen' }),
  kind: 'Soort maatregel',
  takenFrom: 'Genomen vanaf',
  takenTo: 'Genomen tot en met',
  sorts: { '-takenOn': 'Nieuwste eerst', takenOn: 'Oudste eerst', '-modifiedAt': 'Laatst gewijzigd eerst' },
  taken: 'Genomen',
  ended: 'Beëindigd',
  authorities: 'Genomen door',
  levels: 'Bestuursniveau',
  themes: 'Gaat over',
  treaties: 'Heeft te maken met het verdrag',
  bodies: 'Heeft te maken met de instantie',
  titleOrigin: 'Titel',
  answers: 'Aanbevelingen waarop ze antwoordt',
  answersNone: 'Niemand heeft ze al aan een aanbeveling gekoppeld.',
  documents: 'Documenten waarmee ze te maken heeft',
  paragraphs: (list) => `paragrafen ${list}`,
};
