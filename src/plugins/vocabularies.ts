import fp from 'fastify-plugin';
import type { VocabularyMemory } from '../vocabularies/memory.ts';

declare module 'fastify' {
  interface FastifyInstance {
    vocabularies: VocabularyMemory;
  }
}

/** Hangs the vocabularies on the application. */
export const vocabularies = fp<{ memory: VocabularyMemory }>(
  async (app, { memory }) => {
    app.decorate('vocabularies', memory);
    app.addHook('onClose', () => memory.close());
  },
  { name: 'vocabularies', fastify: '5.x' },
);
