import type { JSX } from 'preact';
import type { DetailedPresence, Device } from '../../preload/contract.js';
import { deviceName } from '../ui/device-words.js';
import { detailsText } from '../ui/strings.js';
import { callDevices } from './why.js';

/** A person's devices: what each is at, and what it can be used for. */
export function Devices({ presence }: { presence: DetailedPresence }): JSX.Element {
  const { devices } = presence;
  if (devices.length === 0) return <p class="secondary no-devices">{detailsText.noDevices}</p>;
  const calling = callDevices(presence);
  // Where several could be, the server does not say which one it is.
  const onCall = calling.length === 1 ? calling[0] : undefined;
  return (
    <table class="devices">
      <caption>{detailsText.devices}</caption>
      <thead>
        <tr>
          <th scope="col">{detailsText.device}</th>
          <th scope="col">{detailsText.state}</th>
          <th scope="col">{detailsText.can}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.id} class={device === onCall ? 'on-call' : ''}>
            <th scope="row">
              <bdi title={device.id}>{deviceName(device.id, device.model)}</bdi>
              {device.note !== undefined && <span class="secondary device-note">{device.note}</span>}
            </th>
            <td>{device === onCall ? detailsText.onCall : stateWords(device)}</td>
            <td>{capabilityWords(device)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateWords(device: Device): string {
  if (device.open === undefined) return detailsText.unsaid;
  if (!device.open) return detailsText.closed;
  return device.userInput === 'idle' ? detailsText.openIdle : detailsText.open;
}

function capabilityWords({ capabilities }: Device): string {
  const kinds = (['audio', 'video', 'text'] as const).filter((kind) => capabilities[kind]);
  return kinds.length === 0 ? '–' : kinds.map((kind) => detailsText[kind]).join(', ');
}
