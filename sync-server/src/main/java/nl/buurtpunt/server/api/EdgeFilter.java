package nl.buurtpunt.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// The outermost filter: the headers of every answer, and the last net under every request.
public final class EdgeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EdgeFilter.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        CommonHeaders.ALL.forEach(response::setHeader);
        try {
            chain.doFilter(request, response);
        } catch (BadRequestException e) {
            // Tomcat's word for a body that breaks off or is not framed as announced: the caller's doing, not ours.
            LOG.debug("{} {} was not read to its end", request.getMethod(), request.getRequestURI(), e);
            Answers.send(response, Problem.of(HttpStatus.BAD_REQUEST, "The body could not be read to its end."));
        } catch (IOException | ServletException | RuntimeException e) {
            // Whatever it is, the kiosk gets a problem it can read and the log gets the trace.
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            Answers.send(response, Problem.internal());
        }
    }
}
