import { writeFileSync } from 'node:fs';
import { writeClientTypes } from './client-types.ts';
import { writeContract } from './contract.ts';

/** `npm run openapi`: writes the published contract and the types of the client; a test fails when one differs from the code. */
const contract = await writeContract();
writeFileSync(new URL('openapi.yaml', import.meta.url), contract);
writeFileSync(new URL('client/schema.d.ts', import.meta.url), await writeClientTypes(contract));
