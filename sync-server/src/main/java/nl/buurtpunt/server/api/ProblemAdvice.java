package nl.buurtpunt.server.api;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns whatever Spring finds wrong with a request, and whatever our code did wrong, into a problem.
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    /// What the codec puts before the words of a record's own check.
    private static final String FIELD_MARK = "problem: ";

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return Problem.of(status, detail(exception, status)).entity(headers);
    }

    /// Our records name the field that is wrong; Spring names the method or the media type. The codec's own words
    /// name our classes and are left out.
    private static String detail(Exception exception, HttpStatusCode status) {
        if (exception instanceof HttpMessageNotReadableException) {
            String words = String.valueOf(exception.getMessage());
            int field = words.indexOf(FIELD_MARK);
            return field < 0
                    ? "The body is not the JSON that is asked for here."
                    : "The body cannot be used: " + words.substring(field + FIELD_MARK.length()) + ".";
        }
        if (exception instanceof ErrorResponse error && error.getBody().getDetail() != null) {
            return String.valueOf(error.getBody().getDetail());
        }
        return "The request was refused with status " + status.value() + ".";
    }

    /// The last handler of the interface: logged with its trace, answered without it.
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> failed(RuntimeException exception) {
        LOG.error("a request failed", exception);
        return Problem.internal().entity();
    }
}
