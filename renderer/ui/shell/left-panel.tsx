import { CatalogPanel } from '../catalog/catalog-panel';
import { LayersPanel } from '../layers/layers-panel';
import { OutlinePanel } from '../outline/outline-panel';
import { Tabs } from '../components/tabs';
import { useProgram, useSession } from '../program';

const TABS = [
  { id: 'catalog', label: 'Catalog' },
  { id: 'outline', label: 'Outline' },
  { id: 'layers', label: 'Layers' },
] as const;

/** The panels on the left of the plan, one in front of the other. */
export function LeftPanel() {
  const { session } = useProgram();
  const selected = useSession((state) => state.leftPanel);
  return (
    <div className="left-panel">
      <Tabs
        label="Left panels"
        tabs={TABS}
        selected={selected}
        onSelect={(leftPanel) => session.setState({ leftPanel })}
        panelClassName="left-panel-body"
      >
        {selected === 'catalog' && <CatalogPanel />}
        {selected === 'outline' && <OutlinePanel />}
        {selected === 'layers' && <LayersPanel />}
      </Tabs>
    </div>
  );
}
