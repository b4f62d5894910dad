import t from 'tap';
import { faultOfPassword, hashPassword, isPassword } from '../../src/sessions/passwords.ts';

const person = { email: 'nora.nieuw@example.org', name: 'Nora Nieuw' };

t.test('a password is long, not among the first that are tried, and not the person; no kinds of signs are asked for', async (t) => {
  for (const [password, fault] of [
    ['elf tekens!', 'tooShort'],
    ['x'.repeat(129), 'tooLong'],
    ['aaaaaaaaaaaa', 'common'],
    ['121212121212', 'common'],
    ['123456789012', 'common'],
    ['P@ssw0rd2030!', 'common'],
    ['passwordpassword', 'common'],
    ['Azertyuiop12', 'common'],
    ['Monitum2030!!', 'common'],
    ['correct horse battery staple', 'common'],
    ['nora.nieuw@example.org', 'personal'],
    ['NoraNieuw1980', 'personal'],
    ['vijf gele fietsen', undefined],
    ['739105826471', undefined],
    ['8#92!k(03$7v', undefined],
    ['twaalf tekens', undefined],
    ['日本語のパスワードです。よ', undefined],
    ['vijf gele fietsen zingen '.repeat(5), undefined],
  ] as const)
    t.equal(faultOfPassword(password, person), fault, password);
  t.equal(faultOfPassword('vijf gele fietsen', { email: null, name: null }), undefined);
});

t.test('a password is known again however its signs are written, and no other is', async (t) => {
  const kept = await hashPassword('cinq vélos bleus');
  t.match(kept, /^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{86}$/);
  t.equal(await isPassword('cinq vélos bleus'.normalize('NFD'), kept), true);
  t.equal(await isPassword('cinq velos bleus', kept), false);
  t.equal(await isPassword('cinq vélos bleus', undefined), false, 'where there is none');
});
