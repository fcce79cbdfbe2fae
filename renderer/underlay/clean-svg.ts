import { err, ok, type Result } from '#shared/units/result';

/** Elements that run something, load something or hold another document. */
const FORBIDDEN = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'animate',
  'animatemotion',
  'animatetransform',
  'set',
  'handler',
]);
const HANDLERS = /\son[a-z]+\s*=\s*("[^"]*"|'[^']*')/gi;
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 200;

/** Micrometres in each unit that a size of an SVG may have; a plain number is a pixel of 1/96 inch. */
const UNITS: { readonly [unit: string]: number } = {
  mm: 1000,
  cm: 10_000,
  in: 25_400,
  pt: 25_400 / 72,
  pc: 25_400 / 6,
  px: 25_400 / 96,
  '': 25_400 / 96,
};

export interface CleanSvg {
  readonly text: string;
  /** As on paper; the plan's scale is not known from it. */
  readonly widthUm: number;
  readonly depthUm: number;
}

/**
 * An SVG without scripts, event handlers, other documents and references to anything outside it. It is only ever shown
 * as an image, where none of these act; they are taken out all the same, because the document travels.
 */
export function cleanSvg(source: string): Result<CleanSvg, string> {
  if (/<!(DOCTYPE|ENTITY)/i.test(source) && /<!ENTITY/i.test(source))
    return err('It defines entities, which Plenum does not read. Save it as plain SVG.');
  // Handlers go before the text is read, so that the content security policy has nothing to report.
  const parsed = new DOMParser().parseFromString(source.replace(HANDLERS, ''), 'image/svg+xml');
  const root = parsed.documentElement;
  if (parsed.querySelector('parsererror') || root.localName !== 'svg') return err('It is not an SVG drawing.');
  const elements = [...root.querySelectorAll('*')];
  if (elements.length > MAX_ELEMENTS) return err(`It has more than ${MAX_ELEMENTS} elements.`);
  for (const element of [root, ...elements]) {
    if (depthOf(element) > MAX_DEPTH) return err(`Its elements are nested more than ${MAX_DEPTH} deep.`);
    if (FORBIDDEN.has(element.localName.toLowerCase())) element.remove();
    else cleanElement(element);
  }
  const box = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const widthUm = lengthOf(root.getAttribute('width')) ?? (box[2] ?? 0) * (UNITS['px'] ?? 0);
  const depthUm = lengthOf(root.getAttribute('height')) ?? (box[3] ?? 0) * (UNITS['px'] ?? 0);
  if (!(widthUm > 0) || !(depthUm > 0)) return err('It says neither its width and height nor a view box.');
  // A picture without a size of its own would be drawn at no size.
  root.setAttribute('width', `${(widthUm / 25_400) * 96}`);
  root.setAttribute('height', `${(depthUm / 25_400) * 96}`);
  return ok({ text: new XMLSerializer().serializeToString(root), widthUm, depthUm });
}

function cleanElement(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const local = name.toLowerCase().replace(/^.*:/, '');
    const isHandler = local.startsWith('on');
    const isReference = (local === 'href' || local === 'src') && !isHarmless(value);
    const isStyle = pointsOutside(value);
    if (isHandler || isReference || isStyle) element.removeAttribute(name);
  }
  if (element.localName.toLowerCase() === 'style' && pointsOutside(element.textContent ?? '')) element.remove();
}

/** A place in the drawing itself, or a picture held in it. */
function isHarmless(reference: string): boolean {
  return /^\s*#/.test(reference) || /^\s*data:image\/(png|jpeg|gif|webp);/i.test(reference);
}

function pointsOutside(style: string): boolean {
  if (/@import|expression\s*\(|javascript:|\\/i.test(style)) return true;
  return [...style.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(([, target = '']) => !isHarmless(target));
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let up = element.parentElement; up; up = up.parentElement) depth++;
  return depth;
}

function lengthOf(text: string | null): number | undefined {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
