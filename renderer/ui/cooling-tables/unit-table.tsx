import { coolingUnitLines, type UnitLine } from '#shared/exchange/tables/cooling-list';
import { formatAtLeast, formatKnown } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { figureColumn, FigureTable, FigureTableFrame, headingColumn, textColumn } from '../components/figure-table';
import { useFormat, type Formats } from '../components/use-format';
import { LinkCell } from '../dialogs/link-cell';
import { useProgram, useSignal } from '../program';

/** Every cooling unit with what it carries against what it can. */
export function UnitTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const lines = coolingUnitLines(editor.view, editor.checks.analysis);
  if (lines.length === 0) return <p className="dialog-muted">There is no cooling unit yet.</p>;
  return (
    <FigureTableFrame label="Cooling units">
      <FigureTable columns={columnsOf(formats, onClose)} rows={lines} rowKey={({ unit }) => unit.id} />
    </FigureTableFrame>
  );
}

function columnsOf({ power, liquidFlow, quantity }: Formats, onClose: () => void) {
  const temperature = (milliC: number): string => quantity('temperature', milliC);
  return [
    headingColumn<UnitLine>('Unit', ({ unit }) => (
      <LinkCell id={unit.id} name={unit.name} opensInspector onClose={onClose} />
    )),
    textColumn<UnitLine>('Type', ({ typeName, unit }) => typeName || unit.medium),
    textColumn<UnitLine>('Cooled by', ({ coolsByName }) => coolsByName),
    textColumn<UnitLine>('Supplies', (line) => line.suppliesName || servesText(line)),
    figureColumn<UnitLine>('Heat', ({ heat }) => formatAtLeast(heat, power), isOver),
    figureColumn<UnitLine>('Capacity', ({ capacityW }) => formatKnown(capacityW, power)),
    figureColumn<UnitLine>('Flow needed', ({ unit, flowNeedMlPerMin }) =>
      unit.medium === 'liquid' ? liquidFlow(flowNeedMlPerMin) : '',
    ),
    figureColumn<UnitLine>('Flow', ({ unit, flowMlPerMin }) =>
      unit.medium === 'air' ? '' : formatKnown(flowMlPerMin, liquidFlow),
    ),
    figureColumn<UnitLine>('Supply', ({ supplyMilliC }) => formatKnown(supplyMilliC, temperature)),
  ];
}

function isOver({ heat, capacityW }: UnitLine): boolean {
  return isKnown(capacityW) && heat.known > capacityW;
}

/** More names than these are told as a number. */
const MAX_NAMES = 3;

function servesText({ serves }: UnitLine): string {
  if (serves.length <= MAX_NAMES) return serves.join(', ');
  return `${serves.slice(0, MAX_NAMES).join(', ')} and ${serves.length - MAX_NAMES} more`;
}
