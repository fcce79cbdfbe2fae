/** The cable schedule: what is told of each cable, column by column, for the table on screen and for CSV alike. */
import { boughtLengthUm } from '../../analysis/cabling/media-choice';
import type { CableAllowances } from '../../analysis/cabling/cable-length';
import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { Cable } from '../../model/records/cable';
import { cableLabel, endLabelPattern, endPlace, type CableEndPlace } from '../../operations/label-cables';
import { lengthOf } from '../../rules/cabling/length';
import { getRecord, type DocumentView } from '../../store/document-view';
import { UNKNOWN } from '../../units/known';
import { writeCsv, type Cell, type Column } from './table';

/** Where a length comes from. */
export const CERTAINTY_WORDS = {
  stated: 'stated',
  routed: 'worked out along its way',
  assumed: 'assumed: right-angled way',
  unknown: UNKNOWN,
} as const;
export type Certainty = keyof typeof CERTAINTY_WORDS;

export interface ScheduleLength {
  /** As the rules take it; nothing where a cable has no way. */
  readonly neededUm: number | undefined;
  /** The next length its type is sold in; nothing without a type, or when none is long enough. */
  readonly boughtUm: number | undefined;
  readonly certainty: Certainty;
}

/** Reads lines of the schedule. What is not asked for is not worked out. */
export class CableSchedule {
  readonly pattern: string;

  constructor(
    readonly view: DocumentView,
    private readonly analysis: HallAnalysis,
    private readonly allowances: CableAllowances,
  ) {
    this.pattern = endLabelPattern(view);
  }

  line(cable: Cable): ScheduleLine {
    return new ScheduleLine(this, cable);
  }

  lengthOf(cable: Cable): ScheduleLength {
    const { cables } = this.analysis;
    const slot = cables.cables.slotOf(cable.id);
    const neededUm = slot < 0 ? undefined : lengthOf(cables, slot, this.allowances);
    const type = cable.typeId && this.view.get(cable.typeId)?.type;
    const boughtUm =
      neededUm === undefined || type?.kind !== 'cabling' ? -1 : boughtLengthUm(neededUm, type.cabling.stockLengthsUm);
    const way = slot < 0 ? undefined : cables.wayOf(slot);
    return {
      neededUm,
      boughtUm: boughtUm < 0 ? undefined : boughtUm,
      certainty: cable.lengthUm === undefined ? (way?.certainty ?? 'unknown') : 'stated',
    };
  }

  /** The trays on the way, in order; or what the way is where it takes none. */
  routeOf(cable: Cable): string {
    const { cables } = this.analysis;
    const slot = cables.cables.slotOf(cable.id);
    const route = slot < 0 ? undefined : cables.routeOf(slot);
    if (!route) return UNKNOWN;
    if (route.runs.length === 0) return BASIS_WORDS[route.basis];
    const names = route.runs.map(({ trayId }) => nameOf(this.view, trayId));
    return names.filter((name, index) => name !== names[index - 1]).join(' > ');
  }
}

const BASIS_WORDS = {
  inRack: 'in the rack',
  direct: 'straight to the next rack',
  trays: 'trays',
  assumed: 'no trays in the room',
  unroutable: 'no way',
} as const;

/** One cable of the schedule. */
export class ScheduleLine {
  private places: readonly [CableEndPlace, CableEndPlace] | undefined;
  private measured: ScheduleLength | undefined;

  constructor(
    private readonly schedule: CableSchedule,
    readonly cable: Cable,
  ) {}

  get from(): CableEndPlace {
    return this.ends[0];
  }

  get to(): CableEndPlace {
    return this.ends[1];
  }

  get length(): ScheduleLength {
    return (this.measured ??= this.schedule.lengthOf(this.cable));
  }

  get labelByRule(): string {
    return cableLabel(this.schedule.view, this.cable, this.schedule.pattern);
  }

  get route(): string {
    return this.schedule.routeOf(this.cable);
  }

  typeName(id: string | undefined): string {
    if (id === undefined) return '';
    const type = getRecord(this.schedule.view, id);
    return type?.typeName === 'catalogType' ? type.type.name : '';
  }

  recordName(id: string | undefined): string {
    return id === undefined ? '' : nameOf(this.schedule.view, id);
  }

  private get ends(): readonly [CableEndPlace, CableEndPlace] {
    const { view } = this.schedule;
    return (this.places ??= [endPlace(view, this.cable, 'from'), endPlace(view, this.cable, 'to')]);
  }
}

function nameOf(view: DocumentView, id: string): string {
  const record = getRecord(view, id);
  return record && 'name' in record ? (record.name ?? '') : '';
}

/** What a column of the schedule is about; fields of the cable that may be changed in the table bear its name. */
export interface ScheduleColumn extends Column<ScheduleLine> {
  readonly id: string;
  /** Field of the cable that is edited there. */
  readonly field?: 'name' | 'medium' | 'purpose' | 'side' | 'colour' | 'status';
  /** It takes a search along the trays for each cable, so that there is no sorting by it. */
  readonly isSlow?: true;
}

const metres = (um: number | undefined): Cell => (um === undefined ? UNKNOWN : Math.round(um / 1000) / 1000);

function endColumns(
  word: 'From' | 'To',
  place: (line: ScheduleLine) => CableEndPlace,
  module: (line: ScheduleLine) => string | undefined,
): readonly ScheduleColumn[] {
  const id = word.toLowerCase();
  return [
    { id: `${id}Room`, heading: `${word} room`, cell: (line) => place(line).room },
    { id: `${id}Rack`, heading: `${word} rack`, cell: (line) => place(line).rack },
    { id: `${id}Unit`, heading: `${word} RU`, cell: (line) => place(line).unit },
    { id: `${id}Device`, heading: word, cell: (line) => place(line).device },
    { id: `${id}Port`, heading: `${word} port`, cell: (line) => place(line).port },
    { id: `${id}Module`, heading: `${word} module`, cell: (line) => line.typeName(module(line)) },
  ];
}

/** The columns of the schedule, in order. */
export const SCHEDULE_COLUMNS: readonly ScheduleColumn[] = [
  { id: 'name', field: 'name', heading: 'Cable', cell: ({ cable }) => cable.name },
  { id: 'label', heading: 'Label by rule', cell: (line) => line.labelByRule },
  ...endColumns(
    'From',
    (line) => line.from,
    ({ cable }) => cable.fromModuleId,
  ),
  ...endColumns(
    'To',
    (line) => line.to,
    ({ cable }) => cable.toModuleId,
  ),
  { id: 'type', heading: 'Type', cell: (line) => line.typeName(line.cable.typeId) },
  { id: 'medium', field: 'medium', heading: 'Medium', cell: ({ cable }) => cable.medium ?? UNKNOWN },
  {
    id: 'speed',
    heading: 'Speed (Gbit/s)',
    cell: ({ cable }) => (cable.speedMbps === undefined ? UNKNOWN : cable.speedMbps / 1000),
  },
  { id: 'needed', heading: 'Length (m)', cell: ({ length }) => metres(length.neededUm) },
  { id: 'bought', heading: 'Length bought (m)', cell: ({ length }) => length.boughtUm && metres(length.boughtUm) },
  { id: 'certainty', heading: 'Length is', cell: ({ length }) => CERTAINTY_WORDS[length.certainty] },
  { id: 'route', heading: 'Route', isSlow: true, cell: (line) => line.route },
  { id: 'bundle', heading: 'Bundle', cell: (line) => line.recordName(line.cable.bundleId) },
  { id: 'fabric', heading: 'Fabric', cell: (line) => line.recordName(line.cable.fabricId) },
  { id: 'purpose', field: 'purpose', heading: 'Purpose', cell: ({ cable }) => cable.purpose },
  { id: 'side', field: 'side', heading: 'Side', cell: ({ cable }) => cable.side },
  { id: 'colour', field: 'colour', heading: 'Colour', cell: ({ cable }) => cable.colour },
  {
    id: 'status',
    field: 'status',
    heading: 'Status',
    cell: ({ cable }) => (cable.status === 'toRemove' ? 'to remove' : cable.status),
  },
  { id: 'notes', heading: 'Notes', cell: ({ cable }) => cable.notes },
];

/** These cables as CSV, with the columns and in the order of the table. */
export function scheduleCsv(schedule: CableSchedule, cables: Iterable<Cable>): string {
  return writeCsv(
    SCHEDULE_COLUMNS,
    [...cables].map((cable) => schedule.line(cable)),
  );
}
