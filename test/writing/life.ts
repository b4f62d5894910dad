import type { Test } from 'tap';
import { accountFor, appForFile, caller } from '../helper.ts';

/** Sends a request and gives status, headers and body. */
export type Caller = ReturnType<typeof caller>;

/** Those who ask in these tests. */
export interface People {
  editor: Caller;
  colleague: Caller;
  stranger: Caller;
  anybody: Caller;
}

/** An application with an editor of one institution, a colleague, an editor of another institution, and somebody without a key. */
export async function peopleForFile(t: Test) {
  const { app, database } = await appForFile(t, { search: false });
  const editorOf = async (institution: string) => caller(app, (await accountFor(database, { roles: ['editor'], institution })).key);
  const people: People = {
    editor: await editorOf('firm'),
    colleague: await editorOf('firm'),
    stranger: await editorOf('unia'),
    anybody: caller(app),
  };
  return { app, database, ...people };
}

/** The version that a record has now, for If-Match. */
export const at = (version: number) => ({ 'if-match': `"${version}"` });

/** A day that will not come while anybody runs these tests. */
export const farDay = '2190-01-01';

/** What is tested of each kind. */
export interface Life {
  /** `/documents`. */
  path: string;
  /** A whole record; `variant` makes it another one. */
  make(variant: string): Record<string, unknown>;
  /** The member that is a text in several languages. */
  title: 'title' | 'name';
  /** A member to clear. */
  optional: { member: string; value: unknown; shown?: string };
  /** A member and a code that no list holds. */
  unknown: { member: string; value: unknown; name?: string }[];
  /** Parameters by which the list holds the record alone or nearly so. */
  list: string;
}

/** The life of one record of a kind: made, read, changed, refused, kept from the public, given away, withdrawn. */
export function testLife(
  t: Test,
  { editor, colleague, stranger, anybody }: People,
  { path, make, title, optional, unknown, list }: Life,
): void {
  const made = async (body: Record<string, unknown>) => {
    const answer = await editor('POST', path, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as { id: string; version: number } & Record<string, unknown>;
  };
  const isListed = async (who: Caller, id: string) => {
    const { body, status, text } = await who('GET', `${path}?${list}&pageSize=500`);
    if (status !== 200) throw new Error(text);
    return (body.items as { id: string }[]).some((item) => item.id === id);
  };
  const total = async (who: Caller) => (await who('GET', `${path}?${list}`)).body.total as number;

  t.test(`${path}: made, read, changed member by member`, async (t) => {
    const body = { ...make('first'), [title]: { en: 'One first', fr: 'Un premier' }, [optional.member]: optional.value };
    const answer = await editor('POST', path, body);
    t.equal(answer.status, 201, answer.text);
    const { id } = answer.body;
    t.equal(answer.headers['location'], `http://monitum.test/api/monitoring/v1${path}/${id}`);
    const read = await anybody('GET', `${path}/${id}`);
    t.equal(read.status, 200);
    t.match(read.body, { version: 1, [title]: { en: 'One first', fr: 'Un premier' } });
    const shown = optional.shown ?? optional.member;
    t.strictSame(read.body[shown], optional.value);
    t.ok(await isListed(anybody, id));

    const changed = await editor(
      'PATCH',
      `${path}/${id}`,
      { [title]: { nl: 'Een eerste', fr: null } },
      { 'if-match': read.headers['etag'] as string },
    );
    t.equal(changed.status, 200, changed.text);
    t.strictSame(changed.body[title], { nl: 'Een eerste', en: 'One first' }, 'one language changes, another goes, the third stays');
    t.strictSame(changed.body[shown], optional.value, 'what is absent stays');
    t.equal(changed.body.version, 2);
    const cleared = await editor('PATCH', `${path}/${id}`, { [optional.member]: null }, at(2));
    t.equal(cleared.status, 200, cleared.text);
    t.equal((await anybody('GET', `${path}/${id}`)).body[shown], undefined, 'null clears');
    const same = await editor('PATCH', `${path}/${id}`, { [optional.member]: null }, at(3));
    t.equal(same.body.version, 3, 'what changes nothing makes no version');
    t.equal((await editor('PATCH', `${path}/${id}`, { [title]: null }, at(3))).status, 400, 'what must be there cannot be cleared');
    t.equal((await editor('PATCH', `${path}/${id}`, { [optional.member]: optional.value }, at(2))).status, 412);
    t.equal((await editor('PATCH', `${path}/${id}`, { [optional.member]: optional.value })).status, 400, 'without If-Match');
    t.equal((await stranger('PATCH', `${path}/${id}`, { [optional.member]: optional.value }, at(3))).status, 403);
    t.equal((await anybody('PATCH', `${path}/${id}`, { [optional.member]: optional.value }, at(3))).status, 401);
    t.equal((await colleague('PATCH', `${path}/${id}`, { [optional.member]: optional.value }, at(3))).status, 200, 'a colleague may');
  });

  t.test(`${path}: what is refused is named`, async (t) => {
    for (const { member, value, name = member } of unknown) {
      const answer = await editor('POST', path, { ...make('refused'), [member]: value });
      t.equal(answer.status, 400, `${member}: ${answer.text}`);
      t.match(answer.body.issues, [{ in: 'body', name }], `${member}: ${answer.text}`);
    }
    const property = await editor('POST', path, { ...make('refused'), colour: 'red' });
    t.equal(property.status, 400);
    t.match(property.body.issues, [{ name: 'colour' }]);
    const { sources, ...without } = make('refused');
    t.ok(sources);
    t.equal((await editor('POST', path, without)).status, 400, 'without a source');
    t.equal((await anybody('POST', path, make('refused'))).status, 401);
    t.equal((await editor('PATCH', `${path}/nothing`, { note: { en: 'x' } }, at(1))).status, 404);
    const id = (await made(make('patched'))).id;
    for (const { member, value, name = member } of unknown) {
      const answer = await editor('PATCH', `${path}/${id}`, { [member]: value }, at(1));
      t.equal(answer.status, 400, `${member}: ${answer.text}`);
      t.match(answer.body.issues, [{ in: 'body', name }]);
    }
    t.match(await editor('PATCH', `${path}/${id}`, { colour: 'red' }, at(1)), { status: 400, body: { issues: [{ name: 'colour' }] } });
  });

  t.test(`${path}: the same record is made once`, async (t) => {
    const { id } = await made(make('twice'));
    const again = await editor('POST', path, make('twice'));
    t.equal(again.status, 409, again.text);
    t.equal(again.body.existing, id);
    const key = { 'idempotency-key': `key-of-${path.slice(1)}` };
    const first = await editor('POST', path, make('once'), key);
    const second = await editor('POST', path, make('once'), key);
    t.equal(first.status, 201, first.text);
    t.equal(second.status, 201, second.text);
    t.equal(second.body.id, first.body.id);
    const other = await editor('POST', path, make('another'), key);
    t.equal(other.status, 409);
    t.match(other.body.type, /idempotencyKeyReused/);
  });

  for (const [kept, members] of [
    ['a draft', { isDraft: true }],
    ['a record under embargo', { publishOn: farDay }],
  ] as const)
    t.test(`${path}: ${kept} is seen by the own institution alone`, async (t) => {
      const before = { anybody: await total(anybody), stranger: await total(stranger), colleague: await total(colleague) };
      const { id } = await made({ ...make(kept), ...members });
      for (const [name, who] of [
        ['anybody', anybody],
        ['stranger', stranger],
      ] as const) {
        t.equal((await who('GET', `${path}/${id}`)).status, 404, name);
        t.notOk(await isListed(who, id), name);
        t.equal(await total(who), before[name], name);
      }
      t.equal((await colleague('GET', `${path}/${id}`)).status, 200);
      t.ok(await isListed(colleague, id));
      t.equal(await total(colleague), before.colleague + 1);
      t.equal((await stranger('PATCH', `${path}/${id}`, { isDraft: false }, at(1))).status, 404, 'not even that it is there');
      const taken = await stranger('POST', path, make(kept));
      t.equal(taken.status, 409);
      t.equal(taken.body.existing, undefined);
      const published = await editor('PATCH', `${path}/${id}`, { isDraft: false, publishOn: null }, at(1));
      t.equal(published.status, 200, published.text);
      t.equal((await anybody('GET', `${path}/${id}`)).status, 200);
      t.equal(await total(anybody), before.anybody + 1);
      t.equal((await editor('PATCH', `${path}/${id}`, { isDraft: true }, at(2))).status, 409, 'what is public stays so');
    });

  t.test(`${path}: given away, then withdrawn`, async (t) => {
    const { id } = await made(make('given'));
    t.equal(
      (await editor('POST', `${path}/${id}/handOvers`, { to: 'federalState', reason: 'theirs' }, at(1))).status,
      400,
      'no institution',
    );
    const given = await editor('POST', `${path}/${id}/handOvers`, { to: 'unia', reason: 'theirs' }, at(1));
    t.equal(given.status, 201, given.text);
    t.match(given.body, { from: ['firm'], to: 'unia', reason: 'theirs' });
    t.equal((await editor('PATCH', `${path}/${id}`, { [title]: { en: 'Mine' } }, at(2))).status, 403);
    t.equal((await stranger('PATCH', `${path}/${id}`, { [title]: { en: 'Theirs' } }, at(2))).status, 200);
    t.equal((await editor('DELETE', `${path}/${id}?reason=x`, undefined, at(3))).status, 403);
    t.equal((await stranger('DELETE', `${path}/${id}`, undefined, at(3))).status, 400, 'without a reason');
    const gone = await stranger('DELETE', `${path}/${id}?reason=a%20mistake`, undefined, at(3));
    t.equal(gone.status, 204, gone.text);
    for (const who of [anybody, editor, stranger]) {
      const read = await who('GET', `${path}/${id}`);
      t.equal(read.status, 410);
      t.match(read.body, { reason: 'a mistake', lastVersion: 4 });
      t.notOk(await isListed(who, id));
    }
    t.equal((await stranger('PATCH', `${path}/${id}`, { isDraft: false }, at(4))).status, 410);
    t.equal((await stranger('POST', path, make('given'))).status, 409, 'an id is never given twice');
  });
}
