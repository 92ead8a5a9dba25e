package nl.buurtpunt.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import org.springframework.http.HttpStatus;

/// Reads the whole body of a request, or refuses it when it is larger than any of ours can be. What follows can read
/// it twice: once for the digest, once for what it says. A body that may be large is read only when the head is signed
/// by a kiosk that is let in: anybody else could fill the memory with a few of them.
public final class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient SignatureFilter signatures;

    public BodyFilter(SignatureFilter signatures) {
        this.signatures = signatures;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean mayBeLarge = request.getRequestURI().equals(Api.HELD_STATUSES);
        int most = mayBeLarge ? Limits.STATUS_BATCH_BYTES : Limits.REQUEST_BYTES;
        if (request.getContentLengthLong() > most) {
            refuse(response, most);
            return;
        }
        if (mayBeLarge && signatures.refusesHead(request, response)) {
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            refuse(response, most);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static void refuse(HttpServletResponse response, int most) throws IOException {
        Answers.send(
                response, Problem.of(HttpStatus.CONTENT_TOO_LARGE, "A request holds at most " + most + " bytes here."));
    }
}
