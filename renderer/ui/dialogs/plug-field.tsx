import type { CableEnd, PlugWish } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { namedPlugs, plugKey } from '../../tools/cable/named-plugs';
import { Select } from '../components/select';
import { useProgram } from '../program';

export interface PlugFieldProps {
  readonly label: string;
  readonly ownerId: PortOwnerId;
  readonly wish: PlugWish;
  readonly value: CableEnd | undefined;
  readonly onChange: (end: CableEnd | undefined) => void;
}

/** Which port of the one device on a side: the next that is free, unless one is named. */
export function PlugField({ label, ownerId, wish, value, onChange }: PlugFieldProps) {
  const { view } = useProgram().editor;
  const plugs = namedPlugs(view, ownerId, wish);
  return (
    <Select
      label={label}
      value={value && plugKey(value)}
      options={plugs.map((plug) => ({ value: plug.key, label: plug.label }))}
      emptyLabel={plugs.length === 0 ? 'None is free' : 'The next free'}
      onCommit={(key) => onChange(plugs.find((plug) => plug.key === key)?.end)}
    />
  );
}
