package nl.buurtpunt.kiosk.sync;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.KeysAnswer;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// The server's side of the interface in memory: real keys, real signatures, real challenges.
final class TwinServer {
    private static final SecureRandom RANDOM = new SecureRandom();

    final SigningKey root = SigningKey.generate(RANDOM);
    final List<String> askedEntries = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final Map<String, String> bundles = new HashMap<>();
    final TwinLetters letters = new TwinLetters();
    private final OpeningKey letterKey = OpeningKey.ofRaw(new SecureRandom().generateSeed(SealingKey.KEY_BYTES));
    Instant now = Instant.parse("2026-11-21T02:00:00Z");
    boolean keepsRequests = true;
    boolean confirmAtOnce;
    /// Says that it stored what it did not.
    boolean lies;
    int busySeconds;
    private final Map<String, VerifyingKey> offered = new LinkedHashMap<>();
    private final Map<String, EnrolmentState.Status> kiosks = new HashMap<>();
    private final Map<String, String> entryTexts = new HashMap<>();
    private final Map<String, String> manifests = new HashMap<>();
    private SigningKey releaseKey = SigningKey.generate(RANDOM);
    private SignedText keys = keyList(1, releaseKey);
    private Epoch epoch = new Epoch(1_763_690_000_000L, 7);
    private long version;
    private Optional<SignedText> manifest = Optional.empty();
    private String challenge = "";

    /// So many times a request of another thread comes before one that was signed earlier.
    int overtakings;
    private long counter;

    TwinServer() {
        restart();
    }

    /// One request as it came in; header names in small letters.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String method, String uri, Map<String, String> headers, byte[] body) {
        String path() {
            return uri.replaceFirst("^https?://[^/]*", "");
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, Map<String, String> headers, byte[] body) {}

    /// Forgets the challenge, as a restarted server does.
    synchronized void restart() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        counter = 0;
    }

    synchronized ReleaseOrder publish(List<Entry> entries) {
        return publish(entries, Content.CREATED, Duration.ofDays(90));
    }

    /// @param valid how long the city stands by it
    synchronized ReleaseOrder publish(List<Entry> entries, Instant created, Duration valid) {
        version++;
        for (Entry entry : entries) {
            byte[] bytes = EntryCodec.write(entry);
            entryTexts.put(Sha256.hex(bytes), new String(bytes, StandardCharsets.UTF_8));
        }
        return publishLines(entries.stream().map(ManifestEntry::of).toList(), created, valid);
    }

    /// Publishes what the lines say, true or not.
    synchronized ReleaseOrder publishLines(List<ManifestEntry> lines) {
        return publishLines(lines, Content.CREATED, Duration.ofDays(90));
    }

    private ReleaseOrder publishLines(List<ManifestEntry> lines, Instant created, Duration valid) {
        var order = new ReleaseOrder(epoch, version);
        var made = new Manifest(order, created, created.plus(valid), lines);
        manifest = Optional.of(SignedText.sign(made.text(), releaseKey));
        manifests.put(made.sha256(), made.text());
        return order;
    }

    /// An entry of a kind that this version of the kiosk does not know.
    synchronized ManifestEntry hold(String kind, String id, String text) {
        entryTexts.put(Sha256.hex(text), text);
        return new ManifestEntry(kind, id, Sha256.hex(text), text.getBytes(StandardCharsets.UTF_8).length);
    }

    synchronized void restoreBackup(Epoch newer, long versionThen) {
        epoch = newer;
        version = versionThen;
    }

    synchronized void rotateKey(long listNumber) {
        releaseKey = SigningKey.generate(RANDOM);
        keys = keyList(listNumber, releaseKey);
    }

    synchronized void serveKeys(SignedText list) {
        keys = list;
    }

    synchronized SignedText keyList(long number, SigningKey... inUse) {
        List<PublishedKey> published = new ArrayList<>();
        for (SigningKey key : inUse) {
            published.add(PublishedKey.of(KeyUse.RELEASE, key.verifyingKey()));
        }
        published.add(letterKey.sealingKey().published());
        return SignedText.sign(new KeyList(number, Content.CREATED, published).text(), root);
    }

    synchronized void confirm(VerifyingKey key) {
        kiosks.put(key.keyId(), EnrolmentState.Status.CONFIRMED);
    }

    synchronized void revoke(VerifyingKey key) {
        kiosks.put(key.keyId(), EnrolmentState.Status.REVOKED);
    }

    synchronized void forgetKiosks() {
        kiosks.clear();
    }

    synchronized CurrentRelease full() {
        return CurrentRelease.full(manifest.orElseThrow(), order("-"));
    }

    synchronized Reply handle(Request request) {
        if (keepsRequests) {
            requests.add(request);
        }
        if (busySeconds > 0) {
            return problem(429, "about:blank")
                    .with("Retry-After", String.valueOf(busySeconds))
                    .reply();
        }
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET " + Api.KEYS -> ok(new KeysAnswer(keys)).reply();
                case "POST " + Api.ENROLMENTS -> enrol(WireJson.read(EnrolmentRequest.class, request.body()));
                case "GET " + Api.CURRENT_RELEASE -> refusedUnsigned(request).orElseGet(() -> current(request));
                case "POST " + Api.ENTRY_BATCHES -> {
                    var asked = WireJson.read(EntryBatch.Request.class, request.body());
                    yield refusedUnsigned(request).orElseGet(() -> entries(asked));
                }
                case "POST " + Api.HELD_STATUSES -> {
                    var held = WireJson.read(HeldStatuses.class, request.body());
                    yield refusedUnsigned(request)
                            .orElseGet(() ->
                                    ok(new HeldTaken(letters.takeBack(held))).reply());
                }
                default -> other(request);
            };
        } catch (MalformedWireException e) {
            return problem(400, "about:blank").reply();
        }
    }

    private Reply other(Request request) {
        String asked = request.method() + " " + request.path();
        if (asked.startsWith("PUT " + Api.DIAGNOSTIC_BUNDLES + "/")) {
            return refusedUnsigned(request).orElseGet(() -> bundle(request));
        }
        if (asked.startsWith("PUT " + Api.LETTERS + "/")) {
            return refusedUnsigned(request).orElseGet(() -> letter(request));
        }
        if (asked.startsWith("GET " + Api.STATUSES + "?after=")) {
            return refusedUnsigned(request).orElseGet(() -> statuses(request));
        }
        return problem(404, "about:blank").reply();
    }

    private Reply letter(Request request) {
        String id = request.path().substring(Api.LETTERS.length() + 1);
        TwinLetters.Refusal refusal = letters.refused.get(id);
        if (refusal != null) {
            letters.offers.add(id);
            return problem(refusal.status(), refusal.problem()).reply();
        }
        return letters.take(id, request.body())
                .map(it -> ok(it).reply())
                .orElseGet(() -> problem(409, Api.PROBLEM_LETTER_CONFLICT).reply());
    }

    private Reply statuses(Request request) {
        String[] query = request.path()
                .replaceFirst("^.*\\?after=", "")
                .replaceFirst("&held=\\d+", "")
                .split("&epoch=", 2);
        return ok(letters.after(query.length < 2 ? "" : query[1], Long.parseLong(query[0])))
                .reply();
    }

    private Reply enrol(EnrolmentRequest request) {
        String id = request.publicKey().keyId();
        offered.put(id, request.publicKey());
        EnrolmentState.Status status = kiosks.computeIfAbsent(
                id, it -> confirmAtOnce ? EnrolmentState.Status.CONFIRMED : EnrolmentState.Status.PENDING);
        return ok(switch (status) {
                    case PENDING -> EnrolmentState.pending();
                    case REVOKED -> EnrolmentState.revoked();
                    case CONFIRMED -> EnrolmentState.confirmed("kiosk-1", "voorbeeld", order(request.nonce()));
                })
                .reply();
    }

    private Optional<Reply> refusedUnsigned(Request request) {
        try {
            var signature = RequestSignature.parse(
                    request.header(RequestSignature.INPUT_HEADER).orElse(""),
                    request.header(RequestSignature.HEADER).orElse(""));
            String digest = request.header(ContentDigest.HEADER).orElse("");
            VerifyingKey key = offered.get(signature.keyId());
            EnrolmentState.Status status = kiosks.get(signature.keyId());
            if (key == null || status == null || status == EnrolmentState.Status.PENDING) {
                return Optional.of(problem(403, Api.PROBLEM_NOT_ENROLLED).reply());
            }
            var target = new RequestSignature.Target(request.method(), request.uri(), digest);
            if (!digest.equals(ContentDigest.of(request.body())) || !signature.verifiedBy(key, target)) {
                return Optional.of(problem(401, Api.PROBLEM_SIGNATURE).reply());
            }
            if (status == EnrolmentState.Status.REVOKED) {
                return Optional.of(problem(403, Api.PROBLEM_REVOKED).reply());
            }
            boolean fresh = signature.nonce().challenge().equals(challenge)
                    && signature.nonce().counter() > counter;
            if (overtakings > 0) {
                overtakings--;
                return Optional.of(problem(401, Api.PROBLEM_CHALLENGE).reply());
            }
            if (signature.nonce().challenge().equals(challenge) && !fresh) {
                restart(); // a kiosk that lost count gets a challenge of its own
            }
            counter = fresh ? signature.nonce().counter() : counter;
            return fresh
                    ? Optional.empty()
                    : Optional.of(problem(401, Api.PROBLEM_CHALLENGE).reply());
        } catch (MalformedWireException e) {
            return Optional.of(problem(401, Api.PROBLEM_SIGNATURE).reply());
        }
    }

    private Reply current(Request request) {
        if (manifest.isEmpty()) {
            return problem(404, Api.PROBLEM_NO_RELEASE).reply();
        }
        String held = request.header("If-None-Match").orElse("").replace("\"", "");
        SignedText signed = manifest.get();
        if (held.equals(Sha256.hex(signed.text()))) {
            return new Draft(304, new byte[0])
                    .with(Api.CHALLENGE_HEADER, challenge)
                    .reply();
        }
        String base = manifests.get(held);
        return ok(base == null ? full() : CurrentRelease.delta(base, signed, order("-")))
                .reply();
    }

    private Reply entries(EntryBatch.Request asked) {
        List<EntryBatch.Item> items = new ArrayList<>();
        for (String hash : asked.sha256()) {
            askedEntries.add(hash);
            String text = entryTexts.get(hash);
            if (text != null) {
                items.add(new EntryBatch.Item(hash, text));
            }
        }
        return ok(new EntryBatch(items)).reply();
    }

    private Reply bundle(Request request) {
        String id = request.path().substring(Api.DIAGNOSTIC_BUNDLES.length() + 1);
        String text = new String(request.body(), StandardCharsets.UTF_8);
        String held = bundles.putIfAbsent(id, text);
        return held == null || held.equals(text)
                ? ok(new DiagnosticBundle.Stored(id, Sha256.hex(lies ? "something else" : text)))
                        .reply()
                : problem(409, "about:blank").reply();
    }

    private SignedText order(String nonce) {
        return SignedText.sign(new OrderStatement(nonce, new ReleaseOrder(epoch, version)).text(), releaseKey);
    }

    private Draft ok(Object answer) {
        return new Draft(200, WireJson.write(answer)).with("Content-Type", "application/json; charset=utf-8");
    }

    private Draft problem(int status, String type) {
        String json = "{\"type\":\"" + type + "\",\"title\":\"No\",\"status\":" + status + ",\"detail\":\"No.\"}";
        return new Draft(status, json.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/problem+json");
    }

    private final class Draft {
        private final int status;
        private final byte[] body;
        private final Map<String, String> headers = new LinkedHashMap<>();

        Draft(int status, byte[] body) {
            this.status = status;
            this.body = body;
            headers.put(Api.VERSION_HEADER, Api.VERSION);
            headers.put(Api.CHALLENGE_HEADER, challenge);
            headers.put(Api.LETTERS_TAKEN_HEADER, letters.count().text());
        }

        Draft with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Reply reply() {
            return new Reply(status, headers, body);
        }
    }
}
