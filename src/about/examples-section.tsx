import { exampleWords } from '../i18n/examples/index.ts';
import type { Here } from '../web/here.ts';
import { examplesFor } from './examples.ts';

/** What people ask the API most, as programs to be copied, each in three languages; and what else there is for programs. */
export function Examples({ here }: { here: Here }) {
  const words = exampleWords[here.language];
  return (
    <>
      {examplesFor(here.api(''), `${here.publicUrl}/dumps`, here.today).map(({ topic, programs }) => (
        <>
          <h3>{words.topics[topic].title}</h3>
          <p>{words.topics[topic].text}</p>
          {Object.entries(programs).map(([tool, text]) => (
            <details>
              <summary>{tool}</summary>
              <pre lang="en">{text}</pre>
            </details>
          ))}
        </>
      ))}
      <h3>{words.own}</h3>
      <p>{words.client}</p>
      <pre lang="en">{`npx openapi-typescript ${here.api('/doc/openapi.yaml')} -o schema.d.ts`}</pre>
      <p>{words.mcp}</p>
      <pre>{`${here.publicUrl}/mcp`}</pre>
      <p>
        <a href={here.link('/data/widget')}>{words.widget}</a>
      </p>
    </>
  );
}
