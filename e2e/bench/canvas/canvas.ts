/**
 * Times the whole program in a real Chromium, by real wheel, mouse and key events, beside an empty page in the same run.
 * Options: --racks 100,1000,10000  --cables 0  --cabled 100000  --rounds 3  --renderer out/renderer  --only "drag 1"  --profile  --shots
 */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../../run/chromium.mjs';
import { printTable, saveReport } from '../report';
import { percentile } from '../stats';
import { cablePhases } from './cable-phases';
import { writeCabledHall, writeHall, type HallFile } from './hall-file';
import { HallPage } from './hall-page';
import { openHall, type Opening } from './open-hall';
import { floorGesture, type Phase } from './phase';
import { phases } from './phases';
import { dearest, profiled } from './profile';
import { installRecorder, record, type Recording } from './recorder';
import { serve } from './serve';

const { values: options } = parseArgs({
  options: {
    racks: { type: 'string', default: '100,1000,10000' },
    cables: { type: 'string', default: '0' },
    cabled: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    renderer: { type: 'string', default: 'out/renderer' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
    shots: { type: 'boolean', default: false },
  },
});

const EMPTY = 'empty page';
const benchFolder = path.resolve('out/bench');

/** All rounds of one phase on one page. */
interface Sample {
  readonly frames: number[];
  readonly latencies: number[];
  /** Processor time of the main thread, all rounds, ms. */
  taskMs: number;
}

interface Scene {
  readonly title: string;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Nothing for the empty page. */
  readonly context: { readonly hall: HallPage; readonly file: HallFile } | undefined;
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function fileName(scene: Scene, phase: Phase): string {
  return `${scene.title}-${phase.name}`.replace(/[^a-z0-9]+/gi, '-');
}

async function runPhase(scene: Scene, phase: Phase): Promise<{ recording: Recording; taskMs: number }> {
  const { page, cdp, context } = scene;
  await page.bringToFront();
  if (context) await phase.before(context);
  // What the preparation set off is over before the recording begins.
  await page.waitForTimeout(150);
  const before = await taskMs(cdp);
  const gesture = () => (context ? phase.gesture(context) : floorGesture(page, phase.floor));
  let recording: Recording | undefined;
  const run = async () => void (recording = await record(page, gesture));
  if (options.profile && context) await runProfiled(scene, phase, run);
  else await run();
  const after = await taskMs(cdp);
  if (options.shots) await page.screenshot({ path: path.join(benchFolder, `shots/${fileName(scene, phase)}.png`) });
  if (context) await phase.after?.(context);
  if (!recording) throw new Error(`${phase.name} recorded nothing`);
  return { recording, taskMs: after - before };
}

async function runProfiled(scene: Scene, phase: Phase, run: () => Promise<void>): Promise<void> {
  const file = path.join(benchFolder, `profiles/${fileName(scene, phase)}.cpuprofile`);
  const costs = await profiled(scene.cdp, file, run);
  const { self, total } = dearest(costs, 14);
  printTable(
    `${scene.title}, ${phase.name}: where the time goes`,
    self.map((cost, at) => ({
      'by itself': cost.name,
      'with all it calls': total[at]?.name ?? '',
      'self ms': cost.selfMs,
      'total ms': total[at]?.totalMs ?? Number.NaN,
    })),
  );
}

function add(
  samples: Map<string, Sample>,
  key: string,
  { recording, taskMs: ms }: Awaited<ReturnType<typeof runPhase>>,
) {
  const sample = samples.get(key) ?? { frames: [], latencies: [], taskMs: 0 };
  sample.frames.push(...recording.frames);
  sample.latencies.push(...recording.latencies);
  sample.taskMs += ms;
  samples.set(key, sample);
}

function summary({ frames, latencies, taskMs: ms }: Sample) {
  return {
    frames: frames.length,
    medianMs: percentile(frames, 0.5),
    p95Ms: percentile(frames, 0.95),
    maxMs: Math.max(...frames),
    shareOver50: frames.filter((frame) => frame > 50).length / frames.length,
    latencyMedianMs: percentile(latencies, 0.5),
    latencyP95Ms: percentile(latencies, 0.95),
    taskMsPerFrame: ms / frames.length,
  };
}

function reportPhases(samples: ReadonlyMap<string, Sample>, scenes: readonly Scene[], measured: readonly Phase[]) {
  const results = measured.flatMap((phase) => {
    const floor = samples.get(`${phase.name}/${EMPTY}`);
    const floorNumbers = floor && summary(floor);
    return scenes.flatMap(({ title }) => {
      const sample = samples.get(`${phase.name}/${title}`);
      if (!sample) return [];
      const numbers = summary(sample);
      const p95ByEmpty = numbers.p95Ms / (floorNumbers?.p95Ms ?? Number.NaN);
      const latencyByEmpty = numbers.latencyMedianMs / (floorNumbers?.latencyMedianMs ?? Number.NaN);
      return [{ phase: phase.name, page: title, ...numbers, p95ByEmpty, latencyByEmpty }];
    });
  });
  printTable(
    'Frames, in ms',
    results.map((row) => ({
      phase: row.phase,
      page: row.page,
      frames: row.frames,
      median: row.medianMs,
      p95: row.p95Ms,
      '× empty': row.p95ByEmpty,
      longest: row.maxMs,
      '> 50 ms %': row.shareOver50 * 100,
      'event to paint': row.latencyMedianMs,
      'its p95': row.latencyP95Ms,
      'its × empty': row.latencyByEmpty,
      'main thread': row.taskMsPerFrame,
    })),
  );
  return results;
}

/** Cables are looked at where they lie in trays, everything else in the halls of racks; the empty page stands beside both. */
function isMeasuredOn(phase: Phase, { context }: Scene): boolean {
  return context === undefined || context.file.isCabled === cablePhases.includes(phase);
}

async function main(): Promise<void> {
  const halls = path.join(benchFolder, 'halls');
  const files = options.racks
    .split(',')
    .filter((racks) => Number(racks) > 0)
    .map((racks) => writeHall(halls, Number(racks), Number(options.cables)));
  if (Number(options.cabled) > 0) files.push(writeCabledHall(halls, Number(options.cabled)));
  const server = await serve(path.resolve(options.renderer), halls);
  const executablePath = (await findChromium()) ?? undefined;
  if (executablePath === undefined) throw new Error('No Chromium found: run `npm test`, or set CHROMIUM_PATH to one.');
  const browser = await chromium.launch({ executablePath });
  try {
    const newScene = async (address: string): Promise<{ page: Page; cdp: CDPSession }> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`The page failed: ${error.stack ?? error.message}`));
      await installRecorder(page);
      await page.goto(address);
      const cdp = await context.newCDPSession(page);
      // Processor time of the thread: what other programs do meanwhile does not count.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      return { page, cdp };
    };
    const scenes: Scene[] = [{ title: EMPTY, ...(await newScene(`${server.address}/empty`)), context: undefined }];
    const openings: Opening[] = [];
    for (const file of files) {
      const { page, cdp } = await newScene(server.address);
      const hall = new HallPage(page, file.bounds);
      const profile = options.profile ? path.join(benchFolder, `profiles/${file.name}-open.cpuprofile`) : undefined;
      const opening = await openHall(page, cdp, file, profile);
      openings.push(opening);
      await hall.locate();
      scenes.push({ title: file.title, page, cdp, context: { hall, file } });
    }
    printTable(
      'Opening, in ms',
      openings.map((opening) => ({ ...opening })),
    );

    const samples = new Map<string, Sample>();
    const parts = options.only.split(',');
    const measured = [...phases, ...cablePhases].filter(({ name }) => parts.some((part) => name.includes(part)));
    for (let round = 0; round < Number(options.rounds); round++)
      for (const phase of measured)
        for (const scene of scenes.filter((one) => isMeasuredOn(phase, one)))
          add(samples, `${phase.name}/${scene.title}`, await runPhase(scene, phase));
    const results = reportPhases(samples, scenes, measured);
    saveReport(path.join(benchFolder, options.profile ? 'canvas-profiled.json' : 'canvas.json'), {
      openings,
      phases: results,
    });
  } finally {
    await browser.close();
    server.stop();
  }
}

await main();
