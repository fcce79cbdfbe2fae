import { ChevronDown, ChevronUp, Move, RotateCcw, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { toScreen } from '#shared/geometry/camera';
import { polygonBounds } from '#shared/geometry/polygon';
import { limitsOf, overlayOf, overlayUnit } from '../../overlay/overlay';
import { MEASURES, scaleOf, type NumberMeasure } from '../../overlay/measures';
import { LEGEND_CORNERS, MEASURE_IDS, type LegendCorner, type MeasureId } from '../../session/session';
import { IconButton } from '../components/icon-button';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram, useSession, useSignal } from '../program';
import { areaOf, freeCorner } from './free-corner';
import './overlay.css';

/** About what it takes with its distance from the edges, before it is laid out. */
const LEGEND_SIZE = { width: 270, height: 250 };

/** Which measure the plan is coloured by. */
export function OverlaySelect() {
  const { session } = useProgram();
  const overlay = useSession((state) => state.overlay);
  return (
    <select
      className="field-control overlay-select"
      aria-label="Colour the plan by"
      value={overlay}
      onChange={(event) => {
        const chosen = MEASURE_IDS.find((id) => id === event.target.value);
        session.setState({ overlay: chosen ?? 'none' });
      }}
    >
      <option value="none">Colour by kind</option>
      {MEASURE_IDS.map((id) => (
        <option key={id} value={id}>
          {MEASURES[id].label}
        </option>
      ))}
    </select>
  );
}

/** What the colours on the plan mean and how many racks have each; the limits can be edited here. */
export function OverlayLegend() {
  const overlay = useSession((state) => state.overlay);
  return overlay === 'none' ? null : <Legend key={overlay} id={overlay} />;
}

function Legend({ id }: { readonly id: MeasureId }) {
  const { editor, session } = useProgram();
  const revision = useSignal(editor.revision);
  useSignal(editor.preview);
  useSignal(editor.worstFailures.found);
  useEffect(() => {
    if (id === 'circuitAfterFailure') void editor.worstFailures.ask();
  }, [editor, id, revision]);
  const formats = useFormat();
  useSession((state) => state.overlayLimits);
  const [isEditing, setIsEditing] = useState(false);
  const isFolded = useSession((state) => state.isLegendFolded);
  const corner = useCorner();
  const nextCorner = LEGEND_CORNERS[(LEGEND_CORNERS.indexOf(corner) + 1) % LEGEND_CORNERS.length] ?? corner;
  const overlay = overlayOf(editor, session.getState());
  if (!overlay) return null;
  const { measure, legend } = overlay;
  const isNumber = measure.kind === 'number';
  return (
    <section
      className="overlay-legend"
      data-corner={corner}
      aria-label={`Legend: ${measure.label}`}
      data-testid="overlay-legend"
    >
      <header>
        <h2>
          {measure.label}
          {isNumber && <span className="overlay-unit"> in {overlayUnit(measure, formats)}</span>}
        </h2>
        <IconButton icon={X} label="Close the overlay" isSmall onClick={() => session.setState({ overlay: 'none' })} />
        <IconButton
          icon={Move}
          label="Move the legend to the next corner"
          isSmall
          onClick={() => session.setState({ legendCorner: nextCorner })}
        />
        <IconButton
          icon={isFolded ? ChevronDown : ChevronUp}
          label={isFolded ? 'Unfold the legend' : 'Fold the legend'}
          isSmall
          onClick={() => session.setState({ isLegendFolded: !isFolded })}
        />
        {isNumber && !isFolded && (
          <IconButton
            icon={SlidersHorizontal}
            label="Edit the limits"
            isSmall
            isPressed={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          />
        )}
      </header>
      {overlay.note !== undefined && <p className="overlay-note">{overlay.note}</p>}
      {!isFolded && (
        <ul>
          {legend.map((row) => (
            <li key={`${row.classIndex} ${row.label}`}>
              <span
                className="overlay-swatch"
                data-kind={measure.kind}
                data-scale={scaleOf(measure)}
                data-class={row.classIndex}
                data-hatched={row.isHatched}
                aria-hidden
              />
              <span className="overlay-label">{row.label}</span>
              <span className="overlay-count">{row.count}</span>
            </li>
          ))}
        </ul>
      )}
      {isNumber && isEditing && !isFolded && <LimitFields id={id} measure={measure} />}
    </section>
  );
}

/** The corner it lies in: the one chosen, else where the plan leaves most room when it opens or the view's size changes. */
function useCorner(): LegendCorner {
  const { editor } = useProgram();
  const place = useSession((state) => state.legendCorner);
  const view = useSignal(editor.viewSize);
  const free = useMemo(() => {
    const camera = editor.camera.get();
    const rects = [...editor.view.all('room').values()].map(({ outline }) => polygonBounds(outline));
    return freeCorner(
      view,
      LEGEND_SIZE,
      rects.map((rect) => areaOf(rect, (point) => toScreen(camera, point))),
    );
  }, [editor, view]);
  return place === 'free' ? free : place;
}

function LimitFields({ id, measure }: { readonly id: MeasureId; readonly measure: NumberMeasure }) {
  const { session } = useProgram();
  const formats = useFormat();
  const limits = useSession((state) => limitsOf(id, state));
  const set = (next: readonly number[] | undefined): void =>
    session.setState(({ overlayLimits: { [id]: _old, ...others } }) => ({
      overlayLimits: next ? { ...others, [id]: next } : others,
    }));
  return (
    <div className="overlay-limits">
      {limits.map((limit, index) => (
        <UnitField
          key={index}
          label={`Limit ${index + 1}`}
          dimension={measure.dimension}
          unit={formats.unitOf(measure.dimension, measure.unit)}
          decimalComma={formats.decimalComma}
          value={limit}
          min={(limits[index - 1] ?? 0) + 1}
          {...(limits[index + 1] === undefined ? {} : { max: (limits[index + 1] ?? 0) - 1 })}
          onCommit={(value) => value !== undefined && set(limits.map((one, at) => (at === index ? value : one)))}
        />
      ))}
      <IconButton icon={RotateCcw} label="Usual limits" isSmall onClick={() => set(undefined)} />
    </div>
  );
}
