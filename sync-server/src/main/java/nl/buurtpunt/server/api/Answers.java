package nl.buurtpunt.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes a problem from where no controller is: filters and the container itself.
final class Answers {
    private Answers() {}

    static void send(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json());
    }
}
