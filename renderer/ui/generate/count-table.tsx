import type { FabricCounts, SideCounts } from '#shared/generate/fabric/counts';
import { useFormat } from '../components/use-format';

type Row = readonly [label: string, count: number];

/** Switches, links and modules of a fabric, as counted without placing any of it. */
export function CountTable({ counts }: { readonly counts: FabricCounts }) {
  const { count } = useFormat();
  return (
    <table className="generate-table" data-testid="fabric-counts">
      <caption>Counts</caption>
      <tbody>
        {rowsOf(counts).map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(counts: FabricCounts): readonly Row[] {
  const { gpus, nodes, leaf, spine, core, cables, transceivers, nodeTransceivers } = counts;
  const { storage, inBand, outOfBand, nvlink } = counts;
  return [
    ['Nodes', nodes],
    ['GPUs', gpus],
    ['Leaf switches', leaf],
    ['Spine switches', spine],
    ...(core > 0 ? [['Core switches', core] as const] : []),
    ['Links node to leaf', cables.nodeLeaf],
    ['Links leaf to spine', cables.leafSpine],
    ...(core > 0 ? [['Links spine to core', cables.spineCore] as const] : []),
    ['Modules in switches, all links by optics', transceivers],
    ['Modules in nodes, all links by optics', nodeTransceivers],
    ...(storage ? sideRows('Storage', storage) : []),
    ...(inBand ? sideRows('In-band', inBand) : []),
    ...(outOfBand
      ? ([
          ['Management switches', outOfBand.switches],
          ['Management links', outOfBand.links + outOfBand.uplinks],
        ] as const)
      : []),
    ...(nvlink
      ? ([
          ['NVLink domains', nvlink.domains],
          ['NVLink links', nvlink.links],
        ] as const)
      : []),
  ];
}

function sideRows(name: string, { leaf, spine, links, leafSpine }: SideCounts): readonly Row[] {
  return [
    [`${name} switches`, leaf + spine],
    [`${name} links`, links + leafSpine],
  ];
}
