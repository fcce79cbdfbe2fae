/** Pressure drop of pipes in words, read from the analysis the checks read. */
import { loopDrop, pipeDrop, type CarriedLoop, type PipeDrop } from '#shared/analysis/cooling/pipe-drops';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import type { Pipe } from '#shared/model/records/pipe';
import { referring, type DocumentView } from '#shared/store/document-view';
import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';
import { loopLoadOf } from './loop-loads';

const FLOWS = {
  stated: 'as stated for it',
  units: 'the whole flow of its loop: less in a branch',
  design: 'all the loop needs at its designed rise: less in a branch',
  racks: 'all that the racks on its loop need: less in a branch',
  unknown: '',
} as const;

const MISSING = {
  loop: 'unknown: it is on no loop',
  flow: 'unknown: no flow is known for its loop',
  diameter: 'unknown: no inner diameter is stated',
} as const;

function carriedBy(analysis: HallAnalysis, loop: CoolingLoop | undefined): CarriedLoop | undefined {
  const load = loop && loopLoadOf(analysis, loop.id);
  return load ? { loop, load } : undefined;
}

export function pipeDropOf(view: DocumentView, analysis: HallAnalysis, pipe: Pipe): PipeDrop {
  return pipeDrop(pipe, carriedBy(analysis, pipe.coolingLoopId && view.get(pipe.coolingLoopId)));
}

/** `12.4 kPa at 2.1 m/s`, or why it is not known. */
export function dropText({ pa, velocityMmPerS, missing }: PipeDrop, formats: Formats): string {
  if (missing) return MISSING[missing];
  const speed = isKnown(velocityMmPerS) ? ` at ${speedText(velocityMmPerS, formats)}` : '';
  return isKnown(pa) ? `${formats.pressure(pa)}${speed}` : 'unknown';
}

/** What flows in a pipe and where that figure is from. */
export function flowText({ flowMlPerMin, flowBasis }: PipeDrop, formats: Formats): string {
  return isKnown(flowMlPerMin) ? `${formats.liquidFlow(flowMlPerMin)}, ${FLOWS[flowBasis]}` : 'unknown';
}

/** `at most 84 kPa`, or what is missing for it. */
export function loopDropText(view: DocumentView, analysis: HallAnalysis, loop: CoolingLoop, formats: Formats): string {
  const carried = carriedBy(analysis, loop);
  const pipes = [...referring(view, 'pipe', 'coolingLoopId', loop.id)];
  if (!carried || pipes.length === 0) return 'unknown: no pipe is drawn';
  const { pa, unknownPipes, fastestMmPerS } = loopDrop(pipes, carried);
  if (!isKnown(pa))
    return `unknown: ${unknownPipes} of ${pipes.length} ${pipes.length === 1 ? 'pipe lacks' : 'pipes lack'} data`;
  const speed = isKnown(fastestMmPerS) ? `, up to ${speedText(fastestMmPerS, formats)}` : '';
  return `at most ${formats.pressure(pa)}${speed}`;
}

function speedText(mmPerS: number, formats: Formats): string {
  return `${formats.count(mmPerS / 1000, 2)} m/s`;
}
