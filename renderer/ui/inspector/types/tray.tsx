import type { Tray } from '#shared/model/records/tray';
import { pathLengthUm } from '#shared/operations/path-points';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { TRAY_EXITS, TRAY_FORMS, TRAY_KINDS, TRAY_LEVELS } from '../../trays/tray-words';
import { TrayUseSection } from '../../trays/tray-use-section';
import { ChoiceRow, FlagRow, LengthRow, NotesRow, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { FactRow } from '../load-bars';
import type { FieldsProps } from '../registry';

/** A tray or several: what may lie in it, how it is made and where it hangs, how long it is and how it is used. */
export function TrayFields({ records }: FieldsProps<Tray>) {
  const formats = useFormat();
  const [only] = records.length === 1 ? records : [];
  const lengthUm = records.reduce((sum, tray) => sum + pathLengthUm(tray.path), 0);
  return (
    <>
      <Section title="Tray">
        <TextRow records={records} field="name" label="Name" isOptional />
        <ChoiceRow records={records} field="kind" label="Kind" options={TRAY_KINDS} />
        <TextRow records={records} field="side" label="Side" isOptional maxLength={8} placeholder="any" />
        <ChoiceRow records={records} field="form" label="Form" options={TRAY_FORMS} />
        <LengthRow records={records} field="widthUm" label="Width" min={1} />
        <LengthRow records={records} field="depthUm" label="Usable depth" min={1} />
        <ChoiceRow records={records} field="level" label="Runs" options={TRAY_LEVELS} />
        <LengthRow records={records} field="elevationUm" label="Underside at" isOptional placeholder="unknown" />
        <QuantityRow
          records={records}
          field="ratedGPerM"
          label="May carry"
          dimension="massPerLength"
          unit="kg/m"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <FactRow label={records.length === 1 ? 'Length' : 'Length of all'} text={formats.length(lengthUm)} />
        <ChoiceRow records={records} field="exits" label="Cables leave" options={TRAY_EXITS} />
        <FlagRow records={records} field="hasDivider" label="A divider parts power from data" />
        <FlagRow records={records} field="isCrossingFree" label="Passes over trays it crosses" />
        <ChoiceRow records={records} field="status" label="State" options={STATUS_OPTIONS} />
        <FlagRow records={records} field="isLocked" label="Locked in place" />
      </Section>
      {only && <TrayUseSection tray={only} />}
      <Section title="Notes" isOpenAtFirst={false}>
        <NotesRow records={records} field="notes" />
      </Section>
    </>
  );
}
