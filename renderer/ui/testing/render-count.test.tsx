// @vitest-environment jsdom
import { act, Profiler } from 'react';
import { afterEach, expect, it } from 'vitest';
import { generateHall } from '#shared/testing/generate-hall';
import { CatalogPanel } from '../catalog/catalog-panel';
import { Dialogs } from '../dialogs/dialogs';
import { InspectorPanel } from '../inspector/inspector-panel';
import { Notices } from '../notices/notices';
import { Palette } from '../palette/palette';
import { ProblemsPanel } from '../problems/problems-panel';
import { renderUi, testProgram, untilChecked, type Rendered } from './render-ui';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

const PANELS = { CatalogPanel, ProblemsPanel, Palette, Dialogs, Notices, InspectorPanel };

it('selecting one item among 1,000 renders only panels that show the selection', async () => {
  const program = testProgram({ records: generateHall({ racks: 1_000, devicesPerRack: 1 }) });
  const renders = new Map<string, number>();
  rendered = renderUi(
    Object.entries(PANELS).map(([name, Panel]) => (
      <Profiler key={name} id={name} onRender={(id) => renders.set(id, (renders.get(id) ?? 0) + 1)}>
        <Panel />
      </Profiler>
    )),
    program,
  );
  await untilChecked(program);
  const [first, second] = program.editor.view.all('rack').keys();
  renders.clear();
  act(() => program.editor.select([first ?? '']));
  act(() => program.editor.select([second ?? '']));
  act(() => program.editor.hovered.set(first));
  expect([...renders.keys()]).toEqual(['InspectorPanel']);
});
