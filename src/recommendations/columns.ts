import type { z } from 'zod';
import { type Language, languages } from '../../db/schema/types.ts';
import type { Column } from '../formats/csv.ts';
import type { Texts } from '../formats/language.ts';
import type { RecommendationSummary } from './schemas.ts';

/** A recommendation of the list, with the address of its document at the organisation's own site where that is known. */
export interface ExportedItem {
  item: z.output<typeof RecommendationSummary>;
  officialUrl: string | undefined;
}

type Item = ExportedItem['item'];

const column = (name: string, description: string, value: (item: Item) => ReturnType<Column<ExportedItem>['value']>) => ({
  name,
  description,
  value: ({ item }: ExportedItem) => value(item),
});

/** A column for each language; where some only are asked for, also what stands in another because none of those exists. */
function localized(name: string, description: string, asked: readonly Language[], value: (item: Item) => Texts | undefined) {
  const own = asked.map((language) =>
    column(`${name}${language.replace(/^./, (letter) => letter.toUpperCase())}`, `${description} (${language})`, (item) => {
      return value(item)?.[language];
    }),
  );
  if (asked.length === languages.length) return own;
  const other = (item: Item) => languages.find((language) => !asked.includes(language) && value(item)?.[language] !== undefined);
  return [
    ...own,
    column(`${name}OtherLanguage`, `${description}: the other language, where it exists in none of those asked for`, other),
    column(`${name}Other`, `${description} in that other language`, (item) => {
      const language = other(item);
      return language && value(item)?.[language];
    }),
  ];
}

/** The columns of the table of recommendations, in their order; those of texts for the languages asked for. */
export function columnsOf(languagesAsked: Language[] | undefined): Column<ExportedItem>[] {
  const asked = languages.filter((language) => languagesAsked?.includes(language) ?? true);
  return [
    column('uri', 'Persistent identifier', ({ uri }) => uri),
    column('id', 'Opaque id, the same on every installation', ({ id }) => id),
    column('href', 'Address in this API', ({ href }) => href),
    column('symbol', 'Symbol of the document', ({ symbol }) => symbol),
    column('paragraph', 'Paragraph as printed', ({ paragraph }) => paragraph),
    column('isNumbered', 'false where the text prints no number', ({ isNumbered }) => isNumbered),
    column('kind', 'See /refData/recommendationKinds', ({ kind }) => kind),
    column('body', 'See /refData/bodies', ({ body }) => body?.code),
    ...localized('bodyName', 'Name of the body', asked, ({ body }) => body?.name),
    column('document', 'Id of the document', ({ document }) => document?.id),
    ...localized('documentTitle', 'Title of the document', asked, ({ document }) => document?.title),
    column('documentVerification', 'Whether what is shown of the document was read in a source', ({ document }) => document?.verification),
    { name: 'officialUrl', description: "The document at the organisation's own site", value: ({ officialUrl }) => officialUrl },
    column('adoptedOn', 'Known to the day, the month or the year', ({ adoptedOn }) => adoptedOn),
    ...localized('text', 'The text', asked, ({ text }) => text),
    ...localized('textOrigin', 'Who made the text; see /refData/textOrigins', asked, ({ textOrigins }) => textOrigins),
    column('themes', 'See /refData/themes', ({ themes }) => themes),
    column('groups', 'See /refData/groups', ({ groups }) => groups),
    column('sdgs', 'See /refData/sdgs', ({ sdgs }) => sdgs),
    column('rights', 'See /refData/rights', ({ rights }) => rights),
    column('policyDomains', 'See /refData/policyDomains', ({ policyDomains }) => policyDomains),
    column('frameworks', 'See /refData/frameworkItems', ({ frameworks }) => frameworks),
    column('authorities', 'Authorities addressed', ({ authorities }) => authorities),
    column('countries', 'States addressed, ISO 3166-1 alpha-2', ({ countries }) => countries),
    column('governmentLevels', 'Levels of the authorities addressed', ({ governmentLevels }) => governmentLevels),
    column('treaty', 'See /treaties', ({ treaty }) => treaty),
    column('urgency', 'See /refData/urgencies', ({ urgency }) => urgency),
    column('followUp', 'Whether the body chose it for its follow-up procedure', ({ followUp }) => followUp),
    column('uprCycle', 'Cycle of the Universal Periodic Review', ({ upr }) => upr?.cycle),
    column('uprSession', 'Session of its working group', ({ upr }) => upr?.session),
    column('recommendingStates', 'States that made it, ISO 3166-1 alpha-2', ({ upr }) => upr?.recommendingStates.map(({ code }) => code)),
    column('position', 'What the State answered; see /refData/positions', ({ position }) => position),
    column('grades', 'What the body last said of progress, per scale', ({ grades }) => grades),
    column('status', 'As the institutes assess it; notAssessed says nothing of what was done', ({ status }) => status),
    column('assessed', 'Whether an institute has published an assessment', ({ assessed }) => assessed),
    column('authoritiesAddressed', 'Authorities addressed or assessed, where there are any', ({ rollUp }) => rollUp?.addressed),
    column('authoritiesAssessed', 'How many of them are assessed', ({ rollUp }) => rollUp?.assessed),
    column('authoritiesImplemented', 'How many of them have implemented it', ({ rollUp }) => rollUp?.implemented),
    column('disagreement', 'Whether grade, assessment and contributions differ', ({ disagreement }) => disagreement),
    column('overdue', 'Whether something that Belgium owes on it is past its date', ({ overdue }) => overdue),
    column('verification', 'Whether the record was read in a source', ({ verification }) => verification),
    column('fieldVerification', 'Fields of which that differs', ({ fieldVerification }) =>
      Object.entries(fieldVerification ?? {}).map(([field, one]) => `${field}: ${one}`),
    ),
    column('modifiedAt', 'Last change, RFC 3339', ({ modifiedAt }) => modifiedAt),
    column('version', 'Number of the version', ({ version }) => version),
  ];
}
