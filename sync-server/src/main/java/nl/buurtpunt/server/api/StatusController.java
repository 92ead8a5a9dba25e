package nl.buurtpunt.server.api;

import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.letter.LetterStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log of statuses that every kiosk follows, and what a kiosk gives back of it after a restore.
@RestController
public final class StatusController {
    private final LetterStatuses statuses;

    public StatusController(LetterStatuses statuses) {
        this.statuses = statuses;
    }

    /// @param after the sequence the kiosk has come to
    /// @param held up to where it keeps all of them, when it passed over some before `after`
    /// @param epoch under which it was given that; without it, or with another, it gets all
    @GetMapping(path = Api.STATUSES, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StatusBatch> after(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "held", defaultValue = "9223372036854775807") long held,
            @RequestParam(name = "epoch", required = false) @Nullable String epoch,
            @RequestAttribute(SignatureFilter.KIOSK) Kiosk kiosk) {
        statuses.holds(kiosk.id(), Math.min(after, held), epoch);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(statuses.after(after, epoch));
    }

    @PostMapping(
            path = Api.HELD_STATUSES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    HeldTaken held(@RequestBody HeldStatuses held) {
        return statuses.takeBack(held);
    }
}
