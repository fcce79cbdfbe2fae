import { MAX_UNDERLAY_CHARACTERS, type Underlay } from '../model/records/underlay';
import { MAX_COORDINATE_UM } from '../model/field';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface PlaceUnderlayArgs extends Making {
  readonly name: string;
  readonly kind: Underlay['kind'];
  readonly content: string;
  /** Where its centre comes to lie. */
  readonly xUm: number;
  readonly yUm: number;
  readonly widthUm: number;
  readonly depthUm: number;
  readonly hiddenLayers?: readonly string[];
}

/** Room in a line of the file for everything besides the content. */
const MAX_WRITTEN_CHARACTERS = MAX_UNDERLAY_CHARACTERS + 300_000;

/** Lays a drawing under the plan. One that would not fit into a document is refused. */
export const placeUnderlay: Operation<PlaceUnderlayArgs> = (view, args) =>
  plan(view, (draft) => {
    const { content, hiddenLayers = [] } = args;
    const isTooLong =
      content.length > MAX_UNDERLAY_CHARACTERS || JSON.stringify(content).length > MAX_WRITTEN_CHARACTERS;
    if (isTooLong)
      throw new Refusal(
        'too-large',
        `“${args.name}” takes ${megabytes(content.length)} in the document; at most ${megabytes(MAX_UNDERLAY_CHARACTERS)} are embedded. Take away what is not needed, or save it smaller.`,
      );
    const size = (um: number): number => Math.max(1, Math.round(um));
    if (Math.max(args.widthUm, args.depthUm) > MAX_COORDINATE_UM)
      throw new Refusal('too-wide', `“${args.name}” is more than 10 km across. Check its unit.`);
    draft.add('underlay', args.ids('underlay'), {
      name: args.name.trim().slice(0, 200) || 'Drawing',
      kind: args.kind,
      content,
      xUm: Math.round(args.xUm),
      yUm: Math.round(args.yUm),
      widthUm: size(args.widthUm),
      depthUm: size(args.depthUm),
      hiddenLayers: hiddenLayers
        .filter((name) => !name.includes('\n'))
        .join('\n')
        .slice(0, 100_000),
    });
  });

function megabytes(characters: number): string {
  return `${(characters / 1e6).toFixed(1)} MB`;
}
