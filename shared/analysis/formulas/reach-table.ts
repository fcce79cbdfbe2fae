import type { Grade } from '../../catalog/figure';

/** How far one kind of link reaches over one medium. */
export interface ReachRow {
  /** The PHY or link family, for example 400GBASE-SR8 or NDR-MMF. */
  readonly phy: string;
  readonly medium: string;
  readonly maxM: number;
  /** Largest insertion loss of the channel; absent where the source gives none. */
  readonly maxLossDb?: number;
  readonly grade: Grade;
  readonly source: string;
  readonly note?: string;
}

const TIA_568 = 'TIA-568 (general knowledge, not re-read)';
const SIEMON_CAT8 = 'Siemon on TIA-568-C.2-1 and 802.3bq';
const SIEMON_COPPER = 'Siemon standards informant on 802.3bj and 802.3cd';
const NVIDIA_DAC = 'NVIDIA LinkX 100G-PAM4 product line overview';
const NVIDIA_FAQ = 'NVIDIA cable management FAQ';
const NVIDIA_CABLING = 'NVIDIA interconnect structured cabling requirements NDR/XDR/400-800G';
const FOTC = 'TIA FOTC, IEEE 802.3 standards update';
const LOSS_TABLE = 'china-tscom.com loss-budget table';
const FLEXOPTIX = 'Flexoptix, the 400G overview';
const IEEE = 'IEEE 802.3 clauses (general knowledge, not re-read)';
const KNOWN = 'general engineering knowledge, not confirmed';

const row = (
  phy: string,
  medium: string,
  maxM: number,
  grade: Grade,
  source: string,
  more: { readonly maxLossDb?: number; readonly note?: string } = {},
): ReachRow => ({ phy, medium, maxM, grade, source, ...more });

/**
 * Largest reach by PHY and medium (rule CAB-REACH). A link not in the table is unknown, not unlimited.
 * XDR (200G-PAM4 lanes) has no row for DAC, multimode or AOC because NVIDIA offers none; the length of its active copper
 * was not found.
 */
export const REACH_TABLE: readonly ReachRow[] = [
  row('1000BASE-T', 'Cat5e', 100, 'K', TIA_568),
  row('1000BASE-T', 'Cat6', 100, 'K', TIA_568),
  row('1000BASE-T', 'Cat6A', 100, 'K', TIA_568),
  row('10GBASE-T', 'Cat6A', 100, 'K', TIA_568, { note: 'channel of 90 m permanent link and 10 m cords' }),
  row('10GBASE-T', 'Cat6', 37, 'K', TIA_568, { note: 'up to 55 m where alien crosstalk is proven low' }),
  row('25GBASE-T', 'Cat8', 30, 'P', SIEMON_CAT8, { note: 'two connectors' }),
  row('40GBASE-T', 'Cat8', 30, 'P', SIEMON_CAT8, { note: 'two connectors' }),
  row('2.5GBASE-T', 'Cat5e', 100, 'K', IEEE),
  row('5GBASE-T', 'Cat6', 100, 'K', IEEE),
  row('10G-DAC', 'DAC', 7, 'K', KNOWN),
  row('25GBASE-CR', 'DAC', 5, 'K', IEEE, { note: 'with RS-FEC; 3 m without' }),
  row('40GBASE-CR4', 'DAC', 7, 'K', IEEE),
  row('100GBASE-CR4', 'DAC', 5, 'P', SIEMON_COPPER, { note: '25G lanes' }),
  row('50GBASE-CR', 'DAC', 3, 'P', SIEMON_COPPER, { note: '50G PAM4 lanes' }),
  row('200GBASE-CR4', 'DAC', 3, 'D', SIEMON_COPPER, { note: 'four lanes of 50GBASE-CR' }),
  row('400GBASE-CR8', 'DAC', 3, 'D', SIEMON_COPPER, { note: 'eight lanes of 50GBASE-CR' }),
  row('100GBASE-CR1', 'DAC', 2, 'K', '802.3ck (objectives page not found)'),
  row('400GBASE-CR4', 'DAC', 2, 'K', '802.3ck (objectives page not found)'),
  row('800GBASE-CR8', 'DAC', 2, 'K', '802.3df (objectives page not found)'),
  row('NDR-DAC', 'DAC', 3, 'P', NVIDIA_DAC, { note: '30 AWG under 2 m, 26 AWG to 3 m' }),
  row('NDR-LACC', 'LACC', 5, 'P', NVIDIA_DAC, { note: 'linear active copper, 3 to 5 m' }),
  row('AEC', 'AEC', 7, 'T', 'community note on NDR copper'),
  row('AOC', 'AOC', 100, 'P', NVIDIA_FAQ, { note: '3 to 100 m in practice' }),
  row('HDR-DAC', 'DAC', 2, 'K', KNOWN),
  row('HDR-AOC', 'AOC', 100, 'K', KNOWN),
  row('NDR-MMF', 'OM3', 30, 'P', NVIDIA_CABLING),
  row('NDR-MMF', 'OM4', 50, 'P', NVIDIA_CABLING),
  row('NDR-SMF', 'OS2', 500, 'P', NVIDIA_CABLING, { note: 'MPO straight' }),
  row('NDR-SMF-splitter', 'OS2', 50, 'P', NVIDIA_CABLING, { note: 'MPO splitter; one page says 100 m for adapters' }),
  row('NDR-FR4', 'OS2', 2_000, 'P', NVIDIA_CABLING, { note: 'LC duplex' }),
  row('XDR-SMF', 'OS2', 500, 'P', NVIDIA_CABLING, { note: 'MPO straight' }),
  row('1000BASE-SX', 'OM3', 550, 'K', IEEE),
  row('1000BASE-SX', 'OM4', 550, 'K', IEEE),
  row('1000BASE-LX', 'OS2', 5_000, 'K', IEEE),
  row('10GBASE-SR', 'OM3', 300, 'K', IEEE),
  row('10GBASE-SR', 'OM4', 400, 'T', LOSS_TABLE, { maxLossDb: 2.9 }),
  row('10GBASE-LR', 'OS2', 10_000, 'K', IEEE),
  row('25GBASE-SR', 'OM3', 70, 'K', IEEE),
  row('25GBASE-SR', 'OM4', 100, 'T', LOSS_TABLE, { maxLossDb: 1.9 }),
  row('25GBASE-LR', 'OS2', 10_000, 'K', IEEE),
  row('40GBASE-SR4', 'OM3', 100, 'K', IEEE),
  row('40GBASE-SR4', 'OM4', 150, 'T', LOSS_TABLE, { maxLossDb: 1.5 }),
  row('40GBASE-LR4', 'OS2', 10_000, 'K', IEEE),
  row('100GBASE-SR4', 'OM3', 70, 'K', KNOWN),
  row('100GBASE-SR4', 'OM4', 100, 'K', KNOWN),
  row('100GBASE-SR10', 'OM4', 150, 'T', LOSS_TABLE),
  row('100GBASE-DR1', 'OS2', 500, 'K', IEEE),
  row('100GBASE-CWDM4', 'OS2', 2_000, 'K', KNOWN),
  row('100GBASE-FR1', 'OS2', 2_000, 'K', IEEE),
  row('100GBASE-LR4', 'OS2', 10_000, 'K', IEEE),
  row('200GBASE-SR4', 'OM3', 70, 'K', IEEE),
  row('200GBASE-SR4', 'OM4', 100, 'K', IEEE),
  row('200GBASE-DR4', 'OS2', 500, 'K', IEEE),
  row('200GBASE-FR4', 'OS2', 2_000, 'K', IEEE),
  row('200GBASE-LR4', 'OS2', 10_000, 'K', IEEE),
  row('400GBASE-VR4', 'OM3', 30, 'K', IEEE),
  row('400GBASE-VR4', 'OM4', 50, 'K', IEEE),
  row('400GBASE-SR4', 'OM3', 60, 'K', IEEE),
  row('400GBASE-SR4', 'OM4', 100, 'K', IEEE),
  row('400GBASE-SR8', 'OM3', 70, 'P', FOTC, { maxLossDb: 1.8 }),
  row('400GBASE-SR8', 'OM4', 100, 'P', FOTC, { maxLossDb: 1.9 }),
  row('400GBASE-SR8', 'OM5', 100, 'P', FOTC, { maxLossDb: 1.9 }),
  row('400GBASE-SR4.2', 'OM3', 70, 'P', FOTC, { maxLossDb: 1.7 }),
  row('400GBASE-SR4.2', 'OM4', 100, 'P', FOTC, { maxLossDb: 1.8 }),
  row('400GBASE-SR4.2', 'OM5', 150, 'P', FOTC, { maxLossDb: 2.0 }),
  row('400GBASE-DR4', 'OS2', 500, 'S', FLEXOPTIX),
  row('400GBASE-FR4', 'OS2', 2_000, 'S', FLEXOPTIX),
  row('400GBASE-LR4', 'OS2', 10_000, 'S', FLEXOPTIX, { note: 'IEEE LR4-6 is 6 km' }),
  row('400GBASE-LR8', 'OS2', 10_000, 'P', FOTC, { maxLossDb: 6.3 }),
  row('800GBASE-VR8', 'OM3', 30, 'K', KNOWN),
  row('800GBASE-VR8', 'OM4', 50, 'K', KNOWN),
  row('800GBASE-SR8', 'OM3', 60, 'K', KNOWN),
  row('800GBASE-SR8', 'OM4', 100, 'K', KNOWN),
  row('800GBASE-DR8', 'OS2', 500, 'K', KNOWN),
  row('800GBASE-2xFR4', 'OS2', 2_000, 'K', KNOWN),
  row('800GBASE-2xLR4', 'OS2', 10_000, 'K', KNOWN),
];

/** Media that a kind of link does not have at all, because no maker is known to offer it. */
export interface ExcludedMedia {
  /** Speed of one electrical lane from which this holds, in Mbit/s. */
  readonly fromLaneMbps: number;
  readonly family: string;
  readonly media: readonly string[];
  readonly grade: Grade;
  readonly source: string;
}

/** Links that a medium is not offered for, whatever the length. */
export const EXCLUDED_MEDIA: readonly ExcludedMedia[] = [
  {
    fromLaneMbps: 200_000,
    family: 'XDR (200G-PAM4 lanes)',
    media: ['DAC', 'OM3', 'OM4', 'OM5', 'AOC'],
    grade: 'P',
    source: NVIDIA_CABLING,
  },
];

/** A medium that never leaves its rack, so that no length in metres is its limit. */
export const IN_RACK_MEDIA = [
  {
    phy: 'NVLink',
    medium: 'NVLink cartridge',
    grade: 'S',
    source: 'published descriptions of the NVL72 rack (secondary): in-rack cable cartridge, more than 5,000 links',
  },
] as const;

/** Other names of media. */
const SAME_MEDIUM: Readonly<Record<string, string>> = { smf: 'os2', sm: 'os2', 'single-mode': 'os2', os1: 'os2' };

/** Finds the row of a PHY over a medium, letter case aside; SMF is read as OS2. */
export function findReach(phy: string, medium: string): ReachRow | undefined {
  const asked = SAME_MEDIUM[medium.toLowerCase()] ?? medium;
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return REACH_TABLE.find((one) => same(one.phy, phy) && same(one.medium, asked));
}
