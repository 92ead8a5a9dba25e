package nl.buurtpunt.server.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// Answers what the container refuses before our filters see it (a malformed request line, a forbidden method) as a
/// problem, where Tomcat would write a page with its own name and version.
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        CommonHeaders.ALL.forEach(response::setHeader);
        var problem = Problem.of(HttpStatusCode.valueOf(status), "The request cannot be served.");
        try {
            Answers.send(response, problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the asker is gone", e);
        }
    }
}
