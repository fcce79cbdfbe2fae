import type { DataConnector } from '../../catalog/connectors';

/** What an interface type of the format means. */
export interface InterfaceMeaning {
  readonly connector: DataConnector;
  readonly speedMbps: readonly number[];
}

const CAGES: Readonly<Record<string, DataConnector>> = {
  t: 'RJ45',
  tx: 'RJ45',
  t1: 'RJ45',
  sfp: 'SFP',
  sfpp: 'SFP+',
  sfp28: 'SFP28',
  sfp56: 'SFP56',
  sfpdd: 'SFP-DD',
  dsfp: 'other',
  qsfpp: 'QSFP+',
  qsfp28: 'QSFP28',
  qsfp56: 'QSFP56',
  qsfp112: 'QSFP112',
  qsfpdd: 'QSFP-DD',
  osfp: 'OSFP',
  'osfp-rhs': 'OSFP',
  cfp: 'CFP',
  cfp2: 'CFP2',
  cfp4: 'CFP4',
  cpak: 'CPAK',
  xfp: 'XFP',
  xenpak: 'XENPAK',
  x2: 'X2',
  gbic: 'GBIC',
};

/** InfiniBand speed per port and the usual cage. */
const INFINIBAND: Readonly<Record<string, InterfaceMeaning>> = {
  sdr: { connector: 'other', speedMbps: [8_000] },
  ddr: { connector: 'other', speedMbps: [16_000] },
  qdr: { connector: 'QSFP+', speedMbps: [32_000] },
  fdr10: { connector: 'QSFP+', speedMbps: [40_000] },
  fdr: { connector: 'QSFP+', speedMbps: [56_000] },
  edr: { connector: 'QSFP28', speedMbps: [100_000] },
  hdr: { connector: 'QSFP56', speedMbps: [200_000] },
  ndr: { connector: 'OSFP', speedMbps: [400_000] },
  xdr: { connector: 'OSFP', speedMbps: [800_000] },
};

/** Types that are not sockets: nothing can be plugged into them. */
const NOT_SOCKETS =
  /^(virtual|bridge|lag|ieee802\.|other-wireless|gsm|cdma|lte|4g|5g|gpon|epon|xg-?pon|ng-?pon|docsis)/;

/** The socket and speed of an interface type such as 400gbase-x-osfp; undefined for types without a socket. */
export function interfaceMeaning(slug: string): InterfaceMeaning | undefined {
  const type = slug.toLowerCase();
  if (NOT_SOCKETS.test(type)) return undefined;
  const infiniband = /^infiniband-(.+)$/.exec(type)?.[1];
  if (infiniband !== undefined) return INFINIBAND[infiniband] ?? { connector: 'other', speedMbps: [] };
  const ethernet = /^(\d+(?:\.\d+)?)(g|t)?base-(?:x-)?(.+)$/.exec(type);
  if (ethernet === null) return { connector: 'other', speedMbps: [] };
  const [, amount = '0', scale, tail = ''] = ethernet;
  const factor = scale === 't' ? 1_000_000 : scale === 'g' ? 1_000 : 1;
  return { connector: CAGES[tail] ?? 'other', speedMbps: [Math.round(Number(amount) * factor)] };
}

/** The name of a power coupler: iec-60320-c14 is C14, nema-l6-30p is NEMA L6-30P. */
export function powerConnector(slug: string | undefined): string {
  if (slug === undefined) return 'unknown';
  const type = slug.toLowerCase();
  const coupler = /^iec-60320-(c\d+)$/.exec(type)?.[1];
  if (coupler !== undefined) return coupler.toUpperCase();
  const pins = /^iec-60309-((?:\d?p-)?(?:n-)?e)-(\d+h)$/.exec(type);
  if (pins !== null) return `IEC 60309 ${(pins[1] ?? '').toUpperCase().replaceAll('-', '+')} ${pins[2] ?? ''}`;
  if (type.startsWith('nema-')) return `NEMA ${type.slice(5).toUpperCase()}`;
  if (type === 'dc-terminal') return 'DC terminal';
  return slug;
}

/** How many phases a coupler carries, where its type says so. */
export function phasesOf(slug: string | undefined): 1 | 3 | undefined {
  const type = slug?.toLowerCase() ?? '';
  if (/^iec-60309-3p|^nema-(l15|l16|l21|l22|15|18)-/.test(type)) return 3;
  if (/^iec-60320|^iec-60309-(2p|p)-|^nema-(l?5|l?6|1|l7|l8)-/.test(type)) return 1;
  return undefined;
}

const JACKS: Readonly<Record<string, DataConnector>> = {
  '8p8c': 'RJ45',
  'rj-45': 'RJ45',
  'rj-12': 'RJ45',
  'de-9': 'serial',
  'db-25': 'serial',
  lc: 'LC',
  'lc-upc': 'LC',
  'lc-apc': 'LC',
  'lc-pc': 'LC',
  sc: 'SC',
  'sc-upc': 'SC',
  'sc-apc': 'SC',
  st: 'ST',
  mpo: 'MPO-12',
  bnc: 'BNC',
};

/** The connector of a console port or a pass-through port. */
export function jackConnector(slug: string | undefined): DataConnector {
  if (slug === undefined) return 'other';
  const type = slug.toLowerCase();
  return JACKS[type] ?? (type.startsWith('usb') ? 'USB' : 'other');
}
