import { Search, X } from 'lucide-react';
import { IconButton } from './icon-button';
import './field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

/** A filter that works while typing; Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, onKeyDown }: SearchFieldProps) {
  return (
    <div className="search-field" role="search" aria-label={label}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            event.nativeEvent.stopImmediatePropagation();
            onChange('');
          } else onKeyDown?.(event);
        }}
      />
      {value !== '' && <IconButton icon={X} label="Clear" isSmall onClick={() => onChange('')} />}
    </div>
  );
}
