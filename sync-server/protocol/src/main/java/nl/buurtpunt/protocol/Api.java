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

    /// `PUT` of one [nl.buurtpunt.protocol.letter.SealedLetter], followed by its id; answered with an
    /// `Acknowledgement`.
    public static final String LETTERS = "/v1/letters";
    /// `GET ?after=<number>&epoch=<text>`: a [nl.buurtpunt.protocol.letter.StatusBatch].
    public static final String STATUSES = "/v1/statuses";
    /// `POST` of the statuses a kiosk holds that a restored server may have lost.
    public static final String HELD_STATUSES = "/v1/statuses/held";
    /// `POST` of a look-up key, by anybody: the sealed status or one generic 404.
    public static final String PUBLIC_STATUS = "/v1/public/status";
    /// `PUT` of a letter from the web page, followed by its id; its kiosk is [#WEB_KIOSK].
    public static final String PUBLIC_LETTERS = "/v1/public/letters";
    /// On that `PUT`: base64 of the look-up key of the letter it follows, so that only who has a code can send one.
    public static final String LOOK_UP_KEY_HEADER = "Buurtpunt-Look-Up-Key";
    /// The kiosk id of letters that come from the web page; no kiosk can be enrolled under it.
    public static final String WEB_KIOSK = "web";
    /// On every answer to a signed request: how many letters the server ever took from this kiosk, a `LetterCount`.
    public static final String LETTERS_TAKEN_HEADER = "Buurtpunt-Letters-Taken";

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

    /// 400: the bytes of a letter cannot be read; it stays as it is, with its bytes, for a person to look at.
    public static final String PROBLEM_LETTER_MALFORMED = PROBLEM_PREFIX + "letter-malformed";
    /// 409: other bytes are stored under this id, or another letter has this look-up hash.
    public static final String PROBLEM_LETTER_CONFLICT = PROBLEM_PREFIX + "letter-conflict";
    /// 429: later, after `Retry-After`; nothing is wrong with what was sent.
    public static final String PROBLEM_QUOTA = PROBLEM_PREFIX + "quota";

    private Api() {}
}
