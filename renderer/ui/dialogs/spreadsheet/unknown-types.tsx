import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { TypeChoice, UnknownType } from '#shared/exchange/spreadsheet/plan-import';
import { Button } from '../../components/button';
import { Select, type SelectOption } from '../../components/select';

interface UnknownTypesProps {
  readonly types: readonly UnknownType[];
  readonly choices: ReadonlyMap<string, TypeChoice>;
  readonly catalog: CatalogIndex;
  readonly onChoose: (keys: readonly string[], choice: TypeChoice | undefined) => void;
}

/** A choice for each type that the catalog does not have. */
export function UnknownTypes({ types, choices, catalog, onChoose }: UnknownTypesProps) {
  if (types.length === 0) return null;
  const open = types.filter(({ key }) => !choices.has(key));
  return (
    <fieldset className="sheet-types">
      <legend>
        {types.length === 1 ? '1 type is not in the catalog' : `${types.length} types are not in the catalog`}
      </legend>
      {types.map((type) => {
        const choice = choices.get(type.key);
        return (
          <Select
            key={type.key}
            label={`${type.text} (${type.kind}, ${type.rowCount === 1 ? '1 row' : `${type.rowCount} rows`})`}
            value={choice === undefined ? undefined : typeof choice === 'string' ? choice : choice.typeId}
            options={optionsFor(type, catalog)}
            onCommit={(value) =>
              onChoose(
                [type.key],
                value === undefined || value === 'generic' || value === 'leaveOut' ? value : { typeId: value },
              )
            }
          />
        );
      })}
      {open.length > 1 && (
        <div>
          <Button
            onClick={() =>
              onChoose(
                open.map(({ key }) => key),
                'generic',
              )
            }
          >
            Make all {open.length} from the sheet
          </Button>
        </div>
      )}
      <p className="dialog-muted">
        A type made from the sheet has a name and a height; its other numbers stay unknown, and the checks say so.
      </p>
    </fieldset>
  );
}

function optionsFor({ kind }: UnknownType, catalog: CatalogIndex): SelectOption<string>[] {
  return [
    { value: 'generic', label: 'Make a type from the sheet' },
    { value: 'leaveOut', label: 'Leave these rows out' },
    ...catalog.search({ kind }).map(({ id, name, manufacturer }) => ({ value: id, label: `${name}, ${manufacturer}` })),
  ];
}
