import type { CatalogType } from '#shared/catalog/catalog-type';
import type { SpecPath } from './spec-path';

interface Common {
  readonly path: SpecPath;
  readonly label: string;
  readonly help?: string;
}

/** One field of a description as a form shows it. An empty field takes the default of the generator. */
export type SpecField =
  | (Common & { readonly kind: 'text' })
  | (Common & { readonly kind: 'count'; readonly min: number; readonly max: number; readonly empty?: string })
  /** In metres in the description. */
  | (Common & { readonly kind: 'length'; readonly minM: number; readonly maxM: number; readonly empty?: string })
  /** In degrees Celsius in the description. */
  | (Common & { readonly kind: 'temperature'; readonly minC: number; readonly maxC: number; readonly empty?: string })
  | (Common & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string | number; readonly label: string }[];
      /** What holds when nothing is chosen. */
      readonly empty: string;
    })
  | (Common & { readonly kind: 'flag'; readonly isOnByDefault: boolean })
  | (Common & { readonly kind: 'type'; readonly fits: (type: CatalogType) => boolean; readonly empty: string });
