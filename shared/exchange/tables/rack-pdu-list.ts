import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { OutletLoad, RackPduLoad } from '../../analysis/power/rack-pdus';
import type { Device } from '../../model/records/device';
import { outletsOf, type Outlet } from '../../operations/pdu-outlets';
import { nameOfRecord } from '../../rules/report/message-style';
import { getRecord, type DocumentView } from '../../store/document-view';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { writeCsv, type Cell, type Column } from './table';

/** One outlet of a rack PDU with what is plugged into it, or a cord without an outlet. */
export interface OutletLine {
  readonly rackName: string;
  readonly pdu: Device;
  readonly feedNames: readonly string[];
  /** Nothing for a cord that names no outlet the type has. */
  readonly outlet: Outlet | undefined;
  /** Nothing for a free outlet. */
  readonly load: OutletLoad | undefined;
  readonly deviceName: string;
}

/** A rack PDU with its outlets in order and the cords without one after them; nothing when it is not in a rack. */
export function rackPduTable(
  view: DocumentView,
  analysis: HallAnalysis,
  pdu: Device,
): { readonly load: RackPduLoad; readonly lines: readonly OutletLine[] } | undefined {
  const slot = analysis.contents.devices.slotOf(pdu.id);
  const load = slot < 0 ? undefined : analysis.rackPdus.pduLoad(slot);
  if (!load) return undefined;
  const shared = {
    rackName: view.get(pdu.rackId)?.name ?? '',
    pdu,
    feedNames: load.feeds.map((feed) => feed.name),
  };
  const line = (outlet: Outlet | undefined, one: OutletLoad | undefined): OutletLine => {
    const device = one && getRecord(view, one.deviceId);
    return { ...shared, outlet, load: one, deviceName: device ? nameOfRecord(device) : '' };
  };
  const byOutlet = new Map<number, OutletLoad[]>();
  const loose: OutletLoad[] = [];
  for (const one of load.outlets) {
    if (!one.outlet) loose.push(one);
    else byOutlet.set(one.outlet.number, [...(byOutlet.get(one.outlet.number) ?? []), one]);
  }
  const lines = outletsOf(view.get(pdu.typeId)?.type).flatMap((outlet) => {
    const here = byOutlet.get(outlet.number) ?? [];
    return here.length > 0 ? here.map((one) => line(outlet, one)) : [line(outlet, undefined)];
  });
  return { load, lines: [...lines, ...loose.map((one) => line(undefined, one))] };
}

/** Every rack PDU of the document, rack by rack. */
export function rackPdusOf(view: DocumentView, analysis: HallAnalysis): readonly Device[] {
  const found: Device[] = [];
  for (const rack of view.all('rack').values()) {
    const slot = analysis.items.table.slotOf(rack.id);
    if (slot < 0) continue;
    for (const device of analysis.rackPdus.pdusIn(slot)) {
      const pdu = analysis.contents.devices.at(device);
      if (pdu) found.push(pdu);
    }
  }
  return found;
}

const MILLI = 1000;
const amps = (milliA: Known<number> | undefined): Cell => {
  if (milliA === undefined) return undefined;
  return isKnown(milliA) ? milliA / MILLI : UNKNOWN;
};
const watts = (line: OutletLine, of: (load: OutletLoad) => number): Cell => {
  if (!line.load) return undefined;
  return line.load.isUnknown ? UNKNOWN : of(line.load);
};

const COLUMNS: readonly Column<OutletLine>[] = [
  { heading: 'Rack', cell: ({ rackName }) => rackName },
  { heading: 'Rack PDU', cell: ({ pdu }) => nameOfRecord(pdu) },
  { heading: 'Feeds', cell: ({ feedNames }) => feedNames.join(', ') },
  { heading: 'Outlet', cell: ({ outlet }) => outlet?.number ?? 'none' },
  { heading: 'Connector', cell: ({ outlet }) => outlet?.connector },
  { heading: 'Bank', cell: ({ outlet }) => outlet?.bank },
  { heading: 'Leg', cell: ({ outlet }) => outlet?.feedLeg },
  { heading: 'Device', cell: ({ deviceName }) => deviceName },
  { heading: 'Input', cell: ({ load }) => load?.cord.input },
  { heading: 'Load (W)', cell: (line) => watts(line, (load) => load.watts) },
  { heading: 'Load with the other ways out (W)', cell: (line) => watts(line, (load) => load.worstW) },
  { heading: 'Current (A)', cell: ({ load }) => amps(load?.milliA) },
  { heading: 'Current with the other ways out (A)', cell: ({ load }) => amps(load?.worstMilliA) },
];

/** The outlets of these rack PDUs, or of all, as CSV. */
export function rackPduCsv(
  view: DocumentView,
  analysis: HallAnalysis,
  pdus: readonly Device[] = rackPdusOf(view, analysis),
): string {
  return writeCsv(
    COLUMNS,
    pdus.flatMap((pdu) => rackPduTable(view, analysis, pdu)?.lines ?? []),
  );
}
