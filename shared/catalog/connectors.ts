/** Data connectors and transceiver cages by the names of the field. */
export const DATA_CONNECTORS = [
  'RJ45',
  'SFP',
  'SFP+',
  'SFP28',
  'SFP56',
  'SFP-DD',
  'QSFP+',
  'QSFP28',
  'QSFP56',
  'QSFP112',
  'QSFP-DD',
  'OSFP',
  'CFP',
  'CFP2',
  'CFP4',
  'CXP',
  'X2',
  'XFP',
  'XENPAK',
  'GBIC',
  'CPAK',
  'LC',
  'SC',
  'ST',
  'MPO-12',
  'MPO-16',
  'MPO-24',
  'USB',
  'serial',
  'BNC',
  'backplane',
  'other',
] as const;
export type DataConnector = (typeof DATA_CONNECTORS)[number];

const MATES: Readonly<Record<string, readonly string[]>> = {
  C14: ['C13', 'C15', 'C39'],
  C16: ['C15'],
  C20: ['C19', 'C21', 'C39'],
  'NEMA 5-15P': ['NEMA 5-15R', 'NEMA 5-20R'],
  'NEMA 5-20P': ['NEMA 5-20R'],
  'NEMA L5-20P': ['NEMA L5-20R'],
  'NEMA L5-30P': ['NEMA L5-30R'],
  'NEMA L6-20P': ['NEMA L6-20R'],
  'NEMA L6-30P': ['NEMA L6-30R'],
  'NEMA L21-30P': ['NEMA L21-30R'],
};

/**
 * Whether a plug on a device goes into an outlet: true, false, or unknown when the table has no row for the plug.
 * Wired connections ('hardwired', 'whip', 'busbar') only fit their own kind.
 */
export function plugFits(plug: string, outlet: string): boolean | 'unknown' {
  if (plug === outlet) return true;
  const mates = MATES[plug];
  return mates === undefined ? 'unknown' : mates.includes(outlet);
}
