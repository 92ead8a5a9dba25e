package nl.buurtpunt.server.api;

import java.time.Duration;
import java.util.Optional;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.kiosk.KioskContacts;
import nl.buurtpunt.server.kiosk.KioskStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The release a kiosk should hold; on request the answer waits until there is a newer one.
@RestController
public final class ReleaseController {
    private final Publications publications;
    private final WaitingRoom waitingRoom;
    private final KioskStore kiosks;
    private final KioskContacts contacts;
    private @Nullable Made made;

    public ReleaseController(
            Publications publications, WaitingRoom waitingRoom, KioskStore kiosks, KioskContacts contacts) {
        this.publications = publications;
        this.waitingRoom = waitingRoom;
        this.kiosks = kiosks;
        this.contacts = contacts;
    }

    @GetMapping(path = Api.CURRENT_RELEASE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> current(
            @RequestAttribute(SignatureFilter.KIOSK) Kiosk kiosk,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Api.PREFER_HEADER, required = false) @Nullable String prefer,
            @RequestHeader(name = Api.SEEN_ORDER_HEADER, required = false) @Nullable String seenOrder) {
        Optional<String> held = ReleaseTag.held(ifNoneMatch);
        Optional<SignedText> seen;
        try {
            seen = seenOrder == null ? Optional.empty() : Optional.of(SignedText.ofHeaderValue(seenOrder));
        } catch (MalformedWireException e) {
            return Problem.of(HttpStatus.BAD_REQUEST, Api.SEEN_ORDER_HEADER + " cannot be read.")
                    .entity();
        }
        seen.ifPresent(it -> publications.shown(it, held));
        contacts.heard(kiosk.id(), held.flatMap(this::nameOf).orElse(null));

        Optional<Duration> wait = Preference.wait(prefer);
        wait.ifPresent(it -> waitingRoom.await(() -> hasNews(held) || isRevoked(kiosk), it));
        if (isRevoked(kiosk)) {
            return Problem.revoked().entity();
        }
        var headers = new HttpHeaders();
        wait.ifPresent(it -> headers.set("Preference-Applied", "wait=" + it.toSeconds()));
        return answer(held, headers);
    }

    private ResponseEntity<Object> answer(Optional<String> held, HttpHeaders headers) {
        Optional<Publications.Current> current = publications.current();
        if (current.isEmpty()) {
            return Problem.of(HttpStatus.NOT_FOUND, Api.PROBLEM_NO_RELEASE, "Nothing has been published yet.")
                    .entity(headers);
        }
        String hash = current.get().sha256();
        headers.setETag(ReleaseTag.of(hash));
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        if (held.filter(hash::equals).isPresent()) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .build();
        }
        return ResponseEntity.ok().headers(headers).body(body(held, current.get()));
    }

    /// A publication wakes all kiosks at once and nearly all of them hold the release before it: the delta is made
    /// once.
    private synchronized CurrentRelease body(Optional<String> held, Publications.Current current) {
        Made known = made;
        if (known != null && known.held().equals(held) && known.sha256().equals(current.sha256())) {
            return known.body();
        }
        CurrentRelease body = held.flatMap(publications::manifestText)
                .map(it -> CurrentRelease.delta(it, current.manifest(), current.statement()))
                .orElseGet(() -> CurrentRelease.full(current.manifest(), current.statement()));
        made = new Made(held, current.sha256(), body);
        return body;
    }

    private record Made(Optional<String> held, String sha256, CurrentRelease body) {}

    private boolean hasNews(Optional<String> held) {
        return publications
                .current()
                .filter(it -> !held.equals(Optional.of(it.sha256())))
                .isPresent();
    }

    private boolean isRevoked(Kiosk kiosk) {
        return kiosks.find(kiosk.id()).filter(Kiosk::isConfirmed).isEmpty();
    }

    /// How staff know the release a kiosk holds.
    private Optional<String> nameOf(String sha256) {
        Optional<Publications.Current> current = publications.current();
        if (current.isPresent() && current.get().sha256().equals(sha256)) {
            return Optional.of(current.get().order().toString());
        }
        return publications.manifestText(sha256).flatMap(text -> {
            try {
                return Optional.of(Manifest.parse(text).order().toString());
            } catch (MalformedWireException e) {
                return Optional.empty();
            }
        });
    }
}
