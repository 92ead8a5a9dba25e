package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Taking;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A city with its guide published and a recovery key, for tests of backups and restores.
abstract class CityWithBackup extends CommandsOnSampleCity {
    static final String KIOSK = "kiosk-1";
    private static final SecureRandom RANDOM = new SecureRandom();

    Path recovery = Path.of("unset");
    Path backup = Path.of("unset");

    @TempDir
    static Path prepared = Path.of("unset");

    @BeforeAll
    static void publishTheGuide() throws IOException {
        Path city = prepared.resolve("stad");
        String folder = prepared.resolve("data").toString();
        String root = prepared.resolve("root.pem").toString();
        SampleFolder.good().writeTo(city);
        good("keys", "root", "--out", root);
        good("keys", "publish", "--root", root, "--data", folder);
        good("keys", "recovery", "--out", prepared.resolve("recovery.pem").toString(), "--data", folder);
        good("guide", "import", city.toString(), "--data", folder);
        good("guide", "publish", "--data", folder);
    }

    @BeforeEach
    void copyWhatWasPublished() throws IOException {
        recovery = prepared.resolve("recovery.pem");
        backup = temp.resolve("city.backup");
        Path from = prepared.resolve("data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, data.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    CommandRun restore(Path folder, Path key, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "restore", "--from", backup.toString(), "--recovery-key", key.toString(), "--data", folder.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    static CommandRun good(String... words) {
        CommandRun run = run(words);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    static OpenData open(Path folder) throws Exception {
        return OpenData.open(folder, Clock.systemUTC());
    }

    SealedLetter letter(int sequence) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        var answerKey = new byte[32];
        X25519.scalarMultBase(secret, 0, answerKey, 0);
        try {
            return LetterSeal.seal(
                    new LetterHead(
                            LetterId.make(1, RANDOM),
                            KIOSK,
                            sequence,
                            Sha256.hex(secret),
                            Base64.getEncoder().encodeToString(answerKey),
                            1),
                    new LetterText(LetterKind.IDEA, About.theCity(), "nl", "brief " + sequence, null, null),
                    null,
                    new KeyFolder(data).list().orElseThrow().sealingKey().orElseThrow());
        } catch (KeyFileException e) {
            throw new AssertionError(e);
        }
    }

    static LetterRef ref(SealedLetter letter) {
        return new LetterRef(letter.kioskId(), letter.id());
    }

    static Taking.Taken take(OpenData open, SealedLetter letter) {
        Taking taking = open.letters().intake().take(KIOSK, letter.id(), letter.bytes());
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return (Taking.Taken) taking;
    }

    /// All but logs, by path.
    static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".log") || file.endsWith("purged.log")) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
