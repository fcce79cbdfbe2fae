import type { Category } from '../../catalog/categories';

/** What a file tells about the kind of its device. */
export interface DeviceTraits {
  readonly manufacturer: string;
  /** Model, part number and comments in one text. */
  readonly words: string;
  readonly hasOutlets: boolean;
  readonly isPowered: boolean;
  readonly dataPorts: number;
  readonly infiniBandPorts: number;
  readonly passThroughPorts: number;
  readonly consoleServerPorts: number;
  readonly hasNetwork: boolean;
  /** Bays for nodes, cards or power supplies. */
  readonly hasBays: boolean;
}

const UPS_WORDS = /\bups\b|uninterruptible|smart-ups/i;
/** Model series that are UPSs though their files do not say so. */
const UPS_SERIES = /\b(SRT|SMT|SMX|SMC|SUA|SURT|5PX|5SC|9PX|9SX|GXT)\d/i;
const BATTERY_PACK = /battery pack|\bSRT\d+RMBP\b|\bEBM\b/i;
/** Makers whose chassis without fixed ports are switches. */
const SWITCH_MAKERS = /^(arista|juniper|mellanox|extreme|brocade|edgecore)/i;

/** InfiniBand series whose files give their ports Ethernet types. */
const INFINIBAND_SERIES = /\bM?(SB7|QM8|QM9|Q3)\d{2,}/i;

/**
 * The category of an imported device, which the format does not state: outlets make it a PDU or UPS, pass-through ports
 * without power a patch panel, many data ports a switch. The importer says in a note what it decided.
 */
export function classifyDevice(traits: DeviceTraits): Category {
  const { words } = traits;
  if (BATTERY_PACK.test(words)) return 'genericDevice';
  if (UPS_WORDS.test(words) || UPS_SERIES.test(words)) return 'ups';
  if (traits.hasOutlets) return 'rackPdu';
  if (traits.passThroughPorts > 0 && !traits.hasNetwork) return 'patchPanel';
  if (/blanking panel|filler panel/i.test(words)) return 'blankingPanel';
  if (/cable manage(r|ment)/i.test(words) && !traits.isPowered) return 'cableManager';
  if (traits.consoleServerPorts > 0 || /\bkvm\b|console server/i.test(words)) return 'console';
  if (
    traits.infiniBandPorts >= 8 ||
    (traits.dataPorts >= 8 && (/infiniband/i.test(words) || INFINIBAND_SERIES.test(words)))
  )
    return 'switchInfiniBand';
  if (traits.dataPorts >= 10 || SWITCH_MAKERS.test(traits.manufacturer)) return 'switchEthernet';
  if (/\b(dgx|hgx|gpu)\b/i.test(words)) return 'gpuNode';
  if (/\b(jbod|jbof|disk shelf|storage array|powervault|powerstore|nas)\b/i.test(words)) return 'storage';
  return traits.hasNetwork || traits.hasBays ? 'server' : 'genericDevice';
}
