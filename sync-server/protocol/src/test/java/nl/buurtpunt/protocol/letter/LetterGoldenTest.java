package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What kiosks hold on their disks and servers in their tables: these files are only ever added to.
class LetterGoldenTest {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("acknowledgement", Acknowledgement.class),
            Map.entry("held-statuses", HeldStatuses.class),
            Map.entry("held-taken", HeldTaken.class),
            Map.entry("letter-contact", LetterContact.class),
            Map.entry("letter-text", LetterText.class),
            Map.entry("sealed-letter", SealedLetter.class),
            Map.entry("sealed-status", SealedStatus.class),
            Map.entry("status-batch", StatusBatch.class),
            Map.entry("status-message", StatusMessage.class),
            Map.entry("status-question", StatusQuestion.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgement.json",
                "acknowledgement.purged.json",
                "held-statuses.json",
                "held-taken.json",
                "letter-contact.json",
                "letter-contact.phone.json",
                "letter-text.json",
                "letter-text.follow-up.json",
                "letter-text.smallest.json",
                "sealed-letter.json",
                "sealed-letter.contact.json",
                "sealed-status.json",
                "sealed-status.withdrawn.json",
                "status-batch.json",
                "status-batch.empty.json",
                "status-message.json",
                "status-message.smallest.json",
                "status-question.json"
            })
    void readsAndWritesTheSameBytes(String name) throws MalformedWireException {
        byte[] golden = golden(name);
        Class<?> type = Objects.requireNonNull(TYPES.get(name.substring(0, name.indexOf('.'))));

        assertThat(WireJson.write(WireJson.read(type, golden)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(golden, StandardCharsets.UTF_8));
    }

    /// A field of a newer sender at every level of the record.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgement.json",
                "letter-text.follow-up.json",
                "sealed-letter.contact.json",
                "status-batch.json",
                "status-message.json"
            })
    void fieldsOfANewerSenderAreOverlooked(String name) throws MalformedWireException {
        String golden = new String(golden(name), StandardCharsets.UTF_8);
        Class<?> type = Objects.requireNonNull(TYPES.get(name.substring(0, name.indexOf('.'))));
        String newer = golden.replace("{\"", "{\"aNewField\":{\"deep\":[1,null,\"x\"]},\"");

        Object read = WireJson.read(type, newer.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(WireJson.read(type, golden.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] golden(String name) {
        try (InputStream in = LetterGoldenTest.class.getResourceAsStream("/golden/letter/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
