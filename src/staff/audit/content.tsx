import type { AuditHead, AuditVerdict, ChainedEntry } from '../../changes/audit.ts';
import type { AuditEntryQuery } from '../../changes/schemas.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { type AccountWords, accountWords } from '../../i18n/staff-accounts/index.ts';
import { TextField } from '../../web/components/form.tsx';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { namesOfRoles } from '../users/list.tsx';

/** What the page of the audit chain shows. */
export interface ShownAudit {
  query: Pick<AuditEntryQuery, 'subjectId' | 'actor' | 'operation'>;
  /** The last entry; absent while there is none. */
  head: AuditHead | undefined;
  entries: ChainedEntry[];
  /** Whether older entries follow. */
  hasMore: boolean;
  /** What computing the whole chain again found, where that was asked for. */
  verdict?: AuditVerdict;
  /** The head that was compared with. */
  kept?: string | undefined;
}

/** The page of the audit chain. */
export function auditContent(here: StaffHere, { query, head, entries, hasMore, verdict, kept }: ShownAudit): PageContent {
  const words = accountWords[here.language];
  const { subjectId, actor, operation } = query;
  const oldest = entries.at(-1)?.sequence;
  return {
    title: words.audit,
    crumbs: [{ title: words.audit, ...(verdict ? { path: '/staff/audit' } : {}) }, ...(verdict ? [{ title: words.verify }] : [])],
    body: (
      <>
        <p>{words.auditText}</p>
        {verdict && <Verdict here={here} verdict={verdict} />}
        <Section id="chain" title={words.verify}>
          {head && (
            <p>
              {words.auditHead}:{' '}
              <code class="secret">
                {head.sequence}:{head.hash}
              </code>
            </p>
          )}
          <form method="get" action={here.link('/staff/audit/verification')} class="stack narrow">
            <p>{words.verifyText}</p>
            <TextField name="head" label={words.keptHead} hint={words.keptHeadHint} value={kept} maxLength={100} autocomplete="off" />
            <p>
              <button type="submit">{words.verify}</button>
            </p>
          </form>
        </Section>
        <Section id="entries" title={words.entriesTitle}>
          <form method="get" action={here.link('/staff/audit')} class="account-filters">
            <TextField name="operation" label={words.operationField} value={operation?.[0]} maxLength={100} />
            <TextField name="actor" label={words.actorField} value={actor?.[0]} maxLength={100} />
            <TextField name="subjectId" label={words.subjectField} value={subjectId?.[0]} maxLength={100} />
            <button type="submit">{words.filter}</button>
          </form>
          {entries.length === 0 ? <p>{words.noEntries}</p> : <EntryTable here={here} entries={entries} />}
          <p class="inline">
            <a href={here.link('/staff/audit', { operation, actor, subjectId })}>{words.newest}</a>
            {hasMore && <a href={here.link('/staff/audit', { operation, actor, subjectId, beforeEntry: oldest })}>{words.older} →</a>}
          </p>
        </Section>
      </>
    ),
  };
}

type FaultName = keyof AccountWords['faults'];

/** What a walk along the chain says of an entry, by its sentences. */
const faults: [sentence: RegExp, fault: FaultName][] = [
  [/missing/, 'missing'],
  [/does not follow/, 'unlinked'],
  [/content/, 'altered'],
  [/published/, 'otherHead'],
];

function Verdict({ here, verdict: { entries, broken } }: { here: StaffHere; verdict: AuditVerdict }) {
  const words = accountWords[here.language];
  if (!broken)
    return (
      <p class="staff-notice" role="status">
        {words.holds(entries)}
      </p>
    );
  const fault = faults.find(([sentence]) => sentence.test(broken.fault));
  return (
    <div class="error-summary" role="alert">
      <p>
        <strong>{words.broken(formatNumber(here.language, broken.sequence))}</strong>{' '}
        {fault ? words.faults[fault[1]] : <span lang="en">{broken.fault}</span>}
      </p>
    </div>
  );
}

function EntryTable({ here, entries }: { here: StaffHere; entries: ChainedEntry[] }) {
  const words = accountWords[here.language];
  return (
    <DataTable
      caption={words.entries(entries.length)}
      head={[words.entry, words.when, words.actor, words.operation, words.subject, words.versions, words.reason, words.hash]}
      rows={entries.map((entry) => [
        entry.sequence,
        <InstantText here={here} instant={entry.occurredAt} />,
        <>
          <Actor here={here} id={entry.actor} />
          {(entry.role || entry.institution) && (
            <span class="muted">
              {' '}
              {[entry.role && namesOfRoles(here, [entry.role]), entry.institution && here.nameOf('authorities', entry.institution).text]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
        </>,
        <code>{entry.operation}</code>,
        <a href={here.link('/staff/audit', { subjectId: entry.subjectId })}>
          {entry.subjectKind} {entry.subjectId}
        </a>,
        [entry.versionBefore, entry.versionAfter].filter((version) => version !== null).join(' → ') || '–',
        entry.reason ?? '–',
        <code title={entry.hash}>{entry.hash.slice(0, 12)}…</code>,
      ])}
    />
  );
}

/** Who wrote: the programs of the application by name, people by an id that leads administrators to them. */
function Actor({ here, id }: { here: StaffHere; id: string }) {
  const isPerson = !['adminKey', 'cli', 'system', 'visitor'].includes(id);
  return isPerson && here.can('accounts.manage') ? (
    <a href={here.link(`/staff/users/${encodeURIComponent(id)}`)}>{id}</a>
  ) : (
    <code>{id}</code>
  );
}
