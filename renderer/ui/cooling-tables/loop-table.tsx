import { coolingLoopLines, type LoopLine } from '#shared/exchange/tables/cooling-list';
import { formatAtLeast, formatKnown } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { figureColumn, FigureTable, FigureTableFrame, headingColumn, textColumn } from '../components/figure-table';
import { useFormat, type Formats } from '../components/use-format';
import { LinkCell } from '../dialogs/link-cell';
import { useProgram, useSignal } from '../program';

/** Every cooling loop with what it carries, normally and with its spare units out. */
export function LoopTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const lines = coolingLoopLines(editor.view, editor.checks.analysis);
  if (lines.length === 0) return <p className="dialog-muted">There is no cooling loop yet.</p>;
  return (
    <FigureTableFrame label="Cooling loops">
      <FigureTable columns={columnsOf(formats, onClose)} rows={lines} rowKey={({ loop }) => loop.id} />
    </FigureTableFrame>
  );
}

function columnsOf({ power, liquidFlow, pressure, quantity }: Formats, onClose: () => void) {
  const temperature = (milliC: number): string => quantity('temperature', milliC);
  return [
    headingColumn<LoopLine>('Loop', ({ loop }) => (
      <LinkCell id={loop.id} name={loop.name} opensInspector onClose={onClose} />
    )),
    textColumn<LoopLine>('Kind', ({ loop }) => `${loop.kind}, ${loop.fluid}`),
    figureColumn<LoopLine>('Units', ({ load }) => load.units),
    figureColumn<LoopLine>('Racks', ({ load }) => load.racks),
    figureColumn<LoopLine>('Heat', ({ heat }) => formatAtLeast(heat, power), isOver),
    figureColumn<LoopLine>('Capacity', ({ capacityW }) => formatKnown(capacityW, power)),
    figureColumn<LoopLine>('With spare units out', ({ spareCapacityW }) => formatKnown(spareCapacityW, power)),
    figureColumn<LoopLine>('Flow needed', ({ load }) =>
      liquidFlow(isKnown(load.designFlowMlPerMin) ? load.designFlowMlPerMin : load.coolantMlPerMin),
    ),
    figureColumn<LoopLine>('Flow', ({ flowMlPerMin }) => formatKnown(flowMlPerMin, liquidFlow)),
    figureColumn<LoopLine>('Supply', ({ load }) => formatKnown(load.supply.milliC, temperature)),
    figureColumn<LoopLine>('Return', ({ returnMilliC }) => formatKnown(returnMilliC, temperature)),
    figureColumn<LoopLine>('Pipes, at most', ({ drop }) => formatKnown(drop.pa, pressure)),
  ];
}

function isOver({ heat, spareCapacityW }: LoopLine): boolean {
  return isKnown(spareCapacityW) && heat.known > spareCapacityW;
}
