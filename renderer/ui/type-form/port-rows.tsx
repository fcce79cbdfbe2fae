import { Plus, X } from 'lucide-react';
import { PORT_ROLES, type CatalogType, type PortGroup, type PowerInput } from '#shared/catalog/catalog-type';
import { DATA_CONNECTORS } from '#shared/catalog/connectors';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { BLANK_INPUT, BLANK_PORTS } from './type-draft';

interface PartProps {
  readonly base: CatalogType;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (changes: Partial<CatalogType>) => void;
}

/** The groups of data ports. A group with names of its own keeps them while its count stays. */
export function PortRows({ base, problems, onChange }: PartProps) {
  const groups = base.ports ?? [];
  const set = (index: number, change: Partial<PortGroup>): void =>
    onChange({ ports: groups.map((group, at) => (at === index ? merged(group, change) : group)) });
  return (
    <>
      {groups.map((group, index) => (
        <div key={index} className="port-row" role="group" aria-label={`Ports ${index + 1}`}>
          <input
            className="field-control"
            aria-label="Number of ports"
            type="number"
            min={1}
            value={group.count}
            onChange={(event) => set(index, { count: Number(event.target.value) })}
          />
          <input
            className="field-control"
            aria-label="Name, with {n} for the number"
            title="Name, with {n} for the number"
            value={group.names ? `${group.name} (names of its own)` : group.name}
            disabled={group.names !== undefined}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <input
            className="field-control"
            aria-label="Connector"
            list="data-connectors"
            value={group.connector}
            onChange={(event) => set(index, { connector: event.target.value })}
          />
          <input
            className="field-control"
            aria-label="Speed in Gbit/s"
            title="Speed in Gbit/s"
            placeholder="Gbit/s"
            type="number"
            min={0}
            step="any"
            value={group.speedMbps[0] === undefined ? '' : group.speedMbps[0] / 1000}
            onChange={(event) => {
              const mbps = Math.round(Number(event.target.value) * 1000);
              set(index, { speedMbps: mbps > 0 ? [mbps] : [] });
            }}
          />
          <select
            className="field-control"
            aria-label="Role"
            value={group.role}
            onChange={(event) => set(index, { role: PORT_ROLES.find((role) => role === event.target.value) ?? 'data' })}
          >
            {PORT_ROLES.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
          <IconButton
            icon={X}
            label={`Take out ports ${index + 1}`}
            isSmall
            onClick={() => onChange({ ports: groups.filter((_, at) => at !== index) })}
          />
          <RowProblems problems={problems} prefix={`ports.${index}.`} />
        </div>
      ))}
      <datalist id="data-connectors">
        {DATA_CONNECTORS.map((connector) => (
          <option key={connector} value={connector} />
        ))}
      </datalist>
      <Button onClick={() => onChange({ ports: [...groups, BLANK_PORTS] })}>
        <Plus size={14} aria-hidden />
        Add ports
      </Button>
    </>
  );
}

/** The groups of power inlets. */
export function InputRows({ base, problems, onChange }: PartProps) {
  const inputs = base.powerInputs ?? [];
  const set = (index: number, input: PowerInput): void =>
    onChange({ powerInputs: inputs.map((one, at) => (at === index ? input : one)) });
  return (
    <>
      {inputs.map((input, index) => (
        <div key={index} className="port-row" role="group" aria-label={`Power inlets ${index + 1}`}>
          <input
            className="field-control"
            aria-label="Number of inlets"
            type="number"
            min={1}
            value={input.count}
            onChange={(event) => set(index, { ...input, count: Number(event.target.value) })}
          />
          <input
            className="field-control"
            aria-label="Inlet connector"
            value={input.connector}
            onChange={(event) => set(index, { ...input, connector: event.target.value })}
          />
          <input
            className="field-control"
            aria-label="Inlets needed for the full load"
            title="Inlets needed for the full load; empty when unknown"
            placeholder="needed"
            type="number"
            min={1}
            value={input.requiredCount ?? ''}
            onChange={(event) => {
              const { requiredCount: _before, ...rest } = input;
              const requiredCount = Number(event.target.value);
              set(index, requiredCount > 0 ? { ...rest, requiredCount } : rest);
            }}
          />
          <input
            className="field-control"
            aria-label="Voltage"
            placeholder="200-240 VAC"
            value={input.voltage ?? ''}
            onChange={(event) => {
              const { voltage: _before, ...rest } = input;
              set(index, event.target.value === '' ? rest : { ...rest, voltage: event.target.value });
            }}
          />
          <IconButton
            icon={X}
            label={`Take out power inlets ${index + 1}`}
            isSmall
            onClick={() => onChange({ powerInputs: inputs.filter((_, at) => at !== index) })}
          />
          <RowProblems problems={problems} prefix={`powerInputs.${index}.`} />
        </div>
      ))}
      <Button onClick={() => onChange({ powerInputs: [...inputs, BLANK_INPUT] })}>
        <Plus size={14} aria-hidden />
        Add power inlets
      </Button>
    </>
  );
}

function RowProblems({
  problems,
  prefix,
}: {
  readonly problems: ReadonlyMap<string, string>;
  readonly prefix: string;
}) {
  const mine = [...problems].filter(([path]) => path.startsWith(prefix));
  if (mine.length === 0) return null;
  return (
    <p className="field-error port-row-error" role="alert">
      {mine.map(([path, message]) => `${path.slice(prefix.length)} ${message}`).join('; ')}
    </p>
  );
}

/** With another count the names of its own no longer fit: the ports are then numbered by the pattern. */
function merged(group: PortGroup, change: Partial<PortGroup>): PortGroup {
  const next = { ...group, ...change };
  if (next.names === undefined || next.names.length === next.count) return next;
  const { names: _names, ...numbered } = next;
  return numbered;
}
