/**
 * Every problem type that the API answers with: its URN, status, English title and what it means.
 * Types of the federal guide keep its URN; our own follow `urn:problem-type:<organisation>:<api>:<type>`.
 * @see https://www.belgif.be/specification/rest/api-guide/#rule-err-problem and RFC 9457
 */
export const problemTypes = {
  badRequest: {
    urn: 'urn:problem-type:belgif:badRequest',
    status: 400,
    title: 'Bad Request',
    meaning: 'The request breaks the contract; each issue names one input and what to change.',
  },
  noAccessToken: {
    urn: 'urn:problem-type:belgif:noAccessToken',
    status: 401,
    title: 'No Access Token',
    meaning: 'This needs a key; send it as `Authorization: Bearer …`.',
  },
  invalidAccessToken: {
    urn: 'urn:problem-type:belgif:invalidAccessToken',
    status: 401,
    title: 'Invalid Access Token',
    meaning: 'The key is not one of ours, or was revoked. A request with such a key is refused, never treated as one without.',
  },
  expiredAccessToken: {
    urn: 'urn:problem-type:belgif:expiredAccessToken',
    status: 401,
    title: 'Expired Access Token',
    meaning: 'The key was good until a day that is past; make a new one.',
  },
  missingPermission: {
    urn: 'urn:problem-type:belgif:missingPermission',
    status: 403,
    title: 'Missing Permission',
    meaning:
      'The roles of this account do not permit it, or the record belongs to another institution; `permission` names what is missing.',
  },
  missingScope: {
    urn: 'urn:problem-type:belgif:missingScope',
    status: 403,
    title: 'Missing Scope',
    meaning: 'The account may do it and the key may not; `requiredScopes` names what the key would need.',
  },
  resourceNotFound: {
    urn: 'urn:problem-type:belgif:resourceNotFound',
    status: 404,
    title: 'Resource Not Found',
    meaning: 'Nothing has this address: the id or code was never given.',
  },
  methodNotAllowed: {
    urn: 'urn:problem-type:monitum:monitoring:methodNotAllowed',
    status: 405,
    title: 'Method Not Allowed',
    meaning: 'The address exists and does not know this method; the Allow header lists those it knows.',
  },
  notAcceptable: {
    urn: 'urn:problem-type:monitum:monitoring:notAcceptable',
    status: 406,
    title: 'Not Acceptable',
    meaning: 'None of the media types in the Accept header can be given.',
  },
  requestTimeout: {
    urn: 'urn:problem-type:monitum:monitoring:requestTimeout',
    status: 408,
    title: 'Request Timeout',
    meaning: 'The request did not arrive in time and was not read; it can be sent again.',
  },
  conflict: {
    urn: 'urn:problem-type:monitum:monitoring:conflict',
    status: 409,
    title: 'Conflict',
    meaning: 'The record, or another one, is in a state that does not allow this; the detail says which.',
  },
  invalidTransition: {
    urn: 'urn:problem-type:monitum:monitoring:invalidTransition',
    status: 409,
    title: 'Invalid Transition',
    meaning: 'An assessment cannot go from its state to the one asked for; `legalTransitions` lists those to which it can.',
  },
  idempotencyKeyReused: {
    urn: 'urn:problem-type:monitum:monitoring:idempotencyKeyReused',
    status: 409,
    title: 'Idempotency Key Reused',
    meaning: 'The Idempotency-Key was sent before with another request; draw a new one for each request.',
  },
  resourceWithdrawn: {
    urn: 'urn:problem-type:monitum:monitoring:resourceWithdrawn',
    status: 410,
    title: 'Resource Withdrawn',
    meaning: 'The record was public and was withdrawn; `withdrawnOn` and `reason` say when and why.',
  },
  staleVersion: {
    urn: 'urn:problem-type:monitum:monitoring:staleVersion',
    status: 412,
    title: 'Stale Version',
    meaning: 'The record was changed after you read it; `currentVersion` is the one to read and to send in If-Match.',
  },
  payloadTooLarge: {
    urn: 'urn:problem-type:belgif:payloadTooLarge',
    status: 413,
    title: 'Payload Too Large',
    meaning: 'The body is larger than the limit, which is given in bytes.',
  },
  unsupportedMediaType: {
    urn: 'urn:problem-type:monitum:monitoring:unsupportedMediaType',
    status: 415,
    title: 'Unsupported Media Type',
    meaning: 'The body is of a media type that this address does not read.',
  },
  rangeNotSatisfiable: {
    urn: 'urn:problem-type:monitum:monitoring:rangeNotSatisfiable',
    status: 416,
    title: 'Range Not Satisfiable',
    meaning: 'The part of the file that the Range header asks for lies beyond its end; Content-Range says how many bytes there are.',
  },
  tooManyRequests: {
    urn: 'urn:problem-type:belgif:tooManyRequests',
    status: 429,
    title: 'Too Many Requests',
    meaning: 'The quota of this client is used up; Retry-After says when there is a new one.',
  },
  internalServerError: {
    urn: 'urn:problem-type:belgif:internalServerError',
    status: 500,
    title: 'Internal Server Error',
    meaning: 'A fault of ours; the instance identifies it in our logs.',
  },
  serviceUnavailable: {
    urn: 'urn:problem-type:belgif:serviceUnavailable',
    status: 503,
    title: 'Service Unavailable',
    meaning: 'The database cannot be reached for the moment, or the answer takes longer to find than it may.',
  },
} as const;
/** The name of a problem type. */
export type ProblemName = keyof typeof problemTypes;

/** The issue types of the federal guide that the API uses, one issue for each fault in the input. */
export const issueTypes = {
  schemaViolation: { title: "Input isn't valid with respect to schema", extension: false },
  unknownInput: { title: 'Unknown input', extension: false },
  invalidInput: { title: 'Invalid input', extension: false },
  referencedResourceNotFound: { title: 'Referenced resource not found', extension: false },
  invalidPeriod: { title: 'Period is invalid', extension: true },
  requiredInput: { title: 'Input is required in this context', extension: true },
  outOfRange: { title: 'Input is out of range', extension: true },
  rejectedInput: { title: 'Input is not allowed in this context', extension: true },
} as const;
