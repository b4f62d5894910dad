import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Language } from '../../db/schema/types.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { notFound } from '../errors.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { csv, sendFile, wantsCsv, xlsx } from './files.ts';
import { TemplatePath, TemplateQuery } from './schemas.ts';
import { type TemplateKind, templateKinds } from './template/columns.ts';
import { type TemplateFormat, templateOf } from './template/write.ts';

/** The institute's own spreadsheets, empty, for anybody. */
export const templateRoute: FastifyPluginAsyncZod = async (app) => {
  const templates = rememberTemplates();
  app.get(
    '/imports/templates/:templateKind',
    {
      schema: {
        tags: ['Imports'],
        operationId: 'getImportTemplate',
        summary: "An empty spreadsheet of the institute's own, with help for each column",
        params: TemplatePath,
        querystring: TemplateQuery,
        response: {
          200: {
            description: 'Found',
            content: { [csv]: { schema: z.string() }, [xlsx]: { schema: z.string().meta({ format: 'binary' }) } },
          },
        },
      },
      config: { produces: [xlsx, csv] },
    },
    async (request, reply) => {
      const { templateKind } = request.params;
      const { lang, format } = request.query;
      const kind = templateKinds.find((name) => name === templateKind);
      if (!kind) throw notFound(`/imports/templates/${templateKind}`, 'templateKind', templateKind);
      const chosen = wantsCsv(request, format, xlsx) ? 'csv' : 'xlsx';
      const file = await templates(kind, chosen, lang, await app.vocabularies.current());
      reply.header('content-language', lang);
      return sendFile(reply, chosen === 'csv' ? csv : xlsx, `monitum-${kind}-${lang}.${chosen}`).send(file as never);
    },
  );
};

/**
 * Makes each template once for what the vocabularies say: anybody can ask for one, and a workbook with every code takes its time. It has the time
 * of its making in it, so that another one of the same words would be other bytes.
 */
function rememberTemplates() {
  let seen: Vocabularies | undefined;
  let [hash, made]: [string, Map<string, Promise<Buffer>>] = ['', new Map()];
  return (kind: TemplateKind, format: TemplateFormat, language: Language, vocabularies: Vocabularies): Promise<Buffer> => {
    if (seen !== vocabularies) {
      seen = vocabularies;
      const now = canonicalHash([...vocabularies.lists].map(([name, entries]) => [name, [...entries.values()]]));
      if (now !== hash) [hash, made] = [now, new Map()];
    }
    const name = [kind, format, language].join();
    const known = made.get(name) ?? templateOf(kind, format, language, vocabularies);
    made.set(name, known);
    known.catch(() => made.delete(name));
    return known;
  };
}
