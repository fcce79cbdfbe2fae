import { ChevronRight, Import, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { CatalogKind } from '#shared/catalog/categories';
import { Button } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { Popover } from '../components/popover';
import { SearchField } from '../components/search-field';
import { VirtualList } from '../components/virtual-list';
import { useProgram, useSession, useSignal } from '../program';
import type { CatalogFacets } from './catalog-facets';
import { CatalogFilterButton, FilterChips } from './catalog-filter';
import { catalogRowKey, catalogRows, type CatalogListRow, type GroupName } from './catalog-rows';
import { CatalogRow } from './catalog-row';
import { TypeActions } from './type-actions';
import { TypeDetails } from './type-details';
import '../panel.css';
import './catalog.css';

const KINDS: readonly { readonly kind: CatalogKind | undefined; readonly label: string }[] = [
  { kind: undefined, label: 'All' },
  { kind: 'rack', label: 'Racks' },
  { kind: 'device', label: 'Devices' },
  { kind: 'plant', label: 'Plant' },
  { kind: 'cabling', label: 'Cables' },
];

const GROUP_HEIGHT_PX = 28;
/** Before it is measured: long names take a second line. */
const TYPE_HEIGHT_PX = 44;

/** Everything that can be placed, and cables: search it, drag from it, read every figure with its source. */
export function CatalogPanel() {
  const { catalog: catalogSignal, tools, actions, session } = useProgram();
  const catalog = useSignal(catalogSignal);
  const choice = useSignal(tools.choice);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<CatalogKind>();
  const [closed, setClosed] = useState<ReadonlySet<GroupName>>(new Set());
  const [facets, setFacets] = useState<CatalogFacets>({});
  const favourites = useSession((state) => state.favouriteTypeIds);
  const recent = useSession((state) => state.recentTypeIds);
  const compared = useSession((state) => state.comparedTypeIds);
  const [details, setDetails] = useState<{ readonly type: CatalogType; readonly anchor: Element }>();
  const rows = useMemo(
    () => catalogRows(catalog, { words, kind, facets, closed, favourites, recent }),
    [catalog, words, kind, facets, closed, favourites, recent],
  );
  const typeInHand = choice.tool === 'place' ? choice.typeId : undefined;

  const toggle = useCallback((group: GroupName) => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  }, []);
  const showDetails = useCallback((type: CatalogType, anchor: Element) => {
    setDetails((before) => (before?.type === type ? undefined : { type, anchor }));
  }, []);
  const toggleFavourite = useCallback(
    ({ id }: CatalogType) => {
      const now = session.getState().favouriteTypeIds;
      session.setState({ favouriteTypeIds: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
    },
    [session],
  );
  const closeDetails = useCallback(() => setDetails(undefined), []);

  const renderRow = (row: CatalogListRow) =>
    row.kind === 'group' ? (
      <button
        type="button"
        className="catalog-group"
        data-row-focus
        aria-expanded={row.isOpen}
        onClick={() => toggle(row.group)}
      >
        <ChevronRight size={14} aria-hidden />
        {row.label}
        <span className="catalog-group-count">{row.count}</span>
      </button>
    ) : (
      <CatalogRow
        type={row.type}
        isInHand={row.type.id === typeInHand}
        isFavourite={favourites.includes(row.type.id)}
        onFavourite={toggleFavourite}
        onDetails={showDetails}
      />
    );

  return (
    <section className="panel catalog" aria-label="Catalog" data-testid="catalog-panel">
      <div className="panel-head">
        <div className="catalog-search">
          <SearchField label="Search the catalog" value={words} onChange={setWords} />
          <CatalogFilterButton catalog={catalog} kind={kind} facets={facets} onChange={setFacets} />
        </div>
        <div className="catalog-kinds" role="group" aria-label="Kind">
          {KINDS.map((one) => (
            <button
              key={one.label}
              type="button"
              className="catalog-kind"
              aria-pressed={one.kind === kind}
              onClick={() => setKind(one.kind)}
            >
              {one.label}
            </button>
          ))}
        </div>
        <FilterChips facets={facets} onChange={setFacets} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Nothing found">
          <p>Search for a name, maker, model or category, take filters off, or import device types below.</p>
        </EmptyState>
      ) : (
        <VirtualList
          label="Catalog types"
          rows={rows}
          rowKey={catalogRowKey}
          rowHeight={(row) => (row.kind === 'group' ? GROUP_HEIGHT_PX : TYPE_HEIGHT_PX)}
          isMeasured
          renderRow={renderRow}
        />
      )}
      <div className="panel-foot">
        {compared.length > 0 && (
          <Button onClick={() => void actions.run('catalog.compareTypes')}>
            Compare {compared.length === 1 ? '1 type' : `${compared.length} types`}…
          </Button>
        )}
        <Button onClick={() => void actions.run('catalog.newType')}>
          <Plus size={14} aria-hidden />
          New type…
        </Button>
        <Button onClick={() => void actions.run('catalog.importTypes')}>
          <Import size={14} aria-hidden />
          Import…
        </Button>
      </div>
      {details && (
        <Popover label={`Details of ${details.type.name}`} anchor={details.anchor} onClose={closeDetails}>
          <TypeDetails type={details.type} />
          <TypeActions type={details.type} onDone={closeDetails} />
        </Popover>
      )}
    </section>
  );
}
