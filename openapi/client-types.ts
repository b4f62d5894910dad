import openapiTS, { astToString } from 'openapi-typescript';

const head = `// Written by \`npm run openapi\` from the contract: change the schemas of the routes, not this file.
`;

/** What the exported names of the types are, in the words of the generator. */
const meanings: Record<string, string> = {
  paths: 'Every address of the API, with what can be done there.',
  webhooks: 'None.',
  components: 'The shapes that addresses share, by their names in the contract.',
  operations: 'What can be asked and what is answered, by the `operationId` of the contract.',
  $defs: 'None.',
};

/**
 * The types of the client.
 * @param contract the OpenAPI document in YAML
 */
export async function writeClientTypes(contract: string): Promise<string> {
  const types = astToString(await openapiTS(contract));
  return (
    head + types.replace(/^export (?:interface|type) (\$?\w+)/gm, (line, name: string) => `/** ${meanings[name] ?? 'A shape.'} */\n${line}`)
  );
}
