/** The two sets of CRDs of the Gateway API. */
type Channel = 'standard' | 'experimental';

/** A half-open range of UTF-16 offsets, `start` included, `end` not. */
type Span = Readonly<{
    start: number;
    end: number;
}>;

/** Replace `span` of a text by `text`. An empty span inserts, an empty text deletes. */
type TextEdit = Readonly<{
    span: Span;
    text: string;
}>;
/** A text edit in a file of the workspace. A path that is not there yet is created. */
type FileEdit = TextEdit & Readonly<{
    path: string;
}>;

/** What a manifest holds once it is read: the values of JSON. */
type Json = null | boolean | number | string | JsonArray | JsonObject;
type JsonArray = readonly Json[];
type JsonObject = {
    readonly [key: string]: Json;
};

/** A command by name with its arguments: plain data, so that it can cross to a worker, wait in a fix, or be shown in a menu. */
type CommandCall = Readonly<{
    id: string;
    args: Readonly<Record<string, Json>>;
}>;
/** Something the user should know before a command is carried out, and what would make it right. */
type Caveat = Readonly<{
    message: string;
    remedies: readonly Readonly<{
        title: string;
        call: CommandCall;
    }>[];
}>;

type Severity = 'error' | 'warning' | 'info';
/** A way to mend a finding: a command that can be planned, previewed and undone like any other. */
type Fix = Readonly<{
    title: string;
    call: CommandCall;
}>;

/** The columns of the canvas, in the order traffic takes them; `support` holds what stands beside the chain. */
declare const TIERS: readonly ["entry", "gateway", "route", "service", "workload", "support"];
type Tier = (typeof TIERS)[number];
/** What a reference is for; it decides what happens when it cannot be followed. */
type RefRole = 'class' | 'parent' | 'backend' | 'mirror' | 'auth' | 'certificate' | 'ca-certificate' | 'client-certificate' | 'parameters' | 'extension' | 'target' | 'ingress-class' | 'service-name';

type EdgeRole = RefRole | 'exposes' | 'selects' | 'endpoints';

/** One entry of a list of conditions, as controllers write it (without its time). */
type Condition = Readonly<{
    type: string;
    /** `Unknown` is never computed for what a controller settles; it stands for what the manifests do not tell. */
    status: 'True' | 'False' | 'Unknown';
    reason: string;
    message: string;
    observedGeneration: number;
}>;
/** What is written as `status.addresses`. */
type Address = Readonly<{
    type: string;
    value: string;
}>;

/** How an object or a connection stands: it works, it does not, or these manifests do not tell. */
type State = 'ok' | 'problem' | 'unknown';

/** An object of the chain of traffic, or one that is only referred to. */
type NodeJson = Readonly<{
    /** `group/Kind/namespace/name`. */
    id: string;
    kind: string;
    /** Empty for cluster-scoped objects. */
    namespace: string;
    name: string;
    /** Its column: from where traffic enters to the workloads. */
    tier: Tier;
    /** `ghost`: something refers to it and it is not there. `derived`: a load balancer that a Gateway or Service stands for. */
    origin: 'manifest' | 'ghost' | 'derived';
    /** It works, it does not, or these manifests do not tell. */
    state: State;
    /** The parts that edges join: listeners, rules, ports, containers. */
    rows: readonly Readonly<{
        id: string;
        label: string;
    }>[];
}>;
/** A connection in the direction that traffic takes. */
type EdgeJson = Readonly<{
    id: string;
    /** What the reference behind it is for. */
    role: EdgeRole;
    /** `row` is null where the object as a whole is meant. */
    from: Readonly<{
        node: string;
        row: string | null;
    }>;
    to: Readonly<{
        node: string;
        row: string | null;
    }>;
    state: State;
    /** Why it does not work, or is not known to; null where it does. */
    reason: string | null;
}>;
/** The chain of traffic with everything beside it. */
type GraphJson = Readonly<{
    nodes: readonly NodeJson[];
    edges: readonly EdgeJson[];
}>;

type ObjectReference = Readonly<{
    group: string;
    kind: string;
    namespace?: string;
    name: string;
    sectionName?: string;
    port?: number;
}>;
/** The `status` that a conformant controller would write, in the shape of the API; which parts it has depends on the kind. */
type ObjectStatus = Readonly<{
    conditions?: readonly Condition[];
    /** Of Gateways: the addresses that are bound. */
    addresses?: readonly Address[];
    /** Of Gateways: how many ListenerSets are attached. */
    attachedListenerSets?: number;
    /** Of Gateways and ListenerSets. */
    listeners?: readonly Readonly<{
        name: string;
        supportedKinds: readonly Readonly<{
            group: string;
            kind: string;
        }>[];
        attachedRoutes: number;
        conditions: readonly Condition[];
    }>[];
    /** Of routes: an entry for each parentRef that a controller answers for. */
    parents?: readonly Readonly<{
        parentRef: ObjectReference;
        controllerName: string;
        conditions: readonly Condition[];
    }>[];
    /** Of policies. */
    ancestors?: readonly Readonly<{
        ancestorRef: ObjectReference;
        controllerName: string;
        conditions: readonly Condition[];
    }>[];
    /** Of GatewayClasses. */
    supportedFeatures?: readonly Readonly<{
        name: string;
    }>[];
}>;
/** An object that the Gateway API gives a status, with the one that a controller would write. */
type StatusItem = Readonly<{
    apiVersion: string;
    kind: string;
    metadata: Readonly<{
        name: string;
        /** Absent for cluster-scoped objects. */
        namespace?: string;
        generation: number;
    }>;
    /** Absent where no controller would write any. */
    status?: ObjectStatus;
}>;

/** What a client speaks. A GRPC request is HTTP/2 with or without TLS, as the listener of its port demands. */
type Protocol = 'HTTP' | 'HTTPS' | 'GRPC' | 'TLS' | 'TCP' | 'UDP';

/** A request as it stands in files and on standard input. Everything but the host has a default. */
type RequestJson = Readonly<{
    /** `HTTP` when absent. */
    protocol?: Protocol;
    /** `namespace/name` of the Gateway it is sent to; optional where only one could answer. */
    gateway?: string;
    /** 80 for HTTP and GRPC, 443 for HTTPS and TLS, or the Gateway's only port when absent. */
    port?: number;
    /** Perhaps with a port, which routing ignores. */
    host?: string;
    /** The server name of the TLS handshake; that of the host when absent. */
    sni?: string;
    /** `GET`, for gRPC `POST`, when absent. */
    method?: string;
    /** With the query. */
    path?: string;
    /** By name; a list for a repeated header. */
    headers?: Readonly<Record<string, string | readonly string[]>>;
    /** gRPC: what the path is made of. */
    service?: string;
    rpc?: string;
    /** How long the backend takes to answer, as a duration such as `1500ms`. */
    backendTakes?: string;
}>;

type Stage = 'listener' | 'route' | 'rule' | 'match' | 'filter' | 'backend' | 'service' | 'endpoint';
type Verdict = 'chosen' | 'passed' | 'rejected' | 'applied';

type Timeouts = Readonly<{
    request?: string;
    backendRequest?: string;
}>;

type HeadersJson = Readonly<Record<string, string>>;
/** Where some of a rule's requests go. */
type BackendJson = Readonly<{
    kind: string;
    namespace: string;
    name: string;
    port: number | null;
    weight: number;
    /** From 0 to 1, of all requests of the rule. */
    share: number;
    /** Of a share that cannot be served: what its clients get. */
    statusCode?: number;
    /** As the backend sees it; absent for connections and datagrams. */
    request?: Readonly<{
        method: string;
        host: string;
        path: string;
        headers: HeadersJson;
    }>;
    /** `workload` and `port` are null where they cannot be known; `assumed` stands for what the manifests say nothing of. */
    endpoints: readonly Readonly<{
        workload: string | null;
        port: number | null;
        assumed?: true;
    }>[];
}>;
/** What becomes of a request, and why. What was never reached is null or empty. */
type TraceJson = Readonly<{
    /**
     * `forwarded`: to backends, some of which may fail. `redirected`, `responded`: the gateway answers itself. `refused`:
     * there is no answer at all.
     */
    outcome: 'forwarded' | 'redirected' | 'responded' | 'refused';
    /** `namespace/name`. */
    gateway: string | null;
    listener: string | null;
    route: Readonly<{
        kind: string;
        namespace: string;
        name: string;
    }> | null;
    rule: Readonly<{
        index: number;
        name: string | null;
    }> | null;
    match: Readonly<{
        index: number;
    }> | null;
    /** What the client gets of the gateway itself. */
    response?: Readonly<{
        statusCode: number;
        headers: HeadersJson;
    }>;
    backends: readonly BackendJson[];
    mirrors: readonly Readonly<{
        kind: string;
        namespace: string;
        name: string;
        port: number | null;
        percent: number;
    }>[];
    /** What happens to the headers of answers. */
    responseHeaders: Readonly<{
        set: HeadersJson;
        add: HeadersJson;
        remove: readonly string[];
    }>;
    /** As durations of the Gateway API: `10s`. */
    timeouts: Timeouts;
    /** Every candidate that was looked at, and why it lost. The last one says how it ended. */
    steps: readonly Readonly<{
        stage: Stage;
        subject: string;
        verdict: Verdict;
        reason: string;
    }>[];
}>;

/** One thing that is, or may be, wrong, as programs read it. Lines and columns count from 1, columns in UTF-16 units. */
type FindingJson = Readonly<{
    /** `group/name` of the rule. */
    code: string;
    /** `error`: the API server refuses the object, or a controller marks it not accepted, resolved or programmed. */
    severity: Severity;
    /** What is wrong, in one sentence; of a finding of the API server the line that it prints. */
    message: string;
    /** The object it is about, cluster-scoped ones with an empty namespace; null for text that is no object. */
    resource: Readonly<{
        apiVersion: string;
        kind: string;
        namespace: string;
        name: string;
    }> | null;
    /** The field, from the object on, also inside a List: `spec.rules[0].backendRefs[1]`. */
    path: string;
    file: string;
    line: number;
    column: number;
    endLine: number;
    /** The column behind the last character. */
    endColumn: number;
    fixes: readonly Readonly<{
        title: string;
    }>[];
    /** The page of the rule in the documentation. */
    docs: string;
    /** The API server itself would say so. */
    admission?: true;
}>;

/** One thing that is, or may be, wrong, with the commands that fix it. */
type Finding = Omit<FindingJson, 'fixes'> & Readonly<{
    /** What follows from it for traffic, and what to do. */
    explanation: string;
    fixes: readonly Fix[];
}>;

/** Texts by the names of their files. */
type Files = Readonly<Record<string, string>>;
/** What becomes of a request; or why it cannot be read, or does not say enough because several Gateways could answer. */
type TracedRequest = Readonly<{
    ok: true;
    trace: TraceJson;
}> | Readonly<{
    ok: false;
    reason: string;
}>;
/** What commands come to, or why one of them cannot be carried out. */
type AppliedCommands = Readonly<{
    ok: true;
    /** What was done: "Attach shop/cart to infra/edge". */
    title: string;
    /** The changes of texts. They all refer to the text before any of them. */
    edits: readonly FileEdit[];
    /** Files that are gone. */
    deletes: readonly string[];
    /** What would be wrong afterwards and is not now. */
    caveats: readonly Caveat[];
    /** The workspace afterwards. */
    workspace: Workspace;
}> | Readonly<{
    ok: false;
    reason: string;
    remedies: Caveat['remedies'];
}>;
/**
 * Manifests with everything that follows from them; it does not change.
 * Documents that cannot be read as YAML are findings, and their objects are not there.
 */
type Workspace = Readonly<{
    /** The texts. */
    files: Files;
    /** Every problem, as `gatehouse validate` reports it, by file in the order in which they were given. */
    findings: readonly Finding[];
    /** The objects that the Gateway API gives a status, with the one that a conformant controller would write. */
    statuses: readonly StatusItem[];
    /** The chain of traffic: objects and their connections. */
    graph: GraphJson;
    /**
     * Where a request goes, and why.
     *
     * @param request a URL, such as `http://shop.example.com/cart` or `grpc://host/pkg.Service/Method`, or a request
     */
    trace: (request: string | RequestJson) => TracedRequest;
    /** Carries out commands in turn, such as the fixes of findings, as the smallest edits of the texts. */
    apply: (...calls: readonly CommandCall[]) => AppliedCommands;
}>;

/** What is known of the cluster that the manifests are for. */
type OpenOptions = Readonly<{
    /** Which CRDs of the Gateway API are taken as installed; `standard` when absent. */
    channel?: Channel | undefined;
    /** The manifests are only a part of the cluster: what is absent is not known instead of missing. */
    partial?: boolean | undefined;
    /** Names of GatewayClasses that are taken as present although the manifests do not hold them; `*` for all. */
    assumeClasses?: readonly string[] | undefined;
    /** Where namespaced objects without a namespace would land; `default` when absent. */
    defaultNamespace?: string | undefined;
    /** Where implementations differ: the answers that are not the model's own default, by id of the choice. */
    choices?: Readonly<Record<string, string>> | undefined;
    /** The day on which certificates are checked, as `2026-01-31`; the current one when absent. */
    today?: string | undefined;
}>;
/**
 * Opens a workspace: manifests of the Gateway API, of Ingresses, and of what is behind them.
 *
 * ```js
 * import { open } from 'gatehouse';
 *
 * const workspace = open({ 'shop.yaml': await readFile('shop.yaml', 'utf8') });
 * for (const { file, line, message } of workspace.findings) console.log(`${file}:${line} ${message}`);
 * ```
 *
 * @param files the text of each file by its name; YAML with any number of documents, or JSON
 */
declare function open(files: Files, options?: OpenOptions): Workspace;

export { open };
export type { AppliedCommands, BackendJson as Backend, Caveat, Channel, CommandCall, Condition, FileEdit, Files, Finding, GraphJson as Graph, EdgeJson as GraphEdge, NodeJson as GraphNode, ObjectStatus, OpenOptions, RequestJson as Request, StatusItem, TraceJson as Trace, TracedRequest, Workspace };
