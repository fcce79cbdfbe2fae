import type { Cable } from '../../model/records/cable';
import { lengthOf, LENGTH_PARAMS } from '../../rules/cabling/length';
import type { ValidationSession } from '../../rules/engine/validation-session';
import { nameOfRecord } from '../../rules/report/message-style';
import { getRecord, type DocumentView } from '../../store/document-view';
import { UNKNOWN } from '../../units/known';
import { writeCsv, type Cell, type Column } from './table';

interface End {
  readonly room: string;
  readonly rack: string;
  readonly owner: string;
  readonly port: string;
}

interface Line {
  readonly cable: Cable;
  readonly from: End;
  readonly to: End;
  /** Metres; nothing when it does not have two ends. */
  readonly lengthM: number | undefined;
}

const COLUMNS: readonly Column<Line>[] = [
  { heading: 'Cable', cell: ({ cable }) => cable.name },
  ...endColumns('From', ({ from }) => from),
  ...endColumns('To', ({ to }) => to),
  { heading: 'Medium', cell: ({ cable }) => cable.medium ?? UNKNOWN },
  {
    heading: 'Speed (Gbit/s)',
    cell: ({ cable }) => (cable.speedMbps === undefined ? UNKNOWN : cable.speedMbps / 1000),
  },
  { heading: 'Length (m)', cell: ({ lengthM }) => lengthM ?? UNKNOWN },
  { heading: 'Length is', cell: ({ cable, lengthM }) => lengthBasis(cable, lengthM) },
  { heading: 'Purpose', cell: ({ cable }) => cable.purpose },
  { heading: 'Side', cell: ({ cable }) => cable.side },
  { heading: 'Colour', cell: ({ cable }) => cable.colour },
  { heading: 'Status', cell: ({ cable }) => (cable.status === 'toRemove' ? 'to remove' : cable.status) },
  { heading: 'Notes', cell: ({ cable }) => cable.notes },
];

/** Every cable with its two ends and its length, as the rules work it out: as CSV. */
export function cableCsv(view: DocumentView, session: Pick<ValidationSession, 'analysis' | 'ruleInForce'>): string {
  const params = lengthParams(session);
  const { cables } = session.analysis;
  const { cableRoute } = session.analysis.facts;
  const lines = [...view.all('cable').values()].map((cable): Line => {
    const slot = cables.cables.slotOf(cable.id);
    const lengthUm = slot < 0 ? undefined : lengthOf(cableRoute, slot, params);
    return {
      cable,
      from: endOf(view, cable.fromId, cable.fromPort),
      to: endOf(view, cable.toId, cable.toPort),
      lengthM: lengthUm === undefined ? undefined : Math.round(lengthUm / 1000) / 1000,
    };
  });
  return writeCsv(COLUMNS, lines);
}

function endColumns(word: string, end: (line: Line) => End): Column<Line>[] {
  return [
    { heading: `${word} room`, cell: (line) => end(line).room },
    { heading: `${word} rack`, cell: (line) => end(line).rack },
    { heading: word, cell: (line) => end(line).owner },
    { heading: `${word} port`, cell: (line) => end(line).port },
  ];
}

function endOf(view: DocumentView, ownerId: string, port: string): End {
  const owner = getRecord(view, ownerId);
  const standing = owner?.typeName === 'device' ? view.get(owner.rackId) : owner;
  const room = standing && 'roomId' in standing && standing.roomId ? view.get(standing.roomId) : undefined;
  return {
    room: room?.name ?? '',
    rack: standing?.typeName === 'rack' ? standing.name : '',
    owner: owner ? nameOfRecord(owner) : 'missing',
    port,
  };
}

function lengthBasis(cable: Cable, lengthM: number | undefined): Cell {
  if (cable.lengthUm !== undefined) return 'stated';
  return lengthM === undefined ? UNKNOWN : 'worked out: right-angled way, drops and slack';
}

/** The allowances as this document sets them for the rule on reach. */
function lengthParams(session: Pick<ValidationSession, 'ruleInForce'>) {
  const params = session.ruleInForce('CAB-REACH')?.params ?? {};
  const of = (name: keyof typeof LENGTH_PARAMS): number => {
    const value = params[name];
    return typeof value === 'number' ? value : LENGTH_PARAMS[name].default;
  };
  return {
    trayHeightUm: of('trayHeightUm'),
    slackPerEndUm: of('slackPerEndUm'),
    slackSharePermille: of('slackSharePermille'),
  };
}
