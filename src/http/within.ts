/** Waits for work no longer than so many milliseconds; rejects when that is over. The work itself goes on. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too slow')), milliseconds))),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
