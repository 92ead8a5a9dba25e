package nl.buurtpunt.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import nl.buurtpunt.kiosk.sync.LimitedBody.TooLongException;
import nl.buurtpunt.kiosk.sync.LinkTrouble.ChallengeRequired;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Failing;
import nl.buurtpunt.kiosk.sync.LinkTrouble.LetterRefused;
import nl.buurtpunt.kiosk.sync.LinkTrouble.NotEnrolled;
import nl.buurtpunt.kiosk.sync.LinkTrouble.NotModified;
import nl.buurtpunt.kiosk.sync.LinkTrouble.NothingPublished;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Refused;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Revoked;
import nl.buurtpunt.kiosk.sync.LinkTrouble.SlowDown;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/// Makes an answer of what came over HTTP. A status of 200 proves nothing: captive portals say it too. So the
/// type must be JSON, the version header must be ours, and the whole must read as the record we asked for.
final class AnswerReader {
    private static final int DEFAULT_WAIT_SECONDS = 30;
    private static final int LONGEST_WAIT_SECONDS = 3_600;

    private AnswerReader() {}

    static <T> Answer<T> read(Class<T> type, int status, HttpHeaders headers, byte[] received, int limit) {
        if (status == 304) {
            return Answer.none(new NotModified());
        }
        if (status == 429 || status == 503) {
            return Answer.none(new SlowDown(retryAfter(headers)));
        }
        if (status >= 500) {
            return Answer.none(new Failing(status));
        }
        if (status >= 300 && status < 400) {
            return refused(RefusalReason.NOT_OUR_SERVER, "it sends us elsewhere, status " + status);
        }
        if (!isOurs(headers)) {
            return refused(RefusalReason.NOT_OUR_SERVER, "status " + status + ", type " + type(headers));
        }
        try {
            byte[] body = unpack(headers, received, limit);
            return status == 200 || status == 201
                    ? new Answer.Got<>(WireJson.read(type, body))
                    : Answer.none(problem(status, headers, body));
        } catch (TooLongException e) {
            return refused(RefusalReason.TOO_LONG, String.valueOf(e.getMessage()));
        } catch (EOFException e) {
            return refused(RefusalReason.CUT_OFF, "the packed answer ends too early");
        } catch (IOException | MalformedWireException e) {
            return refused(RefusalReason.NOT_OUR_SERVER, String.valueOf(e.getMessage()));
        }
    }

    private static LinkTrouble problem(int status, HttpHeaders headers, byte[] body) throws MalformedWireException {
        String problem = String.valueOf(WireJson.read(Problem.class, body).type());
        if (status == 401 && !problem.equals(Api.PROBLEM_SIGNATURE) && hasChallenge(headers)) {
            return new ChallengeRequired();
        }
        return switch (problem) {
            case Api.PROBLEM_REVOKED -> new Revoked();
            case Api.PROBLEM_NOT_ENROLLED -> new NotEnrolled();
            case Api.PROBLEM_NO_RELEASE -> new NothingPublished();
            case Api.PROBLEM_LETTER_MALFORMED, Api.PROBLEM_LETTER_CONFLICT ->
                new LetterRefused(status + " " + problem.substring(Api.PROBLEM_PREFIX.length()));
            default -> new Refused(RefusalReason.STATUS, "status " + status + ", " + problem);
        };
    }

    private static boolean hasChallenge(HttpHeaders headers) {
        return headers.firstValue(Api.CHALLENGE_HEADER).isPresent();
    }

    private static boolean isOurs(HttpHeaders headers) {
        return headers.firstValue(Api.VERSION_HEADER).orElse("").startsWith("1.")
                && (type(headers).equals("application/json") || type(headers).equals("application/problem+json"));
    }

    private static String type(HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElse("none").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    private static byte[] unpack(HttpHeaders headers, byte[] received, int limit) throws IOException {
        if (!headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return received;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(received))) {
            byte[] unpacked = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new TooLongException(limit);
            }
            return unpacked;
        }
    }

    private static Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("");
        int seconds = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : DEFAULT_WAIT_SECONDS;
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS));
    }

    private static <T> Answer<T> refused(RefusalReason reason, String detail) {
        return Answer.none(new Refused(reason, detail));
    }

    /// What we read of a problem (RFC 9457).
    record Problem(@Nullable String type) {
        Problem {
            type = type == null ? "about:blank" : type;
        }
    }
}
