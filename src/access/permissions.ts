import type { Role } from '../../db/schema/accounts.ts';

/** Who may do it among those who have the role: anybody, members of the institution that the record belongs to, or its author. */
type Ownership = 'anybody' | 'institution' | 'author';

/** One line of the table of permissions. */
interface Permission {
  roles: readonly Role[];
  ownership: Ownership;
  meaning: string;
}

/**
 * Everything that can be done with an account, and by whom. What is not in this table nobody may do: a route that writes must name one of
 * these, or the program does not start. An administrator has no power over content, and a reviewer none over records.
 */
export const permissions = {
  'records.read': {
    roles: ['editor', 'reviewer'],
    ownership: 'institution',
    meaning: 'Read drafts and records under embargo of the own institution',
  },
  'records.create': { roles: ['editor'], ownership: 'anybody', meaning: 'Add a record; it belongs to the institution of who adds it' },
  'records.change': { roles: ['editor'], ownership: 'institution', meaning: 'Change or publish a record' },
  'records.withdraw': { roles: ['editor'], ownership: 'institution', meaning: 'Withdraw a record, or merge it into another' },
  'records.handOver': { roles: ['editor', 'reviewer'], ownership: 'institution', meaning: 'Give a record to another institution' },
  'assessments.draft': { roles: ['editor'], ownership: 'institution', meaning: 'Write an assessment, change it while it is a draft' },
  'assessments.submit': { roles: ['editor'], ownership: 'institution', meaning: 'Hand a draft in for review' },
  'assessments.return': { roles: ['reviewer'], ownership: 'institution', meaning: 'Send an assessment back to its author' },
  'assessments.publish': {
    roles: ['reviewer'],
    ownership: 'institution',
    meaning: 'Publish an assessment; one that says `implemented` or `regressed` only of somebody else',
  },
  'assessments.withdraw': { roles: ['reviewer'], ownership: 'institution', meaning: 'Take a published assessment back' },
  'proposals.decide': { roles: ['editor', 'reviewer'], ownership: 'anybody', meaning: 'Dismiss an assessment that an event proposes' },
  'contributions.submit': { roles: ['contributor'], ownership: 'anybody', meaning: 'Send what an organisation says of a recommendation' },
  'contributions.change': { roles: ['contributor'], ownership: 'author', meaning: 'Change or withdraw what was sent in the own name' },
  'contributions.moderate': { roles: ['reviewer'], ownership: 'anybody', meaning: 'Publish or refuse a contribution, or take it down' },
  'lineage.suggest': {
    roles: ['editor', 'reviewer'],
    ownership: 'anybody',
    meaning: 'Say that two recommendations may be the same demand',
  },
  'lineage.decide': { roles: ['editor', 'reviewer'], ownership: 'anybody', meaning: 'Confirm or reject that two recommendations are' },
  'workItems.read': { roles: ['editor', 'reviewer'], ownership: 'anybody', meaning: 'See what is to be done' },
  'imports.run': { roles: ['admin'], ownership: 'anybody', meaning: 'Import files of other institutions, with or without writing' },
  'imports.read': {
    roles: ['editor', 'reviewer', 'admin'],
    ownership: 'anybody',
    meaning: 'Read the history of imports, their reports, and what sources say beside what stands here',
  },
  'imports.decide': { roles: ['editor'], ownership: 'anybody', meaning: 'Say whether an imported row is a record that is here already' },
  'audit.read': { roles: ['reviewer', 'admin'], ownership: 'anybody', meaning: 'Read the audit entries' },
  'accounts.manage': {
    roles: ['admin'],
    ownership: 'anybody',
    meaning: 'Add, invite, change, disable and erase users, and manage all keys and sessions',
  },
  'keys.own': {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    ownership: 'author',
    meaning: 'See, create and revoke the own keys',
  },
  'subscriptions.own': {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    ownership: 'author',
    meaning: 'See, add, change and end the own subscriptions (webhooks)',
  },
  'sessions.own': {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    ownership: 'author',
    meaning: 'See and end the own sessions in the pages of the staff, and change the own password',
  },
} as const satisfies Record<string, Permission>;

/** The name of something that can be done with an account. */
export type PermissionName = keyof typeof permissions;

/** All permissions, in the order of the table. */
export const permissionNames = Object.keys(permissions) as PermissionName[];

/** Whether one of these roles has a permission. */
export const isPermitted = (roles: readonly Role[], permission: PermissionName): boolean =>
  (permissions[permission].roles as readonly Role[]).some((role) => roles.includes(role));
