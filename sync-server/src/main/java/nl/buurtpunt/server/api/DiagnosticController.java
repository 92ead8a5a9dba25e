package nl.buurtpunt.server.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.diagnostic.ReceivedBundle;
import nl.buurtpunt.server.kiosk.Kiosk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes what a kiosk tells of itself. The answer names the id and the hash of what is on the disk.
@RestController
public final class DiagnosticController {
    private final BundleStore bundles;
    private final Clock clock;

    public DiagnosticController(BundleStore bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    /// @param body kept byte for byte, after it was seen to be a bundle
    @PutMapping(
            path = Api.DIAGNOSTIC_BUNDLES + "/{bundleId}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> put(
            @PathVariable("bundleId") String bundleId,
            @RequestBody byte[] body,
            @RequestAttribute(SignatureFilter.KIOSK) Kiosk kiosk) {
        if (!Checked.isId(bundleId)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "The id of a bundle has lower-case letters, digits and dashes.")
                    .entity();
        }
        try {
            WireJson.read(DiagnosticBundle.class, body);
        } catch (MalformedWireException e) {
            return Problem.of(HttpStatus.BAD_REQUEST, "The body is not a bundle: " + e.getMessage() + ".")
                    .entity();
        }
        var bundle =
                new ReceivedBundle(kiosk.id(), bundleId, clock.instant(), new String(body, StandardCharsets.UTF_8));
        return switch (bundles.store(bundle)) {
            case STORED -> stored(HttpStatus.CREATED, bundle);
            case SAME -> stored(HttpStatus.OK, bundle);
            case OTHER ->
                Problem.of(HttpStatus.CONFLICT, "Another bundle has this id; it stays.")
                        .entity();
        };
    }

    private static ResponseEntity<Object> stored(HttpStatus status, ReceivedBundle bundle) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new DiagnosticBundle.Stored(bundle.id(), bundle.sha256()));
    }
}
