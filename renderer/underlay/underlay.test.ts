// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import { readDxf } from '#shared/exchange/dxf/read-dxf';
import { writeLineDrawing } from '#shared/exchange/dxf/line-drawing';
import { cleanSvg } from './clean-svg';
import { pictureSize } from './picture-size';
import { readDrawing } from './read-drawing';
import { guessKind } from './traced-kinds';
import { linesOf, outlinesOf } from './underlay-lines';

const svg = (inner: string, attributes = 'width="200mm" height="10cm"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const cleaned = (source: string) => {
  const clean = cleanSvg(source);
  if (!clean.ok) throw new Error(clean.error);
  return clean.value;
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a cleaned SVG', () => {
  it('keeps its drawing and its size on paper', () => {
    const clean = cleaned(svg('<rect width="5" height="5" fill="url(#a)"/>'));
    expect(clean).toMatchObject({ widthUm: 200_000, depthUm: 100_000 });
    expect(clean.text).toContain('fill="url(#a)"');
    expect(cleaned(svg('<g/>', 'viewBox="0 0 96 192"'))).toMatchObject({ widthUm: 25_400, depthUm: 50_800 });
  });

  it('loses scripts, handlers, other documents and everything from outside', () => {
    const { text } = cleaned(
      svg(
        '<script>x()</script><g onclick="x()"><SCRIPT>y()</SCRIPT></g>' +
          '<foreignObject><p>a</p></foreignObject><animate attributeName="href" to="javascript:x()"/>' +
          '<image href="https://evil.example/a.png"/><use xlink:href="//evil.example/b.svg#c"/>' +
          '<a href="javascript:x()"><text>t</text></a><rect style="fill: url(https://evil.example/c)"/>' +
          '<style>@import "https://evil.example/d.css";</style><path fill="url( \'//evil.example/e\')"/>',
        'width="1" height="1" onload="x()"',
      ),
    );
    expect(text).not.toMatch(/evil|script|onload|onclick|foreignObject|animate|@import/i);
    expect(text).toContain('<text>t</text>');
  });

  it('is refused with entities, without a size, nested without end, and when it is something else', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${svg('<text>&b;</text>')}`;
    expect(cleanSvg(bomb)).toMatchObject({ ok: false, error: expect.stringContaining('entities') });
    expect(cleanSvg(svg('<g/>', ''))).toMatchObject({ ok: false });
    expect(cleanSvg(svg('<g>'.repeat(300) + '</g>'.repeat(300)))).toMatchObject({ ok: false });
    expect(cleanSvg('<html xmlns="http://www.w3.org/1999/xhtml"/>')).toMatchObject({ ok: false });
    expect(cleanSvg('no markup')).toMatchObject({ ok: false });
  });
});

describe('the size of a picture', () => {
  it('is read from the first bytes of a PNG and a JPEG', () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(png.buffer).setUint32(16, 70_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    expect(pictureSize(png)).toEqual({ width: 70_000, height: 60_000 });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 50, 0, 70, 3, 0, 0, 0];
    expect(pictureSize(new Uint8Array(jpeg))).toEqual({ width: 70, height: 50 });
    expect(pictureSize(bytes('GIF89a'))).toBeUndefined();
    expect(pictureSize(new Uint8Array([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
  });

  it('keeps a picture of thousands of millions of pixels from being unpacked', async () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(png.buffer).setUint32(16, 70_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    expect(await readDrawing('bomb.png', png)).toMatchObject({ ok: false, error: expect.stringContaining('70000') });
  });
});

const SQUARE = '0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\nWände\n70\n1\n10\n0\n20\n0\n10\n4\n20\n0\n10\n4\n20\n2\n10\n0\n20\n2\n0\nENDSEC\n0\nEOF\n'; // prettier-ignore

describe('a DXF as an underlay', () => {
  it('is read in the code page of western Windows where it is no UTF-8', async () => {
    const old = Uint8Array.from(SQUARE, (letter) => letter.charCodeAt(0));
    const read = await readDrawing('plan.dxf', old);
    expect(read).toMatchObject({ ok: true, value: { kind: 'lines', isToScale: false, widthUm: 4000 } });
    if (read.ok) expect(read.value.content).toContain('"Wände"');
  });

  it('gives its outlines where the underlay has them: scaled, turned and moved', () => {
    const read = readDxf(SQUARE);
    if (!read.ok) throw new Error(read.error);
    const underlay = createRecord('underlay', 'underlay:1', {
      name: 'Plan',
      kind: 'lines',
      content: writeLineDrawing(read.value.drawing, 100),
      xUm: 1_000_000,
      yUm: 0,
      widthUm: 8000,
      depthUm: 4000,
      rotationMdeg: 90_000,
    });
    const drawing = linesOf(underlay);
    expect(drawing && outlinesOf(underlay, drawing, 'Wände')).toEqual([
      [[998_000, -4000], [998_000, 4000], [1_002_000, 4000], [1_002_000, -4000]], // prettier-ignore
    ]);
    expect(linesOf({ ...underlay, content: 'W x' })).toBeUndefined();
  });

  it('guesses from the names of layers what is on them', () => {
    expect(
      ['A-WALL', 'Wände', 'S-COLS', 'Stützen', 'A-AREA', 'Raum_1', 'FURN', '0'].map((name) => guessKind(name, [])),
    ).toEqual([
      'wall',
      'wall',
      'column',
      'column',
      'room',
      'room',
      undefined,
      undefined, // prettier-ignore
    ]);
  });

  it('takes the outline of the hall on the layer of the walls for a room', () => {
    const rectangle = (w: number, d: number) => [[0, 0], [w, 0], [w, d], [0, d]] as const; // prettier-ignore
    const hall = rectangle(18_000_000, 12_000_000);
    expect(guessKind('A-WALL', [hall])).toBe('room');
    expect(guessKind('A-WALL', [hall, rectangle(4_000_000, 200_000)])).toBe('wall');
    expect(guessKind('A-WALL', [rectangle(100, 100)])).toBe('wall');
  });
});
