package nl.buurtpunt.server.api;

import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.WireJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What went wrong, as RFC 9457 spells it. It tells the asker what to do, never what our code looks like.
///
/// @param type `about:blank` where the status says it all
public record Problem(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /// A problem that the status names sufficiently.
    public static Problem of(HttpStatusCode status, String detail) {
        return new Problem("about:blank", title(status), status.value(), detail);
    }

    /// A problem that a kiosk acts upon.
    public static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(type, status.getReasonPhrase(), status.value(), detail);
    }

    public static Problem revoked() {
        return of(HttpStatus.FORBIDDEN, Api.PROBLEM_REVOKED, "This kiosk has been revoked.");
    }

    public static Problem internal() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "The server could not answer. It has been logged.");
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error " + status.value() : known.getReasonPhrase();
    }

    public byte[] json() {
        return WireJson.write(this);
    }

    public ResponseEntity<Object> entity() {
        return entity(HttpHeaders.EMPTY);
    }

    public ResponseEntity<Object> entity(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
