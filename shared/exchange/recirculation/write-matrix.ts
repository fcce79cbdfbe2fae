import type { MatrixEntry } from '../../analysis/cooling/climate';
import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { DocumentView } from '../../store/document-view';
import { writeCsv, type Column } from '../tables/table';

interface Line {
  readonly from: string;
  readonly to: string;
  readonly entry: MatrixEntry;
}

const COLUMNS: readonly Column<Line>[] = [
  { heading: 'from', cell: ({ from }) => from },
  { heading: 'to', cell: ({ to }) => to },
  { heading: 'share', cell: ({ entry }) => Math.round(entry.share * 1e6) / 1e6 },
  { heading: 'basis', cell: ({ entry }) => (entry.isCalibrated ? 'calibrated matrix' : 'uncalibrated kernel') },
];

/**
 * The recirculation matrix in force as a CSV file, racks that breathe alone: the share of the exhaust of `from` that
 * `to` draws in, and what it rests on. `readMatrix` reads it in again.
 */
export function matrixCsv(view: DocumentView, analysis: HallAnalysis): string {
  const { rooms, items, coolingSystem } = analysis;
  const nameOf = (rack: number): string => {
    const record = items.recordAt(rack);
    return record?.typeName === 'rack' ? record.name : '';
  };
  const lines: Line[] = [];
  for (const room of view.all('room').values())
    for (const entry of coolingSystem.climates.matrixOf(rooms.table.slotOf(room.id)))
      lines.push({ from: nameOf(entry.from), to: nameOf(entry.to), entry });
  const order = new Intl.Collator('en', { numeric: true });
  return writeCsv(
    COLUMNS,
    lines.sort((a, b) => order.compare(a.from, b.from) || order.compare(a.to, b.to)),
  );
}
