import { describe, expect, onTestFinished, test } from 'vitest';
import { ServerAddresses } from '../../../main/endpoint/server-addresses.js';
import { problemOf } from '../../../main/presence/problem.js';
import { nodeHosts } from '../../../main/settings/node-hosts.js';
import { nodeServices } from '../../../main/watch-nodes.js';

function setUp(origin: string, otherNodes: string[]) {
  const addresses = new ServerAddresses([], { clock: { now: () => 0 } });
  const nodes = nodeServices({ origin, trusted: [], otherNodes }, addresses);
  onTestFinished(() => nodes.close());
  return { nodes, addresses };
}

describe.each(['http://imp1:8082', 'https://imp1:8083'])('of %s', (origin) => {
  test('nodes are told by name, and by address of either kind', () => {
    const { nodes, addresses } = setUp(origin, nodeHosts('fd00::2 imp2 10.0.0.7'));
    expect(nodes.others.map((host) => nodes.named(host).host)).toEqual(['[fd00::2]', 'imp2', '10.0.0.7']);
    // The server writes the address as it likes.
    expect(nodes.named('FD00:0::2').host).toBe('[fd00::2]');
    expect(addresses.admits('fd00::2')).toBe(true);
  });

  test.each(['300.1.1.1', 'a:b:c', '1:2:3', ''])('“%s” is no node, and said in words', (name) => {
    const { nodes } = setUp(origin, []);
    let error: unknown;
    try {
      nodes.named(name);
    } catch (thrown) {
      error = thrown;
    }
    expect(problemOf(error)).toMatchObject({
      message: expect.stringContaining(`“${name}”`) as string,
      advice: expect.stringContaining('administrator') as string,
    });
  });

  test('one that is impossible does not keep the others from being talked to', () => {
    const { nodes } = setUp(origin, ['300.1.1.1', 'imp2']);
    expect(nodes.named('imp2').host).toBe('imp2');
  });
});

test('without TLS a stranger is not talked to', () => {
  const { nodes } = setUp('http://imp1:8082', ['imp2']);
  expect(() => nodes.named('imp3')).toThrow('anybody could have said so');
});
