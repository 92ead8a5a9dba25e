package nl.buurtpunt.kiosk.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import nl.buurtpunt.kiosk.sync.LimitedBody.TooLongException;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Refused;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Unreachable;
import nl.buurtpunt.kiosk.sync.PinnedTrust.UnpinnedKeyException;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.identity.RequestSignature.Target;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.KeysAnswer;

/// The server over HTTPS: pinned key, TLS 1.2 or newer, HTTP/2 where it can, no redirects, nothing unbounded in size or
/// time.
final class HttpsServerLink implements ServerLink {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    /// Once because the challenge is new, once because a kiosk that was restarted has lost count under it, and more
    /// because letters, statuses and news are asked for at once and overtake each other.
    static final int MOST_SIGNATURES = 6;

    private final LinkSettings settings;
    private final RequestSigner signer;
    private final Duration patience;
    private final TakenBook taken;
    private final HttpClient client;
    private final Clock clock;
    private final AtomicReference<Optional<LastContact>> lastContact = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Consumer<LastContact>> listener = new AtomicReference<>(_ -> {});

    HttpsServerLink(LinkSettings settings, RequestSigner signer, Duration patience) {
        this(settings, signer, patience, new TakenBook());
    }

    /// @param patience how long an answer may take, beyond the wait that was asked for
    /// @param taken is told what each answer says of the server's count of letters
    HttpsServerLink(LinkSettings settings, RequestSigner signer, Duration patience, TakenBook taken) {
        this.settings = settings;
        this.signer = signer;
        this.patience = patience;
        this.taken = taken;
        // Only to tell how far it is from the server's.
        this.clock = signer.clock();
        this.client = HttpClient.newBuilder()
                .version(settings.encrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.compareTo(CONNECT_PATIENCE) < 0 ? patience : CONNECT_PATIENCE)
                .sslContext(pinned(settings))
                .sslParameters(modern())
                .build();
    }

    @Override
    public Answer<KeysAnswer> keys() {
        return once(KeysAnswer.class, request("GET", Api.KEYS, new byte[0], patience), Limits.SMALL_ANSWER_BYTES);
    }

    @Override
    public Answer<EnrolmentState> enrol(EnrolmentRequest request) {
        byte[] body = WireJson.write(request);
        return once(EnrolmentState.class, request("POST", Api.ENROLMENTS, body, patience), Limits.SMALL_ANSWER_BYTES);
    }

    @Override
    public Answer<CurrentRelease> currentRelease(ReleaseQuestion question) {
        Duration wait = Duration.ofSeconds(question.waitSeconds());
        return signed(CurrentRelease.class, Limits.RELEASE_ANSWER_BYTES, () -> {
            HttpRequest.Builder request = signedRequest("GET", Api.CURRENT_RELEASE, new byte[0], patience.plus(wait));
            question.held().ifPresent(it -> request.header("If-None-Match", "\"" + it + "\""));
            question.seenOrder().ifPresent(it -> request.header(Api.SEEN_ORDER_HEADER, it));
            if (question.waitSeconds() > 0) {
                request.header(Api.PREFER_HEADER, "wait=" + question.waitSeconds());
            }
            return request;
        });
    }

    @Override
    public Answer<EntryBatch> entries(List<String> hashes) {
        byte[] body = WireJson.write(new EntryBatch.Request(hashes));
        return signed(
                EntryBatch.class,
                Limits.BATCH_ANSWER_BYTES,
                () -> signedRequest("POST", Api.ENTRY_BATCHES, body, patience));
    }

    @Override
    public Answer<DiagnosticBundle.Stored> diagnosticBundle(String id, byte[] body) {
        return signed(
                DiagnosticBundle.Stored.class,
                Limits.SMALL_ANSWER_BYTES,
                () -> signedRequest("PUT", Api.DIAGNOSTIC_BUNDLES + "/" + id, body, patience));
    }

    @Override
    public Answer<Acknowledgement> letter(String id, byte[] body) {
        return signed(
                Acknowledgement.class,
                Limits.SMALL_ANSWER_BYTES,
                () -> signedRequest("PUT", Api.LETTERS + "/" + id, body, patience));
    }

    @Override
    public Answer<StatusBatch> statuses(String epoch, long after, long held) {
        return signed(
                StatusBatch.class,
                Limits.STATUS_BATCH_BYTES,
                () -> signedRequest("GET", statusesAfter(epoch, after, held), new byte[0], patience));
    }

    /// The path and query of a question for statuses.
    static String statusesAfter(String epoch, long after, long held) {
        return Api.STATUSES + "?after=" + after + (held < after ? "&held=" + held : "")
                + (epoch.isEmpty() ? "" : "&epoch=" + epoch);
    }

    @Override
    public Answer<HeldTaken> heldStatuses(HeldStatuses held) {
        byte[] body = WireJson.write(held);
        return signed(
                HeldTaken.class,
                Limits.SMALL_ANSWER_BYTES,
                () -> signedRequest("POST", Api.HELD_STATUSES, body, patience));
    }

    @Override
    public Optional<Instant> serverTime() {
        return lastContact().map(LastContact::serverTime);
    }

    /// The server that was last heard; empty before the first answer.
    Optional<LastContact> lastContact() {
        return lastContact.get();
    }

    void onContact(Consumer<LastContact> newListener) {
        listener.set(newListener);
    }

    private void heard(LastContact contact) {
        lastContact.set(Optional.of(contact));
        listener.get().accept(contact);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Signed afresh when the server asks for it.
    private <T> Answer<T> signed(Class<T> type, int limit, Supplier<HttpRequest.Builder> request) {
        Answer<T> answer = once(type, request.get(), limit);
        for (int again = 1; again < MOST_SIGNATURES && answer.wantsAnotherSignature(); again++) {
            answer = once(type, request.get(), limit);
        }
        return answer;
    }

    private HttpRequest.Builder signedRequest(String method, String path, byte[] body, Duration limit) {
        HttpRequest.Builder request = request(method, path, body, limit);
        String digest = ContentDigest.of(body);
        RequestSignature signature = signer.sign(new Target(method, settings.base() + path, digest));
        return request.header(ContentDigest.HEADER, digest)
                .header(RequestSignature.INPUT_HEADER, signature.inputHeader())
                .header(RequestSignature.HEADER, signature.signatureHeader());
    }

    private HttpRequest.Builder request(String method, String path, byte[] body, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.base() + path))
                .timeout(limit)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Encoding", "gzip");
        return body.length == 0
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private <T> Answer<T> once(Class<T> type, HttpRequest.Builder builder, int limit) {
        HttpRequest request = builder.build();
        var begun = new AtomicBoolean();
        Optional<LetterCount> known = taken.known();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, head -> {
            begun.set(true);
            Optional<String> signedWith = request.headers().firstValue(RequestSignature.INPUT_HEADER);
            head.headers().firstValue(Api.CHALLENGE_HEADER).ifPresent(it -> signer.learn(it, signedWith));
            head.headers()
                    .firstValue("Date")
                    .flatMap(date -> LastContact.of(date, clock.instant()))
                    .ifPresent(this::heard);
            head.headers()
                    .firstValue(Api.LETTERS_TAKEN_HEADER)
                    .flatMap(LetterCount::parse)
                    .ifPresent(said -> taken.heard(known, said));
            return new LimitedBody(limit);
        });
        try {
            // The request's own timeout ends with the head of the answer; this one holds for the whole.
            long most = request.timeout().orElse(patience).plus(patience).toMillis();
            HttpResponse<byte[]> response = sent.get(most, TimeUnit.MILLISECONDS);
            return AnswerReader.read(type, response.statusCode(), response.headers(), response.body(), limit);
        } catch (TimeoutException e) {
            sent.cancel(true);
            return Answer.none(failed(begun.get(), "no end within the time allowed"));
        } catch (ExecutionException e) {
            return Answer.none(trouble(begun.get(), e));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.none(new Unreachable("interrupted"));
        }
    }

    private static LinkTrouble trouble(boolean begun, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLongException) {
                return new Refused(RefusalReason.TOO_LONG, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof UnpinnedKeyException) {
                return new Refused(RefusalReason.SERVER_KEY, String.valueOf(cause.getMessage()));
            }
        }
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (cause instanceof IOException) {
            return failed(begun, cause.getClass().getSimpleName() + " " + cause.getMessage());
        }
        throw new IllegalStateException("asking the server", cause);
    }

    private static LinkTrouble failed(boolean begun, String why) {
        return begun ? new Refused(RefusalReason.CUT_OFF, why) : new Unreachable(why);
    }

    private static SSLContext pinned(LinkSettings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedTrust(settings.pins())}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static SSLParameters modern() {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }
}
