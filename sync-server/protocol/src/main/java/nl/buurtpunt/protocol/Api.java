package nl.buurtpunt.protocol;

/// Names of the HTTP interface that both sides must spell the same way.
public final class Api {
    public static final String VERSION = "1.0.0";
    public static final String VERSION_HEADER = "API-Version";
    /// The server's challenge, on every signed answer and on a 401.
    public static final String CHALLENGE_HEADER = "Buurtpunt-Challenge";
    /// The highest order the kiosk has seen, signed by the server that gave it: a `SignedText` as base64url JSON.
    public static final String SEEN_ORDER_HEADER = "Buurtpunt-Seen-Order";
    /// `Prefer: wait=25` (RFC 7240) asks the server to wait for news.
    public static final String PREFER_HEADER = "Prefer";

    public static final String KEYS = "/v1/keys";
    public static final String ENROLMENTS = "/v1/enrolments";
    public static final String CURRENT_RELEASE = "/v1/releases/current";
    public static final String ENTRY_BATCHES = "/v1/entry-batches";
    /// `PUT` of one [nl.buurtpunt.protocol.health.DiagnosticBundle], followed by its id.
    public static final String DIAGNOSTIC_BUNDLES = "/v1/diagnostic-bundles";

    public static final String OPENAPI = "/v1/openapi.json";

    /// Types of problem (RFC 9457) that a kiosk acts upon.
    public static final String PROBLEM_PREFIX = "urn:buurtpunt:problem:";

    /// 401: the challenge in the nonce is not (or no longer) known, sign again with the one in the header.
    public static final String PROBLEM_CHALLENGE = PROBLEM_PREFIX + "challenge-required";
    /// 401: the signature is missing or does not hold.
    public static final String PROBLEM_SIGNATURE = PROBLEM_PREFIX + "signature-refused";
    /// 403: this kiosk was confirmed once and is no longer.
    public static final String PROBLEM_REVOKED = PROBLEM_PREFIX + "kiosk-revoked";
    /// 403: no one has confirmed this key.
    public static final String PROBLEM_NOT_ENROLLED = PROBLEM_PREFIX + "kiosk-not-enrolled";
    /// 404: nothing has been published yet.
    public static final String PROBLEM_NO_RELEASE = PROBLEM_PREFIX + "no-release";

    private Api() {}
}
