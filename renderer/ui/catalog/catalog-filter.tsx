import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { CatalogKind } from '#shared/catalog/categories';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { IconButton } from '../components/icon-button';
import { Popover } from '../components/popover';
import { Select } from '../components/select';
import {
  COOLING_NAMES,
  coolingOf,
  facetChips,
  HEIGHT_BANDS,
  heightBandOf,
  POWER_BANDS,
  powerBandOf,
  withoutFacet,
  type CatalogFacets,
} from './catalog-facets';

export interface CatalogFilterProps {
  readonly catalog: CatalogIndex;
  readonly kind: CatalogKind | undefined;
  readonly facets: CatalogFacets;
  readonly onChange: (facets: CatalogFacets) => void;
}

/** The button that opens the filter. */
export function CatalogFilterButton({ catalog, kind, facets, onChange }: CatalogFilterProps) {
  const [anchor, setAnchor] = useState<Element>();
  const count = Object.keys(facets).length;
  return (
    <>
      <IconButton
        icon={ListFilter}
        label={count === 0 ? 'Filter the catalog' : `Filter the catalog, ${count} on`}
        isPressed={count > 0}
        aria-haspopup="dialog"
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((before) => (before ? undefined : currentTarget));
        }}
      />
      {anchor && (
        <Popover label="Filter the catalog" anchor={anchor} width={300} onClose={() => setAnchor(undefined)}>
          <FilterFields catalog={catalog} kind={kind} facets={facets} onChange={onChange} />
        </Popover>
      )}
    </>
  );
}

/** What the catalog is narrowed to, each part with a way to take it off. */
export function FilterChips({ facets, onChange }: Pick<CatalogFilterProps, 'facets' | 'onChange'>) {
  const chips = facetChips(facets);
  if (chips.length === 0) return null;
  return (
    <ul className="catalog-chips" aria-label="Filters that are on">
      {chips.map(({ name, text }) => (
        <li key={name}>
          <button
            type="button"
            className="catalog-chip"
            aria-label={`Take off the filter ${text}`}
            onClick={() => onChange(withoutFacet(facets, name))}
          >
            {text}
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button tone="link" onClick={() => onChange({})}>
          Clear
        </Button>
      </li>
    </ul>
  );
}

function FilterFields({ catalog, kind, facets, onChange }: CatalogFilterProps) {
  const types = catalog.all().filter((type) => kind === undefined || type.kind === kind);
  const set = (name: keyof CatalogFacets, value: string | true | undefined): void =>
    onChange(value === undefined ? withoutFacet(facets, name) : ({ ...facets, [name]: value } as CatalogFacets));
  const choices = [
    { name: 'maker', label: 'Maker', options: counted(types, (type) => type.manufacturer) },
    { name: 'height', label: 'Height', options: inBands(types, HEIGHT_BANDS, heightBandOf) },
    { name: 'power', label: 'Power', options: inBands(types, POWER_BANDS, powerBandOf) },
    { name: 'cooling', label: 'Cooling', options: inBands(types, COOLING_NAMES, coolingOf) },
    { name: 'generation', label: 'Generation', options: counted(types, (type) => type.generation) },
  ] as const;
  return (
    <div className="catalog-filter">
      {choices.map(({ name, label, options }) => (
        <Select
          key={name}
          label={label}
          value={facets[name]}
          emptyLabel="Any"
          options={options}
          onCommit={(value) => set(name, value)}
        />
      ))}
      <Checkbox
        label="Only my types"
        value={facets.isOwn === true}
        onCommit={(value) => set('isOwn', value ? true : undefined)}
      />
    </div>
  );
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The values there are, in alphabetical order, each with how many types have it. */
function counted(types: readonly CatalogType[], valueOf: (type: CatalogType) => string | undefined) {
  const counts = new Map<string, number>();
  for (const type of types) {
    const value = valueOf(type);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => NAMES.compare(a, b))
    .map(([value, count]) => ({ value, label: `${value} (${count})` }));
}

/** The bands that have types, in their own order. */
function inBands<B extends string>(
  types: readonly CatalogType[],
  bands: Readonly<Record<B, string>>,
  bandOf: (type: CatalogType) => B | undefined,
) {
  return (Object.keys(bands) as B[]).flatMap((value) => {
    const count = types.filter((type) => bandOf(type) === value).length;
    return count === 0 ? [] : [{ value, label: `${bands[value]} (${count})` }];
  });
}
