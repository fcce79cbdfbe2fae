import type { ReactElement } from 'react';
import type { BoxKind } from './chain';

/** The symbols of one-line diagrams, after IEC 60617 where it has one; drawn in a square of 24. */
const SYMBOLS: { readonly [K in BoxKind]: ReactElement } = {
  utility: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M6.5 12c2-5 3.5-5 5.5 0s3.5 5 5.5 0" />
    </>
  ),
  generator: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M14.5 7.5a3.2 3.2 0 1 0 .5 4.5h-2.5M8 16.5c1.300-2 2.700-2 4 0s2.700 2 4 0" />
    </>
  ),
  transformer: (
    <>
      <circle cx="12" cy="8.5" r="5.5" />
      <circle cx="12" cy="15.5" r="5.5" />
    </>
  ),
  switchgear: (
    <>
      <path d="M2 7h20M7 7v3M17 7v3M7 14v7M17 14v7M12 2v5" />
      <path d="M5 10h4v4H5zM15 10h4v4h-4z" />
    </>
  ),
  automaticTransferSwitch: (
    <>
      <path d="M6 2v6M18 2v6M12 22v-7M12 15L7 8" />
      <path d="M4.5 8h3M16.5 8h3" />
    </>
  ),
  staticTransferSwitch: (
    <>
      <path d="M6 2v4M18 2v4M6 12v4h12v-4M12 16v6" />
      <path d="M3 6h6l-3 6zM15 6h6l-3 6zM3 12h6M15 12h6" />
    </>
  ),
  ups: (
    <>
      <path d="M3 3h18v18H3zM3 21L21 3" />
      <path d="M5.5 7.5c1-1.700 2-1.700 3 0s2 1.700 3 0M14 15.5h5M14 18h5" />
    </>
  ),
  floorPdu: (
    <>
      <path d="M4 2h16v20H4z" />
      <circle cx="12" cy="8.5" r="3.5" />
      <circle cx="12" cy="12.5" r="3.5" />
      <path d="M8 19h8" />
    </>
  ),
  panelboard: (
    <>
      <path d="M5 2h14v20H5zM12 5v14" />
      <path d="M8 7h4M12 10h4M8 13h4M12 16h4" />
    </>
  ),
  busway: (
    <>
      <path d="M2 6h20v3H2zM6 9v5M12 9v5M18 9v5" />
      <path d="M4.5 14h3v4h-3zM10.5 14h3v4h-3zM16.5 14h3v4h-3z" />
    </>
  ),
  powerRack: (
    <>
      <path d="M5 2h14v20H5z" />
      <path d="M8.5 10h7M8.5 14h2M13.5 14h2M12 14" />
    </>
  ),
  plant: (
    <>
      <path d="M4 4h16v16H4z" />
      <path d="M13 6l-4 7h6l-4 6" />
    </>
  ),
  elsewhere: <path d="M4 4h16v16H4z" strokeDasharray="3 2.5" />,
};

/** The symbol of a kind of node. */
export function NodeSymbol({ kind }: { readonly kind: BoxKind }) {
  return (
    <svg className="one-line-symbol" viewBox="0 0 24 24" width={26} height={26} aria-hidden>
      {SYMBOLS[kind]}
    </svg>
  );
}
