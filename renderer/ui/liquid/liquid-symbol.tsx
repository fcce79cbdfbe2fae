import type { ReactElement } from 'react';
import type { LiquidBoxKind } from './liquid-chain';

/** Symbols of the schematic, drawn in a square of 24. */
const SYMBOLS: { readonly [K in LiquidBoxKind]: ReactElement } = {
  loop: (
    <>
      <path d="M4 9a8 5 0 0 1 15-1M20 15a8 5 0 0 1-15 1" />
      <path d="M19 4v4h-4M5 20v-4h4" />
    </>
  ),
  liquidUnit: (
    <>
      <path d="M4 2h16v20H4z" />
      <path d="M4 12h16M8 6l4 4 4-4M8 18l4-4 4 4" />
    </>
  ),
  airUnit: (
    <>
      <path d="M4 3h16v18H4z" />
      <circle cx="12" cy="12" r="5.500" />
      <path d="M12 12V6.500M12 12l4.800 2.700M12 12l-4.800 2.700" />
    </>
  ),
  racks: (
    <>
      <path d="M3 4h7v16H3zM14 4h7v16h-7z" />
      <path d="M3 9h7M3 14h7M14 9h7M14 14h7" />
    </>
  ),
  room: <path d="M3 5h18v14H3zM9 19v-5h6v5" />,
};

/** The symbol of a part of the cooling system. */
export function LiquidSymbol({ kind }: { readonly kind: LiquidBoxKind }) {
  return (
    <svg className="one-line-symbol" viewBox="0 0 24 24" width={26} height={26} aria-hidden>
      {SYMBOLS[kind]}
    </svg>
  );
}
