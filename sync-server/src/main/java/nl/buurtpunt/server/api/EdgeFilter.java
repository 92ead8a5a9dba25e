package nl.buurtpunt.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        } catch (IOException | ServletException | RuntimeException e) {
            // Whatever it is, the kiosk gets a problem it can read and the log gets the trace.
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            Answers.send(response, Problem.internal());
        }
    }
}
