package nl.buurtpunt.protocol.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures in `letter-vectors.json` that every program which derives, opens or seals must come to, the public
/// page's
/// script among them. The file is only ever added to.
final class LetterVectors {
    /// The first code of the file.
    static final String CODE = root().path("codes").path(0).path("digits").asString();

    private LetterVectors() {}

    static JsonNode root() {
        try (InputStream in = LetterVectors.class.getResourceAsStream("/letter-vectors.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, "letter-vectors.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode node) {
        return JsonMapper.shared().writeValueAsBytes(node);
    }
}
