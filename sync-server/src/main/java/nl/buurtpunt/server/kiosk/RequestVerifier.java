package nl.buurtpunt.server.kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import org.jspecify.annotations.Nullable;

/// Decides whether a request comes from a kiosk we let in, and is not an old one sent again. No clock takes part:
/// under a kiosk's key the pair (number of the challenge, counter) must rise with every request.
public final class RequestVerifier {
    private record Place(long challenge, long counter) {
        boolean isAbove(Place other) {
            return challenge > other.challenge || (challenge == other.challenge && counter > other.counter);
        }
    }

    private static final Place START = new Place(0, 0);

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

    public Verdict verify(Received request) {
        if (request.signatureInput() == null || request.signature() == null) {
            return new Verdict.BadSignature("the request is not signed");
        }
        String digest = request.bodyDigest();
        if (!digest.equals(request.contentDigest())) {
            return new Verdict.BadSignature("the content digest is missing or does not fit the body");
        }
        RequestSignature signature;
        try {
            signature = RequestSignature.parse(request.signatureInput(), request.signature());
        } catch (MalformedWireException e) {
            return new Verdict.BadSignature(String.valueOf(e.getMessage()));
        }
        Optional<Kiosk> kiosk = kiosks.find(signature.keyId());
        if (kiosk.isEmpty()) {
            return new Verdict.NotEnrolled();
        }
        var target = new RequestSignature.Target(request.method(), request.uri(), digest);
        if (!signature.verifiedBy(kiosk.get().key(), target)) {
            return new Verdict.BadSignature("the signature does not hold for this method, target and digest");
        }
        return kiosk.get().isConfirmed() ? placed(kiosk.get(), signature.nonce()) : new Verdict.Revoked(kiosk.get());
    }

    private Verdict placed(Kiosk kiosk, RequestNonce nonce) {
        OptionalLong number = challenges.numberOf(nonce.challenge());
        if (number.isEmpty()) {
            return new Verdict.SignAgain(challenges.current());
        }
        var place = new Place(number.getAsLong(), nonce.counter());
        // One step, so that of two equal requests at the same moment only one gets through.
        var before = new Place[1];
        places.compute(kiosk.id(), (id, last) -> {
            before[0] = last == null ? START : last;
            return place.isAbove(before[0]) ? place : before[0];
        });
        // One it has not counted under: a kiosk that was restarted has lost count.
        return place.isAbove(before[0])
                ? new Verdict.Genuine(kiosk)
                : new Verdict.SignAgain(challenges.above(before[0].challenge()));
    }
}
