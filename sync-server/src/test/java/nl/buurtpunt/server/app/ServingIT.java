package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.release.Releases;
import nl.buurtpunt.server.tls.SelfSigned;
import nl.buurtpunt.server.tls.ServerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server on its own data folder, from the start to the end.
class ServingIT {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void servesFromItsDataFolderAndTellsWhere() throws Exception {
        Path data = folder.resolve("data");
        ServeSettings settings = settings(data);
        String url;
        try (Serving serving = Serving.start(settings, Clock.systemUTC())) {
            url = serving.url();
            assertThat(serving.readyLine())
                    .isEqualTo("ready " + url + " pin="
                            + settings.key().orElseThrow().pin().base64());
            var content = WireJson.read(ServeFile.Content.class, Files.readAllBytes(data.resolve("serve.json")));
            assertThat(url).endsWith(":" + content.port());
            assertThat(content.pid()).isEqualTo(ProcessHandle.current().pid());

            var kiosk = new TestKiosk(url);
            assertThat(kiosk.plain("GET", Api.KEYS, "").statusCode()).isEqualTo(404);
            new KeyFolder(data)
                    .publish(
                            SigningKey.generate(new SecureRandom()),
                            Set.of(),
                            Set.of(),
                            new SecureRandom(),
                            Clock.systemUTC());
            assertThat(kiosk.plain("GET", Api.KEYS, "").statusCode()).isEqualTo(200);
            assertThat(TestKiosk.text(kiosk.plain("GET", "/v1/health", ""))).isEqualTo("{\"status\":\"up\"}");
        }
        assertThat(data.resolve("serve.json")).doesNotExist();
        assertThatThrownBy(() -> new TestKiosk(url).plain("GET", Api.KEYS, "")).isInstanceOf(ConnectException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    /// Kiosks promise what this server reminds its staff of, though nobody thinks of publishing the guide again.
    @Test
    void signsAChangedPromiseOfLettersWhenItStarts() throws Exception {
        Path data = folder.resolve("data");
        ServeSettings settings = settings(data);
        var root = SigningKey.generate(new SecureRandom());
        new KeyFolder(data).publish(root, Set.of(), Set.of(), new SecureRandom(), Clock.systemUTC());
        try (Serving first = Serving.start(settings, Clock.systemUTC())) {
            var texts = new TreeMap<>(Map.of("home.title", "Welkom"));
            first.data().releases().publish(List.of(new SentencesEntry("nl", texts)), Duration.ofDays(90), "");
            assertThat(promised(first)).isEqualTo("{\"answerDays\":10,\"id\":\"letters\"}");
        }
        Files.writeString(
                data.resolve("letters.properties"),
                "letters.answer-days=7\nletters.public-address=https://brief.voorbeeld.nl/brief\n");

        for (int start = 0; start < 2; start++) {
            try (Serving again = Serving.start(settings, Clock.systemUTC())) {
                assertThat(promised(again))
                        .isEqualTo("{\"answerDays\":7,\"id\":\"letters\","
                                + "\"publicAddress\":\"https://brief.voorbeeld.nl/brief\"}");
                assertThat(again.data().releases().order().version()).isEqualTo(2);
            }
        }
    }

    private static String promised(Serving serving) throws Exception {
        Releases releases = serving.data().releases();
        Manifest manifest =
                Manifest.parse(releases.current().orElseThrow().manifest().text());
        assertThat(manifest.entries()).hasSize(2);
        String hash = manifest.entries().getFirst().sha256();
        return releases.entryText(hash).orElseThrow();
    }

    @Test
    void letsGoOfTheDataWhenThePortIsTaken() throws Exception {
        try (Serving first = Serving.start(settings(folder.resolve("first")), Clock.systemUTC())) {
            int taken = Integer.parseInt(first.url().replaceFirst(".*:", ""));
            Path second = folder.resolve("second");
            var settings = new ServeSettings(second, "127.0.0.1", taken, Optional.empty());
            assertThatThrownBy(() -> Serving.start(settings, Clock.systemUTC())).isInstanceOf(BindException.class);
            OpenData.open(second, Clock.systemUTC()).close();
        }
    }

    private static ServeSettings settings(Path data) throws Exception {
        OpenData.make(data);
        ServerKey key = SelfSigned.readOrMake(data.resolve("tls.p12"), new SecureRandom());
        return new ServeSettings(data, "127.0.0.1", 0, Optional.of(key));
    }
}
