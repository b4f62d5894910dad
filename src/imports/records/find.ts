import type { StoredRecord } from '../../writing/kinds.ts';
import type { Members } from './compare.ts';

/** What was found of a claim among the records that are here. */
export type Found =
  /** It is this record; `reason` says by what it was told. */
  | {
      as: 'record';
      id: string;
      reason: string;
      /** What the source says of it, in members of the record. */
      says: Members;
      /** Whether the source says all of what makes it that record, exactly as it stands here. */
      isIdentified: boolean;
      /** Members of which the source's value says the same as ours and more: taken over ours. */
      refined?: string[];
      /** The source says too little to be named among those where the record was read. */
      isSlight?: boolean;
    }
  /** It is none of those here; the members with which it is made. */
  | { as: 'new'; members: Members }
  /** It may be one of these; the first comes first. */
  | { as: 'unsure'; candidates: string[]; reason: string }
  /** The source says that there is nothing, and there is nothing. */
  | { as: 'nothing'; reason: string }
  | { as: 'fault'; field?: string; reason: string };

/** A record that an earlier claim of the same batch makes or changes, as it will stand then. */
export interface Pending {
  kind: string;
  id: string;
  members: Members;
  isNew: boolean;
}

/** A record that is here, with its members as a client would send them. */
export interface Held {
  row: StoredRecord;
  members: Members;
}
