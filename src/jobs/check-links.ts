import type { Task } from './tools.ts';

/** Visits the addresses of evidence, where the installation allows it. */
export const checkLinks: Task = async () => {};
