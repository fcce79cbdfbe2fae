import type { CatalogType } from '#shared/catalog/catalog-type';
import { planSymbolOf, type PlanSymbol } from '#shared/catalog/categories';
import { specOf } from '#shared/catalog/spec';
import { isKnown } from '#shared/units/known';
import './plan-symbol.css';

const SIZE = 28;
const MAX_SIDE = 22;

/** The sign inside a symbol, so that plant is told by shape as well as by colour. Drawn about the centre. */
const SIGNS: Readonly<Record<PlanSymbol, string | undefined>> = {
  rack: undefined,
  device: undefined,
  cable: undefined,
  power: 'M1 -6 L-4 1 H0 L-1 6 L4 -1 H0 Z',
  cooling: 'M-5 -3 q2.5 -3 5 0 t5 0 M-5 3 q2.5 -3 5 0 t5 0',
  liquid: 'M0 -6 C4 -1 4.5 1 4.5 2 A4.5 4.5 0 0 1 -4.5 2 C-4.5 1 -4 -1 0 -6 Z',
  generic: 'M-3 -3 H3 V3 H-3 Z',
};

/** A cable with its two plugs, and a module with its latch. */
const CABLE_SIGN = 'M3 10 H9 V18 H3 Z M19 10 H25 V18 H19 Z M9 14 C13 8 15 20 19 14';
const MODULE_SIGN = 'M4 10 H24 V18 H4 Z M4 14 H1 M9 13 H19 M9 15.5 H19';

/** A type as the plan draws it, from above with its front up and in proportion; a device from its front. */
export function PlanSymbolMark({ type }: { readonly type: CatalogType }) {
  if (type.kind === 'cabling') return <CablingMark isModule={type.category === 'transceiver'} />;
  const symbol = planSymbolOf(type.category);
  const { width, height } = proportions(type);
  const x = (SIZE - width) / 2;
  const y = (SIZE - height) / 2;
  const sign = SIGNS[symbol];
  return (
    <svg
      className={`plan-symbol plan-symbol-${symbol}`}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden
    >
      <rect className="plan-symbol-body" x={x} y={y} width={width} height={height} rx={1} />
      {type.kind !== 'device' && <path className="plan-symbol-front" d={`M${x} ${y} h${width}`} />}
      {sign !== undefined && (
        <path className="plan-symbol-sign" d={sign} transform={`translate(${SIZE / 2} ${SIZE / 2})`} />
      )}
    </svg>
  );
}

function CablingMark({ isModule }: { readonly isModule: boolean }) {
  return (
    <svg
      className="plan-symbol plan-symbol-cable"
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden
    >
      <path className="plan-symbol-sign" d={isModule ? MODULE_SIGN : CABLE_SIGN} />
    </svg>
  );
}

function proportions(type: CatalogType): { readonly width: number; readonly height: number } {
  if (type.kind === 'device') {
    const height = Math.max(3, Math.min(MAX_SIDE, type.device.heightHalfRu * 1.6));
    return type.device.heightHalfRu === 0 ? { width: 4, height: MAX_SIDE } : { width: 24, height };
  }
  const spec = specOf(type);
  if (!isKnown(spec.widthUm) || !isKnown(spec.depthUm)) return { width: 16, height: 16 };
  const scale = MAX_SIDE / Math.max(spec.widthUm, spec.depthUm);
  return { width: Math.max(6, spec.widthUm * scale), height: Math.max(6, spec.depthUm * scale) };
}
