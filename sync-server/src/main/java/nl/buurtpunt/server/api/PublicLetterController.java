package nl.buurtpunt.server.api;

import java.util.Optional;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusQuestion;
import nl.buurtpunt.server.kiosk.RateLimit;
import nl.buurtpunt.server.letter.LetterOffice;
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
            return later();
        }
        StatusQuestion question;
        try {
            question = WireJson.read(StatusQuestion.class, body);
        } catch (MalformedWireException e) {
            return Problem.of(HttpStatus.BAD_REQUEST, "The body is not a look-up key.")
                    .entity();
        }
        Optional<SealedStatus> status = letters.statuses().find(question.raw());
        return status.<ResponseEntity<Object>>map(it ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it))
                .orElseGet(PublicLetterController::notFound);
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
            return later();
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
        return LetterController.answer(letters.intake().follow(followed.lookUpHash(), letterId, body));
    }

    private ResponseEntity<Object> later() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(waitSeconds));
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, Api.PROBLEM_QUOTA, "Too many ask at once; try again later.")
                .entity(headers);
    }

    private static ResponseEntity<Object> notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is no letter with this look-up key.")
                .entity();
    }
}
