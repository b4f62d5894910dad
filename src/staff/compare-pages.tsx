import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { formatList } from '../i18n/numbers.ts';
import { recordWords } from '../i18n/staff-records/index.ts';
import { voiceWords } from '../i18n/staff-voices/index.ts';
import { SelectField } from '../web/components/form.tsx';
import { shown } from '../web/here.ts';
import { addStaffPage, type StaffHere } from '../web/staff.tsx';
import { findStored, isPublic } from '../writing/kinds.ts';
import { Differences, differencesBetween, VersionTable } from './compare/content.tsx';
import { findName, listVersions, readVersion, type StoredVersion, untold } from './compare/versions.ts';
import { labelOf } from './records/controls.tsx';
import { isEditableBy } from './records/editor.tsx';
import { type EditableKind, editableKinds } from './records/kinds.ts';

const Params = z.strictObject({ recordId: inputText(100) });
const number = z.number().int().min(1).max(1_000_000_000);
const CompareQuery = z.strictObject({ from: number.optional(), to: number.optional() });

/** Pages on which staff see what was stored of a record, version by version, and any two beside each other. */
export const staffComparePages: FastifyPluginAsync = async (app) => {
  for (const editable of editableKinds) addPages(app, editable);
};

interface Compared {
  name: string;
  versions: StoredVersion[];
}

/**
 * Finds the versions of a record that the person may see: of another institution's those alone that were public.
 * @throws Problem 404 for one that is another institution's draft, as for one that is not there
 */
async function findCompared(app: FastifyInstance, here: StaffHere, editable: EditableKind, id: string): Promise<Compared> {
  const { kind } = editable;
  const { whole } = app.database;
  const record = await findStored(whole, kind, id);
  const isMine = record !== undefined && isEditableBy(here, record);
  if (!record || record.withdrawnAt !== null || (!isPublic(record) && !isMine))
    throw notFound(`/${kind.collection}/${id}`, `${kind.kind}Id`, id);
  const [named, versions] = await Promise.all([findName(whole, editable, id), listVersions(whole, kind, id, isMine)]);
  return { name: named?.symbol ?? shown(here, named?.title)?.text ?? id, versions };
}

function addPages(app: FastifyInstance, editable: EditableKind): void {
  const base = (id: string) => `/staff/${editable.path}/${encodeURIComponent(id)}`;
  const crumbs = (here: StaffHere, id: string, name: string) => [
    { title: recordWords[here.language].kinds[editable.path], path: `/staff/${editable.path}` },
    { title: name, path: base(id) },
  ];

  addStaffPage(app, `/${editable.path}/:recordId/versions`, { permission: 'records.read', params: Params }, async (here, { params }) => {
    const words = voiceWords[here.language];
    const id = params.recordId;
    const { name, versions } = await findCompared(app, here, editable, id);
    const before = new Map(versions.map(({ version }, at) => [version, versions[at + 1]?.version]));
    const numbers = versions.map(({ version }) => ({ value: String(version), text: String(version) }));
    return {
      title: words.versionsOf(name),
      crumbs: [...crumbs(here, id, name), { title: words.versions }],
      body: (
        <>
          <p class="lead">{words.versionsNote}</p>
          {versions.length > 1 && (
            <form method="get" action={here.link(`${base(id)}/compare`)} class="choose">
              <SelectField name="from" label={words.compareFrom} value={numbers[1]?.value} options={numbers} />
              <SelectField name="to" label={words.compareTo} value={numbers[0]?.value} options={numbers} />
              <button type="submit">{words.compare}</button>
            </form>
          )}
          <VersionTable
            here={here}
            of={versions}
            caption={words.versions}
            linkTo={(version) => {
              const from = before.get(version);
              return from === undefined ? undefined : here.link(`${base(id)}/compare`, { from, to: version });
            }}
          />
        </>
      ),
    };
  });

  addStaffPage(
    app,
    `/${editable.path}/:recordId/compare`,
    { permission: 'records.read', params: Params, query: CompareQuery },
    async (here, { params, query }) => {
      const words = voiceWords[here.language];
      const id = params.recordId;
      const { name, versions } = await findCompared(app, here, editable, id);
      const to = query.to ?? versions[0]?.version ?? 0;
      const from = query.from ?? versions.find(({ version }) => version < to)?.version ?? to;
      const read = async (version: number) => {
        const members = versions.some((one) => one.version === version)
          ? await readVersion(app.database.whole, editable.kind, id, version)
          : undefined;
        if (!members) throw notFound(`/${editable.kind.collection}/${id}`, 'version', String(version));
        return members;
      };
      const [one, other] = await Promise.all([read(from), read(to)]);
      const missing = untold(editable.kind);
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      return {
        title: `${name}: ${words.compareTitle(String(from), String(to))}`,
        crumbs: [...crumbs(here, id, name), { title: words.versions, path: `${base(id)}/versions` }, { title: words.compare }],
        body: (
          <>
            <VersionTable
              here={here}
              of={versions.filter(({ version }) => version === from || (version >= first && version <= last))}
              caption={words.versions}
            />
            <Differences here={here} editable={editable} of={differencesBetween(one, other)} />
            {missing.length > 0 && (
              <p class="muted">
                {words.notKept(
                  formatList(
                    here.language,
                    missing.map((member) => labelOf(here, member)),
                  ),
                )}
              </p>
            )}
          </>
        ),
      };
    },
  );
}
