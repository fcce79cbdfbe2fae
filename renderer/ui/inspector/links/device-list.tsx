import type { RecordId } from '#shared/model/record-id';
import { ruLabel } from '#shared/operations/rack-space';
import { referring } from '#shared/store/document-view';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { RecordLink } from '../record-link';
import { ShortList } from '../short-list';

/** The devices of a rack from the top down; a click selects one. */
export function DeviceList({ rackId }: { readonly rackId: RecordId<'rack'> }) {
  const { editor, session } = useProgram();
  const devices = [...referring(editor.view, 'device', 'rackId', rackId)].sort(
    (a, b) => (b.bottomHalfRu ?? -1) - (a.bottomHalfRu ?? -1) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return (
    <Section title="Devices" aside={devices.length}>
      <ShortList
        items={devices}
        itemKey={(device) => device.id}
        emptyText="No devices are mounted in it."
        renderItem={(device) => (
          <div className="link-row-head">
            <RecordLink id={device.id} />
            <span className="inspector-muted">
              {device.bottomHalfRu === undefined ? `0U ${device.side ?? ''}` : ruLabel(device.bottomHalfRu)}
              {device.face === 'rear' && ', rear'}
            </span>
          </div>
        )}
      />
      <Button onClick={() => session.setState({ elevationRackIds: [rackId], isElevationOpen: true })}>
        Show the elevation
      </Button>
    </Section>
  );
}
