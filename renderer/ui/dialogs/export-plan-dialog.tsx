import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Picture } from '#shared/exchange/drawing/drawing';
import { writePdf } from '#shared/exchange/drawing/write-pdf';
import { writeSvg } from '#shared/exchange/drawing/write-svg';
import { PAPER_NAMES, scalesFor, type PaperName } from '#shared/exchange/plan-drawing/paper';
import { makeSheet, type Sheet } from '#shared/exchange/plan-drawing/sheet';
import { exportFile, exportName } from '../../actions/export/export-file';
import { canBePicture, pictureSize } from '../../actions/export/picture';
import { planFile } from '../../actions/export/plan-file';
import { underlayPictures } from '../../actions/export/underlay-pictures';
import type { Editor } from '../../editor/editor';
import { PLAN_FORMATS, type PlanExportChoice, type PlanFormat } from '../../session/plan-export';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import './export-plan-dialog.css';

type Choice = PlanExportChoice;

const FORMAT_LABELS: { readonly [format in PlanFormat]: string } = {
  pdf: 'PDF, vector',
  svg: 'SVG, vector',
  png: 'PNG, picture',
};
const DPI = [96, 150, 300] as const;

/** The plan on a sheet of paper, seen as it will be before it is written. */
export function ExportPlanDialog({ onClose }: DialogProps<'exportPlan'>) {
  const { editor, host, session } = useProgram();
  const { lengthUnit } = useFormat();
  const [choice, setChoice] = useState<Choice>(() =>
    startChoice(editor, session.getState().planExport, {
      format: 'pdf',
      dpi: 150,
      roomId: undefined,
      paper: lengthUnit === 'ft-in' || lengthUnit === 'in' ? 'ANSI B' : 'A3',
      orientation: 'landscape',
      scale: 'fit',
      showsTiles: true,
      showsUnderlay: false,
      showsHidden: false,
      showsLegend: true,
      ink: 'light',
      date: new Date(editor.services.now()).toISOString().slice(0, 10),
    }),
  );
  const change = (changes: Partial<Choice>): void => {
    const next = { ...choice, ...changes };
    setChoice(next);
    // The next sheet begins with what was chosen for this one.
    session.setState({ planExport: next });
  };
  const shown = useDeferredValue(choice);
  const underlays = [...editor.view.all('underlay').values()].filter(({ isHidden }) => !isHidden);
  const [pictures, setPictures] = useState<ReadonlyMap<string, Picture>>();
  const sheetOf = useCallback(
    (of: Choice): Sheet =>
      makeSheet(editor.view, {
        ...of,
        lengthUnit,
        pictures,
        hides: of.showsHidden ? undefined : (record) => editor.layers.isHidden(record),
      }),
    [editor, lengthUnit, pictures],
  );
  const sheet = useMemo(() => sheetOf(shown), [sheetOf, shown]);
  const isWaiting = choice.showsUnderlay && pictures === undefined && underlays.some(({ kind }) => kind === 'picture');
  useEffect(() => {
    if (!isWaiting) return undefined;
    let isGone = false;
    underlayPictures([...editor.view.all('underlay').values()]).then(
      (made) => !isGone && setPictures(made),
      (error: unknown) => {
        host.log('error', `pictures of the export: ${String(error)}`);
        editor.notify('A picture under the plan could not be read and is left out.', 'error');
        if (!isGone) setPictures(new Map());
      },
    );
    return () => {
      isGone = true;
    };
  }, [editor, host, isWaiting]);
  const warnings = useMemo(() => warningsOf(sheet, shown), [sheet, shown]);
  const rooms = [...editor.view.all('room').values()];
  const { format, dpi, paper, roomId } = choice;

  const run = async (): Promise<void> => {
    const { drawing } = sheetOf(choice);
    const room = rooms.find((one) => one.id === roomId);
    try {
      const file = await planFile(drawing, format, dpi);
      const suggestedName = exportName(editor, room?.name ?? 'plan', format);
      if (await exportFile(host, editor, { suggestedName, ...file })) onClose();
    } catch (error) {
      host.log('error', `export of the plan: ${String(error)}`);
      editor.notify('The plan could not be exported. Try fewer dots per inch, or PDF.', 'error');
    }
  };

  return (
    <Dialog
      title="Export the plan"
      isWide
      onClose={onClose}
      onSubmit={() => void run()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            type="submit"
            disabled={isWaiting || (format === 'png' && !canBePicture(pictureSize(sheet.drawing, dpi)))}
          >
            Export…
          </Button>
        </>
      }
    >
      <div className="export-plan">
        <div className="export-plan-fields">
          <Select
            label="Format"
            value={format}
            options={PLAN_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] }))}
            onCommit={(value) => value && change({ format: value })}
          />
          {format === 'png' && (
            <Select
              label="Resolution"
              value={String(dpi)}
              options={DPI.map((value) => ({ value: String(value), label: `${value} dots per inch` }))}
              onCommit={(value) => value && change({ dpi: Number(value) })}
            />
          )}
          <Select
            label="Show"
            value={roomId}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel="All rooms"
            onCommit={(value) => change({ roomId: value })}
          />
          <Select
            label="Paper"
            value={paper}
            options={PAPER_NAMES.map((value) => ({ value, label: value }))}
            onCommit={(value) => value && change({ paper: value, ...scaleAfter(choice, value) })}
          />
          <Select
            label="Orientation"
            value={choice.orientation}
            options={[
              { value: 'landscape', label: 'Landscape' },
              { value: 'portrait', label: 'Portrait' },
            ]}
            onCommit={(value) => value && change({ orientation: value })}
          />
          <Select
            label="Scale"
            value={choice.scale === 'fit' ? undefined : String(choice.scale)}
            options={scalesFor(paper).map(({ denominator, label }) => ({ value: String(denominator), label }))}
            emptyLabel={`Fit the paper${choice.scale === 'fit' ? `: ${sheet.scale.label}` : ''}`}
            onCommit={(value) => change({ scale: value === undefined ? 'fit' : Number(value) })}
          />
          <Select
            label="Colours"
            value={choice.ink}
            options={[
              { value: 'light', label: 'Light, for paper' },
              { value: 'dark', label: 'Dark, for screens' },
            ]}
            onCommit={(value) => value && change({ ink: value })}
          />
          <TextField
            label="Date"
            value={choice.date}
            isOptional
            maxLength={40}
            onCommit={(value) => change({ date: value ?? '' })}
          />
          <Checkbox label="Floor tiles" value={choice.showsTiles} onCommit={(value) => change({ showsTiles: value })} />
          {underlays.length > 0 && (
            <Checkbox
              label="Drawings under the plan, dimmed"
              value={choice.showsUnderlay}
              onCommit={(value) => change({ showsUnderlay: value })}
            />
          )}
          {editor.layers.hidesAny && (
            <Checkbox
              label="Also what is hidden on the plan"
              value={choice.showsHidden}
              onCommit={(value) => change({ showsHidden: value })}
            />
          )}
          <Checkbox label="Legend" value={choice.showsLegend} onCommit={(value) => change({ showsLegend: value })} />
          <p className="dialog-muted">Name, client, revision and author are those of the document.</p>
        </div>
        <div className="export-plan-side">
          <SheetPreview sheet={sheet} />
          <div role="status">
            {warnings.map((warning) => (
              <p key={warning} className="dialog-error">
                {warning}
              </p>
            ))}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** What was chosen the last time in this window, as far as it still fits the document. */
function startChoice(editor: Editor, last: Choice | undefined, usual: Choice): Choice {
  if (!last) return usual;
  const { roomId } = last;
  return { ...last, roomId: roomId !== undefined && editor.view.has(roomId) ? roomId : undefined };
}

/** The sheet as the file will show it. */
function SheetPreview({ sheet }: { readonly sheet: Sheet }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([writeSvg(sheet.drawing)], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [sheet]);
  const { widthMm, heightMm } = sheet.drawing;
  return (
    <figure className="export-plan-preview">
      {url !== undefined && (
        <img src={url} alt={`The sheet as it will be: ${widthMm} × ${heightMm} mm, ${sheet.scale.label}`} />
      )}
      <figcaption>
        {sheet.scale.label} · {widthMm} × {heightMm} mm
      </figcaption>
    </figure>
  );
}

/** Scales are named after the paper's family; one that the new paper does not have gives way to fitting. */
function scaleAfter({ scale }: Choice, paper: PaperName): Pick<Choice, 'scale'> {
  const isKept = scalesFor(paper).some(({ denominator }) => denominator === scale);
  return { scale: isKept ? scale : 'fit' };
}

function warningsOf({ fits, fittingPaper, scale, drawing, unnamedCount }: Sheet, choice: Choice): string[] {
  const warnings: string[] = [];
  if (!fits)
    warnings.push(
      `At ${scale.label} the plan is larger than ${choice.paper} and is cut off. ${
        fittingPaper === undefined ? 'Choose a smaller scale.' : `It fits on ${fittingPaper}.`
      }`,
    );
  if (unnamedCount > 0)
    warnings.push(
      `${unnamedCount === 1 ? '1 name is' : `${unnamedCount} names are`} left out, too small to read at this scale.`,
    );
  if (choice.format === 'pdf') {
    const { replaced } = writePdf(drawing);
    if (replaced.length > 0)
      warnings.push(
        `The fonts of a PDF lack ${replaced.slice(0, 12).join(' ')}${replaced.length > 12 ? ' …' : ''}; SVG and PNG keep them.`,
      );
  }
  if (choice.format === 'png' && !canBePicture(pictureSize(drawing, choice.dpi)))
    warnings.push('A picture of this size is too large. Choose fewer dots per inch or smaller paper.');
  return warnings;
}
