import type { Polygon } from '#shared/geometry/polygon';
import { canBeTraced, type TracedKind } from '#shared/operations/trace-outlines';

/** Words in the names of layers, in the languages drawings are often made in, and what is drawn on such layers. */
const WORDS: readonly (readonly [words: RegExp, kind: TracedKind])[] = [
  [/col(umn|s?\b)|pillar|st(ü|ue)tze|pfeiler|kolom|pilar|poteau|columna|pilastr|s-cols/i, 'column'],
  [/wall|wand|w(ä|ae)nde|mauer|muur|mur\b|murs|pared|parete/i, 'wall'],
  [/room|area|space|raum|r(ä|ae)ume|ruimte|pi(è|e)ce|salle|sala|locale|hall/i, 'room'],
];

/**
 * What the outlines on a layer of this name are likely to be. Where none of them can be what the name says, as when the
 * wall layer holds the closed outline of the hall, they are rooms if they can be.
 */
export function guessKind(layerName: string, outlines: readonly Polygon[]): TracedKind | undefined {
  const named = WORDS.find(([words]) => words.test(layerName))?.[1];
  if (named === undefined || outlines.some((outline) => canBeTraced(named, outline))) return named;
  return outlines.some((outline) => canBeTraced('room', outline)) ? 'room' : named;
}
