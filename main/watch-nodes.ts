import { words } from '../preload/words/spoken.js';
import type { ServerAddresses } from './endpoint/server-addresses.js';
import type { NodeDirectory } from './presence/nodes.js';
import { nodeOrigin } from './pws/node-origin.js';
import { createRestService } from './pws/rest-service.js';
import type { Trust } from './pws/verifying-agent.js';
import { sameOrigin } from './settings/same-origin.js';

export interface NodesPlan {
  /** Scheme, host and port of the configured server. */
  readonly origin: string;
  /** PEM of certificates or authorities to trust besides the public ones. */
  readonly certificate?: string;
  /** Certificates that the person trusted, each for one origin. */
  readonly trusted: readonly { readonly origin: string; readonly certificate: string }[];
  /** Host names or addresses of the cluster's other nodes. */
  readonly otherNodes: readonly string[];
  /** How long an answer may take, in milliseconds; the client's own choice when undefined. */
  readonly timeoutMs?: number;
}

/** The servers of a plan and their services, made when they are first asked for. */
export interface NodeServices extends NodeDirectory {
  close(): void;
}

/** A server named another that is not talked to. */
class RefusedNode extends Error {
  override readonly name = 'RefusedNode';
  readonly advice: string;

  constructor({ message, advice }: { readonly message: string; readonly advice: string }) {
    super(message);
    this.advice = advice;
  }
}

/**
 * Who may be talked to, and so be given a password or a session key: the configured server, the nodes that the person
 * named, and those that the configured server names itself over a verified connection (wire format 1.5).
 */
export function nodeServices(plan: NodesPlan, addresses: ServerAddresses): NodeServices {
  const services = new Map<string, ReturnType<typeof createRestService>>();
  const serviceAt = (origin: string): ReturnType<typeof createRestService> => {
    const known = services.get(origin);
    if (known) return known;
    const { timeoutMs } = plan;
    const service = createRestService({
      origin,
      trust: trustOf(plan, origin),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    services.set(origin, service);
    return service;
  };
  const configured = new URL(plan.origin);
  const isVouchedFor = (host: string): boolean =>
    configured.protocol === 'https:' ||
    host === configured.hostname ||
    plan.otherNodes.some((node) => hostOf(node, plan.origin) === host);

  return {
    configured: { host: configured.hostname, service: serviceAt(plan.origin) },
    others: plan.otherNodes,
    named(name, given) {
      const origin = nodeOrigin(
        { kind: 'redirect', primaryServer: name, ...(given === undefined ? {} : { origin: given }) },
        plan.origin,
      );
      if (!URL.canParse(origin)) throw new RefusedNode(words().server.impossibleNode(name));
      const host = new URL(origin).hostname;
      // Nobody can tell whether it was that server who said so.
      if (!isVouchedFor(host)) throw new RefusedNode(words().server.unvouchedNode(host));
      addresses.add(host);
      return { host, service: serviceAt(origin) };
    },
    close() {
      for (const service of services.values()) service.close();
    },
  };
}

/** As `URL` spells it; undefined where it can be none. */
function hostOf(node: string, configured: string): string | undefined {
  const origin = nodeOrigin({ kind: 'redirect', primaryServer: node }, configured);
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}

function trustOf({ certificate, trusted }: NodesPlan, origin: string): Trust {
  const pinned = trusted.find((one) => sameOrigin(one.origin, origin))?.certificate;
  return {
    ...(certificate === undefined ? {} : { authorities: certificate }),
    ...(pinned === undefined ? {} : { pinned }),
  };
}
