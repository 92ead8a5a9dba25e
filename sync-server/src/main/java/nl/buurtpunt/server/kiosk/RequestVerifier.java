package nl.buurtpunt.server.kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import org.jspecify.annotations.Nullable;

/// Decides whether a request comes from a kiosk we let in, and is not an old one sent again. No clock takes part:
/// under a kiosk's key a pair (number of the challenge, counter) is taken once, and none far behind the highest.
public final class RequestVerifier {
    /// What of a kiosk's requests has been seen: under its newest challenge the highest counter, and which of the 64 up
    /// to that. A kiosk asks from several threads, whose requests overtake each other on the way.
    private record Place(long challenge, long highest, long seen) {
        private static final int WINDOW = Long.SIZE;

        /// Empty when this pair was seen before, or may have been.
        Optional<Place> with(long number, long counter) {
            if (number > challenge) {
                return Optional.of(new Place(number, counter, 1));
            }
            if (number < challenge || counter <= highest - WINDOW) {
                return Optional.empty();
            }
            if (counter > highest) {
                long shifted = counter - highest < WINDOW ? seen << (counter - highest) : 0;
                return Optional.of(new Place(challenge, counter, shifted | 1));
            }
            long bit = 1L << (highest - counter);
            return (seen & bit) == 0 ? Optional.of(new Place(challenge, highest, seen | bit)) : Optional.empty();
        }
    }

    private static final Place START = new Place(0, 0, 0);

    private final KioskStore kiosks;
    private final Challenges challenges;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    public RequestVerifier(KioskStore kiosks, Challenges challenges) {
        this.kiosks = kiosks;
        this.challenges = challenges;
    }

    /// A request as it arrived; headers that were not sent are null.
    ///
    /// @param uri the whole target: scheme, host and port as the kiosk addressed us, path and query
    /// @param bodyDigest of the body that arrived, in the spelling of `Content-Digest`
    public record Received(
            String method,
            String uri,
            String bodyDigest,
            @Nullable String contentDigest,
            @Nullable String signatureInput,
            @Nullable String signature) {}

    /// What is thought of a request.
    public sealed interface Verdict {
        record Genuine(Kiosk kiosk) implements Verdict {}

        /// The signature is missing or does not hold.
        record BadSignature(String why) implements Verdict {}

        /// Well signed, but not for a challenge we know, or seen before: sign again with this one.
        record SignAgain(String challenge) implements Verdict {}

        record NotEnrolled() implements Verdict {}

        record Revoked(Kiosk kiosk) implements Verdict {}
    }

    /// Who signed a request, as far as its head tells.
    private sealed interface Signer {
        record Known(Kiosk kiosk, RequestNonce nonce) implements Signer {}

        record Refused(Verdict verdict) implements Signer {}
    }

    public Verdict verify(Received request) {
        if (isSigned(request) && !request.bodyDigest().equals(request.contentDigest())) {
            return new Verdict.BadSignature("the content digest is missing or does not fit the body");
        }
        return switch (signer(request)) {
            case Signer.Known(Kiosk kiosk, RequestNonce nonce) -> placed(kiosk, nonce);
            case Signer.Refused(Verdict verdict) -> verdict;
        };
    }

    /// What the head alone says against a request, before its body is read; empty when a kiosk that is let in signed
    /// it. Nothing is counted: it is verified once more with its body.
    ///
    /// @param head with the digest it names in place of that of the body
    public Optional<Verdict> refusedByHead(Received head) {
        return signer(head) instanceof Signer.Refused(Verdict verdict) ? Optional.of(verdict) : Optional.empty();
    }

    private static boolean isSigned(Received request) {
        return request.signatureInput() != null && request.signature() != null;
    }

    private Signer signer(Received request) {
        String input = request.signatureInput();
        String signed = request.signature();
        if (input == null || signed == null) {
            return bad("the request is not signed");
        }
        RequestSignature signature;
        try {
            signature = RequestSignature.parse(input, signed);
        } catch (MalformedWireException e) {
            return bad(String.valueOf(e.getMessage()));
        }
        Optional<Kiosk> kiosk = kiosks.find(signature.keyId());
        if (kiosk.isEmpty()) {
            return new Signer.Refused(new Verdict.NotEnrolled());
        }
        var target = new RequestSignature.Target(request.method(), request.uri(), request.bodyDigest());
        if (!signature.verifiedBy(kiosk.get().key(), target)) {
            return bad("the signature does not hold for this method, target and digest");
        }
        return kiosk.get().isConfirmed()
                ? new Signer.Known(kiosk.get(), signature.nonce())
                : new Signer.Refused(new Verdict.Revoked(kiosk.get()));
    }

    private static Signer bad(String why) {
        return new Signer.Refused(new Verdict.BadSignature(why));
    }

    private Verdict placed(Kiosk kiosk, RequestNonce nonce) {
        OptionalLong number = challenges.numberOf(nonce.challenge());
        if (number.isEmpty()) {
            return new Verdict.SignAgain(challenges.current());
        }
        // One step, so that of two equal requests at the same moment only one gets through.
        var before = new Place[1];
        var fits = new AtomicBoolean();
        places.compute(kiosk.id(), (id, last) -> {
            before[0] = last == null ? START : last;
            Optional<Place> next = before[0].with(number.getAsLong(), nonce.counter());
            fits.set(next.isPresent());
            return next.orElse(before[0]);
        });
        if (fits.get()) {
            return new Verdict.Genuine(kiosk);
        }
        // Overtaken by one under a newer challenge, which the kiosk has; or it was restarted and has lost count.
        boolean overtaken = number.getAsLong() < before[0].challenge();
        return new Verdict.SignAgain(overtaken ? challenges.current() : challenges.above(before[0].challenge()));
    }
}
