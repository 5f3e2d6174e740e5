import { describe, expect, it } from 'vitest';
import { fingerprintGroups, hostOf, validity } from '../../../renderer/ui/certificate.js';
import { certificate } from './connections.js';

describe('a certificate that is looked at', () => {
  it('is valid from its first to its last moment', () => {
    const at = (now: number) => validity(certificate, now);
    expect([999, 1000, 2000, 2001].map(at)).toEqual(['not-yet', 'valid', 'valid', 'expired']);
  });

  it('shows all of its fingerprint, in parts', () => {
    const groups = fingerprintGroups(certificate.fingerprint256);
    expect(groups).toHaveLength(8);
    expect(groups[0]).toBe('00:01:02:03:');
    expect(groups.join('')).toBe(certificate.fingerprint256);
  });

  it('belongs to a host', () => {
    expect(hostOf('https://imp.example.com:8083')).toBe('imp.example.com');
    expect(hostOf('nonsense')).toBe('nonsense');
  });
});
