import type { CatalogType } from '#shared/catalog/catalog-type';
import { MAX_COMPARED } from '../../actions/catalog/compare-types';
import { dropUserType } from '../../actions/catalog/user-catalog';
import { Button } from '../components/button';
import { useProgram, useSession, useSignal } from '../program';
import { derivedType } from '../type-form/type-draft';

/** What can be done with a catalog type besides placing it. */
export function TypeActions({ type, onDone }: { readonly type: CatalogType; readonly onDone: () => void }) {
  const { session, host, editor, catalog: catalogSignal } = useProgram();
  const isOwn = useSignal(catalogSignal).isUserType(type.id);
  const compared = useSession((state) => state.comparedTypeIds);
  const isCompared = compared.includes(type.id);
  const toggle = (): void =>
    session.setState({
      comparedTypeIds: isCompared ? compared.filter((id) => id !== type.id) : [...compared, type.id],
    });
  const open = (mode: 'derive' | 'edit', shown: CatalogType): void => {
    onDone();
    session.setState({ dialog: { kind: 'typeForm', mode, type: shown } });
  };
  const drop = (): void => {
    onDone();
    session.setState({
      dialog: {
        kind: 'choice',
        title: `Remove ${type.name} from your catalog?`,
        message: 'Documents that use it keep their copy. The catalog forgets it: undo does not bring it back.',
        choices: [
          { id: 'cancel', label: 'Keep it' },
          { id: 'remove', label: 'Remove', tone: 'danger' },
        ],
        answer: (id) => {
          session.setState({ dialog: undefined });
          if (id !== 'remove') return;
          void dropUserType(host, catalogSignal, type.id).then(() =>
            editor.notify(`${type.name} is no longer in your catalog.`),
          );
        },
      },
    });
  };
  return (
    <div className="type-actions">
      <Button disabled={!isCompared && compared.length >= MAX_COMPARED} onClick={toggle}>
        {isCompared ? 'Take out of the comparison' : 'Compare'}
      </Button>
      <Button onClick={() => open('derive', derivedType(type))}>{isOwn ? 'Duplicate…' : 'Derive own type…'}</Button>
      {isOwn && (
        <>
          <Button onClick={() => open('edit', type)}>Edit…</Button>
          <Button tone="danger" onClick={drop}>
            Remove from my catalog
          </Button>
        </>
      )}
    </div>
  );
}
