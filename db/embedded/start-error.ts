/** A start that cannot go on; its message is one sentence that says what is wrong and what to do about it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOTEMPTY: 'a folder of that name is in the way',
  ENOENT: 'a part of the path does not exist',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'too many files are open',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it ends the connection',
  CONNECTION_CLOSED: 'it ends the connection',
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'that name cannot be looked up now',
  EHOSTUNREACH: 'that machine cannot be reached',
  ENETUNREACH: 'that network cannot be reached',
  ETIMEDOUT: 'no answer in time',
  CONNECT_TIMEOUT: 'no answer in time',
};

/** Tells why a system call failed, in words; the error's own message when its code is not a common one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && reasons[code]) || message || String(error);
}

/** Gives the error as a StartError: itself if it is one, else a sentence made of what failed, why, and what to do. */
export function toStartError(error: unknown, failed: string, advice: string): StartError {
  if (error instanceof StartError) return error;
  return new StartError(`${failed}: ${reasonOf(error)}; ${advice}.`, { cause: error });
}
