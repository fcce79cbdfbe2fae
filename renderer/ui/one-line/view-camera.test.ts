import { expect, it } from 'vitest';
import { fitLegible, TEXT_FROM_SCALE, type ViewCamera, type ViewSize } from './view-camera';

const panel: ViewSize = { width: 700, height: 280 };
const right = ({ x, scale }: ViewCamera, view: ViewSize): number => x + view.width / scale;

it('shows a drawing that is wider than its panel from end to end while it can be read', () => {
  const drawing = { width: 1500, height: 1200 };
  const camera = fitLegible(drawing, panel);
  expect(camera.x).toBeLessThan(0);
  expect(right(camera, panel)).toBeGreaterThan(drawing.width);
  expect(camera.scale).toBeGreaterThan(TEXT_FROM_SCALE);
  // What does not fit below is reached by panning down: it starts at the top.
  expect(camera.y).toBeLessThan(0);
});

it('shows the beginning of one too wide to be read whole', () => {
  const camera = fitLegible({ width: 9000, height: 300 }, panel);
  expect(camera).toMatchObject({ scale: TEXT_FROM_SCALE });
  expect(camera.x).toBeLessThan(0);
  expect(right(camera, panel)).toBeLessThan(9000);
});

it('shows a small one whole, never above full size', () => {
  expect(fitLegible({ width: 200, height: 100 }, panel).scale).toBe(1);
});
