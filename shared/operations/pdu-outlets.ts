/** The outlets of rack PDUs and what fits into them. */
import type { CatalogType } from '../catalog/catalog-type';

/** One outlet of a rack PDU, numbered through the outlets of its type from 1. */
export interface Outlet {
  readonly number: number;
  readonly connector: string;
  /** Its breaker's name, else the lines that feed it, else the whole unit. */
  readonly bank: string;
  readonly feedLeg?: string;
  readonly breakerA?: number;
}

/** Every outlet of a type, in the order of its groups. */
export function outletsOf(type: CatalogType | undefined): readonly Outlet[] {
  const outlets: Outlet[] = [];
  for (const { count, connector, feedLeg, bank, breakerA } of type?.outlets ?? [])
    for (let one = 0; one < count; one++)
      outlets.push({
        number: outlets.length + 1,
        connector,
        bank: bank ?? feedLeg ?? '',
        ...(feedLeg === undefined ? {} : { feedLeg }),
        ...(breakerA === undefined ? {} : { breakerA }),
      });
  return outlets;
}

/** Outlets a plug goes into, by the names of IEC 60320; C39 takes both (PWR-OUTLET, grade K for C39). */
const FITS: { readonly [plug: string]: readonly string[] } = {
  C14: ['C13', 'C15', 'C39'],
  C16: ['C15'],
  C20: ['C19', 'C21', 'C39'],
};

/** True when an input's cord goes into an outlet. An input of another kind fits an outlet of its own name only. */
export function plugFits(input: string, outlet: string): boolean {
  return input === outlet || (FITS[input.toUpperCase()]?.includes(outlet.toUpperCase()) ?? false);
}

/** The power inputs of a type, one after the other, by the connector of each. */
export function inputsOf(type: CatalogType | undefined): readonly string[] {
  return (type?.powerInputs ?? []).flatMap(({ count, connector }) => Array.from({ length: count }, () => connector));
}
