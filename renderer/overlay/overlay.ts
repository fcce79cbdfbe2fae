import { viewRect } from '#shared/geometry/camera';
import { rectAroundAll, rectGrown } from '#shared/geometry/rect';
import type { AtLeast } from '#shared/units/known';
import { formatNumber } from '#shared/units/format';
import { findUnit, fromCanonical } from '#shared/units/dimensions';
import type { Editor } from '../editor/editor';
import { previewRecords, type Preview } from '../editor/preview';
import type { SceneItem } from '../editor/scene';
import { formatsOf, type Formats } from '../session/formats';
import type { MeasureId, SessionState } from '../session/session';
import {
  MEASURES,
  type Measure,
  type NumberMeasure,
  type OverlaySources,
  type TrayReading,
  type WordMeasure,
} from './measures';

/** Bands of a number: one more than its limits. */
export const BANDS = 5;
/** Colours and patterns for words; further words share the last. */
export const WORD_CLASSES = 8;

/** What one item shows. Class 0 has no colour: nothing is known, or nothing is there. */
export interface OverlayCell {
  readonly classIndex: number;
  /** Part of what it rests on is not known: hatched. */
  readonly isPartlyUnknown: boolean;
  readonly text: string;
}

/** A part of a tray, by offsets along its path (µm); class 0 is unknown. */
export interface OverlayStretch {
  readonly fromUm: number;
  readonly toUm: number;
  readonly classIndex: number;
}

export interface LegendRow {
  readonly classIndex: number;
  readonly isHatched: boolean;
  readonly label: string;
  readonly count: number;
}

/** The plan coloured by one measure. */
export interface Overlay {
  readonly id: MeasureId;
  readonly measure: Measure;
  /** By item id; items the measure does not apply to are not in it. */
  readonly cells: ReadonlyMap<string, OverlayCell>;
  /** Of trays, by id: how their parts are coloured. */
  readonly stretches: ReadonlyMap<string, readonly OverlayStretch[]>;
  readonly legend: readonly LegendRow[];
  /** What must be known of all its numbers. */
  readonly note: string | undefined;
  readonly limits: readonly number[];
}

interface Remembered {
  readonly key: string;
  /** As the document is; nothing while only a drag has been shown. */
  readonly whole: Overlay | undefined;
  readonly preview: Preview | undefined;
  readonly overlay: Overlay;
}

const remembered = new WeakMap<Editor, Remembered>();

/** The overlay that is switched on, computed once for each change of document, choice, limits or units. */
export function overlayOf(editor: Editor, state: SessionState): Overlay | undefined {
  const id = state.overlay;
  if (id === 'none') return undefined;
  const limits = limitsOf(id, state);
  const { powerUnit, massUnit, liquidFlowUnit, usesDecimalComma } = state;
  const units = [powerUnit, massUnit, liquidFlowUnit, usesDecimalComma];
  const key = [editor.revision.get(), editor.worstFailures.current?.stateId, id, limits, ...units].join();
  const preview = followsDrag(id) ? editor.preview.get() : undefined;
  const last = remembered.get(editor);
  const known = last?.key === key ? last : undefined;
  if (known && known.preview === preview) return known.overlay;
  const read = (followed?: Followed): Overlay => compute(editor, id, limits, formatsOf(state), followed);
  if (!preview) {
    const whole = known?.whole ?? read();
    remembered.set(editor, { key, whole, preview, overlay: whole });
    return whole;
  }
  const isLarge = editor.scene.floorItems.size > MAX_FOLLOWED;
  const whole = known?.whole ?? (isLarge ? read() : undefined);
  const followed = whole && isLarge ? { whole, items: itemsFollowed(editor, preview) } : undefined;
  const overlay = editor.readPreviewed(() => read(followed));
  remembered.set(editor, { key, whole, preview, overlay });
  return overlay;
}

/** With more items than this only those in view, and of these those around what moves, are read anew in a drag. */
const MAX_FOLLOWED = 2_000;
/** How far around what is dragged, when more is in view. */
const NEAR_UM = 8_000_000;

/** Part of the items, read anew over what all of them showed before. */
interface Followed {
  readonly whole: Overlay;
  readonly items: readonly SceneItem[];
}

/** Whether the overlay is read anew at each step of a drag. */
export function followsDrag(id: MeasureId | 'none'): boolean {
  const measure = id === 'none' ? undefined : MEASURES[id];
  return measure?.kind === 'number' && measure.followsDrags === true;
}

function itemsFollowed({ scene, camera, viewSize }: Editor, preview: Preview): readonly SceneItem[] {
  const shown = scene.itemsIn(viewRect(camera.get(), viewSize.get()));
  if (shown.length <= MAX_FOLLOWED) return shown;
  const near = previewRecords(preview).flatMap((record) =>
    'xUm' in record
      ? [rectGrown({ minX: record.xUm, minY: record.yUm, maxX: record.xUm, maxY: record.yUm }, NEAR_UM)]
      : [],
  );
  const around = rectAroundAll(near);
  return around ? scene.itemsIn(around).slice(0, MAX_FOLLOWED) : [];
}

/** The limits in force for a measure: those set in this session, else its own. */
export function limitsOf(id: MeasureId, state: SessionState): readonly number[] {
  const measure = MEASURES[id];
  return measure.kind === 'number' ? (state.overlayLimits[id] ?? measure.limits) : [];
}

/** The band of a number: 1 up to the first limit, then one more for each limit that is reached. */
export function bandOf(value: number, limits: readonly number[]): number {
  return 1 + limits.filter((limit) => value >= limit).length;
}

function compute(
  editor: Editor,
  id: MeasureId,
  limits: readonly number[],
  formats: Formats,
  followed: Followed | undefined,
): Overlay {
  const measure = MEASURES[id];
  const { note } = measure;
  const shared = {
    id,
    measure,
    limits,
    note: followed?.whole.note ?? (typeof note === 'function' ? note(sourcesOf(editor)) : note),
  };
  return measure.kind === 'number'
    ? { ...shared, ...numberCells(editor, measure, limits, formats, followed) }
    : { ...shared, ...wordCells(editor, measure) };
}

function sourcesOf({ view, checks, worstFailures }: Editor): OverlaySources {
  const worst = worstFailures.current?.byNode;
  return { view, analysis: checks.analysis, shares: checks.continuousShares, worst };
}

type Part = Pick<Overlay, 'cells' | 'stretches' | 'legend'>;

const NO_STRETCHES: ReadonlyMap<string, readonly OverlayStretch[]> = new Map();

function* racksAndPlant(
  editor: Editor,
  among: Iterable<SceneItem> = editor.scene.floorItems.values(),
): Generator<readonly [id: string, slot: number, isRack: boolean]> {
  const { items } = editor.checks.analysis;
  for (const item of among) {
    const { id, typeName } = item.record;
    if (typeName === 'obstacle') continue;
    const slot = items.table.slotOf(id);
    if (slot >= 0) yield [id, slot, typeName === 'rack'];
  }
}

/** What the measure says of each item. */
function* numbersOf(
  editor: Editor,
  measure: NumberMeasure,
  sources: OverlaySources,
  followed: Followed | undefined,
): Generator<readonly [id: string, slot: number, value: AtLeast | undefined]> {
  for (const [id, slot, isRack] of racksAndPlant(editor, followed?.items)) {
    // Plant is there to supply: only its weight, and what it hands on, say something of the kind.
    const read = isRack || measure.dimension === 'mass' ? measure.read : measure.readPlant;
    yield [id, slot, read?.(sources, slot)];
  }
}

/** What the measure says of each tray. */
function* traysOf(
  { view }: Editor,
  { readTray }: NumberMeasure,
  sources: OverlaySources,
): Generator<readonly [id: string, reading: TrayReading]> {
  if (!readTray) return;
  for (const id of view.all('tray').keys()) {
    const slot = sources.analysis.trays.table.slotOf(id);
    if (slot >= 0) yield [id, readTray(sources, slot)];
  }
}

function numberCells(
  editor: Editor,
  measure: NumberMeasure,
  limits: readonly number[],
  formats: Formats,
  followed: Followed | undefined,
): Part {
  const sources = sourcesOf(editor);
  const cells = new Map<string, OverlayCell>(followed?.whole.cells);
  const short = shortNumbers(measure, formats);
  const cellOf = (value: AtLeast): OverlayCell => {
    const plain = numberCell(value, limits, short, measure.isAtMost ? '≤' : '≥');
    return { ...plain, classIndex: shownBand(measure, plain.classIndex) };
  };
  for (const [id, slot, value] of numbersOf(editor, measure, sources, followed)) {
    if (!value) {
      cells.delete(id);
      continue;
    }
    const cell = {
      ...cellOf(value),
      ...(measure.text ? { text: measure.text(sources, slot, formats) } : {}),
    };
    cells.set(id, cell);
  }
  // Trays stay as they are while something is dragged.
  const stretches = new Map(followed?.whole.stretches);
  for (const [id, reading] of followed ? [] : traysOf(editor, measure, sources)) {
    cells.set(id, cellOf(reading.worst));
    const parts = reading.stretches.map(({ fromUm, toUm, value }) => ({
      fromUm,
      toUm,
      classIndex: cellOf(value).classIndex,
    }));
    stretches.set(id, parts);
  }
  const counts = new Array<number>(BANDS + 1).fill(0);
  let partly = 0;
  for (const { classIndex, isPartlyUnknown } of cells.values()) {
    counts[classIndex] = (counts[classIndex] ?? 0) + 1;
    if (isPartlyUnknown && classIndex > 0) partly++;
  }
  const exact = (value: number): string => formats.quantity(measure.dimension, value);
  const legend: LegendRow[] = [];
  for (let band = 1; band <= BANDS; band++) {
    const from = limits[band - 2];
    const to = limits[band - 1];
    const label =
      from === undefined
        ? `below ${exact(to ?? 0)}`
        : to === undefined
          ? `${exact(from)} and more`
          : `from ${exact(from)}`;
    const classIndex = shownBand(measure, band);
    legend.push({ classIndex, isHatched: false, label, count: counts[classIndex] ?? 0 });
  }
  if (partly > 0)
    legend.push({
      classIndex: 1,
      isHatched: true,
      label: measure.isAtMost ? '≤: at most, a part is unknown' : '≥: at least, a part is unknown',
      count: partly,
    });
  legend.push({ classIndex: 0, isHatched: true, label: 'unknown', count: counts[0] ?? 0 });
  return { cells, stretches, legend };
}

/** The colour of a band; the strongest for the lowest numbers where these are what matters. */
function shownBand({ isLowHot }: NumberMeasure, band: number): number {
  return isLowHot && band > 0 ? BANDS + 1 - band : band;
}

function numberCell(
  value: AtLeast,
  limits: readonly number[],
  short: (value: number) => string,
  sign: string,
): OverlayCell {
  const isPartlyUnknown = value.unknownCount > 0;
  if (isPartlyUnknown && value.known === 0) return { classIndex: 0, isPartlyUnknown, text: '?' };
  const text = `${isPartlyUnknown ? sign : ''}${short(value.known)}`;
  return { classIndex: bandOf(value.known, limits), isPartlyUnknown, text };
}

/** Writes a number without its unit, short enough for a rack: the legend names the unit. */
function shortNumbers(measure: NumberMeasure, { unitOf, decimalComma }: Formats): (value: number) => string {
  const unit = findUnit(measure.dimension, unitOf(measure.dimension, measure.unit));
  return (value) => {
    const inUnit = unit ? fromCanonical(value, unit) : value;
    return formatNumber(inUnit, Math.abs(inUnit) < 10 ? 1 : 0, { decimalComma });
  };
}

/** The unit the numbers on the racks are in. */
export function overlayUnit(measure: NumberMeasure, formats: Formats): string {
  return formats.unitOf(measure.dimension, measure.unit);
}

function wordCells(editor: Editor, measure: WordMeasure): Part {
  const sources = sourcesOf(editor);
  const words = new Map<string, string[]>();
  const empty: string[] = [];
  for (const [id, slot, isRack] of racksAndPlant(editor)) {
    const word = measure.read(sources, slot);
    const ids = word === undefined ? undefined : words.get(word);
    if (ids) ids.push(id);
    else if (word !== undefined) words.set(word, [id]);
    else if (isRack) empty.push(id);
  }
  const cells = new Map<string, OverlayCell>();
  const legend: LegendRow[] = [];
  for (const [place, word] of [...words.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).entries()) {
    const classIndex = Math.min(WORD_CLASSES, place + 1);
    const ids = words.get(word) ?? [];
    for (const id of ids) cells.set(id, { classIndex, isPartlyUnknown: false, text: word });
    legend.push({ classIndex, isHatched: false, label: word, count: ids.length });
  }
  for (const id of empty) cells.set(id, { classIndex: 0, isPartlyUnknown: true, text: '–' });
  legend.push({ classIndex: 0, isHatched: true, label: measure.emptyLabel, count: empty.length });
  return { cells, stretches: NO_STRETCHES, legend };
}
