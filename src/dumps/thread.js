// A thread does not inherit what lets Node read TypeScript: it is registered here, as for the command.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
