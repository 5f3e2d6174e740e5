import type { JSX } from 'preact';
import type { Device } from '../../preload/contract.js';
import { detailsText, deviceName } from '../ui/strings.js';

/** A person's devices: which can be reached, and for what. */
export function Devices({ devices }: { devices: readonly Device[] }): JSX.Element {
  if (devices.length === 0) return <p class="secondary no-devices">{detailsText.noDevices}</p>;
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
          <tr key={device.id}>
            <th scope="row" dir="auto">
              <span title={device.id}>{deviceName(device.id, device.model)}</span>
              {device.note !== undefined && <span class="secondary device-note">{device.note}</span>}
            </th>
            <td>{stateWords(device)}</td>
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
