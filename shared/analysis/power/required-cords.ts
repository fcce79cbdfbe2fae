import type { CatalogType } from '../../catalog/catalog-type';

/**
 * How many of a device's cords must be live to carry its full load; nothing when its type does not say, or when it has
 * other than one cord per input, so that nobody knows which are missing.
 */
export function requiredCords(type: CatalogType | undefined, cords: number): number | undefined {
  const inputs = type?.powerInputs ?? [];
  let count = 0;
  let required = 0;
  for (const input of inputs) {
    if (input.requiredCount === undefined) return undefined;
    count += input.count;
    required += input.requiredCount;
  }
  return count === cords && cords > 0 ? required : undefined;
}
