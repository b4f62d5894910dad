import t from 'tap';
import { deriveId } from '../../db/keys.ts';
import { addMonths } from '../../src/deadlines/derive.ts';
import { at, farDay, peopleForFile, testLife } from './life.ts';

const source = { kind: 'official', citation: 'The page of the body', url: 'https://example.org/page' };
const provenance = { sources: [source], verification: 'verified' };
const { database, ...people } = await peopleForFile(t);
const { editor, anybody, stranger } = people;

testLife(t, people, {
  path: '/deadlines',
  make: (variant) => ({ kind: 'submission', body: 'pace', title: { en: variant }, dueOn: '2031-06', state: 'open', ...provenance }),
  title: 'title',
  optional: { member: 'note', value: { en: 'A note' } },
  unknown: [
    { member: 'kind', value: 'nothing' },
    { member: 'body', value: 'nobody' },
    { member: 'document', value: 'nothing' },
    { member: 'review', value: 'nothing' },
    { member: 'dueOn', value: '2031-13' },
    { member: 'state', value: 'late' },
    { member: 'isComputed', value: true },
    { member: 'rule', value: 'catFollowUpRule' },
  ],
  list: 'kind=submission',
});

t.test('months are added as precisely as the date is known', async (t) => {
  for (const [date, months, expected] of [
    ['2024-03-15', 12, '2025-03-15'],
    ['2024-08-31', 18, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-11', 2, '2025-01'],
    ['2024-12', 12, '2025-12'],
    ['2024', 36, '2027'],
    ['2024', 18, '2026'],
    ['2024', 0, '2024'],
    ['9999-06', 12, undefined],
  ] as const)
    t.equal(addMonths(date, months), expected, `${date} and ${months} months`);
});

let number = 0;
/** Adds a document and gives its id. */
async function addDocument(document: object) {
  const made = await editor('POST', '/documents', {
    title: { en: `Text ${++number}` },
    symbol: `TEXT/${number}`,
    ...provenance,
    ...document,
  });
  if (made.status !== 201) throw new Error(made.text);
  return made.body as { id: string; version: number };
}
interface Listed {
  id: string;
  version: number;
  title: Record<string, string>;
  dueOn?: string;
  state: string;
  isComputed: boolean;
}
const deadlinesOf = async (document: string, who = anybody) => (await who('GET', `/deadlines?document=${document}`)).body.items as Listed[];
const daysOf = async (document: string) => (await deadlinesOf(document)).map(({ dueOn }) => dueOn);
const patch = async (path: string, version: number, body: object) => {
  const answer = await editor('PATCH', path, body, at(version));
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

t.test('deadlines are derived from the rules of the body', async (t) => {
  const dialogue = await editor('POST', '/reviews', {
    body: 'upr',
    reviewCycle: '4',
    title: { en: 'Cycle 4' },
    dialogueFrom: '2026-11-04',
    dialogueTo: '2026-11-06',
    ...provenance,
  });
  const silent = await editor('POST', '/reviews', { body: 'upr', reviewCycle: '5', title: { en: 'Cycle 5' }, ...provenance });
  t.strictSame([dialogue.status, silent.status], [201, 201]);
  const ccpr = { body: 'ccpr', type: 'concludingObservations', stage: 'adoption', adoptedOn: '2026-10-31', followUpParagraphs: ['7'] };
  for (const [told, document, expected] of [
    ['three years after adoption', ccpr, ['2029-10-31']],
    ['a month gives a month', { ...ccpr, adoptedOn: '2026-10' }, ['2029-10']],
    ['a year gives a year', { ...ccpr, adoptedOn: '2026' }, ['2029']],
    ['no date, no deadline', { ...ccpr, adoptedOn: undefined, publishedOn: '2026-11' }, []],
    ['no paragraphs for follow-up, no reply', { ...ccpr, followUpParagraphs: undefined }, []],
    ['a stage that is not said', { ...ccpr, stage: undefined }, ['2029-10-31']],
    ['a later stage', { ...ccpr, stage: 'followUpAssessment' }, []],
    ['a list of issues', { ...ccpr, type: 'listOfIssues', stage: 'listOfIssues' }, []],
    ['views', { ...ccpr, type: 'views' }, []],
    ['a grade of follow-up', { ...ccpr, type: 'followUpAssessment' }, []],
    ['a State report', { ...ccpr, type: 'stateReport', stage: undefined }, []],
    ['a body without a rule', { ...ccpr, body: 'crpd' }, []],
    ['a body that wants no paragraphs', { body: 'greco', type: 'evaluationReport', adoptedOn: '2026-08-31' }, ['2028-02-29']],
    ['a decision on a complaint', { body: 'ecsr', type: 'complaintDecision', adoptedOn: '2026-09' }, ['2028-09']],
    ['conclusions', { body: 'ecsr', type: 'conclusions', adoptedOn: '2026-09' }, []],
    [
      'counted from publication',
      { body: 'ecri', type: 'countryReport', adoptedOn: '2026-01-01', publishedOn: '2026-09-01' },
      ['2028-09-01'],
    ],
    ['not published, not counted', { body: 'ecri', type: 'countryReport', adoptedOn: '2026-01-01' }, []],
    [
      'counted from the end of the dialogue',
      { body: 'upr', type: 'uprReport', review: dialogue.body.id, adoptedOn: '2026-11-10' },
      ['2031-11-06'],
    ],
    ['a dialogue without a date', { body: 'upr', type: 'uprReport', review: silent.body.id, adoptedOn: '2026-11-10' }, []],
    [
      'counted from transmission, which is not kept',
      { body: 'cpt', type: 'visitReport', adoptedOn: '2026-01', publishedOn: '2026-02', followUpParagraphs: ['1'] },
      [],
    ],
  ] as const) {
    const { id } = await addDocument(document);
    t.strictSame(await daysOf(id), expected, told);
  }
});

t.test('a derived deadline says what it was derived from', async (t) => {
  const { id } = await addDocument({ body: 'cedaw', type: 'concludingObservations', adoptedOn: '2026-10', followUpParagraphs: ['7'] });
  const [deadline] = await deadlinesOf(id);
  t.equal(deadline?.id, deriveId('deadline', id, 'cedawFollowUpRule'));
  const [rule] = await database.sql`select sources, verification from follow_up_rules where code = 'cedawFollowUpRule'`;
  const [stored] =
    await database.sql`select rule, sources, institutions, published_at, modified_at from deadlines where id = ${deadline?.id as string}`;
  t.equal(stored?.['rule'], 'cedawFollowUpRule');
  t.strictSame(stored?.['sources'], rule?.['sources']);
  t.strictSame(stored?.['institutions'], ['firm']);
  t.match(deadline, {
    kind: { code: 'followUpReply' },
    body: { code: 'cedaw' },
    state: 'open',
    isComputed: true,
    version: 1,
    verification: rule?.['verification'],
  });
  t.strictSame(Object.keys(deadline?.title ?? {}).sort(), ['de', 'en', 'fr', 'nl']);
  t.match(deadline?.title['en'], /^Follow-up reply: Committee on the Elimination of Discrimination against Women$/);
  const events = await database.sql`select type from changes where subject_id in (${id}, ${deadline?.id as string}) order by sequence`;
  t.strictSame(
    events.map(({ type }) => type),
    ['document.published', 'deadline.published'],
  );
  const audit = await database.sql`select operation from audit_entries where subject_id = ${deadline?.id as string}`;
  t.strictSame(
    audit.map(({ operation }) => operation),
    ['deadline.derived'],
  );
  t.match((await anybody('GET', `/documents/${id}`)).body.deadlines, [{ id: deadline?.id }]);
});

t.test('deadlines come with the publication, not with the draft', async (t) => {
  const text = { body: 'cat', type: 'concludingObservations', adoptedOn: '2026-11-20', followUpParagraphs: ['7'] };
  const draft = await addDocument({ ...text, isDraft: true });
  const embargo = await addDocument({ ...text, publishOn: farDay });
  for (const { id } of [draft, embargo]) t.strictSame(await deadlinesOf(id, editor), []);
  await patch(`/documents/${draft.id}`, 1, { isDraft: false });
  t.strictSame(await daysOf(draft.id), ['2027-11-20']);
});

t.test('deadlines follow their document until somebody writes them', async (t) => {
  const { id } = await addDocument({ body: 'cat', type: 'concludingObservations', followUpParagraphs: ['7'] });
  t.strictSame(await daysOf(id), []);
  await patch(`/documents/${id}`, 1, { adoptedOn: '2026-11' });
  t.strictSame(await daysOf(id), ['2027-11'], 'a first date');
  await patch(`/documents/${id}`, 2, { adoptedOn: '2026-11-20' });
  await patch(`/documents/${id}`, 3, { adoptedOn: '2026-11-21' });
  t.strictSame(await daysOf(id), ['2027-11-21'], 'corrected twice');
  await patch(`/documents/${id}`, 4, { note: { en: 'x' } });
  const [followed] = await deadlinesOf(id);
  t.equal(followed?.version, 3, 'each change is a version');

  await patch(`/documents/${id}`, 5, { followUpParagraphs: null });
  t.strictSame(await daysOf(id), [], 'the rule applies no more');
  t.equal((await anybody('GET', `/deadlines/${followed?.id}`)).status, 410);
  await patch(`/documents/${id}`, 6, { followUpParagraphs: ['7', '9'] });
  t.strictSame(await daysOf(id), ['2027-11-21'], 'and again');
  t.equal((await anybody('GET', `/deadlines/${followed?.id}`)).status, 200);

  const edited = await patch(`/deadlines/${followed?.id}`, 5, { dueOn: '2028-01-15' });
  t.match(edited, { dueOn: '2028-01-15', isComputed: false }, 'a date that a person sets is not computed');
  await patch(`/documents/${id}`, 7, { adoptedOn: '2026-11-22' });
  await patch(`/documents/${id}`, 8, { followUpParagraphs: null });
  await patch(`/documents/${id}`, 9, { followUpParagraphs: ['7'] });
  t.strictSame(await daysOf(id), ['2028-01-15'], 'the rule leaves it alone, and makes no second');
  const versions =
    await database.sql`select written_from < written_to as is_whole from history.deadlines where id = ${followed?.id as string}`;
  t.equal(versions.length, 6);
});

t.test('a note of a person is enough, and keeps the date computed', async (t) => {
  const { id } = await addDocument({ body: 'cat', type: 'concludingObservations', adoptedOn: '2026-11-20', followUpParagraphs: ['7'] });
  const [deadline] = await deadlinesOf(id);
  t.match(await patch(`/deadlines/${deadline?.id}`, 1, { note: { en: 'Asked by letter' } }), { isComputed: true });
  await patch(`/documents/${id}`, 1, { adoptedOn: '2026-11-25' });
  t.strictSame(await daysOf(id), ['2027-11-20']);
});

t.test('what a person withdrew is not derived again', async (t) => {
  const { id } = await addDocument({ body: 'cat', type: 'concludingObservations', adoptedOn: '2026-11-20', followUpParagraphs: ['7'] });
  const [deadline] = await deadlinesOf(id);
  t.equal((await editor('DELETE', `/deadlines/${deadline?.id}?reason=none%20is%20asked`, undefined, at(1))).status, 204);
  await patch(`/documents/${id}`, 1, { adoptedOn: '2026-11-25' });
  await patch(`/documents/${id}`, 2, { adoptedOn: null });
  await patch(`/documents/${id}`, 3, { adoptedOn: '2026-11-25' });
  t.strictSame(await daysOf(id), []);
});

t.test('with the document its derived deadlines go, and those of persons stay', async (t) => {
  const { id } = await addDocument({ body: 'cat', type: 'concludingObservations', adoptedOn: '2026-11-20', followUpParagraphs: ['7'] });
  const [deadline] = await deadlinesOf(id);
  const own = await editor('POST', '/deadlines', {
    kind: 'periodicReport',
    body: 'cat',
    document: id,
    title: { en: 'Report' },
    state: 'open',
    ...provenance,
  });
  t.equal(own.status, 201, own.text);
  t.equal((await editor('DELETE', `/documents/${id}?reason=a%20mistake`, undefined, at(1))).status, 204);
  t.equal((await anybody('GET', `/deadlines/${deadline?.id}`)).status, 410);
  const kept = await anybody('GET', `/deadlines/${own.body.id}`);
  t.equal(kept.status, 200);
  t.equal(kept.body.document, undefined);
});

t.test('a deadline that somebody recorded stands in the way of the rule', async (t) => {
  const found = (await anybody('GET', '/documents?symbol=CCPR%2FC%2FBEL%2FCO%2F6')).body.items[0];
  const before = await deadlinesOf(found.id);
  t.ok(before.length > 0);
  await patch(`/documents/${found.id}`, found.version, { adoptedOn: null });
  await patch(`/documents/${found.id}`, found.version + 1, { adoptedOn: '2019-11-02' });
  t.strictSame(await deadlinesOf(found.id), before);
});

t.test('the correction of an old document makes no duties of the past', async (t) => {
  const found = (await anybody('GET', '/documents?symbol=CED%2FC%2FBEL%2FCO%2F1')).body.items[0];
  await database.sql`update deadlines set withdrawn_at = now(), withdrawn_reason = 'test' where document = ${found.id}`;
  await patch(`/documents/${found.id}`, found.version, { adoptedOn: '2014-09-25' });
  t.strictSame(await daysOf(found.id), []);
});

t.test('deadlines follow the dialogue of the review', async (t) => {
  const review = await editor('POST', '/reviews', { body: 'upr', reviewCycle: '9', title: { en: 'Cycle 9' }, ...provenance });
  const { id } = await addDocument({ body: 'upr', type: 'uprReport', review: review.body.id, adoptedOn: '2046-05' });
  t.strictSame(await daysOf(id), []);
  await patch(`/reviews/${review.body.id}`, 1, { dialogueFrom: '2046-04' });
  t.strictSame(await daysOf(id), ['2051-04']);
  await patch(`/reviews/${review.body.id}`, 2, { dialogueTo: '2046-05-02' });
  t.strictSame(await daysOf(id), ['2051-05-02']);
  t.match((await anybody('GET', `/reviews/${review.body.id}`)).body.deadlines, [{ title: { en: /^Review or dialogue/ } }]);

  const draft = await editor('POST', '/reviews', {
    body: 'upr',
    reviewCycle: '10',
    title: { en: 'Cycle 10' },
    dialogueFrom: '2051-05',
    isDraft: true,
    ...provenance,
  });
  const other = await addDocument({ body: 'upr', type: 'uprReport', review: draft.body.id });
  t.strictSame(await daysOf(other.id), [], 'a draft gives nothing away');
  await patch(`/reviews/${draft.body.id}`, 1, { isDraft: false });
  t.strictSame(await daysOf(other.id), ['2056-05']);
});

t.test('a deadline by hand belongs to the review of its document', async (t) => {
  const review = await editor('POST', '/reviews', { body: 'crc', reviewCycle: '11', title: { en: 'Cycle 11' }, ...provenance });
  const { id } = await addDocument({ body: 'crc', type: 'concludingObservations', review: review.body.id });
  const deadline = { kind: 'periodicReport', body: 'crc', document: id, title: { en: 'Report' }, state: 'open', ...provenance };
  const made = await editor('POST', '/deadlines', deadline);
  t.match(made, { status: 201, body: { isComputed: false, review: { id: review.body.id }, document: { id } } });
  const undone = await editor('PATCH', `/deadlines/${made.body.id}`, { completedOn: '2026-01-01' }, at(1));
  t.equal(undone.status, 400, 'completed and not done');
  t.match(await editor('PATCH', `/deadlines/${made.body.id}`, { completedOn: '2026-01-01', state: 'done' }, at(1)), {
    status: 200,
    body: { state: 'done' },
  });
  t.equal((await stranger('PATCH', `/deadlines/${made.body.id}`, { state: 'open' }, at(2))).status, 403);
});
