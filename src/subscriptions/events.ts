import type { PlacedChange } from '../changes/concerning.ts';
import { toChange } from '../changes/json.ts';
import { apiPath, type Names, type View } from '../http/view.ts';
import type { Tools } from '../jobs/tools.ts';

/** How a job writes addresses and names: in all languages. */
export async function viewOf({ publicUrl, puriBase, vocabularies }: Tools): Promise<View> {
  return {
    base: publicUrl + apiPath,
    puriBase: puriBase ?? publicUrl,
    languages: undefined,
    names: (await vocabularies()) as unknown as Names,
  };
}

/** The name of the service, as the federal guide wants it: the host backwards, what it is, its major version. */
function serviceOf({ base }: View): string {
  const host = new URL(base).hostname.replace(/^\[|\]$/g, '');
  const backwards = /[a-z]/i.test(host) && !host.includes(':') ? host.split('.').reverse().join('.') : host;
  return `${backwards}.monitoring.v1`;
}

/** What stands around what every event says: CloudEvents 1.0 in its structured form, with names as the federal guide wants them. */
function envelope(view: View, event: { id: string; collection: string; what: string; time: string; subject: string; data: object }) {
  const service = serviceOf(view);
  return {
    specversion: '1.0',
    id: event.id,
    source: `${view.puriBase}/`,
    service,
    type: `${service}.${event.collection}.notify.${event.what}`,
    time: event.time,
    subject: event.subject,
    datacontenttype: 'application/json',
    data: event.data,
  };
}

/**
 * A change as an event: thin, so that the receiver reads the record again and sees what is public then.
 * @see https://www.belgif.be/specification/rest/api-guide/#events
 */
export function eventOf(row: PlacedChange, view: View) {
  const { subject, parent, version, replacedBy, href, id, occurredAt } = toChange(row, view);
  const [, what = ''] = row.type.split('.');
  const collection = subject.href.slice(view.base.length + 1).split('/');
  return envelope(view, {
    id,
    collection: (parent ? collection[2] : collection[0]) ?? subject.kind,
    what,
    time: occurredAt,
    subject: subject.id,
    data: { href: subject.href, kind: subject.kind, change: href, version, parent, replacedBy },
  });
}

/** What asks a server whether it wants to be told: its answer has to hold the challenge. */
export const pingOf = (view: View, subscription: string, challenge: string, time: string) =>
  envelope(view, {
    id: challenge,
    collection: 'subscriptions',
    what: 'ping',
    time,
    subject: subscription,
    data: { href: `${view.base}/subscriptions/${subscription}`, challenge },
  });
