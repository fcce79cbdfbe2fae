import { useId, type ReactNode } from 'react';
import './tabs.css';

export interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: V; readonly label: ReactNode }[];
  readonly selected: V;
  readonly onSelect: (id: V) => void;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
  readonly panelClassName?: string;
}

/** Tabs with one panel; arrow keys, Home and End move between them. */
export function Tabs<V extends string>({ label, tabs, selected, onSelect, children, panelClassName }: TabsProps<V>) {
  const id = useId();
  const move = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selected}`} className={panelClassName}>
        {children}
      </div>
    </>
  );
}
