import { describe, expect, it } from 'vitest';
import { readLineDrawing, writeLineDrawing } from './line-drawing';
import { readDxf } from './read-dxf';

type Group = readonly [code: number, value: string | number];

/** A DXF file of these entities; `header` is the unit's code. */
function dxf(
  entities: readonly (readonly Group[])[],
  options: { unit?: number; blocks?: string; tables?: string } = {},
) {
  const header = options.unit === undefined ? '' : `9\n$INSUNITS\n70\n${options.unit}\n`;
  const body = entities.map((groups) => groups.map(([code, value]) => `${code}\n${value}\n`).join('')).join('');
  return (
    `0\nSECTION\n2\nHEADER\n${header}0\nENDSEC\n` +
    `0\nSECTION\n2\nTABLES\n${options.tables ?? ''}0\nENDSEC\n` +
    `0\nSECTION\n2\nBLOCKS\n${options.blocks ?? ''}0\nENDSEC\n` +
    `0\nSECTION\n2\nENTITIES\n${body}0\nENDSEC\n0\nEOF\n`
  );
}

const line = (x1: number, y1: number, x2: number, y2: number, layer = 'Walls'): readonly Group[] => [
  [0, 'LINE'],
  [8, layer],
  [10, x1],
  [20, y1],
  [11, x2],
  [21, y2], // prettier-ignore
];
const insert = (block: string, x: number, y: number, more: readonly Group[] = []): readonly Group[] => [
  [0, 'INSERT'],
  [8, 'Racks'],
  [2, block],
  [10, x],
  [20, y],
  ...more, // prettier-ignore
];
const block = (name: string, body: string) => `0\nBLOCK\n2\n${name}\n10\n0\n20\n0\n${body}0\nENDBLK\n`;
const read = (text: string) => {
  const reading = readDxf(text);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
};
const refusal = (text: string) => {
  const reading = readDxf(text);
  return reading.ok ? '' : reading.error;
};

describe('reading DXF', () => {
  it('takes lines by layer in the file’s unit, from the centre, y to the south', () => {
    const { drawing, unit } = read(dxf([line(0, 0, 10, 0), line(0, 0, 0, 4, 'Doors')], { unit: 6 }));
    expect(unit).toBe('metres');
    expect(drawing).toMatchObject({ widthUm: 10_000_000, depthUm: 4_000_000 });
    expect(drawing.layers.map((layer) => layer.name)).toEqual(['Walls', 'Doors']);
    expect(drawing.layers[0]?.paths[0]?.points).toEqual([-5_000_000, 2_000_000, 5_000_000, 2_000_000]);
  });

  it('knows inches, feet, millimetres and centimetres, and says when the file names no unit', () => {
    const widths = [1, 2, 4, 5].map((unit) => read(dxf([line(0, 0, 10, 1)], { unit })).drawing.widthUm);
    expect(widths).toEqual([254_000, 3_048_000, 10_000, 100_000]);
    expect(read(dxf([line(0, 0, 10, 1)]))).toMatchObject({ unit: undefined, drawing: { widthUm: 10_000 } });
  });

  it('closes polylines by flag or by a repeated corner, and bends them by their bulges', () => {
    const poly = (flag: number, corners: readonly Group[]): readonly Group[] => [[0, 'LWPOLYLINE'], [8, 'A'], [70, flag], ...corners]; // prettier-ignore
    const square: Group[] = [[10, 0], [20, 0], [10, 4], [20, 0], [10, 4], [20, 4]]; // prettier-ignore
    const [flagged, repeated] = read(dxf([poly(1, square), poly(0, [...square, [10, 0], [20, 0]])])).drawing.layers[0]?.paths ?? []; // prettier-ignore
    expect(flagged).toMatchObject({ isClosed: true });
    expect(repeated).toMatchObject({ isClosed: true });
    expect(repeated?.points).toHaveLength(6);
    // A half circle to the right of a chord of 2 reaches 1 beside it.
    const bent = read(dxf([poly(0, [[10, 0], [20, 0], [42, 1], [10, 0], [20, 2]])])); // prettier-ignore
    expect(bent.drawing.widthUm).toBe(1000);
  });

  it('draws circles, arcs and ellipses as pieces that keep their size', () => {
    const circle = read(dxf([[[0, 'CIRCLE'], [8, 'C'], [10, 5], [20, 5], [40, 2]]])); // prettier-ignore
    expect(circle.drawing).toMatchObject({ widthUm: 4000, depthUm: 4000 });
    const arc = read(dxf([[[0, 'ARC'], [8, 'C'], [10, 0], [20, 0], [40, 2], [50, 270], [51, 90]]])); // prettier-ignore
    expect(arc.drawing).toMatchObject({ widthUm: 2000, depthUm: 4000 });
    const oval = read(dxf([[[0, 'ELLIPSE'], [8, 'C'], [10, 0], [20, 0], [11, 0], [21, 4], [40, 0.5]]])); // prettier-ignore
    expect(oval.drawing).toMatchObject({ widthUm: 4000, depthUm: 8000 });
  });

  it('reads old polylines with their vertices', () => {
    const vertex = (x: number, y: number): readonly Group[] => [[0, 'VERTEX'], [8, 'P'], [10, x], [20, y]]; // prettier-ignore
    const { drawing } = read(dxf([[[0, 'POLYLINE'], [8, 'P'], [70, 1]], vertex(0, 0), vertex(3, 0), vertex(3, 2), [[0, 'SEQEND']], line(0, 0, 1, 1)])); // prettier-ignore
    expect(drawing.layers[0]?.paths[0]).toMatchObject({ isClosed: true });
    expect(drawing.layers[0]?.paths[0]?.points).toHaveLength(6);
    expect(drawing.layers).toHaveLength(2);
  });

  it('inserts blocks moved, scaled, turned and in arrays, layer 0 on the layer of the insertion', () => {
    const blocks = block('RACK', '0\nLINE\n8\n0\n10\n0\n20\n0\n11\n1\n21\n0\n');
    const turned = read(dxf([insert('RACK', 10, 20, [[41, 3], [42, 3], [50, 90]])], { blocks })); // prettier-ignore
    expect(turned.drawing).toMatchObject({ widthUm: 1, depthUm: 3000 });
    expect(turned.drawing.layers[0]?.name).toBe('Racks');
    const array = read(dxf([insert('RACK', 0, 0, [[70, 4], [71, 2], [44, 2], [45, 5]])], { blocks })); // prettier-ignore
    expect(array.drawing.layers[0]?.paths).toHaveLength(8);
    expect(array.drawing).toMatchObject({ widthUm: 7000, depthUm: 5000 });
  });

  it('reads texts without the codes of the format', () => {
    const text = (type: string, words: string): readonly Group[] => [[0, type], [8, 'T'], [10, 0], [20, 0], [40, 2], [50, 90], [1, words]]; // prettier-ignore
    const { drawing } = read(dxf([text('TEXT', '20%%d'), text('MTEXT', '{\\fArial|b0;Hall}\\PA'), line(0, 0, 1, 1)]));
    expect(drawing.layers[0]?.texts.map((one) => one.text)).toEqual(['20°', 'Hall A']);
    expect(drawing.layers[0]?.texts[0]).toMatchObject({ heightUm: 2000, rotationMdeg: 270_000 });
  });

  it('names the layers that are off or frozen, and what was left out', () => {
    const tables =
      '0\nLAYER\n2\nDoors\n70\n1\n62\n7\n0\nLAYER\n2\nGrid\n70\n0\n62\n-3\n0\nLAYER\n2\nWalls\n70\n0\n62\n3\n';
    const reading = read(
      dxf([line(0, 0, 1, 0), line(0, 0, 1, 0, 'Doors'), line(0, 0, 1, 1, 'Grid'), [[0, 'HATCH'], [8, 'Walls']]], { tables }), // prettier-ignore
    );
    expect(reading.hiddenLayers).toEqual(['Doors', 'Grid']);
    expect(reading.notes).toEqual(['Left out: 1 HATCH.']);
  });
});

describe('a hostile DXF', () => {
  it('is refused when blocks insert each other in a circle', () => {
    const self = '0\nINSERT\n2\nA\n10\n0\n20\n0\n';
    expect(refusal(dxf([insert('A', 0, 0)], { blocks: block('A', self) }))).toMatch(/in a circle/);
  });

  it('is refused when nested blocks multiply, quickly', () => {
    const ten = (name: string) => `0\nINSERT\n2\n${name}\n10\n0\n20\n0\n`.repeat(10);
    const blocks = Array.from({ length: 10 }, (_, i) => block(`B${i}`, ten(`B${i + 1}`))).join('');
    expect(refusal(dxf([insert('B0', 0, 0)], { blocks }))).toMatch(/more than 50000 times/);
  });

  it('is refused for an array of a thousand million empty blocks, quickly', () => {
    const blocks = block('E', '');
    expect(refusal(dxf([insert('E', 0, 0, [[70, 32_767], [71, 32_767]])], { blocks }))).toMatch(/more than 50000/); // prettier-ignore
  });

  it('loses lines at impossible places and keeps the rest', () => {
    const { drawing, notes } = read(
      dxf([
        line(0, 0, 1, 0),
        line(0, 0, 1e300, 0),
        [
          [0, 'LINE'],
          [8, 'x'],
          [10, 'NaN'],
        ],
      ]),
    );
    expect(drawing.widthUm).toBe(1000);
    expect(notes.join(' ')).toMatch(/1 LINE.*1 shapes lie impossibly far/);
  });

  it('is refused when it is wider than a plan can be', () => {
    expect(refusal(dxf([line(0, 0, 20_000, 0)], { unit: 6 }))).toMatch(/10 km/);
  });

  it('is refused with the line that is wrong, and when it is something else', () => {
    expect(refusal('0\nSECTION\nnot a code\nx\n')).toMatch(/Line 3/);
    expect(refusal('<svg/>\n<x/>\n')).toMatch(/Line 1/);
    expect(refusal('AutoCAD Binary DXF\r\n')).toMatch(/ASCII/);
    expect(refusal('AC1032…')).toMatch(/DWG/);
    expect(refusal('')).toMatch(/no lines/);
  });
});

describe('a line drawing', () => {
  it('comes back from its text as it was, to the step', () => {
    const { drawing } = read(dxf([line(0, 0, 10, 0), line(1, 1, 3, 4, 'A "b"\\n')], { unit: 6 }));
    const back = readLineDrawing(writeLineDrawing(drawing, 100));
    expect(back).toEqual({ ok: true, value: drawing });
  });

  it('is refused with the line that cannot be read', () => {
    for (const bad of [
      '',
      'W 1 2',
      'W 100 5 5\nP 0 0 1 1',
      'W 100 5 5\nL "a"\nP 0 0 1',
      'W 100 5 5\nL a',
      'W 1 1 1\nL "a"\n<script>',
    ])
      expect(readLineDrawing(bad).ok).toBe(false);
  });
});
