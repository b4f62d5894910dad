import type { FastifyPluginAsync } from 'fastify';
import type { PermissionName } from '../access/permissions.ts';
import { offsetOf } from '../http/paging.ts';
import { type WorkWords, workWords } from '../i18n/staff-work/index.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffPage, type StaffHere } from '../web/staff.tsx';
import { listWorkItems } from '../work-items/queries.ts';
import { WorkItemQuery, workItemKinds } from '../work-items/schemas.ts';
import { workListContent } from './work-list/list.tsx';

const pageSize = 50;
const ListQuery = WorkItemQuery.pick({ kind: true, months: true, days: true, page: true });

/** The first page of the staff: what awaits an institution's people; for the others what they can do. */
export const staffWorkPages: FastifyPluginAsync = async (app) => {
  addStaffPage(app, '', { query: ListQuery }, async (here, { query, request }) => {
    if (!here.can('workItems.read')) return whatCanBeDone(here);
    const scope = { actor: here.actor, months: query.months, days: query.days };
    const page = { limit: pageSize, offset: offsetOf({ page: query.page, pageSize }) };
    const found = await app.read(request, (db) => listWorkItems(db, scope, query.kind ?? workItemKinds, page));
    return workListContent(here, { ...found, asked: { ...query, kind: query.kind }, pageSize });
  });
};

/** Where accounts without a work list go, and what each takes. */
const places: [path: string, name: keyof WorkWords['places'], permission: PermissionName][] = [
  ['/staff/contributions', 'contribute', 'contributions.submit'],
  ['/staff/users', 'users', 'accounts.manage'],
  ['/staff/imports', 'imports', 'imports.read'],
  ['/staff/audit', 'audit', 'audit.read'],
  ['/staff/keys', 'keys', 'keys.own'],
];

function whatCanBeDone(here: StaffHere): PageContent {
  const words = workWords[here.language];
  const open = places.filter(([, , permission]) => here.can(permission));
  return {
    title: words.whatTitle,
    crumbs: [{ title: words.whatTitle }],
    body:
      open.length === 0 ? (
        <p>{words.nothingToDo}</p>
      ) : (
        <>
          <p>{words.whatLead}</p>
          <ul>
            {open.map(([path, name]) => (
              <li>
                <a href={here.link(path)}>{words.places[name]}</a>
              </li>
            ))}
          </ul>
        </>
      ),
  };
}
