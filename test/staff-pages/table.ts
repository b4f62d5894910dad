import type { Role } from '../../db/schema/accounts.ts';

/** What somebody of another institution meets at an address of a record that is not theirs: nothing there, or no right to it. */
type ForForeigners = 404 | 403;

/** One page or form of the staff: who is let in by their role, and what those are told whom the record does not belong to. */
export interface Expected {
  roles: readonly Role[];
  foreign?: ForForeigners;
}

const writers: Role[] = ['editor', 'reviewer'];
const everybody: Role[] = ['contributor', 'editor', 'reviewer', 'admin'];
const may = (roles: Role[], foreign?: ForForeigners): Expected => ({ roles, ...(foreign ? { foreign } : {}) });

/** The kinds of records that have an editor, and whether two of them can be merged. */
const kinds: [path: string, canMerge: boolean][] = [
  ['recommendations', true],
  ['documents', false],
  ['measures', true],
  ['deadlines', false],
  ['treatyActions', false],
];

const records = kinds.flatMap(([path, canMerge]): [string, Expected][] => [
  [`GET /${path}`, may(writers)],
  [`GET /${path}/new`, may(['editor'])],
  [`POST /${path}/new`, may(['editor'])],
  [`GET /${path}/:recordId`, may(writers, 404)],
  [`GET /${path}/:recordId/versions`, may(writers, 404)],
  [`GET /${path}/:recordId/compare`, may(writers, 404)],
  [`POST /${path}/:recordId`, may(['editor'], 403)],
  [`POST /${path}/:recordId/publish`, may(['editor'], 403)],
  [`POST /${path}/:recordId/withdraw`, may(['editor'], 403)],
  [`POST /${path}/:recordId/hand-over`, may(writers, 403)],
  ...(canMerge ? [[`POST /${path}/:recordId/merge`, may(['editor'], 403)] as [string, Expected]] : []),
]);

const voices = ['positions', 'grades'].flatMap((name): [string, Expected][] => {
  const path = `/recommendations/:recommendationId/${name}`;
  return [
    [`GET ${path}`, may(writers)],
    [`GET ${path}/new`, may(['editor'])],
    [`POST ${path}/new`, may(['editor'])],
    [`GET ${path}/:voiceId`, may(writers, 404)],
    [`POST ${path}/:voiceId`, may(['editor'], 403)],
    [`POST ${path}/:voiceId/withdraw`, may(['editor'], 403)],
  ];
});

const assessments = '/recommendations/:recommendationId/assessments';
const contributions = '/recommendations/:recommendationId/contributions';

/** Every page and form of the staff that asks who somebody is, below `/{lang}/staff`. An address that is not here fails the test. */
export const expected: Record<string, Expected> = {
  'GET ': may(everybody),
  'GET /account': may(everybody),
  'POST /account/app': may(everybody),
  'POST /account/app/confirm': may(everybody),
  'POST /account/codes': may(everybody),
  'POST /account/password': may(everybody),
  'POST /account/sessions': may(everybody),
  'POST /drafts': may(everybody),
  'POST /drafts/discard': may(everybody),
  'POST /sign-out': may(everybody),
  ...Object.fromEntries(records),
  ...Object.fromEntries(voices),
  [`GET ${assessments}`]: may(writers),
  [`GET ${assessments}/compare`]: may(writers, 404),
  [`GET ${assessments}/new`]: may(['editor'], 403),
  [`POST ${assessments}/new`]: may(['editor'], 403),
  [`GET ${assessments}/:assessmentId`]: may(writers, 404),
  [`POST ${assessments}/:assessmentId`]: may(['editor'], 403),
  [`POST ${assessments}/:assessmentId/return`]: may(['reviewer'], 404),
  [`POST ${assessments}/:assessmentId/publish`]: may(['reviewer'], 404),
  [`POST ${assessments}/:assessmentId/withdraw`]: may(writers, 404),
  'GET /contributions': may(['contributor', 'reviewer']),
  'GET /contributions/new': may(['contributor']),
  'POST /contributions/new': may(['contributor']),
  [`GET ${contributions}/:contributionId`]: may(['contributor', 'reviewer'], 404),
  [`GET ${contributions}/:contributionId/edit`]: may(['contributor'], 404),
  [`POST ${contributions}/:contributionId/edit`]: may(['contributor'], 404),
  [`POST ${contributions}/:contributionId/publish`]: may(['reviewer']),
  [`POST ${contributions}/:contributionId/refuse`]: may(['reviewer']),
  [`POST ${contributions}/:contributionId/withdraw`]: may(['contributor', 'reviewer'], 404),
  'GET /lineage': may(writers),
  'GET /lineage/new': may(writers),
  'POST /lineage/new': may(writers),
  'GET /lineage/:lineageSuggestionId': may(writers),
  'POST /lineage/:lineageSuggestionId': may(writers),
  'GET /proposals': may(writers),
  'GET /proposals/:proposalId': may(writers),
  'POST /proposals/:proposalId': may(writers),
  'GET /reviews/:reviewId/report': may(writers),
  'GET /reviews/:reviewId/report/file': may(writers),
  'GET /imports': may(['editor', 'reviewer', 'admin']),
  'GET /imports/:importId': may(['editor', 'reviewer', 'admin']),
  'GET /imports/:importId/report.csv': may(['editor', 'reviewer', 'admin']),
  'GET /imports/reviews': may(['editor', 'reviewer', 'admin']),
  'GET /imports/reviews/:importReviewId': may(['editor', 'reviewer', 'admin']),
  'POST /imports': may(['admin']),
  'POST /imports/:importId/apply': may(['admin']),
  'POST /imports/reviews/:importReviewId': may(['editor']),
  'GET /keys': may(everybody),
  'GET /keys/new': may(everybody),
  'POST /keys/new': may(everybody),
  'POST /keys/:apiKeyId/revoke': may(everybody, 404),
  'GET /users': may(['admin']),
  'GET /users/new': may(['admin']),
  'POST /users/new': may(['admin']),
  'GET /users/:userId': may(['admin']),
  'POST /users/:userId': may(['admin']),
  'GET /users/:userId/invitation': may(['admin']),
  'POST /users/:userId/invitation': may(['admin']),
  'GET /users/:userId/erase': may(['admin']),
  'POST /users/:userId/erase': may(['admin']),
  'POST /users/:userId/sessions': may(['admin']),
  'GET /audit': may(['reviewer', 'admin']),
  'GET /audit/verification': may(['reviewer', 'admin']),
};

/** The pages and forms that are there before anybody has signed in, and what each is protected by. */
export const open: readonly string[] = [
  'GET /sign-in',
  'GET /sign-in/code',
  'GET /sign-in/done',
  'GET /sign-in/provider',
  'GET /invitations/:token',
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-in/provider',
  'POST /invitations/:token',
];
