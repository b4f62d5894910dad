import type { ComponentChildren } from 'preact';
import { DateText, InLanguage, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';

/** The shape beside the name of a standing: never told by colour alone. */
const shapes: Record<string, string> = { party: '●', signed: '◐', notParty: '○', replaced: '↪', uncertain: '?', unknown: '·' };

/** A standing: its name, and a shape that stands for it. */
export const StandingName = ({ here, status }: { here: Here; status: string }) => (
  <span class={`standing standing-${status}`}>
    <span class="status-shape" aria-hidden="true">
      {shapes[status] ?? '·'}
    </span>{' '}
    <InLanguage here={here} shown={here.nameOf('treatyStatuses', status)} isNamed={false} />
  </span>
);

/** What is shown of a standing: its code, the act that it rests on, and whether that was read. */
export interface ShownStanding {
  status: { code: string };
  restsOn?: { kind: string; takenOn?: string | undefined } | undefined;
  verification: string;
}

/** A standing with the act that decides it, and its date. */
export const StandingText = ({ here, standing }: { here: Here; standing: ShownStanding }) => {
  const { restsOn } = standing;
  return (
    <>
      <StandingName here={here} status={standing.status.code} />{' '}
      {restsOn && (
        <span class="muted">
          <InLanguage here={here} shown={here.nameOf('treatyActionKinds', restsOn.kind)} isNamed={false} />
          {restsOn.takenOn && (
            <>
              {', '}
              <DateText here={here} date={restsOn.takenOn} />
            </>
          )}
        </span>
      )}{' '}
      <Verification here={here} of={standing.verification} />
    </>
  );
};

/** The place of an act on the page of its treaty. */
export const actId = (action: string): string => `act-${action}`;

/** The address of an act on the page of its treaty. */
export const actLink = (here: Here, treaty: string, action: string): string =>
  `${here.link(`/treaties/${encodeURIComponent(treaty)}`)}#${actId(action)}`;

/** A treaty by its title, linked to its page. */
export const TreatyLink = ({ here, code, children }: { here: Here; code: string; children?: ComponentChildren }) => (
  <a href={here.link(`/treaties/${encodeURIComponent(code)}`)}>
    {children ?? <InLanguage here={here} shown={here.nameOf('treaties', code)} isNamed={false} />}
  </a>
);
