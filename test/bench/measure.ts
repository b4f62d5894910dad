/** The same questions put to the API and straight to the server behind it. */
export interface Comparison {
  name: string;
  /** Name of each question. */
  questions: string[];
  /** Each asks the question of that number. */
  api: (question: number) => Promise<unknown>;
  direct: (question: number) => Promise<unknown>;
  /** Milliseconds of processor time that the API's process has used so far; NaN where that cannot be told. */
  apiCpu: () => number;
}

/** What a side took: milliseconds of each answer, and which question it was. */
interface Sample {
  times: number[];
  questions: number[];
  seconds: number;
}

/** How quick one side was: answers in a second, and milliseconds of the median and of the slowest hundredth. */
export interface SideResult {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** How long both sides took for one case with so many connections. */
export interface Result {
  case: string;
  connections: number;
  api: SideResult;
  direct: SideResult;
  /** Milliseconds of processor time in the API's own process for each answer. */
  apiCpu: number;
  /** p50 of the API divided by p50 of the direct way. */
  ratio: number;
  /** The same of every pair of slices: how far the machine's other work moves it. */
  ratioLowest: number;
  ratioHighest: number;
  questions: { name: string; api: number; direct: number; ratio: number }[];
}

const sliceSeconds = 2;
/** More than any server here answers in a slice. */
const sliceRequests = 40_000;

/** Measures both sides in turns, in short slices, so that whatever else the machine does in the meantime falls on both alike. */
export async function compare(comparison: Comparison, connections: number, seconds: number): Promise<Result> {
  const { questions, api, direct, apiCpu } = comparison;
  const slice = Math.min(sliceSeconds, seconds);
  const run = (ask: Comparison['api'], duration: number) => askFor(ask, questions.length, connections, duration);
  let cpu = 0;
  const runApi = async () => {
    const before = apiCpu();
    const sample = await run(api, slice);
    cpu += apiCpu() - before;
    return sample;
  };
  const rounds: { api: Sample; direct: Sample }[] = [];
  for (let round = 0; round < Math.max(1, Math.round(seconds / slice)); round++) {
    // Who goes first changes too.
    if (round % 2 === 0) rounds.push({ api: await runApi(), direct: await run(direct, slice) });
    else {
      const second = await run(direct, slice);
      rounds.push({ api: await runApi(), direct: second });
    }
  }
  const [apiAll, directAll] = [merge(rounds.map((round) => round.api)), merge(rounds.map((round) => round.direct))];
  const ratios = rounds.map((round) => percentile(round.api.times, 50) / percentile(round.direct.times, 50));
  return {
    case: comparison.name,
    connections,
    api: toSide(apiAll),
    direct: toSide(directAll),
    apiCpu: cpu / apiAll.times.length,
    ratio: percentile(apiAll.times, 50) / percentile(directAll.times, 50),
    ratioLowest: Math.min(...ratios),
    ratioHighest: Math.max(...ratios),
    questions: questions.map((name, question) => {
      const times = ({ times, questions }: Sample) => times.filter((_, at) => questions[at] === question);
      const [own, other] = [percentile(times(apiAll), 50), percentile(times(directAll), 50)];
      return { name, api: own, direct: other, ratio: own / other };
    }),
  };
}

/** Has both sides answer for so long that statements are prepared, pages are in memory and Node has compiled what it runs. */
export async function warmUp({ questions, api, direct }: Comparison, seconds: number): Promise<void> {
  for (const side of [api, direct]) await askFor(side, questions.length, 10, seconds);
}

/** The median time of asking one at a time, in milliseconds: what a part of the work takes on its own. */
export async function medianOf(ask: (question: number) => Promise<unknown>, questions: number, seconds: number): Promise<number> {
  await askFor(ask, questions, 1, seconds / 2);
  return percentile((await askFor(ask, questions, 1, seconds)).times, 50);
}

/** Keeps so many requests under way, each connection asking the next question when it has its answer. */
async function askFor(ask: Comparison['api'], questions: number, connections: number, seconds: number): Promise<Sample> {
  const sample: Sample = { times: [], questions: [], seconds: 0 };
  const began = performance.now();
  const end = began + seconds * 1000;
  let asked = 0;
  const keepAsking = async () => {
    while (performance.now() < end && asked < sliceRequests) {
      const question = asked++ % questions;
      const sent = performance.now();
      await ask(question);
      sample.times.push(performance.now() - sent);
      sample.questions.push(question);
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  sample.seconds = (performance.now() - began) / 1000;
  return sample;
}

const merge = (samples: Sample[]): Sample => ({
  times: samples.flatMap((sample) => sample.times),
  questions: samples.flatMap((sample) => sample.questions),
  seconds: samples.reduce((sum, sample) => sum + sample.seconds, 0),
});

const toSide = ({ times, seconds }: Sample): SideResult => ({
  requests: times.length,
  perSecond: times.length / seconds,
  p50: percentile(times, 50),
  p99: percentile(times, 99),
});

/** The time that so many percent of the answers did not exceed. */
function percentile(times: number[], percent: number): number {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
