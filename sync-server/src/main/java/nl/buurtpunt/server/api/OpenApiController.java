package nl.buurtpunt.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import nl.buurtpunt.protocol.Api;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of this interface, open to any page of anyone.
@RestController
public final class OpenApiController {
    private final byte[] document;

    public OpenApiController() throws IOException {
        try (InputStream in = OpenApiController.class.getResourceAsStream("openapi.json")) {
            document = Objects.requireNonNull(in, "openapi.json is part of the program")
                    .readAllBytes();
        }
    }

    @GetMapping(path = Api.OPENAPI, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(document);
    }
}
