import { sql } from 'drizzle-orm';
import fp from 'fastify-plugin';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { select } from '../../db/client.ts';
import { within } from '../http/within.ts';

/** Seconds: a search takes some 5 ms, a list 10, an export of everything seconds. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Milliseconds after which a scrape does without what the database tells. */
const patience = 2_000;

/**
 * Counts what an operator watches and tells it at `GET /metrics`, in the text format of Prometheus: requests, how far the search indexes are
 * behind, connections to the database, memory. Numbers only, nothing of who asked for what; with `isOn` false there is no such address.
 * What the database tells is asked for at each scrape, and left out while it is away.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export const metrics = fp<{ isOn: boolean }>(
  async (app, { isOn }) => {
    if (!isOn) return;
    const registry = new Registry();
    const registers = [registry];
    const requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From the head of a request to the end of its answer, by operation of the API and class of the status',
      labelNames: ['operation', 'status'] as const,
      buckets: durations,
      registers,
    });
    app.addHook('onResponse', async (request, reply) => {
      const { operationId = 'other' } = (request.routeOptions.schema ?? {}) as { operationId?: string };
      requests.observe({ operation: operationId, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1_000);
    });

    const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
    const isDatabaseUp = gauge('database_up', 'Whether the database answered this scrape');
    const waiting = gauge('search_queue_waiting', 'Records whose documents in the search indexes are out of date');
    const lag = gauge('search_lag_seconds', 'How long the oldest of them has been out of date');
    const setAside = gauge('search_queue_set_aside', 'Records whose documents the search server refuses, until they are written again');
    const isPaused = gauge('search_paused', 'Whether PostgreSQL answers searches for now, because the search server could not');
    const connections = new Gauge({
      name: 'database_connections',
      help: 'Connections of all our processes to the database, by what they do',
      labelNames: ['state'] as const,
      registers,
    });
    const resident = gauge('process_resident_memory_bytes', 'Memory of this process');
    const heap = gauge('nodejs_heap_size_used_bytes', 'Of it, what objects take');
    const processor = new Counter({ name: 'process_cpu_seconds_total', help: 'Processor time of this process', registers });

    const askDatabase = async () => {
      const [behind, states] = await Promise.all([
        app.searchLag(),
        select<{ state: string; count: number }>(
          app.database.db,
          sql`select coalesce(state, 'other') as state, count(*)::int as count from pg_stat_activity
              where application_name = 'monitum' and datname = current_database() group by 1`,
        ),
      ]);
      waiting.set(behind.waiting);
      lag.set(behind.seconds);
      setAside.set(behind.setAside);
      for (const { state, count } of states) connections.set({ state }, count);
    };

    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
      // Yesterday's numbers are worse than none.
      for (const one of [waiting, lag, setAside]) one.remove();
      connections.reset();
      try {
        await within(patience, askDatabase());
        isDatabaseUp.set(1);
      } catch {
        isDatabaseUp.set(0);
      }
      isPaused.set(app.searchServer === undefined || app.isSearchPaused() ? 1 : 0);
      const { rss, heapUsed } = process.memoryUsage();
      resident.set(rss);
      heap.set(heapUsed);
      const { user, system } = process.cpuUsage();
      processor.reset();
      processor.inc((user + system) / 1e6);
      return reply
        .header('cache-control', 'no-store')
        .type(registry.contentType)
        .send(await registry.metrics());
    });
  },
  { name: 'metrics', fastify: '5.x', dependencies: ['context', 'search'] },
);
