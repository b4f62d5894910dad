import { sql } from 'drizzle-orm';
import t from 'tap';
import { connectDatabase, select } from '../../db/client.ts';
import { databaseForFile } from '../helper.ts';

const { url } = await databaseForFile(t);

t.test('a statement that comes often is prepared, and a connection never keeps more than some hundred', async (t) => {
  const { db, close } = connectDatabase(url, { max: 1 });
  t.teardown(close);
  const prepared = async () => {
    const [row] = await select<{ count: number; often: boolean }>(
      db,
      sql`select count(*)::int as count, coalesce(bool_or(statement like '%as often%'), false) as often from pg_prepared_statements`,
    );
    return row;
  };
  for (const expected of [false, false, true]) {
    t.strictSame(await select(db, sql`select ${1}::int as often`), [{ often: 1 }]);
    t.equal((await prepared())?.often, expected);
  }
  for (let number = 0; number < 500; number += 1)
    for (let time = 0; time < 3; time += 1) await select(db, sql`select ${number}::int as ${sql.raw(`n${number}`)}`);
  const kept = (await prepared())?.count ?? 0;
  t.ok(kept > 50 && kept <= 200, `${kept} of 502 texts`);
});
