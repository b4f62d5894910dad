#!/usr/bin/env node
// Node reads TypeScript with the help of tsx; named here, it is found from whatever folder the command is given in.
import { register } from 'tsx/esm/api';

register();
await import('../cli.ts');
