import { liquidHeatW, specOf } from '#shared/catalog/spec';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { canonical } from '#shared/catalog/figures';
import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';

/** The size and the figures one picks a type by, each a short phrase; unknown ones are said to be. */
export function keyFacts(type: CatalogType, formats: Formats): readonly string[] {
  const spec = specOf(type);
  const width = isKnown(spec.widthUm) ? formats.length(spec.widthUm) : undefined;
  const depth = isKnown(spec.depthUm) ? formats.length(spec.depthUm) : undefined;
  const size = width !== undefined && depth !== undefined ? `${shortLength(width)} × ${depth}` : 'size unknown';
  const power = isKnown(spec.powerW) ? formats.power(spec.powerW) : 'power unknown';
  switch (type.kind) {
    case 'rack':
      return type.rack.isSystem ? [size, power] : [size, `${type.rack.rackUnits} ${rackUnitName(type)}`];
    case 'device': {
      const { heightHalfRu } = type.device;
      const height = heightHalfRu === 0 ? '0U' : formats.rackUnits(heightHalfRu);
      return spec.powerW === 0 ? [height] : [height, power];
    }
    case 'plant':
      return [size, ...plantFacts(type, formats)];
  }
}

/** `600 mm` as `600`, where the unit follows with the second length. */
function shortLength(text: string): string {
  return text.replace(/ (mm|cm|m|in)$/, '');
}

function rackUnitName(type: Extract<CatalogType, { kind: 'rack' }>): string {
  return type.rack.rackUnitKind === 'OU' ? 'OU' : 'RU';
}

function plantFacts(type: CatalogType, formats: Formats): readonly string[] {
  const spec = specOf(type);
  const supplies = type.kind === 'plant' ? type.plant.supplies : [];
  if (supplies.includes('air') || supplies.includes('liquid')) {
    return [isKnown(spec.coolingCapacityW) ? `cools ${formats.power(spec.coolingCapacityW)}` : 'capacity unknown'];
  }
  if (supplies.includes('power')) {
    if (isKnown(spec.ratedPowerW)) return [`gives ${formats.power(spec.ratedPowerW)}`];
    const apparent = canonical('ratedApparentPower', type.figures.ratedApparentPower);
    if (isKnown(apparent)) return [`${formats.count(apparent / 1000, 1)} kVA`];
    return [isKnown(spec.ratedCurrentMa) ? `${formats.count(spec.ratedCurrentMa / 1000, 1)} A` : 'rating unknown'];
  }
  return [];
}

/** How the program reads a type's power and heat, when that is not simply one figure. */
export function readings(
  type: CatalogType,
  formats: Formats,
): readonly { readonly label: string; readonly text: string }[] {
  const spec = specOf(type);
  const rows: { label: string; text: string }[] = [];
  const powerReason = spec.sources.powerW?.reason;
  rows.push({
    label: 'Power planned with',
    text: `${isKnown(spec.powerW) ? formats.power(spec.powerW) : 'unknown'}${powerReason === undefined ? '' : ` (${powerReason})`}`,
  });
  // Of an unknown power, no share is still nothing.
  const liquid = spec.heatLiquidPermille === 0 ? 0 : liquidHeatW(spec);
  const splitReason = spec.sources.heatLiquidPermille?.reason;
  if (spec.powerW !== 0) {
    rows.push({
      label: 'Heat to liquid',
      text: `${isKnown(liquid) ? formats.power(liquid) : 'unknown'}${splitReason === undefined ? '' : ` (${splitReason})`}`,
    });
  }
  return rows;
}

/** The fastest of some speeds, as `400 Gbit/s`; empty when none is stated. */
export function speedText(speeds: readonly number[]): string {
  const [fastest] = speeds;
  if (fastest === undefined) return '';
  return fastest >= 1000 ? `${fastest / 1000} Gbit/s` : `${fastest} Mbit/s`;
}

/** `64 × OSFP 400 Gbit/s, 1 × RJ45 1 Gbit/s`: the ports of a type in one line. */
export function portSummary(type: CatalogType): string {
  const groups = (type.ports ?? []).map(({ count, connector, speedMbps }) =>
    `${count} × ${connector} ${speedText(speedMbps)}`.trim(),
  );
  return groups.length === 0 ? 'none listed' : groups.join(', ');
}
