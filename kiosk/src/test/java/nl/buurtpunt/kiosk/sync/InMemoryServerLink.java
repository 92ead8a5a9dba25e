package nl.buurtpunt.kiosk.sync;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.KeysAnswer;

/// The link's twin: the same questions, signed and answered in the same way, without a socket between.
final class InMemoryServerLink implements ServerLink {
    static final String BASE = "https://twin";

    private final TwinServer server;
    private final RequestSigner signer;
    private final TakenBook taken;
    private boolean plugged = true;
    private boolean heard;

    InMemoryServerLink(TwinServer server, RequestSigner signer) {
        this(server, signer, new TakenBook());
    }

    InMemoryServerLink(TwinServer server, RequestSigner signer, TakenBook taken) {
        this.server = server;
        this.signer = signer;
        this.taken = taken;
    }

    void pullThePlug() {
        plugged = false;
    }

    @Override
    public Answer<KeysAnswer> keys() {
        return ask(KeysAnswer.class, "GET", Api.KEYS, Map.of(), new byte[0]);
    }

    @Override
    public Answer<EnrolmentState> enrol(EnrolmentRequest request) {
        return ask(EnrolmentState.class, "POST", Api.ENROLMENTS, Map.of(), WireJson.write(request));
    }

    @Override
    public Answer<CurrentRelease> currentRelease(ReleaseQuestion question) {
        Map<String, String> headers = new HashMap<>();
        question.held().ifPresent(it -> headers.put("if-none-match", "\"" + it + "\""));
        question.seenOrder().ifPresent(it -> headers.put(Api.SEEN_ORDER_HEADER.toLowerCase(Locale.ROOT), it));
        return signed(CurrentRelease.class, "GET", Api.CURRENT_RELEASE, headers, new byte[0]);
    }

    @Override
    public Answer<EntryBatch> entries(List<String> hashes) {
        byte[] body = WireJson.write(new EntryBatch.Request(hashes));
        return signed(EntryBatch.class, "POST", Api.ENTRY_BATCHES, Map.of(), body);
    }

    @Override
    public Answer<DiagnosticBundle.Stored> diagnosticBundle(String id, byte[] body) {
        return signed(DiagnosticBundle.Stored.class, "PUT", Api.DIAGNOSTIC_BUNDLES + "/" + id, Map.of(), body);
    }

    @Override
    public Answer<Acknowledgement> letter(String id, byte[] body) {
        return signed(Acknowledgement.class, "PUT", Api.LETTERS + "/" + id, Map.of(), body);
    }

    @Override
    public Answer<StatusBatch> statuses(String epoch, long after, long held) {
        String path = HttpsServerLink.statusesAfter(epoch, after, held);
        return signed(StatusBatch.class, "GET", path, Map.of(), new byte[0]);
    }

    @Override
    public Answer<HeldTaken> heldStatuses(HeldStatuses held) {
        return signed(HeldTaken.class, "POST", Api.HELD_STATUSES, Map.of(), WireJson.write(held));
    }

    @Override
    public Optional<Instant> serverTime() {
        return heard ? Optional.of(server.now) : Optional.empty();
    }

    @Override
    public void close() {
        plugged = false;
    }

    private <T> Answer<T> signed(Class<T> type, String method, String path, Map<String, String> headers, byte[] body) {
        Answer<T> answer = ask(type, method, path, withSignature(method, path, headers, body), body);
        for (int again = 1; again < HttpsServerLink.MOST_SIGNATURES && answer.wantsAnotherSignature(); again++) {
            answer = ask(type, method, path, withSignature(method, path, headers, body), body);
        }
        return answer;
    }

    private Map<String, String> withSignature(String method, String path, Map<String, String> headers, byte[] body) {
        String digest = ContentDigest.of(body);
        RequestSignature signature = signer.sign(new RequestSignature.Target(method, BASE + path, digest));
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-digest", digest);
        all.put("signature-input", signature.inputHeader());
        all.put("signature", signature.signatureHeader());
        return all;
    }

    private <T> Answer<T> ask(Class<T> type, String method, String path, Map<String, String> headers, byte[] body) {
        if (!plugged) {
            return Answer.none(new LinkTrouble.Unreachable("unplugged"));
        }
        Optional<LetterCount> known = taken.known();
        TwinServer.Reply reply = server.handle(new TwinServer.Request(method, BASE + path, headers, body));
        HttpHeaders received = HttpHeaders.of(
                reply.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue()))),
                (name, value) -> true);
        Optional<String> signedWith = Optional.ofNullable(headers.get("signature-input"));
        received.firstValue(Api.CHALLENGE_HEADER).ifPresent(it -> signer.learn(it, signedWith));
        received.firstValue(Api.LETTERS_TAKEN_HEADER)
                .flatMap(LetterCount::parse)
                .ifPresent(said -> taken.heard(known, said));
        heard = true;
        return AnswerReader.read(type, reply.status(), received, reply.body(), Limits.RELEASE_ANSWER_BYTES);
    }
}
