import { useEffect, useMemo, useState } from 'react';
import { gpusOf } from '#shared/generate/fabric/type-ports';
import { fabricCounts, type FabricCounts } from '#shared/generate/fabric/counts';
import { readFabricSpec } from '#shared/generate/fabric/read-fabric-spec';
import type { FabricSpecJson } from '#shared/model/records/fabric';
import type { RecordId } from '#shared/model/record-id';
import { formatAtLeast } from '#shared/units/format';
import { ok } from '#shared/units/result';
import { lengthSettings } from '../../editor/cables/ways';
import type { Editor } from '../../editor/editor';
import { Section } from '../components/section';
import { Select } from '../components/select';
import { useFormat } from '../components/use-format';
import type { DialogProps } from '../dialogs/dialogs';
import { useProgram, useSignal } from '../program';
import { BillTable } from './bill-table';
import { ChangeTable, changeSentence } from './change-table';
import { CountTable } from './count-table';
import { MEDIA_FIELDS, NETWORK_FIELDS, NODE_FIELDS, PLACE_FIELDS, TREE_FIELDS } from './fabric-form';
import { Figure } from './figure';
import { JsonField } from './json-field';
import { SpecFields } from './spec-fields';
import { useWorkedOut } from './use-worked-out';
import { WizardFrame } from './wizard-frame';
import { draftFabric, typesFor, type Drafted, type FabricDraft } from './work-out';

/** Fabrics with more cables are worked out only when they are asked for: it takes longer than one types. */
const MOST_PREVIEWED = 15_000;
/** More than this is several fabrics. */
const MOST_CABLES = 200_000;
const NEW = 'new';

/** A fabric from a description, with what would come of it; for one that is there, what would change. */
export function FabricDialog({ dialog, onClose }: DialogProps<'generateFabric'>) {
  const { editor, catalog } = useProgram();
  const { view } = editor;
  const index = useSignal(catalog);
  const types = useMemo(() => typesFor(view, index.all()), [view, index]);
  const [fabricId, setFabricId] = useState<RecordId<'fabric'> | undefined>(dialog.fabricId);
  const [spec, setSpec] = useState<FabricSpecJson>(() => specOf(editor, dialog.fabricId));
  const [roomId, setRoomId] = useState<RecordId<'room'>>();
  const [isWaiting, setWaiting] = useState(false);
  const counted = useMemo(() => countsOf(spec, types), [spec, types]);
  const links = counted.ok ? linksOf(counted.value) : 0;
  const isTooMany = links > MOST_CABLES;
  const isShown = counted.ok && !isTooMany && (links <= MOST_PREVIEWED || isWaiting);
  const key = JSON.stringify([spec, fabricId, roomId, view.epoch]);
  const worked = useWorkedOut<Drafted<FabricDraft>>(
    key,
    isShown
      ? () =>
          draftFabric(
            view,
            {
              spec,
              ids: editor.ids,
              catalog: types,
              ...(fabricId === undefined ? {} : { fabricId }),
              ...(roomId === undefined ? {} : { roomId }),
            },
            lengthSettings(editor.checks),
          )
      : undefined,
  );
  const drafted = counted.ok ? worked.value : undefined;
  const ready = worked.isCurrent && drafted?.ok === true ? drafted.value : undefined;

  useEffect(() => {
    if (!isWaiting || !worked.isCurrent) return;
    setWaiting(false);
    if (!ready) return;
    const { diff, report } = ready.made;
    const name = typeof spec['name'] === 'string' ? spec['name'] : 'fabric';
    const label = fabricId === undefined ? `Generate ${name}` : `Generate ${name} again`;
    const racks = [...diff.added.keys()].filter((id) => id.startsWith('rack:'));
    if (!editor.run({ label, code: 'fabric.generate' }, ok(diff), racks.length > 0 ? { select: racks } : {})) return;
    editor.notify(`${name}: ${changeSentence(report)}.`);
    if (racks.length > 0) editor.zoomToFit();
    onClose();
  }, [isWaiting, worked.isCurrent, ready, spec, fabricId, editor, onClose]);

  const error = !counted.ok
    ? counted.message
    : isTooMany
      ? `${links} cables are more than one document holds well: at most ${MOST_CABLES}. Make several fabrics of it.`
      : worked.isCurrent && drafted?.ok === false
        ? drafted.message
        : worked.failure;
  return (
    <WizardFrame
      title={fabricId === undefined ? 'Generate a fabric' : 'Generate the fabric again'}
      runLabel={fabricId === undefined ? 'Generate' : 'Generate again'}
      canRun={counted.ok && !isTooMany && !(worked.isCurrent && drafted?.ok === false)}
      onRun={() => setWaiting(true)}
      onClose={onClose}
      share={worked.share}
      isWaiting={isWaiting}
      onStopWaiting={() => setWaiting(false)}
      error={error}
      notes={ready?.made.report.notes ?? []}
      form={
        <>
          <FabricChoice
            editor={editor}
            fabricId={fabricId}
            onChange={(id) => {
              setFabricId(id);
              setSpec(specOf(editor, id));
            }}
          />
          <SpecFields fields={NODE_FIELDS} spec={spec} onChange={setSpec} />
          <Section title="Switches and links">
            <SpecFields fields={TREE_FIELDS} spec={spec} onChange={setSpec} />
          </Section>
          <Section title="Other networks">
            <SpecFields fields={NETWORK_FIELDS} spec={spec} onChange={setSpec} />
          </Section>
          <Section title="Racks and rows" isOpenAtFirst={false}>
            {view.all('room').size > 1 && (
              <Select
                label="Room"
                value={roomId}
                options={[...view.all('room').values()].map(({ id, name }) => ({ value: id, label: name }))}
                emptyLabel="The first"
                onCommit={setRoomId}
              />
            )}
            <SpecFields fields={PLACE_FIELDS} spec={spec} onChange={setSpec} />
          </Section>
          <Section title="Media" isOpenAtFirst={false}>
            <SpecFields fields={MEDIA_FIELDS} spec={spec} onChange={setSpec} />
          </Section>
          <Section title="As text" isOpenAtFirst={false}>
            <JsonField spec={spec} onChange={setSpec} />
          </Section>
        </>
      }
    >
      {counted.ok && <Figures counts={counted.value} draft={ready} />}
      {counted.ok && !isTooMany && links > MOST_PREVIEWED && !ready && (
        <p className="dialog-muted">
          Racks, power and lengths of so many cables are worked out when it is generated; until then the counts stand.
        </p>
      )}
      {ready && fabricId !== undefined && <ChangeTable report={ready.made.report} />}
      {counted.ok && <CountTable counts={counted.value} />}
      {ready && <BillTable bill={ready.bill} />}
    </WizardFrame>
  );
}

interface FabricChoiceProps {
  readonly editor: Editor;
  readonly fabricId: RecordId<'fabric'> | undefined;
  readonly onChange: (id: RecordId<'fabric'> | undefined) => void;
}

/** A new fabric, or one that is there and is made anew. */
function FabricChoice({ editor, fabricId, onChange }: FabricChoiceProps) {
  const fabrics = [...editor.view.all('fabric').values()];
  if (fabrics.length === 0) return null;
  return (
    <Select
      label="Fabric"
      value={fabricId ?? NEW}
      options={[
        { value: NEW, label: 'A new one' },
        ...fabrics.map(({ id, name }) => ({ value: id, label: `${name}, again` })),
      ]}
      onCommit={(value) => onChange(fabrics.find(({ id }) => id === value)?.id)}
    />
  );
}

interface FiguresProps {
  readonly counts: FabricCounts;
  readonly draft: FabricDraft | undefined;
}

/** The few figures a fabric is judged by. */
function Figures({ counts, draft }: FiguresProps) {
  const { count, power } = useFormat();
  const { leaf, spine, core } = counts;
  return (
    <dl className="generate-figures">
      <Figure label="GPUs" value={count(counts.gpus)} />
      <Figure label="Compute switches" value={count(leaf + spine + core)} />
      <Figure label="Links" value={count(linksOf(counts))} />
      <Figure label="Racks" value={draft ? count(draft.racks) : '…'} />
      <Figure label="Power" value={draft ? formatAtLeast(draft.bill.powerW, power) : '…'} />
    </dl>
  );
}

function countsOf(spec: FabricSpecJson, types: ReturnType<typeof typesFor>): Drafted<FabricCounts> {
  const byId = new Map(types.map((type) => [type.id, type]));
  const read = readFabricSpec(spec, (id) => byId.get(id));
  const counts = read.ok ? fabricCounts(read.value) : read;
  return counts.ok ? counts : { ok: false, message: counts.error };
}

/** Cables of all networks of a fabric. */
function linksOf({ cables, storage, inBand, outOfBand }: FabricCounts): number {
  const side = (one: typeof storage): number => (one ? one.links + one.leafSpine : 0);
  const compute = cables.nodeLeaf + cables.leafSpine + cables.spineCore;
  return compute + side(storage) + side(inBand) + (outOfBand?.links ?? 0);
}

/** The description of a fabric that is there; for a new one, of the nodes that stand in the plan. */
function specOf(editor: Editor, fabricId: RecordId<'fabric'> | undefined): FabricSpecJson {
  const { view } = editor;
  const fabric = fabricId && view.get(fabricId);
  if (fabric) return { name: fabric.name, ...fabric.spec };
  const name = `Fabric ${view.all('fabric').size + 1}`;
  const counts = new Map<string, number>();
  for (const typeName of ['rack', 'device'] as const)
    for (const { typeId, fabricId: owner } of view.all(typeName).values()) {
      const type = view.get(typeId)?.type;
      if (owner === undefined && type && gpusOf(type) !== undefined && (type.ports?.length ?? 0) > 0)
        counts.set(type.id, (counts.get(type.id) ?? 0) + 1);
    }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? { name, nodeType: most[0], nodes: most[1] } : { name, nodeType: 'nvidia/dgx-b200', nodes: 32 };
}
