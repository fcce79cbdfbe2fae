import { useEffect, useRef, useState } from 'react';
import { COOLING_METHODS, type CatalogType } from '#shared/catalog/catalog-type';
import type { CatalogKind } from '#shared/catalog/categories';
import { parseCatalogType } from '#shared/catalog/schema';
import { typeRecordId } from '#shared/operations/embed-type';
import { keepUserType } from '../../actions/catalog/user-catalog';
import { COOLING_NAMES } from '../catalog/catalog-facets';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { useFormat } from '../components/use-format';
import type { DialogProps } from '../dialogs/dialogs';
import { useProgram, useSignal } from '../program';
import { FigureRows } from './figure-rows';
import { InputRows, PortRows } from './port-rows';
import { StructureFields } from './structure-fields';
import { blankType, categoryOptions, draftData, draftOf, draftProblems, idFor } from './type-draft';
import './type-form.css';

const KINDS: readonly { readonly value: CatalogKind; readonly label: string }[] = [
  { value: 'rack', label: 'Rack' },
  { value: 'device', label: 'Device for a rack' },
  { value: 'plant', label: 'Plant' },
  { value: 'cabling', label: 'Cable or transceiver' },
];

/** Fields of the head by their path, as the form calls them. */
const LABELS: { readonly [path: string]: string } = { name: 'Name', manufacturer: 'Maker', modelNumber: 'Model' };

/** Makes a type of one's own, or edits one; it is kept in the user catalog. What is wrong is said at each field. */
export function TypeFormDialog({ dialog, onClose }: DialogProps<'typeForm'>) {
  const { host, editor, catalog: catalogSignal } = useProgram();
  const catalog = useSignal(catalogSignal);
  const { decimalComma } = useFormat();
  const [draft, setDraft] = useState(() => draftOf(dialog.type ?? blankType('rack')));
  const [isTried, setTried] = useState(false);
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  // The first field that is wrong comes into sight and takes the focus.
  useEffect(() => {
    const wrong = form.current?.querySelector('.field-error')?.closest('.field, .figure-row, .port-row');
    if (failures > 0) wrong?.querySelector<HTMLElement>('[aria-invalid="true"], input')?.focus();
  }, [failures]);
  const { base } = draft;
  const isNew = dialog.mode !== 'edit';

  const change = (changes: Partial<CatalogType>): void => {
    const next = { ...base, ...changes } as CatalogType;
    // The id of an edited type stays, so that it goes on covering the same one.
    const id = isNew ? idFor(next.manufacturer, next.modelNumber) : base.id;
    setDraft({ ...draft, base: { ...next, id } });
  };
  const data = draftData(draft, decimalComma);
  const isTaken = (id: string): boolean => isNew && catalog.get(id) !== undefined;
  const allProblems = draftProblems(data, isTaken, dialog.mode === 'derive' ? dialog.type : undefined);
  const problems = isTried ? allProblems : new Map<string, string>();
  const first = [...problems].find(([path]) => LABELS[path] !== undefined);

  const save = async (): Promise<void> => {
    setTried(true);
    const parsed = parseCatalogType(data);
    if (!parsed.ok || allProblems.size > 0) {
      setFailures(failures + 1);
      return;
    }
    await keepUserType(host, catalogSignal, parsed.value);
    const isInUse = editor.view.has(typeRecordId(parsed.value.id));
    editor.notify(
      `${parsed.value.name} is in your catalog.${isInUse ? ' This document keeps its copy until you replace the type.' : ''}`,
    );
    onClose();
  };
  const text = (field: 'name' | 'manufacturer' | 'modelNumber', label: string) => (
    <TextField
      label={label}
      value={base[field]}
      isOptional
      maxLength={200}
      help={problems.has(field) ? <span className="field-error">{problems.get(field)}</span> : undefined}
      onCommit={(value) => change({ [field]: value ?? '' })}
    />
  );
  const optional = (field: 'description' | 'generation', label: string) => (
    <TextField
      label={label}
      value={base[field]}
      isOptional
      isMultiline={field === 'description'}
      isStacked={field === 'description'}
      maxLength={field === 'description' ? 2000 : 200}
      onCommit={(value) => change({ [field]: value })}
    />
  );

  return (
    <Dialog
      title={dialog.mode === 'edit' ? `Edit ${base.name}` : dialog.mode === 'derive' ? 'Derive a type' : 'New type'}
      isWide
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          {isTried && allProblems.size > 0 && (
            <p className="dialog-error type-form-summary" role="alert">
              {allProblems.size === 1 ? '1 field needs' : `${allProblems.size} fields need`} attention
              {first ? `: ${LABELS[first[0]] ?? ''} ${first[1]}.` : '.'}
            </p>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit">
            Keep in my catalog
          </Button>
        </>
      }
    >
      <div ref={form} className="type-form">
        {dialog.mode === 'new' && (
          <Select
            label="Kind"
            value={base.kind}
            options={KINDS}
            onCommit={(kind) => {
              if (!kind || kind === base.kind) return;
              const { name, manufacturer, modelNumber } = base;
              setDraft(draftOf({ ...blankType(kind), name, manufacturer, modelNumber, id: base.id }));
            }}
          />
        )}
        {text('name', 'Name')}
        {text('manufacturer', 'Maker')}
        {text('modelNumber', 'Model')}
        <Select
          label="Category"
          value={base.category}
          options={categoryOptions(base.kind)}
          onCommit={(category) => {
            if (!category) return;
            const next = { ...base, category } as CatalogType;
            setDraft({ base: next, figures: { ...draftOf({ ...next, figures: {} }).figures, ...draft.figures } });
          }}
        />
        {optional('generation', 'Generation')}
        <Select
          label="Cooling"
          value={base.cooling}
          emptyLabel={COOLING_NAMES.notStated}
          options={COOLING_METHODS.map((value) => ({ value, label: COOLING_NAMES[value] }))}
          onCommit={(cooling) => change({ cooling } as Partial<CatalogType>)}
        />
        {optional('description', 'Description')}
        <StructureFields base={base} problems={problems} onChange={(next) => setDraft({ ...draft, base: next })} />
        <Section title="Figures" aside={Object.keys(draft.figures).length}>
          <p className="dialog-muted">
            A number needs its source. What is left empty stays unknown: totals then say “at least”.
          </p>
          <FigureRows draft={draft} problems={problems} onChange={(figures) => setDraft({ ...draft, figures })} />
        </Section>
        {base.kind !== 'cabling' && (
          <>
            <Section title="Ports" aside={base.ports?.length ?? 0}>
              <PortRows base={base} problems={problems} onChange={change} />
            </Section>
            <Section title="Power inlets" aside={base.powerInputs?.length ?? 0}>
              <InputRows base={base} problems={problems} onChange={change} />
            </Section>
          </>
        )}
        {base.provenance && <p className="dialog-muted">From {base.provenance.source}.</p>}
        <p className="dialog-muted">Kept as {base.id}.</p>
      </div>
    </Dialog>
  );
}
