import { useCallback } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import '../../theme/base.css';
import { Minimap } from '../../canvas/minimap/minimap';
import { Rulers } from '../../canvas/rulers/rulers';
import { StageView } from '../../canvas/stage-view';
import { DragGhost } from '../catalog/drag-ghost';
import { ContextMenu } from '../context-menu/context-menu';
import { Dialogs } from '../dialogs/dialogs';
import { ElevationPanel } from '../elevation/elevation-panel';
import { FailureBanner } from '../failure/failure-banner';
import { InspectorPanel } from '../inspector/inspector-panel';
import { Notices } from '../notices/notices';
import { useAnnouncements } from '../outline/use-announcements';
import { DiagramPanel } from '../one-line/diagram-panel';
import { Palette } from '../palette/palette';
import { ProblemsPanel } from '../problems/problems-panel';
import { useProgram, useSession } from '../program';
import { OverlayLegend } from '../overlay/overlay-legend';
import { GuideCard } from '../first-start/guide-card';
import { TrayBar } from '../trays/tray-bar';
import { EmptyPlan } from './empty-plan';
import { MeasureReadout } from './measure-readout';
import { LeftPanel } from './left-panel';
import { MenuBar } from './menu-bar';
import { ProgressBar } from './progress-bar';
import { ReviewBanner } from './review-banner';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';
import { TypedSizes } from './typed-sizes';
import { useNativeMenu } from './use-native-menu';
import { useShortcuts } from './use-shortcuts';
import './shell.css';

/** The window: menu and tools above, the plan in the middle with its panels around it, the status line below. */
export function Shell() {
  const { host } = useProgram();
  useShortcuts();
  useNativeMenu();
  useAnnouncements();
  const isCatalogOpen = useSession((state) => state.isCatalogOpen);
  const isInspectorOpen = useSession((state) => state.isInspectorOpen);
  return (
    <div className="shell" data-testid="app">
      <header className="shell-header">
        <h1 className="visually-hidden">Plenum</h1>
        {host.menu.isNative ? null : <MenuBar />}
        <Toolbar />
        <ReviewBanner />
        <FailureBanner />
        <GuideCard />
      </header>
      <main className="shell-body">
        <Group orientation="horizontal">
          {isCatalogOpen && (
            <>
              <Panel
                id="catalog"
                defaultSize="270px"
                minSize="200px"
                maxSize="480px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <LeftPanel />
              </Panel>
              <Separator className="shell-separator shell-separator-upright" aria-label="Width of the catalog" />
            </>
          )}
          <Panel id="middle" minSize="320px">
            <Middle />
          </Panel>
          {isInspectorOpen && (
            <>
              <Separator className="shell-separator shell-separator-upright" aria-label="Width of the inspector" />
              <Panel
                id="inspector"
                defaultSize="320px"
                minSize="240px"
                maxSize="560px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <InspectorPanel />
              </Panel>
            </>
          )}
        </Group>
        <Notices />
      </main>
      <StatusBar />
      <Dialogs />
      <Palette />
      <ContextMenu />
      <DragGhost />
      <ProgressBar />
    </div>
  );
}

/** The plan, with the elevation beside it, and the one-line diagram and the problems below. */
function Middle() {
  const isProblemsOpen = useSession((state) => state.isProblemsOpen);
  const isElevationOpen = useSession((state) => state.isElevationOpen);
  const isOneLineOpen = useSession((state) => state.isOneLineOpen);
  const isPlanHidden = useSession((state) => state.isOneLineOpen && state.isOneLineAlone);
  return (
    <Group orientation="vertical">
      {!isPlanHidden && (
        <Panel id="upper" minSize="160px">
          <Group orientation="horizontal">
            <Panel id="plan" minSize="240px">
              <Plan />
            </Panel>
            {isElevationOpen && (
              <>
                <Separator
                  className="shell-separator shell-separator-upright"
                  aria-label="Width of the rack elevation"
                />
                <Panel id="elevation" defaultSize="424px" minSize="220px" groupResizeBehavior="preserve-pixel-size">
                  <ElevationPanel />
                </Panel>
              </>
            )}
          </Group>
        </Panel>
      )}
      {isOneLineOpen && (
        <>
          {!isPlanHidden && (
            <Separator className="shell-separator shell-separator-level" aria-label="Height of the one-line diagram" />
          )}
          <Panel id="one-line" defaultSize="45%" minSize="140px">
            <DiagramPanel />
          </Panel>
        </>
      )}
      {isProblemsOpen && (
        <>
          <Separator className="shell-separator shell-separator-level" aria-label="Height of the problems" />
          <Panel id="problems" defaultSize="200px" minSize="96px" groupResizeBehavior="preserve-pixel-size">
            <ProblemsPanel />
          </Panel>
        </>
      )}
    </Group>
  );
}

function Plan() {
  const { editor, session, tools, drag } = useProgram();
  const areRulersShown = useSession((state) => state.areRulersShown);
  const isMinimapShown = useSession((state) => state.isMinimapShown);
  const openMenu = useCallback((x: number, y: number) => session.setState({ contextMenuAt: { x, y } }), [session]);
  return (
    <section className="plan" aria-label="Plan">
      <StageView editor={editor} session={session} tools={tools} drag={drag} onContextMenu={openMenu} />
      {areRulersShown && <Rulers editor={editor} session={session} tools={tools} />}
      {isMinimapShown && <Minimap editor={editor} />}
      <EmptyPlan />
      <OverlayLegend />
      <TypedSizes />
      <MeasureReadout />
      <TrayBar />
    </section>
  );
}
