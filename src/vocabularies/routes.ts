import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { notFound } from '../errors.ts';
import { problemTypes } from '../http/problem-types.ts';
import { codeReference, hrefOf, localize, localizeTerms, uriOf, type Verified, type View, withVerification } from '../http/view.ts';
import type { Vocabularies } from './memory.ts';
import { type Entry, type ListName, publishedLists } from './queries.ts';
import { EntryDetails, EntryPage, EntryPath, type ListedEntry, ListOfLists, ListPath, ListQuery } from './schemas.ts';

const tags = ['Reference data'];

/** The list parameter of `/recommendations` that takes the codes of a list. */
const parameterOf: Partial<Record<string, string>> = {
  bodies: 'body',
  organisations: 'organisation',
  themes: 'theme',
  groups: 'group',
  sdgs: 'sdg',
  rights: 'right',
  policyDomains: 'policyDomain',
  frameworkItems: 'framework',
  governmentLevels: 'governmentLevel',
  recommendationKinds: 'kind',
  positions: 'position',
  urgencies: 'urgency',
};

/** The problem types, which live in the code and not in the database. */
const problemEntries = new Map<string, Entry>(
  Object.entries(problemTypes).map(([code, { urn, status, title, meaning }]) => [
    code,
    { code, name: { en: title }, definition: { en: meaning }, synonyms: {}, details: { urn, status } },
  ]),
);

const listNames = [...publishedLists, 'problemTypes'];

function entriesOf(vocabularies: Vocabularies, list: string): Map<string, Entry> {
  const entries =
    list === 'problemTypes' ? problemEntries : listNames.includes(list) ? vocabularies.lists.get(list as ListName) : undefined;
  if (!entries) throw notFound(`/refData/${list}`, 'listName', list);
  return entries;
}

const localizedDetails = ['followUp', 'gradingNote', 'title', 'scope', 'officialWording', 'note'] as const;

function toDetails(entry: Entry, view: View): Record<string, unknown> {
  const { fieldVerification: _, ...details } = entry.details;
  for (const name of localizedDetails) if (details[name]) details[name] = localize(view, details[name] as Entry['name']);
  const grades = details['grades'] as { label: Entry['name'] }[] | undefined;
  return { ...details, ...(grades ? { grades: grades.map((grade) => ({ ...grade, label: localize(view, grade.label) })) } : {}) };
}

/** Adds to a code of a list of facts which of the fields that it shows were read otherwise; lists that Monitum defines have nothing to verify. */
function verified<Item extends object>(item: Item, { details }: Entry) {
  const { verification, fieldVerification = {} } = details as Partial<Verified>;
  return verification ? withVerification(item, { verification, fieldVerification }) : item;
}

const toEntry = (list: string, entry: Entry, view: View) => ({
  code: entry.code,
  uri: uriOf(view, 'auth', list, entry.code),
  name: localize(view, entry.name) ?? {},
  ...(entry.abbreviation ? { abbreviation: localize(view, entry.abbreviation) } : {}),
  ...(entry.definition ? { definition: localize(view, entry.definition) } : {}),
  synonyms: localizeTerms(view, entry.synonyms),
});

/** The reference lists: which there are, one list, one code. Open to everyone, from memory. */
export const vocabularyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/refData',
    {
      schema: {
        tags,
        operationId: 'listCodeLists',
        summary: 'Which reference lists there are',
        querystring: ListQuery,
        response: { 200: ListOfLists },
      },
    },
    async (request) => {
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const items = listNames.map((name) => ({ name, href: hrefOf(view, 'refData', name), total: entriesOf(vocabularies, name).size }));
      return { self: hrefOf(view, 'refData'), items, total: items.length };
    },
  );

  app.get(
    '/refData/:listName',
    {
      schema: {
        tags,
        operationId: 'listCodes',
        summary: 'One reference list, whole',
        params: ListPath,
        querystring: ListQuery,
        response: { 200: EntryPage },
      },
    },
    async (request) => {
      const { listName } = request.params;
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const items = [...entriesOf(vocabularies, listName).values()].map(
        (entry) =>
          verified(
            {
              href: hrefOf(view, 'refData', listName, entry.code),
              ...toEntry(listName, entry, view),
              ...(entry.broader ? { broader: entry.broader } : {}),
              ...toDetails(entry, view),
            },
            entry,
          ) as z.output<typeof ListedEntry>,
      );
      return { self: hrefOf(view, 'refData', listName), name: listName, items, total: items.length };
    },
  );

  app.get(
    '/refData/:listName/:entryCode',
    {
      schema: {
        tags,
        operationId: 'getCode',
        summary: 'One code of a reference list',
        params: EntryPath,
        querystring: ListQuery,
        response: { 200: EntryDetails },
      },
    },
    async (request) => {
      const { listName, entryCode } = request.params;
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const entries = entriesOf(vocabularies, listName);
      const entry = entries.get(entryCode) ?? [...entries.values()].find((one) => one.details['urn'] === entryCode);
      if (!entry) throw notFound(`/refData/${listName}/${entryCode}`, 'entryCode', entryCode);
      const narrower = [...entries.values()].filter((one) => one.broader === entry.code);
      const parameter = parameterOf[listName];
      const item = {
        self: hrefOf(view, 'refData', listName, entry.code),
        ...toEntry(listName, entry, view),
        ...(entry.broader ? { broader: codeReference(view, listName, entry.broader) } : {}),
        ...(narrower.length > 0 ? { narrower: narrower.map((one) => codeReference(view, listName, one.code)) } : {}),
        ...(parameter ? { recommendations: `${hrefOf(view, 'recommendations')}?${parameter}=${encodeURIComponent(entry.code)}` } : {}),
        ...toDetails(entry, view),
      };
      return verified(item, entry) as z.output<typeof EntryDetails>;
    },
  );
};
