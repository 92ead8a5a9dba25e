package nl.buurtpunt.server.api;

import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.server.kiosk.EnrolmentAnswer;
import nl.buurtpunt.server.kiosk.Enrolments;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A kiosk asks to be let in, and asks again to hear what became of it.
@RestController
public final class EnrolmentController {
    private final Enrolments enrolments;

    public EnrolmentController(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @PostMapping(
            path = Api.ENROLMENTS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> enrol(@RequestBody EnrolmentRequest request) {
        return switch (enrolments.enrol(request)) {
            case EnrolmentAnswer.Known(var state) -> answer(HttpStatus.OK, state);
            case EnrolmentAnswer.Admitted(var state) -> answer(HttpStatus.CREATED, state);
            case EnrolmentAnswer.TooMany(var seconds) -> {
                var headers = new HttpHeaders();
                headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
                yield Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many kiosks ask at once; try again later.")
                        .entity(headers);
            }
        };
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object state) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(state);
    }
}
