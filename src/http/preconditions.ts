import { badRequest, Problem } from '../errors.ts';

/**
 * Reads the version that a client means to change from If-Match: the number at the start of the ETag that it got.
 * Weak tags count too, for proxies that compress make tags weak, and the number says all there is to say.
 * @throws Problem 400 where the header is absent, or names no version of ours; `*` would write over what nobody has read
 */
export function expectedVersion(ifMatch: string | undefined): number {
  const fault = (type: 'requiredInput' | 'invalidInput', detail: string) =>
    badRequest({ type, in: 'header', name: 'If-Match', detail, ...(ifMatch === undefined ? {} : { value: ifMatch.slice(0, 200) }) });
  if (ifMatch === undefined)
    throw fault('requiredInput', 'Send the ETag of the record that you read, so that nobody else’s change is lost');
  const [, version] = /^(?:W\/)?"(\d{1,9})(?:-[^"]*)?"$/.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw fault('invalidInput', 'If-Match takes the one ETag of the record that you read, as in "7-Xv3…"');
  return Number(version);
}

/** @throws Problem 412 with the current version, where the client read another one */
export function requireVersion(expected: number, current: number): void {
  if (expected !== current)
    throw new Problem('staleVersion', 'The record was changed after you read it; read it again and send what you change on top of that', {
      members: { currentVersion: current },
    });
}
