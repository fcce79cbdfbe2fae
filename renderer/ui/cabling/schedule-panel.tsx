import { Maximize2, Minimize2, X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { billOfMaterials } from '#shared/exchange/tables/bill-of-materials';
import { CableSchedule, scheduleCsv } from '#shared/exchange/tables/cable-schedule';
import { DEFAULT_END_LABEL, endLabelPattern, labelCables } from '#shared/operations/label-cables';
import { exportFile, exportName } from '../../actions/export/export-file';
import { cableValues } from '../../editor/cables/cable-values';
import { cablesAt } from '../../editor/cables/cables-at';
import type { CableAspect, CableFilter } from '../../editor/cables/filter';
import { lengthSettings } from '../../editor/cables/ways';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { EmptyState } from '../components/empty-state';
import { IconButton } from '../components/icon-button';
import { SearchField } from '../components/search-field';
import { TextField } from '../components/text-field';
import { useFormat } from '../components/use-format';
import { BillTable } from '../generate/bill-table';
import { DiagramChoice } from '../one-line/diagram-choice';
import { useProgram, useSession, useSignal } from '../program';
import type { ScheduleSort } from './schedule-rows';
import { ScheduleTable } from './schedule-table';
import { useScheduleRows } from './use-schedule-rows';
import '../panel.css';
import '../generate/generate.css';
import './cabling.css';

const FILTERS: readonly (readonly [CableAspect, string])[] = [
  ['purpose', 'Purpose'],
  ['side', 'Side'],
  ['medium', 'Medium'],
  ['status', 'Status'],
];

/** All cables as a table that is filtered, sorted and edited in place, and what has to be bought for them. */
export function SchedulePanel() {
  const { editor, session, host, actions } = useProgram();
  const { view } = editor;
  const { count } = useFormat();
  const revision = useSignal(editor.revision);
  const selection = useSignal(editor.selection);
  const isReadOnly = useSignal(editor.isReadOnly);
  const isAlone = useSession((state) => state.isOneLineAlone);
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<CableFilter>({});
  const [isOfSelection, setOfSelection] = useState(false);
  const [sort, setSort] = useState<ScheduleSort>();
  const [showsBill, setShowsBill] = useState(false);
  const [isLabelling, setLabelling] = useState(false);
  const typed = useDeferredValue(words);
  const { analysis } = editor.checks;
  // The document is one object for all its states; its revision tells them apart.
  const schedule = useMemo(
    () => ({ revision, of: new CableSchedule(view, analysis, lengthSettings(editor.checks)) }).of,
    [editor, view, analysis, revision],
  );
  const others = isOfSelection ? [...selection].filter((id) => !id.startsWith('cable:')).join(' ') : '';
  const among = useMemo(
    () => (others === '' ? undefined : { revision, of: new Set(cablesAt(view, others.split(' ')).keys()) }.of),
    [view, others, revision],
  );
  const { rows, isCurrent } = useScheduleRows(schedule, analysis, {
    words: typed,
    filter,
    ...(among ? { among } : {}),
    ...(sort ? { sort } : {}),
  });
  const isListed = isCurrent && rows.length > 0;
  const bill = useMemo(
    () => (showsBill ? { schedule, of: billOfMaterials(view, analysis, lengthSettings(editor.checks)) }.of : undefined),
    [showsBill, schedule, view, analysis, editor],
  );
  const values = cableValues(view, analysis);
  const all = view.all('cable').size;
  const sortBy = (columnId: string): void =>
    setSort((now) => {
      if (now?.columnId !== columnId) return { columnId, isDescending: false };
      return now.isDescending ? undefined : { columnId, isDescending: true };
    });
  const exportRows = (): void => {
    const content = scheduleCsv(schedule, rows);
    void exportFile(host, editor, {
      suggestedName: exportName(editor, 'cables', 'csv'),
      mediaType: 'text/csv',
      content,
    });
  };
  return (
    <section className="panel one-line" aria-label="Cable schedule" data-testid="schedule-panel">
      <div className="panel-head">
        <DiagramChoice />
        <div className="schedule-find">
          <SearchField label="Find cables" value={words} onChange={setWords} />
        </div>
        {FILTERS.map(([aspect, label]) => (
          <select
            key={aspect}
            className="field-control schedule-filter"
            aria-label={label}
            value={filter[aspect] ?? '*'}
            onChange={(event) =>
              setFilter({ ...filter, [aspect]: event.target.value === '*' ? undefined : event.target.value })
            }
          >
            <option value="*">{label}: all</option>
            {values[aspect].map((value) => (
              <option key={value} value={value}>
                {value === '' ? 'not stated' : value}
              </option>
            ))}
          </select>
        ))}
        <Checkbox label="Of the selection" value={isOfSelection} onCommit={setOfSelection} />
        <span className="schedule-count" role="status">
          {isCurrent
            ? `${rows.length === all ? count(all) : `${count(rows.length)} of ${count(all)}`} cables`
            : `Looking through ${count(all)} cables…`}
        </span>
        <Button disabled={!isListed} onClick={() => editor.select(rows.map(({ id }) => id))}>
          Select all listed
        </Button>
        <Button
          aria-expanded={isLabelling}
          disabled={isReadOnly || !isListed}
          onClick={() => setLabelling(!isLabelling)}
        >
          Label by rule…
        </Button>
        <Button aria-pressed={showsBill} onClick={() => setShowsBill(!showsBill)}>
          Bill of materials
        </Button>
        <Button
          disabled={all === 0 || !(showsBill || isCurrent)}
          onClick={() => (showsBill ? void actions.run('file.exportMaterials') : exportRows())}
        >
          Export as CSV…
        </Button>
        <span className="one-line-window">
          <IconButton
            icon={isAlone ? Minimize2 : Maximize2}
            label={isAlone ? 'Show the plan as well' : 'Show the schedule in place of the plan'}
            isPressed={isAlone}
            onClick={() => session.setState({ isOneLineAlone: !isAlone })}
          />
          <IconButton
            icon={X}
            label="Close the cable schedule"
            onClick={() => session.setState({ isOneLineOpen: false })}
          />
        </span>
      </div>
      {isLabelling && isCurrent && <LabelRule cableIds={rows.map(({ id }) => id)} onDone={() => setLabelling(false)} />}
      {all === 0 ? (
        <EmptyState title="No cables yet">
          <p>Connect devices with cables, or generate a fabric.</p>
          <Button onClick={() => void actions.run('insert.fabric')}>Generate a fabric…</Button>
        </EmptyState>
      ) : bill ? (
        <div className="schedule-bill" tabIndex={0} role="region" aria-label="Bill of materials">
          <BillTable bill={bill} />
        </div>
      ) : (
        <ScheduleTable schedule={schedule} rows={rows} sort={sort} onSort={sortBy} isReadOnly={isReadOnly} />
      )}
    </section>
  );
}

interface LabelRuleProps {
  readonly cableIds: readonly `cable:${string}`[];
  readonly onDone: () => void;
}

/** The rule by which cables are labelled, kept with the document, and the labels it gives those that are listed. */
function LabelRule({ cableIds, onDone }: LabelRuleProps) {
  const { editor } = useProgram();
  const [pattern, setPattern] = useState(() => endLabelPattern(editor.view));
  const number = cableIds.length;
  const run = (): void => {
    const name = { label: `Label ${number === 1 ? 'a cable' : `${number} cables`} by rule`, code: 'cables.label' };
    const plan = labelCables(editor.view, { cableIds, pattern });
    if (editor.run(name, plan) || plan.ok) onDone();
  };
  return (
    <div className="schedule-label">
      <TextField
        label="Each end as"
        value={pattern}
        maxLength={100}
        help="Of {room}, {rack}, {unit}, {device} and {port}; in the manner of TIA-606 cabinet, rack unit and port."
        onCommit={(text) => setPattern(text ?? DEFAULT_END_LABEL)}
      />
      <Button tone="primary" onClick={run}>
        Label {number === 1 ? 'the listed cable' : `the ${number} listed cables`}
      </Button>
      <Button onClick={onDone}>Cancel</Button>
    </div>
  );
}
