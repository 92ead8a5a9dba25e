package nl.buurtpunt.server.api;

import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.letter.LetterIntake;
import nl.buurtpunt.server.letter.Taking;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes letters of kiosks. What it acknowledges is on the disk.
@RestController
public final class LetterController {
    private final LetterIntake intake;

    public LetterController(LetterIntake intake) {
        this.intake = intake;
    }

    /// @param body the letter, byte for byte
    @PutMapping(
            path = Api.LETTERS + "/{letterId}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> put(
            @PathVariable("letterId") String letterId,
            @RequestBody byte[] body,
            @RequestAttribute(SignatureFilter.KIOSK) Kiosk kiosk) {
        return answer(intake.take(kiosk.id(), letterId, body));
    }

    /// The answer to any letter, whoever offered it.
    public static ResponseEntity<Object> answer(Taking taking) {
        return switch (taking) {
            case Taking.Taken(var acknowledgement, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .cacheControl(CacheControl.noStore())
                        .body(acknowledgement);
            case Taking.Conflict() ->
                Problem.of(
                                HttpStatus.CONFLICT,
                                Api.PROBLEM_LETTER_CONFLICT,
                                "Another letter has this id or this look-up hash; it stays.")
                        .entity();
            case Taking.Malformed(var why) ->
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                Api.PROBLEM_LETTER_MALFORMED,
                                "The letter cannot be taken: " + why + ".")
                        .entity();
            case Taking.Later(var seconds) -> {
                var headers = new HttpHeaders();
                headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
                yield Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                Api.PROBLEM_QUOTA,
                                "Too many letters for now; this one may be offered again later.")
                        .entity(headers);
            }
        };
    }
}
