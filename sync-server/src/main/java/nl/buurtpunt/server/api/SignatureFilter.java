package nl.buurtpunt.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.server.kiosk.Challenges;
import nl.buurtpunt.server.kiosk.RequestVerifier;
import nl.buurtpunt.server.kiosk.RequestVerifier.Verdict;
import nl.buurtpunt.server.letter.LetterCounts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Stands before everything but the few addresses that are open, and passes on which kiosk it is: a new address is
/// closed until somebody opens it here. The target that was
/// signed is the address the kiosk used: this server's own scheme with the host and port the request names. So it
/// works behind any name or forwarded port; another server cannot pass a request on, because kiosks speak only to
/// pinned keys and challenges live only in our memory.
public final class SignatureFilter extends HttpFilter {
    /// The request attribute with the [nl.buurtpunt.server.kiosk.Kiosk] that asks.
    public static final String KIOSK = "buurtpunt.kiosk";

    /// What anybody may ask: what proves itself, what a kiosk needs before it is known, and what says nothing of
    /// anyone.
    public static final Set<String> OPEN = Set.of(
            Api.KEYS,
            Api.ENROLMENTS,
            Api.OPENAPI,
            HealthController.PATH,
            Api.PUBLIC_STATUS,
            SecurityTxtController.PATH);

    private static final long serialVersionUID = 1L;

    private final transient RequestVerifier verifier;
    private final transient Challenges challenges;
    private final transient LetterCounts counts;
    private final transient Set<String> page;

    /// @param counts told on every answer to a kiosk we know
    /// @param page the addresses of the public page and its files, open too
    public SignatureFilter(RequestVerifier verifier, Challenges challenges, LetterCounts counts, Set<String> page) {
        this.verifier = verifier;
        this.challenges = challenges;
        this.counts = counts;
        this.page = page;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As it was sent, letter by letter: an address that only means the same as an open one is not open.
        if (isOpen(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        Verdict verdict = verifier.verify(received(request, ContentDigest.of(((BufferedRequest) request).body())));
        response.setHeader(Api.CHALLENGE_HEADER, challenges.current());
        if (verdict instanceof Verdict.Genuine(var kiosk)) {
            request.setAttribute(KIOSK, kiosk);
            var counted = new CountedResponse(response, () -> counts.of(kiosk.id()));
            chain.doFilter(request, counted);
            counted.tell();
        } else {
            refuse(verdict, response);
        }
    }

    /// Answers a request that no kiosk we let in has signed, before anything of its body is read; false when one has.
    boolean refusesHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String named = String.valueOf(request.getHeader(ContentDigest.HEADER));
        Optional<Verdict> verdict = verifier.refusedByHead(received(request, named));
        if (verdict.isEmpty()) {
            return false;
        }
        response.setHeader(Api.CHALLENGE_HEADER, challenges.current());
        refuse(verdict.get(), response);
        return true;
    }

    private static RequestVerifier.Received received(HttpServletRequest request, String digest) {
        return new RequestVerifier.Received(
                request.getMethod(),
                target(request),
                digest,
                request.getHeader(ContentDigest.HEADER),
                request.getHeader(RequestSignature.INPUT_HEADER),
                request.getHeader(RequestSignature.HEADER));
    }

    private void refuse(Verdict verdict, HttpServletResponse response) throws IOException {
        switch (verdict) {
            case Verdict.Genuine _ -> throw new IllegalArgumentException("a genuine request is not refused");
            case Verdict.BadSignature(var why) -> unauthorized(response, Api.PROBLEM_SIGNATURE, sentence(why));
            case Verdict.SignAgain(var challenge) -> {
                response.setHeader(Api.CHALLENGE_HEADER, challenge);
                unauthorized(response, Api.PROBLEM_CHALLENGE, "Sign the request again with the challenge given.");
            }
            case Verdict.NotEnrolled() ->
                Answers.send(
                        response,
                        Problem.of(HttpStatus.FORBIDDEN, Api.PROBLEM_NOT_ENROLLED, "Nobody has confirmed this kiosk."));
            case Verdict.Revoked(var kiosk) -> {
                response.setHeader(
                        Api.LETTERS_TAKEN_HEADER, counts.of(kiosk.id()).text());
                Answers.send(response, Problem.revoked());
            }
        }
    }

    private boolean isOpen(String address) {
        return OPEN.contains(address) || page.contains(address) || isPublicLetter(address);
    }

    private static boolean isPublicLetter(String address) {
        String folder = Api.PUBLIC_LETTERS + "/";
        return address.startsWith(folder) && LetterId.isLetterId(address.substring(folder.length()));
    }

    private static void unauthorized(HttpServletResponse response, String type, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Signature");
        Answers.send(response, Problem.of(HttpStatus.UNAUTHORIZED, type, detail));
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        String url = request.getRequestURL().toString();
        return query == null ? url : url + "?" + query;
    }

    private static String sentence(String why) {
        return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
}
