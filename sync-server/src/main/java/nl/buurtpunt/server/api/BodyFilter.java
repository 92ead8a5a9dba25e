package nl.buurtpunt.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.buurtpunt.protocol.Limits;
import org.springframework.http.HttpStatus;

/// Reads the whole body of a request, or refuses it when it is larger than any of ours can be. What follows can read
/// it twice: once for the digest, once for what it says.
public final class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > Limits.REQUEST_BYTES) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(Limits.REQUEST_BYTES + 1);
        if (body.length > Limits.REQUEST_BYTES) {
            refuse(response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Answers.send(
                response,
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "A request holds at most " + Limits.REQUEST_BYTES + " bytes."));
    }
}
