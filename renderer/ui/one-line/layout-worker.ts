/** Lays out the diagram beside the window's own thread. */
import { layoutChain, type Layout, type LayoutRequest } from './layout';

/** One request; the answer carries its number. */
export interface LayoutQuestion {
  readonly number: number;
  readonly request: LayoutRequest;
}

export interface LayoutAnswer {
  readonly number: number;
  readonly layout: Layout;
}

self.onmessage = ({ data }: MessageEvent<LayoutQuestion>): void => {
  const answer: LayoutAnswer = { number: data.number, layout: layoutChain(data.request) };
  self.postMessage(answer);
};
