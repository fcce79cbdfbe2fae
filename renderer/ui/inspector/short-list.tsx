import { useState, type ReactNode } from 'react';
import { Button } from '../components/button';

export interface ShortListProps<T> {
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  readonly renderItem: (item: T) => ReactNode;
  readonly emptyText: string;
}

const FIRST = 12;
const MORE = 200;

/** A list that shows its beginning and the rest in steps on request, so that a hundred thousand rows cost nothing. */
export function ShortList<T>({ items, itemKey, renderItem, emptyText }: ShortListProps<T>) {
  const [limit, setLimit] = useState(FIRST);
  if (items.length === 0) return <p className="inspector-muted">{emptyText}</p>;
  const left = items.length - limit;
  return (
    <>
      <ul className="link-list">
        {items.slice(0, limit).map((item) => (
          <li key={itemKey(item)} className="link-row">
            {renderItem(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button tone="link" onClick={() => setLimit(limit + MORE)}>
          Show {Math.min(left, MORE)} more of {left}
        </Button>
      )}
    </>
  );
}
