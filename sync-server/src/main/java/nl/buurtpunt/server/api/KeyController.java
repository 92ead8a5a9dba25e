package nl.buurtpunt.server.api;

import java.util.Optional;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.release.KeysAnswer;
import nl.buurtpunt.protocol.release.SignedText;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The root-signed list of keys in use. Public: it proves itself.
@RestController
public final class KeyController {
    private final Publications publications;

    public KeyController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping(path = Api.KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> keys() {
        Optional<SignedText> list = publications.keyList();
        if (list.isEmpty()) {
            return Problem.of(HttpStatus.NOT_FOUND, "No keys have been published yet.")
                    .entity();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new KeysAnswer(list.get()));
    }
}
