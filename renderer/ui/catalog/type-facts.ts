import { liquidHeatW, specOf } from '#shared/catalog/spec';
import type { CablingEnd } from '#shared/catalog/cabling';
import type { CablingType, CatalogType } from '#shared/catalog/catalog-type';
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
    case 'cabling':
      return cablingFacts(type, formats);
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

/** `OSFP to 2 × QSFP112`, the speed, and the longest it is sold in: what one picks a cable or module by. */
function cablingFacts(type: CablingType, formats: Formats): readonly string[] {
  const { medium, near, far, speedsMbps, stockLengthsUm } = type.cabling;
  const longest = stockLengthsUm?.at(-1);
  return [
    ...(medium === undefined || type.category !== 'cableFibre' ? [] : [medium]),
    near.connector === far.connector && far.count === near.count
      ? endText(near)
      : `${endText(near)} to ${endText(far)}`,
    ...(speedsMbps.length === 0 ? [] : [speedText(speedsMbps)]),
    ...(longest === undefined ? [] : [`to ${formats.quantity('runLength', longest)}`]),
  ];
}

/** `2 × MPO-12 APC`. */
export function endText({ connector, count, polish }: CablingEnd): string {
  return `${count > 1 ? `${count} × ` : ''}${connector}${polish === undefined ? '' : ` ${polish}`}`;
}

/** What a cable or module is beside its figures, as rows of label and text. */
export function cablingRows(
  type: CablingType,
  formats: Formats,
): readonly { readonly label: string; readonly text: string }[] {
  const { medium, phys, near, far, speedsMbps, stockLengthsUm, fibres, polarity, isInRackOnly } = type.cabling;
  const row = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }]);
  return [
    ...row('Medium', medium),
    ...row('Made for', phys.length === 0 ? undefined : phys.join(', ')),
    ...row('Speed', speedsMbps.length === 0 ? undefined : speedsMbps.map((speed) => speedText([speed])).join(', ')),
    ...row(type.category === 'transceiver' ? 'In the cage' : 'One end', endText(near)),
    ...row(type.category === 'transceiver' ? 'To the fibre' : 'Other end', endText(far)),
    ...row('Fibres', fibres === undefined ? undefined : String(fibres)),
    ...row('Polarity', polarity),
    ...row('Sold in', stockLengthsUm?.map((length) => formats.quantity('runLength', length)).join(', ')),
    ...row('Stays', isInRackOnly === true ? 'in its rack' : undefined),
  ];
}

/** How the program reads a type's power and heat, when that is not simply one figure. */
export function readings(
  type: CatalogType,
  formats: Formats,
): readonly { readonly label: string; readonly text: string }[] {
  if (type.kind === 'cabling') return cablingRows(type, formats);
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
