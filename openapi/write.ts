import { writeFileSync } from 'node:fs';
import { writeContract } from './contract.ts';

/** `npm run openapi`: writes the published contract; a test fails when it differs from the code. */
writeFileSync(new URL('openapi.yaml', import.meta.url), await writeContract());
