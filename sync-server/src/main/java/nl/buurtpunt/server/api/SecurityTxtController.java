package nl.buurtpunt.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom to tell of a weakness (RFC 9116). Only who runs the server knows that: it is a file in the data folder, read
/// each
/// time because it expires, and there is no such page until it is written.
@RestController
public final class SecurityTxtController {
    public static final String PATH = "/.well-known/security.txt";

    private final Path file;

    public SecurityTxtController(Path dataFolder) {
        this.file = dataFolder.resolve("security.txt");
    }

    @GetMapping(PATH)
    ResponseEntity<Object> securityTxt() throws IOException {
        try {
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Problem.of(HttpStatus.NOT_FOUND, "Nobody has written one.").entity();
        }
    }
}
