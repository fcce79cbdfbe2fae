import { Info, Star } from 'lucide-react';
import { Fragment, memo } from 'react';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { IconButton } from '../components/icon-button';
import { useFormat } from '../components/use-format';
import { PlanSymbolMark } from './plan-symbol';
import { keyFacts } from './type-facts';
import { useDragSource } from './use-drag-source';
import { useTypeClick } from './use-type-click';

export interface CatalogRowProps {
  readonly type: CatalogType;
  readonly isInHand: boolean;
  readonly isFavourite: boolean;
  readonly onFavourite: (type: CatalogType) => void;
  readonly onDetails: (type: CatalogType, anchor: Element) => void;
}

/** One type of the catalog: drag it, or click it. A cable is not placed: a click shows what it is. */
export const CatalogRow = memo(function CatalogRow(props: CatalogRowProps) {
  const { type, isInHand, isFavourite, onFavourite, onDetails } = props;
  const formats = useFormat();
  const startDrag = useDragSource();
  const onClick = useTypeClick();
  return (
    <div className="catalog-row">
      <button
        type="button"
        className="catalog-row-main"
        data-row-focus
        data-type-id={type.id}
        aria-pressed={isInHand}
        title={type.name}
        onPointerDown={(event) => {
          if (type.kind !== 'cabling') startDrag({ kind: 'catalogType', typeId: type.id }, event);
        }}
        onClick={(event) => {
          if (type.kind === 'cabling') onDetails(type, event.currentTarget);
          else onClick(type);
        }}
      >
        <PlanSymbolMark type={type} />
        <span className="catalog-row-text">
          <span className="catalog-row-name">{type.name}</span>
          <span className="catalog-row-facts">
            {keyFacts(type, formats).map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && ' · '}
                <span className="catalog-row-fact">{fact}</span>
              </Fragment>
            ))}
          </span>
        </span>
      </button>
      <IconButton
        icon={Star}
        label={isFavourite ? `Take ${type.name} from the favourites` : `Add ${type.name} to the favourites`}
        isSmall
        className={isFavourite ? 'catalog-star catalog-star-on' : 'catalog-star'}
        isPressed={isFavourite}
        onClick={() => onFavourite(type)}
      />
      <IconButton
        icon={Info}
        label={`Details of ${type.name}`}
        isSmall
        onClick={(event) => onDetails(type, event.currentTarget)}
      />
    </div>
  );
});
