import {useEffect, useState} from 'preact/hooks';
import type {Service} from '../suggest/client';
import {versionOf, type Version} from '../suggest/version';
import {Icon} from '../ui/icon';
import {say} from '../ui/words';

/** Where service and extension are too far apart: which of the two to update. Else nothing. */
export function Update({service, version}: {service: () => Service; version: string}) {
  const [found, setFound] = useState<Version | null>(null);
  useEffect(() => void versionOf(service(), version).then(setFound), [service, version]);
  if (!found?.update) return null;
  return (
    <p class="update" data-aboveboard="update" role="status" title={found.why ?? undefined}>
      <Icon name="warn" />
      {say(`options.update.${found.update}`)}
    </p>
  );
}
