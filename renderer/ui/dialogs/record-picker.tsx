import { useId, useState } from 'react';

export interface PickedRecord {
  readonly id: string;
  readonly name: string;
  /** Where it is, to tell records of one name apart. */
  readonly where: string;
}

export interface RecordPickerProps {
  readonly label: string;
  readonly picked: PickedRecord | undefined;
  /** Finds records by a part of their name; a limited number. */
  readonly search: (words: string) => readonly PickedRecord[];
  readonly onPick: (picked: PickedRecord) => void;
  /** Shown when nothing fits. */
  readonly nothingText?: string;
}

/** Chooses one of many records by typing a part of its name. */
export function RecordPicker(props: RecordPickerProps) {
  const { label, picked, search, onPick, nothingText = 'Nothing with ports has this in its name.' } = props;
  const id = useId();
  const [words, setWords] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = words !== undefined;
  const found = isOpen ? search(words) : [];
  const choose = (record: PickedRecord | undefined): void => {
    if (!record) return;
    onPick(record);
    setWords(undefined);
  };
  return (
    <div className="field field-stacked record-picker">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-control"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder="Type a part of the name"
        value={words ?? (picked ? `${picked.where} / ${picked.name}` : '')}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setWords(undefined)}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!isOpen) setWords('');
            else setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length));
          } else if (event.key === 'Enter' && isOpen) {
            event.preventDefault();
            choose(found[active]);
          } else if (event.key === 'Escape' && isOpen) {
            event.preventDefault();
            event.stopPropagation();
            setWords(undefined);
          }
        }}
      />
      {isOpen && (
        <ul id={`${id}-list`} className="record-picker-list" role="listbox" aria-label={label}>
          {found.map((record, index) => (
            <li
              key={record.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(record);
              }}
            >
              <span>{record.name}</span>
              <span className="dialog-muted">{record.where}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && found.length === 0 && <p className="field-help">{nothingText}</p>}
    </div>
  );
}
