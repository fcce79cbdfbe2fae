import type { PortGroup, PortRole } from '../../catalog/catalog-type';
import { interfaceMeaning, jackConnector } from './connectors';
import type { Fields } from './fields';

/** The ports of a file and what had to be left out. */
export interface PortReading {
  readonly groups: readonly PortGroup[];
  readonly dataPorts: number;
  readonly infiniBandPorts: number;
  readonly withoutSocket: number;
}

interface Draft {
  readonly connector: string;
  readonly speedMbps: readonly number[];
  readonly role: PortRole;
  readonly names: string[];
}

class Groups {
  private readonly drafts = new Map<string, Draft>();

  add(name: string, role: PortRole, connector: string, speedMbps: readonly number[]): void {
    const key = `${role}|${connector}|${speedMbps.join(',')}`;
    const draft = this.drafts.get(key) ?? { connector, speedMbps, role, names: [] };
    draft.names.push(name);
    this.drafts.set(key, draft);
  }

  all(): readonly PortGroup[] {
    return [...this.drafts.values()].map(({ names, connector, speedMbps, role }) => ({
      name: names[0] ?? role,
      count: names.length,
      ...(names.length > 1 ? { names } : {}),
      connector,
      speedMbps,
      role,
    }));
  }
}

/**
 * Interfaces, console ports and pass-through ports, grouped by what they are, each with the names of the file. Of a patch
 * panel the front ports are read; rear ports only where there are no front ones.
 */
export function readPorts(file: Fields): PortReading {
  const groups = new Groups();
  let dataPorts = 0;
  let infiniBandPorts = 0;
  let withoutSocket = 0;
  for (const one of file.list('interfaces')) {
    const type = one.requiredText('type');
    const meaning = interfaceMeaning(type);
    if (meaning === undefined) {
      withoutSocket += 1;
      continue;
    }
    const isManagement = one.flag('mgmt_only') === true;
    if (!isManagement) dataPorts += 1;
    if (type.startsWith('infiniband')) infiniBandPorts += 1;
    groups.add(one.requiredText('name'), isManagement ? 'management' : 'data', meaning.connector, meaning.speedMbps);
  }
  for (const one of [...file.list('console-ports'), ...file.list('console-server-ports')]) {
    groups.add(one.requiredText('name'), 'console', jackConnector(one.text('type')), []);
  }
  const front = file.list('front-ports');
  for (const one of front.length > 0 ? front : file.list('rear-ports')) {
    groups.add(one.requiredText('name'), 'data', jackConnector(one.text('type')), []);
  }
  return { groups: groups.all(), dataPorts, infiniBandPorts, withoutSocket };
}
