import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { polygonBounds } from '#shared/geometry/polygon';
import { rectAroundAll, type PointXY, type RectUm } from '#shared/geometry/rect';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';
import { generateHall, RACKS_PER_ROW } from '#shared/testing/generate-hall';
import { generateTrays } from '#shared/testing/generate-trays';
import type { AnyRecord } from '#shared/model/registry';

/** A generated hall as a file, with the few places on it that gestures need. */
export interface HallFile {
  readonly name: string;
  readonly title: string;
  readonly racks: number;
  readonly bounds: RectUm;
  /** Centre of a rack near the middle. */
  readonly rack: PointXY;
  /** Around five rows of twenty racks and nothing else; nothing in a hall that has no such place. */
  readonly hundred: RectUm | undefined;
  /** Its cables lie in trays and can all be shown. */
  readonly isCabled: boolean;
}

/** From the outer edge of the racks, so that the marquee begins on bare floor. */
const MARQUEE_MARGIN_UM = 400_000;
const LINES = 5;

/** Generates a hall and writes it as a file. `cablesPerRack` is named in the title when there are any. */
export function writeHall(folder: string, racks: number, cablesPerRack: number): HallFile {
  const name = `hall-${racks}${cablesPerRack > 0 ? `-cables-${cablesPerRack}` : ''}.plenum`;
  const title = `${racks.toLocaleString('en')}${cablesPerRack > 0 ? ' with cables' : ''}`;
  return writeRecords(folder, name, title, generateHall({ racks, cablesPerRack }), false);
}

const CABLED_RACKS = 5000;
const TRAY_NODES = 5000;

/** The same with this many cables in trays over 5,000 racks. */
export function writeCabledHall(folder: string, cables: number): HallFile {
  const records = generateTrays({ racks: CABLED_RACKS, cables, nodes: TRAY_NODES });
  return writeRecords(
    folder,
    `trays-${cables}.plenum`,
    `${cables.toLocaleString('en')} cables in trays`,
    records,
    true,
  );
}

function writeRecords(
  folder: string,
  name: string,
  title: string,
  records: Iterable<AnyRecord>,
  isCabled: boolean,
): HallFile {
  const store = DocumentStore.from(records);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), writeDocument(store, { appVersion: 'bench' }));
  const bounds = rectAroundAll([...store.all('room').values()].map((room) => polygonBounds(room.outline)));
  if (!bounds) throw new Error('the hall has no room');
  const all = [...store.all('rack').values()];
  const rack = all[Math.floor(all.length / 2)];
  if (!rack) throw new Error('the hall has no rack');
  const place = { xUm: rack.xUm, yUm: rack.yUm };
  return { name, title, racks: all.length, bounds, rack: place, hundred: fiveRows(all), isCabled };
}

/** The first five full rows that stand one behind the other. */
function fiveRows(racks: readonly { rowId?: string; xUm: number; yUm: number }[]): RectUm | undefined {
  const [first] = racks;
  if (!first) return undefined;
  const heads = racks.filter((rack, index) => rack.xUm === first.xUm && index % RACKS_PER_ROW === 0).slice(0, LINES);
  const last = heads.at(-1);
  if (!last || heads.length < LINES) return undefined;
  return {
    minX: first.xUm - 300_000 - MARQUEE_MARGIN_UM,
    maxX: first.xUm + RACKS_PER_ROW * 600_000 - 300_000 + MARQUEE_MARGIN_UM,
    minY: first.yUm - 600_000 - MARQUEE_MARGIN_UM,
    maxY: last.yUm + 600_000 + MARQUEE_MARGIN_UM,
  };
}
