import type { PlacedType } from '#shared/catalog/catalog-type';
import { CATEGORIES, planSymbolOf } from '#shared/catalog/categories';
import { specOf } from '#shared/catalog/spec';
import { isKnown, type Known } from '#shared/units/known';
import { useFormat } from '../components/use-format';

const BOX = { width: 150, height: 120 };
/** A port is drawn only while it can be told from its neighbour. */
const MIN_PORT_PX = 2.2;
const MAX_PORT_ROWS = 4;

/** How a type looks from above and from its front, in proportion; drawn from its figures, not from pictures. */
export function TypePreview({ type }: { readonly type: PlacedType }) {
  const formats = useFormat();
  const { widthUm, depthUm, heightUm } = specOf(type);
  const write = (value: Known<number>): string => (isKnown(value) ? formats.length(value) : 'unknown');
  return (
    <div className="type-preview">
      <Face
        type={type}
        label="From above"
        widthUm={widthUm}
        heightUm={depthUm}
        measure={`${write(widthUm)} × ${write(depthUm)}`}
      >
        {() => null}
      </Face>
      <Face
        type={type}
        label="From its front"
        widthUm={widthUm}
        heightUm={heightUm}
        measure={`${write(widthUm)} × ${write(heightUm)}`}
      >
        {(box) => <FrontMarks type={type} box={box} />}
      </Face>
    </div>
  );
}

interface BoxPx {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface FaceProps {
  readonly type: PlacedType;
  readonly label: string;
  readonly widthUm: Known<number>;
  readonly heightUm: Known<number>;
  readonly measure: string;
  readonly children: (box: BoxPx) => React.ReactNode;
}

function Face({ type, label, widthUm, heightUm, measure, children }: FaceProps) {
  const isSized = isKnown(widthUm) && isKnown(heightUm);
  const box = fit(isSized ? widthUm : 1, isSized ? heightUm : 1);
  return (
    <figure className={`plan-symbol-${planSymbolOf(type.category)}`}>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={`${label}: ${measure}`}>
        <rect {...box} className={isSized ? 'plan-symbol-body' : 'plan-symbol-body type-preview-unknown'} rx={1} />
        {label === 'From above' && type.kind !== 'device' && (
          <path className="plan-symbol-front" d={`M${box.x} ${box.y} h${box.width}`} />
        )}
        {isSized ? children(box) : null}
        {!isSized && (
          <text x={BOX.width / 2} y={BOX.height / 2 + 4} textAnchor="middle" className="type-preview-text">
            size unknown
          </text>
        )}
      </svg>
      <figcaption>
        {label}: {measure}
      </figcaption>
    </figure>
  );
}

/** The largest box of these proportions in the picture. */
function fit(width: number, height: number): BoxPx {
  const scale = Math.min((BOX.width - 8) / width, (BOX.height - 8) / height);
  const size = { width: Math.max(3, width * scale), height: Math.max(3, height * scale) };
  return { ...size, x: (BOX.width - size.width) / 2, y: (BOX.height - size.height) / 2 };
}

function FrontMarks({ type, box }: { readonly type: PlacedType; readonly box: BoxPx }) {
  if (type.kind === 'rack') return <RackUnits units={type.rack.rackUnits} box={box} />;
  if (type.kind === 'plant') {
    return (
      <text x={BOX.width / 2} y={BOX.height / 2 + 4} textAnchor="middle" className="type-preview-text">
        {CATEGORIES[type.category].label}
      </text>
    );
  }
  const ports = (type.ports ?? []).reduce((sum, group) => sum + group.count, 0);
  return <Ports count={ports} box={box} />;
}

function RackUnits({ units, box }: { readonly units: number; readonly box: BoxPx }) {
  const inset = box.width * 0.1;
  const step = (box.height * 0.94) / units;
  const lines = Array.from({ length: units + 1 }, (_, unit) => box.y + box.height * 0.03 + unit * step);
  const path = lines.map((y) => `M${box.x + inset} ${y} h${box.width - 2 * inset}`).join(' ');
  return <path className="type-preview-line" d={path} />;
}

/** A field of squares, one per port, in as many rows as they need. */
function Ports({ count, box }: { readonly count: number; readonly box: BoxPx }) {
  if (count === 0) return null;
  for (let rows = 1; rows <= MAX_PORT_ROWS * 4; rows++) {
    const columns = Math.ceil(count / rows);
    const pitch = Math.min((box.width - 8) / columns, (box.height - 2) / rows);
    const isLast = rows === MAX_PORT_ROWS * 4;
    if (pitch < 6 && (columns - 1) * pitch > box.width / 2 && (box.height - 2) / (rows + 1) > pitch && !isLast)
      continue;
    if (pitch < MIN_PORT_PX) return null;
    const size = Math.min(7, pitch * 0.7);
    const squares = Array.from({ length: count }, (_, index) => {
      const x = box.x + 4 + Math.floor(index / rows) * pitch;
      const y = box.y + box.height / 2 + ((index % rows) - (rows - 1) / 2) * pitch - size / 2;
      return `M${x} ${y} h${size} v${size} h${-size} Z`;
    });
    return <path className="type-preview-port" d={squares.join(' ')} />;
  }
  return null;
}
