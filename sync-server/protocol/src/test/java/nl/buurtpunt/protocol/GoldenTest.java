package nl.buurtpunt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry.Understood;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.KeysAnswer;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.OrderStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The golden files are what kiosks and servers in the field have: they are only ever added to. A file that no longer
/// reads, or reads and is written otherwise, means that a fleet would stop understanding its server.
class GoldenTest {
    private static final Map<String, Class<?>> ANSWERS = new TreeMap<>(Map.of(
            "current-release", CurrentRelease.class,
            "diagnostic-bundle", DiagnosticBundle.class,
            "diagnostic-bundle-stored", DiagnosticBundle.Stored.class,
            "enrolment-request", EnrolmentRequest.class,
            "enrolment-state", EnrolmentState.class,
            "entry-batch", EntryBatch.class,
            "entry-batch-request", EntryBatch.Request.class,
            "keys-answer", KeysAnswer.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry/city.json",
                "entry/city.holidays.json",
                "entry/contact.phone.json",
                "entry/contact.address.json",
                "entry/contact.web.json",
                "entry/contact.email.json",
                "entry/event.json",
                "entry/event.once.json",
                "entry/letters.json",
                "entry/letters.smallest.json",
                "entry/notice.json",
                "entry/notice.smallest.json",
                "entry/organisation.json",
                "entry/plan.json",
                "entry/plan.smallest.json",
                "entry/point.json",
                "entry/point.full.json",
                "entry/sentences.json",
                "entry/service.json",
                "entry/service.smallest.json",
                "entry/topic.json",
                "entry/words.json",
                "entry/words.part.json"
            })
    void entriesReadAndWriteTheSameBytes(String name) {
        byte[] golden = golden(name);
        EntryKind kind = EntryKind.ofWireName(name.replaceAll("entry/([a-z]+)\\..*", "$1"))
                .orElseThrow();

        assertThat(EntryCodec.read(kind, golden))
                .isInstanceOfSatisfying(
                        Understood.class,
                        it -> assertThat(EntryCodec.write(it.entry()))
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo(text(golden)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer/current-release.full.json",
                "answer/current-release.delta.json",
                "answer/diagnostic-bundle.json",
                "answer/diagnostic-bundle-stored.json",
                "answer/enrolment-request.json",
                "answer/enrolment-state.pending.json",
                "answer/enrolment-state.confirmed.json",
                "answer/enrolment-state.revoked.json",
                "answer/entry-batch.json",
                "answer/entry-batch-request.json",
                "answer/keys-answer.json"
            })
    void answersReadAndWriteTheSameBytes(String name) throws MalformedWireException {
        byte[] golden = golden(name);
        Class<?> type = Objects.requireNonNull(ANSWERS.get(name.replaceAll("answer/([a-z-]+)\\..*", "$1")));

        assertThat(WireJson.write(WireJson.read(type, golden)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/manifest.txt", "text/key-list.txt", "text/order.txt"})
    void signedTextsReadAndWriteTheSameCharacters(String name) throws MalformedWireException {
        String golden = text(golden(name));
        String written = switch (name) {
            case "text/manifest.txt" -> Manifest.parse(golden).text();
            case "text/key-list.txt" -> KeyList.parse(golden).text();
            default -> OrderStatement.parse(golden).text();
        };
        assertThat(written).isEqualTo(golden);
    }

    @Test
    void theSignaturesOfTheGoldenFilesHold() throws MalformedWireException {
        var keys = WireJson.read(KeysAnswer.class, golden("answer/keys-answer.json"));
        var release = WireJson.read(CurrentRelease.class, golden("answer/current-release.full.json"));
        VerifyingKey key = KeyList.parse(keys.signed().text())
                .find(release.keyId(), KeyUse.RELEASE)
                .orElseThrow();

        assertThat(release.signedManifest(null).verifiedBy(key)).isTrue();
        assertThat(release.order().verifiedBy(key)).isTrue();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] golden(String name) {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
