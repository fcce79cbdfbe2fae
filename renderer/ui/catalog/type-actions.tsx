import type { CatalogType } from '#shared/catalog/catalog-type';
import { MAX_COMPARED } from '../../actions/catalog/compare-types';
import { Button } from '../components/button';
import { useProgram, useSession } from '../program';

/** What can be done with a catalog type besides placing it. */
export function TypeActions({ type }: { readonly type: CatalogType; readonly onDone: () => void }) {
  const { session } = useProgram();
  const compared = useSession((state) => state.comparedTypeIds);
  const isCompared = compared.includes(type.id);
  const toggle = (): void =>
    session.setState({
      comparedTypeIds: isCompared ? compared.filter((id) => id !== type.id) : [...compared, type.id],
    });
  return (
    <div className="type-actions">
      <Button disabled={!isCompared && compared.length >= MAX_COMPARED} onClick={toggle}>
        {isCompared ? 'Take out of the comparison' : 'Compare'}
      </Button>
    </div>
  );
}
