package nl.buurtpunt.server.api;

import java.util.Optional;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusQuestion;
import nl.buurtpunt.server.kiosk.RateLimit;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.letter.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What anybody may ask about a letter: its sealed status, and to follow it up. Whoever asks proves with the look-up
/// key
/// that she has the code. All who ask are limited together, before anything is read, and nobody's address is kept.
@RestController
public final class PublicLetterController {
    private final LetterOffice letters;
    private final RateLimit limit;
    private final int waitSeconds;

    /// @param waitSeconds what somebody is told to wait when too many ask
    public PublicLetterController(LetterOffice letters, RateLimit limit, int waitSeconds) {
        this.letters = letters;
        this.limit = limit;
        this.waitSeconds = waitSeconds;
    }

    /// The same work whether or not there is such a letter.
    @PostMapping(
            path = Api.PUBLIC_STATUS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> status(@RequestBody byte[] body) {
        if (!limit.take()) {
            return later(waitSeconds);
        }
        StatusQuestion question;
        try {
            question = WireJson.read(StatusQuestion.class, body);
        } catch (MalformedWireException e) {
            return Problem.of(HttpStatus.BAD_REQUEST, "The body is not a look-up key.")
                    .entity();
        }
        Optional<SealedStatus> status = letters.statuses().find(question.raw());
        return status.isEmpty() ? notFound() : answer(HttpStatus.OK, status.get());
    }

    /// @param lookUpKey of the letter that is followed; without it anybody could fill the store
    @PutMapping(
            path = Api.PUBLIC_LETTERS + "/{letterId}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> followUp(
            @PathVariable("letterId") String letterId,
            @RequestHeader(name = Api.LOOK_UP_KEY_HEADER, required = false) @Nullable String lookUpKey,
            @RequestBody byte[] body) {
        if (!limit.take()) {
            return later(waitSeconds);
        }
        StatusQuestion followed;
        try {
            followed = new StatusQuestion(String.valueOf(lookUpKey));
        } catch (IllegalArgumentException e) {
            return Problem.of(HttpStatus.BAD_REQUEST, Api.LOOK_UP_KEY_HEADER + " is not a look-up key.")
                    .entity();
        }
        if (letters.letters().byLookUpHash(followed.lookUpHash()).isEmpty()) {
            return notFound();
        }
        return switch (letters.intake().take(Api.WEB_KIOSK, letterId, body)) {
            case Taking.Taken(var acknowledgement, boolean isNew) ->
                answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, acknowledgement);
            case Taking.Conflict() ->
                Problem.of(
                                HttpStatus.CONFLICT,
                                Api.PROBLEM_LETTER_CONFLICT,
                                "Another letter has this id or look-up hash.")
                        .entity();
            case Taking.Malformed(var why) ->
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                Api.PROBLEM_LETTER_MALFORMED,
                                "The letter cannot be used: " + why + ".")
                        .entity();
            case Taking.Later(int seconds) -> later(seconds);
        };
    }

    private static ResponseEntity<Object> later(int seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, Api.PROBLEM_QUOTA, "Too many ask at once; try again later.")
                .entity(headers);
    }

    private static ResponseEntity<Object> notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is no letter with this look-up key.")
                .entity();
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
