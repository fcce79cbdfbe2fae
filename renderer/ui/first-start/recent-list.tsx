import { useEffect, useState } from 'react';
import type { RecentFile } from '#shared/host/contract';
import { Button } from '../components/button';
import { useProgram } from '../program';

const MAX_SHOWN = 5;

/** The files opened last; nothing when there are none. */
export function RecentList() {
  const { host, actions } = useProgram();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let isGone = false;
    void host.documents.recentFiles().then((found) => {
      if (!isGone) setFiles(found.slice(0, MAX_SHOWN));
    });
    return () => {
      isGone = true;
    };
  }, [host]);
  if (files.length === 0) return null;
  return (
    <>
      <h3>Opened last</h3>
      <ul>
        {files.map((file) => (
          <li key={file.token}>
            <Button tone="link" onClick={() => void actions.context.files.openRecent(file.token)}>
              {file.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
