/** One thing that a column of the UN Treaty Collection can tell, with the letter by which a date in it says so. */
export interface HeadingPart {
  /** As printed, without its letter. */
  name: string;
  /** `a`, `AA`…; empty where the date stands by itself. */
  letter: string;
  /** Our kind of act; undefined where it is none of ours, and is then left out by name. */
  kind?: string;
}

/**
 * Our kind of each act, by the words of the headings. Formal confirmation is how an organisation is bound, not a State; a definitive signature,
 * a participation, a provisional application, a signature ad referendum or in succession to another's, and every act that concerns a treaty
 * "as amended" have no kind here, and none that is nearly right is put in their place.
 */
const kinds: Record<string, string> = {
  signature: 'signature',
  ratification: 'ratification',
  accession: 'accession',
  succession: 'succession',
  acceptance: 'acceptanceOrApproval',
  approval: 'acceptanceOrApproval',
};

/**
 * Reads what a column holds from its heading: `Accession(a), Succession(d), Ratification` are three kinds of act.
 * A comma before a small letter belongs to a name (`by virtue of ratification, accession or succession to …`).
 */
export function readHeading(heading: string): HeadingPart[] {
  return heading
    .split(/,\s*(?=[A-Z])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      // The letter of a paragraph, as in `article 7 (1) (b)`, is no letter of an act.
      const [, name = part, letter = ''] = /\)\s\([a-z]\)$/.test(part) ? [] : (/^(.*?)\s*\(([A-Za-z]{1,2})\)$/.exec(part) ?? []);
      const kind = kinds[name.toLowerCase()];
      return { name, letter, ...(kind ? { kind } : {}) };
    });
}

/** The headings of columns that say nothing of acts by a State: of a list of resolutions and registrations. */
const ofNoState = new Set(['Registration Date', 'Registration Number', 'Resolution', 'UNTS Page', 'UNTS Volume', 'Date of Adoption']);

/** Whether a column tells what a State did. */
export const isOfActs = (heading: string): boolean => heading !== 'Participant' && !ofNoState.has(heading);
