package nl.buurtpunt.server.api;

import java.util.List;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.release.EntryBatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Entries by hash, so that a kiosk fetches only what it lacks. It changes nothing: POST because the question is long.
@RestController
public final class EntryController {
    private final Publications publications;

    public EntryController(Publications publications) {
        this.publications = publications;
    }

    @PostMapping(
            path = Api.ENTRY_BATCHES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    EntryBatch batch(@RequestBody EntryBatch.Request request) {
        List<EntryBatch.Item> found = request.sha256().stream()
                .distinct()
                .flatMap(hash -> publications.entryText(hash).map(it -> new EntryBatch.Item(hash, it)).stream())
                .toList();
        return new EntryBatch(found);
    }
}
