import { X } from 'lucide-react';
import { useState } from 'react';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { isCablePlace } from '../../tools/cable/cable-places';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { useProgram, useSignal } from '../program';
import { ownerOf, searchPlaces } from './port-owners';
import { RecordPicker } from './record-picker';

export interface CablePlacesFieldProps {
  readonly label: string;
  readonly ids: readonly PortOwnerId[];
  readonly onChange: (ids: readonly PortOwnerId[]) => void;
  /** What of a rack that is added becomes a place of its own. */
  readonly expand?: (id: PortOwnerId) => readonly PortOwnerId[];
}

const MAX_SHOWN = 3;

/** The places on one side of cables: taken from what is selected on the plan, or found by name. */
export function CablePlacesField({ label, ids, onChange, expand = (id) => [id] }: CablePlacesFieldProps) {
  const { editor } = useProgram();
  const { view } = editor;
  useSignal(editor.selection);
  const [isAll, setIsAll] = useState(false);
  // What was selected as the dialog opened is in it already.
  const [atFirst] = useState(() => editor.selection.get());
  const selected = editor
    .selectedRecords()
    .filter(isCablePlace)
    .flatMap((record) => expand(record.id));
  const shown = isAll ? ids : ids.slice(0, MAX_SHOWN);
  const isSame = selected.length === ids.length && selected.every((id) => ids.includes(id));
  return (
    <fieldset className="cable-places">
      <legend>
        {label} <span className="dialog-muted">{ids.length}</span>
      </legend>
      {ids.length > 0 && (
        <ul className="cable-place-list">
          {shown.map((id) => (
            <li key={id}>
              <span>{placeText(view, id)}</span>
              <IconButton
                icon={X}
                label={`Leave out ${placeText(view, id)}`}
                isSmall
                onClick={() => onChange(ids.filter((one) => one !== id))}
              />
            </li>
          ))}
          {ids.length > shown.length && (
            <li>
              <Button onClick={() => setIsAll(true)}>and {ids.length - shown.length} more</Button>
            </li>
          )}
        </ul>
      )}
      <RecordPicker
        label={`Add ${label.toLowerCase()}`}
        picked={undefined}
        search={(words) => searchPlaces(view, words)}
        onPick={(picked) => {
          const place = ownerOf(view, picked.id);
          if (place) onChange(withPlaces(view, ids, expand(place.ownerId)));
        }}
      />
      {selected.length > 0 && !isSame && editor.selection.get() !== atFirst && (
        <Button onClick={() => onChange([...new Set(selected)])}>Use what is selected ({selected.length})</Button>
      )}
    </fieldset>
  );
}

/** A device takes the place of its rack: whoever names one means it, not all that is in there. */
function withPlaces(
  view: DocumentView,
  ids: readonly PortOwnerId[],
  added: readonly PortOwnerId[],
): readonly PortOwnerId[] {
  const racks = new Set<string>();
  for (const id of added) {
    const record = getRecord(view, id);
    if (record?.typeName === 'device') racks.add(record.rackId);
  }
  return [...new Set([...ids.filter((id) => !racks.has(id)), ...added])];
}

/** A place by its name, a device with its rack. */
export function placeText(view: DocumentView, id: PortOwnerId): string {
  const record = getRecord(view, id);
  if (!record || !('name' in record)) return 'missing';
  return record.typeName === 'device' ? `${view.get(record.rackId)?.name ?? 'missing'} / ${record.name}` : record.name;
}
