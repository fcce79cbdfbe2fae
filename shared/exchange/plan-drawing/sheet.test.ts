import { describe, expect, it } from 'vitest';
import { createRecord } from '../../model/create-record';
import type { AnyRecord } from '../../model/registry';
import { DocumentStore } from '../../store/document-store';
import { DiffBuilder } from '../../store/records-diff';
import { smallHall } from '../../testing/small-hall';
import { writePdf } from '../drawing/write-pdf';
import { writeSvg } from '../drawing/write-svg';
import { PAPER_NAMES, paperSize } from './paper';
import { makeSheet, type SheetOptions } from './sheet';

const OPTIONS: SheetOptions = {
  paper: 'A3',
  orientation: 'landscape',
  scale: 100,
  showsTiles: true,
  showsUnderlay: true,
  showsLegend: true,
  ink: 'light',
  lengthUnit: 'mm',
  date: '2026-11-22',
};

/** Corners of the outline that an SVG holds for a record, in millimetres of paper. */
function cornersIn(svg: string, recordId: string): number[][] {
  const path = new RegExp(`data-record="${recordId}" d="M([^Z"]*)Z"`).exec(svg)?.[1];
  if (path === undefined) throw new Error(`the drawing holds no outline of ${recordId}`);
  return path.split('L').map((corner) => corner.split(' ').map(Number));
}

function sizeOf(corners: readonly number[][]): { width: number; height: number } {
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

describe('a plan on paper', () => {
  it.each([
    [50, 'room:1', 240, 160],
    [100, 'room:1', 120, 80],
    [200, 'room:1', 60, 40],
    [100, 'rack:1', 6, 12],
    [50, 'obstacle:1', 8, 12],
    [100, 'zone:1', 30, 12],
  ] as const)('at 1:%i %s measures %d × %d mm', (scale, id, width, height) => {
    const { drawing } = makeSheet(smallHall(), { ...OPTIONS, scale });
    const svg = writeSvg(drawing);
    const size = sizeOf(cornersIn(svg, id));
    expect(size.width).toBeCloseTo(width, 3);
    expect(size.height).toBeCloseTo(height, 3);
    // One unit of the view box is one millimetre of the sheet.
    expect(svg).toContain('width="420mm" height="297mm" viewBox="0 0 420 297"');
  });

  it('keeps distances between things true to scale', () => {
    const svg = writeSvg(makeSheet(smallHall(), OPTIONS).drawing);
    const [a] = cornersIn(svg, 'rack:1');
    const [b] = cornersIn(svg, 'rack:2');
    const [room] = cornersIn(svg, 'room:1');
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo(6, 3);
    // R01 stands 2 m from the west wall, R01's left edge at 1.7 m.
    expect((a?.[0] ?? 0) - (room?.[0] ?? 0)).toBeCloseTo(17, 3);
  });

  it('the PDF has the same lengths, in points', () => {
    const { text } = writePdf(makeSheet(smallHall(), OPTIONS).drawing);
    const [, factor = ''] = /^([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm$/m.exec(text) ?? [];
    expect(Number(factor)).toBeCloseTo(72 / 25.4, 8);
    expect(text).toContain('/MediaBox [0 0 1190.5512 841.8898]');
    const outlines = [...text.matchAll(/q [^q]*? w ([\d. ]+) m ([\d. ]+) l ([\d. ]+) l ([\d. ]+) l h S Q/g)];
    const sizes = outlines.map(([, ...corners]) => sizeOf(corners.map((corner) => corner.split(' ').map(Number))));
    // The walls of Hall 1 and Hall 2, 12 by 8 m each.
    const walls = sizes.filter(({ width, height }) => Math.abs(width - 120) < 1e-3 && Math.abs(height - 80) < 1e-3);
    expect(walls).toHaveLength(2);
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    // The table of the file's parts says where each begins.
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    for (const [index, entry] of [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].entries())
      expect(text.slice(Number(entry[1]))).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });

  it('fits the largest usual scale, and says when one is too large for the sheet', () => {
    const hall = smallHall();
    const fitted = makeSheet(hall, { ...OPTIONS, scale: 'fit' });
    expect(fitted.scale.label).toBe('1:100');
    expect(fitted.fits).toBe(true);
    const one = makeSheet(hall, { ...OPTIONS, scale: 'fit', roomId: 'room:1' });
    expect(one.scale.label).toBe('1:50');
    const large = makeSheet(hall, { ...OPTIONS, scale: 20 });
    expect(large.fits).toBe(false);
    expect(large.fittingPaper).toBeUndefined();
    expect(makeSheet(hall, { ...OPTIONS, scale: 50 }).fittingPaper).toBe('A1');
    expect(makeSheet(hall, { ...OPTIONS, paper: 'ANSI B', scale: 'fit' }).scale.label).toBe(`1/8" = 1'-0" (1:96)`);
  });

  it.each(PAPER_NAMES)('nothing of the fitted plan leaves %s, upright or lying', (paper) => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const { drawing, fits } = makeSheet(smallHall(), { ...OPTIONS, paper, orientation, scale: 'fit' });
      expect(fits).toBe(true);
      const { widthMm, heightMm } = paperSize(paper, orientation);
      const svg = writeSvg(drawing);
      for (const id of ['room:1', 'room:2'])
        for (const [x = 0, y = 0] of cornersIn(svg, id)) {
          expect(x).toBeGreaterThan(8);
          expect(x).toBeLessThan(widthMm - 8);
          expect(y).toBeGreaterThan(8);
          expect(y).toBeLessThan(heightMm - 8);
        }
    }
  });

  it('draws one room with what is in it and nothing else', () => {
    const svg = writeSvg(makeSheet(smallHall(), { ...OPTIONS, roomId: 'room:2' }).drawing);
    expect(svg).toContain('data-record="room:2"');
    expect(svg).not.toContain('data-record="room:1"');
    expect(svg).not.toContain('data-record="rack:1"');
  });

  it('draws dimensions with their length, following what they measure', () => {
    const dimension = createRecord('dimension', 'dimension:1', {
      fromId: 'rack:1',
      fromXUm: 0,
      fromYUm: 0,
      toId: 'rack:2',
      toXUm: 0,
      toYUm: 0,
      offsetUm: 1_000_000,
    });
    const svg = writeSvg(makeSheet(DocumentStore.from([...smallHall().records(), dimension]), OPTIONS).drawing);
    expect(svg).toContain('>600 mm</text>');
    expect(writePdf(makeSheet(smallHall(), { ...OPTIONS, paper: 'ANSI C' }).drawing).replaced).toEqual([]);
    const [, x1, y1, x2, y2] =
      /data-record="dimension:1" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)M/.exec(svg)?.map(Number) ?? [];
    expect((x2 ?? 0) - (x1 ?? 0)).toBeCloseTo(6, 3);
    expect(y1).toBe(y2);
  });

  it('draws the lines of a CAD drawing under the plan at their true place, without its hidden layers', () => {
    const underlay = createRecord('underlay', 'underlay:1', {
      name: 'hall.dxf',
      kind: 'lines',
      xUm: 6_000_000,
      yUm: 4_000_000,
      widthUm: 10_000_000,
      depthUm: 4_000_000,
      hiddenLayers: 'Furniture',
      content: 'W 1000 10000 4000\nL "Walls"\np -5000 0 10000 0\nT 0 0 300 0 "R101"\nL "Furniture"\np 0 0 70 0',
    });
    const hall = DocumentStore.from([...smallHall().records(), underlay]);
    const svg = writeSvg(makeSheet(hall, OPTIONS).drawing);
    const layer = /data-layer="Underlay"[^>]*>([^]*?)<\/g>/.exec(svg)?.[1] ?? '';
    const lines = [...layer.matchAll(/d="M([\d.]+) [\d.]+L([\d.]+) /g)].map(([, a, b]) => Number(b) - Number(a));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toBeCloseTo(100, 3);
    expect(layer).toContain('>R101</text>');
    expect(writeSvg(makeSheet(hall, { ...OPTIONS, showsUnderlay: false }).drawing)).not.toContain('Underlay');
  });

  it('draws the pictures it is given at their true place, turned, and as faint as on the screen', () => {
    const underlay = createRecord('underlay', 'underlay:1', {
      name: 'scan.png',
      kind: 'picture',
      xUm: 6_000_000,
      yUm: 4_000_000,
      widthUm: 10_000_000,
      depthUm: 4_000_000,
      rotationMdeg: 90_000,
      opacityPermille: 400,
      content: 'data:image/png;base64,AAAA',
    });
    const hall = DocumentStore.from([...smallHall().records(), underlay]);
    const picture = { jpegBase64: '/9j/4AAQ', widthPx: 200, heightPx: 80 };
    const { drawing } = makeSheet(hall, { ...OPTIONS, pictures: new Map([['underlay:1', picture]]) });
    const svg = writeSvg(drawing);
    const [room] = cornersIn(svg, 'room:1');
    const [a, b, c, d, x, y] = /matrix\(([^)]*)\)" opacity="0.4"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
    expect([a, b, c, d]).toEqual([0, 100, -40, 0]);
    expect([(x ?? 0) - (room?.[0] ?? 0), (y ?? 0) - (room?.[1] ?? 0)]).toEqual([80, -10]);
    expect(svg).toContain('href="data:image/jpeg;base64,/9j/4AAQ"');
    const { text } = writePdf(drawing);
    expect(text).toContain('/Width 200 /Height 80');
    expect(text).toContain('\nffd8ffe00010>\n');
    expect(text).toMatch(/0 100 40 0 [\d.]+ [\d.]+ cm \/I0 Do/);
    expect(writeSvg(makeSheet(hall, OPTIONS).drawing)).not.toContain('<image');
    const hidden = makeSheet(hall, { ...OPTIONS, showsUnderlay: false, pictures: new Map([['underlay:1', picture]]) });
    expect(writeSvg(hidden.drawing)).not.toContain('<image');
  });

  it('leaves out what is to be hidden, in the plan and in the legend', () => {
    const hides = (record: AnyRecord): boolean => ['rack', 'zone', 'dimension'].includes(record.typeName);
    const svg = writeSvg(makeSheet(smallHall(), { ...OPTIONS, hides }).drawing);
    expect(svg).toContain('data-record="room:1"');
    expect(svg).toContain('data-record="equipment:1"');
    for (const gone of ['data-record="rack:1"', 'data-record="zone:1"', 'Rack, thick edge is the front'])
      expect(svg).not.toContain(gone);
  });

  it('draws pipes beside their path and perforated tiles to scale, with both in the legend', () => {
    const pipe = createRecord('pipe', 'pipe:1', {
      roomId: 'room:1',
      path: [
        [1_000_000, 500_000],
        [5_000_000, 500_000],
      ],
    });
    const tile = createRecord('perforatedTile', 'perforatedTile:1', { roomId: 'room:1', xUm: 300_000, yUm: 300_000 });
    const hall = smallHall();
    hall.apply(new DiffBuilder().add(pipe).add(tile).build());
    const svg = writeSvg(makeSheet(hall, OPTIONS).drawing);
    expect(sizeOf(cornersIn(svg, 'perforatedTile:1')).width).toBeCloseTo(6, 3);
    for (const shown of ['data-layer="Pipes overhead"', 'Supply pipe', 'Return pipe', 'Perforated tile'])
      expect(svg).toContain(shown);
    const plain = writeSvg(makeSheet(smallHall(), OPTIONS).drawing);
    expect(plain).not.toContain('Supply pipe');
  });

  it('draws trays to scale on their level, with their drops, names and kinds in the legend', () => {
    const at = { roomId: 'room:1', depthUm: 100_000 } as const;
    const across = (y: number) => [[1_000_000, y], [9_000_000, y]] as const; // prettier-ignore
    const hall = smallHall();
    hall.apply(
      new DiffBuilder()
        .add(createRecord('tray', 'tray:1', { ...at, name: 'T01', kind: 'fibre', widthUm: 600_000, path: across(1e6) }))
        .add(createRecord('tray', 'tray:2', { ...at, kind: 'power', level: 'underfloor', widthUm: 300_000, path: across(7e6) }))
        .add(createRecord('trayDrop', 'trayDrop:1', { roomId: 'room:1', kind: 'riser', xUm: 2_000_000, yUm: 1_000_000 }))
        .build(),
    ); // prettier-ignore
    const svg = writeSvg(makeSheet(hall, OPTIONS).drawing);
    const { width, height } = sizeOf(cornersIn(svg, 'tray:1'));
    expect([width / 8000, height / 600]).toEqual([expect.closeTo(0.01, 5), expect.closeTo(0.01, 5)]);
    for (const shown of ['Trays overhead', 'Trays under the floor', '>T01<', 'Tray, fibre', 'Tray, power', 'Riser'])
      expect(svg).toContain(shown);
    expect(svg).not.toContain('Tray, copper');
    expect(svg).not.toContain('Waterfall');
  });

  it('leaves out tiles and legend when asked', () => {
    const plain = writeSvg(makeSheet(smallHall(), { ...OPTIONS, showsTiles: false, showsLegend: false }).drawing);
    expect(plain).not.toContain('data-layer="Tiles"');
    expect(plain).not.toContain('data-layer="Legend"');
    expect(writeSvg(makeSheet(smallHall(), OPTIONS).drawing)).toContain('Rack, thick edge is the front');
  });

  it('hostile names stay text, and letters the PDF fonts lack are named', () => {
    const hall = smallHall();
    const rack = hall.get('rack:1');
    const room = hall.get('room:1');
    if (!rack || !room) throw new Error('the small hall has a rack in a room');
    const records = [
      createRecord('document', 'document:main', { name: '<script>alert(1)</script> & "x" \u0007' }),
      { ...room, name: '機房 ł ) Tj' },
    ];
    const { drawing } = makeSheet(DocumentStore.from(records), OPTIONS);
    const svg = writeSvg(drawing);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
    const pdf = writePdf(drawing);
    expect(pdf.replaced).toEqual(['機', '房', 'ł']);
    expect(pdf.text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('is the same bytes each time', () => {
    const [a, b] = [smallHall(), smallHall()].map((hall) => makeSheet(hall, OPTIONS).drawing);
    if (!a || !b) throw new Error('two sheets were made');
    expect(writeSvg(a)).toBe(writeSvg(b));
    expect(writePdf(a)).toEqual(writePdf(b));
  });

  it('an empty plan is an empty sheet', () => {
    const { drawing, fits } = makeSheet(DocumentStore.from([]), OPTIONS);
    expect(fits).toBe(true);
    expect(writeSvg(drawing)).toContain('Untitled layout');
  });
});
