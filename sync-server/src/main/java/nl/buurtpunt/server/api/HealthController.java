package nl.buurtpunt.server.api;

import nl.buurtpunt.server.kiosk.KioskStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server can do its work, for a monitor that needs to know no more than that.
@RestController
public final class HealthController {
    public static final String PATH = "/v1/health";

    private final KioskStore kiosks;
    private final Publications publications;

    public HealthController(KioskStore kiosks, Publications publications) {
        this.kiosks = kiosks;
        this.publications = publications;
    }

    /// @param release the order of what is published, when anything is
    public record Health(String status, @Nullable String release) {}

    /// The database is really asked: when it does not answer, the failure is the answer.
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health() {
        kiosks.all();
        String release = publications.current().map(it -> it.order().toString()).orElse(null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Health("up", release));
    }
}
