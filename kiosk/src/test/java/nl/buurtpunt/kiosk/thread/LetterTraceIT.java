package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A letter with a rare word goes all its way. Then no file of kiosk or server, no table, no log, no backup and not the
/// server's memory holds the word, the code or the look-up key, however it may be spelled. (For the kiosk's memory,
/// with
/// its screen, see `NoLetterStaysTest`.)
final class LetterTraceIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String RARE = "kwikzilverkamperfoelie";
    private static final String KIOSK = "traces";

    @TempDir
    private Path folder;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    @Test
    void neitherWordNorCodeNorKeyStaysAnywhere() throws Exception {
        TestLetter letter;
        try (Town town = Town.open(folder);
                var _ = new Listening(logged)) {
            town.server().command("keys", "recovery", "--out", file("recovery.pem"));
            letter = goneAllTheWay(town);
            town.server().command("backup", "--to", file("all.backup"));
            byte[] memory = town.server().memory(folder.resolve("server.hprof"));
            town.stopServer();
            Map<String, byte[]> everything = everything(town);
            everything.put("the server's memory", memory);
            String hash = letter.lookUpHash();
            assertIsComplete(everything, letter.id(), hash);
            for (Map.Entry<String, byte[]> secret : secrets(letter).entrySet()) {
                everything.forEach((where, bytes) -> assertThat(holds(bytes, secret.getValue()))
                        .as("%s in %s", secret.getKey(), where)
                        .isFalse());
            }
        }
    }

    /// Written, sent, read by staff, noted, answered, found by its code, and replied to. Its words are taken in at the
    /// desk as well.
    private TestLetter goneAllTheWay(Town town) throws IOException {
        TestLetter letter;
        String words = "Bij ons bloeit " + RARE + ".";
        try (KioskCore kiosk = town.confirmedKiosk(KIOSK)) {
            letter = TestLetter.sent(kiosk, TestLetter.complaint(words, Language.SOURCE));
            kiosk.letters().awaitAcknowledged(letter.id());
        }
        assertThat(town.server().command("letters", "show", letter.end())).contains(words);
        Path text = folder.resolve("antwoord.txt");
        Files.writeString(text, "Wij komen kijken naar " + RARE + ".", UTF_8);
        town.server().command("letters", "note", letter.end(), "--file", text.toString());
        town.server().command("letters", "answer", letter.end(), "--file", text.toString(), "--outcome", "done");
        town.server().command("letters", "take", "--file", text.toString());
        Files.delete(text);
        try (KioskCore kiosk = town.kiosk(KIOSK)) {
            EarlierLetter found = Await.present(
                    "the answer",
                    PATIENCE,
                    () -> Stream.of(letter.foundAt(kiosk))
                            .filter(it -> !it.answers().isEmpty())
                            .findAny());
            assertThat(found.answers().getFirst().texts().in(Language.SOURCE).text())
                    .contains(RARE);
            long before = kiosk.letters().counts().delivered();
            var _ = kiosk.letters().send(TestLetter.notSolved(found));
            Await.until("the reply", PATIENCE, () -> kiosk.letters().counts().delivered() > before);
        }
        Await.until("the letter open again", PATIENCE, () -> listed(town).contains("reopened"));
        return letter;
    }

    private static String listed(Town town) {
        try {
            return town.server().command("letters", "list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file, every table as text, what is packed in the backup, and the log of the kiosk, by where it is.
    private Map<String, byte[]> everything(Town town) throws IOException, SQLException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Path root : List.of(town.kioskData(KIOSK), town.serverData(), SyncServerProcess.log(town.serverData()))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.put(file.toString(), Files.readAllBytes(file));
                    if (file.toString().endsWith(".mv.db")) {
                        all.put(file + " as text", tables(file).getBytes(UTF_8));
                    }
                }
            }
        }
        try (InputStream in = Files.newInputStream(folder.resolve("all.backup"))) {
            unpack("backup", in, all);
        }
        all.put("the kiosk's log", String.join("\n", logged).getBytes(UTF_8));
        return all;
    }

    /// Of a copy: looking must change nothing.
    private String tables(Path file) throws IOException, SQLException {
        String name = file.getFileName().toString().replace(".mv.db", "");
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Files.copy(file, copies.resolve(name + ".mv.db"));
        Path script = copies.resolve(name + ".sql");
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + copies.resolve(name), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("script to '" + script + "'");
        }
        return TestFiles.read(script);
    }

    private static void unpack(String where, InputStream in, Map<String, byte[]> into) throws IOException {
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = where + "/" + entry.getName();
            if (name.endsWith(".zip")) {
                unpack(name, zip, into);
            } else {
                var bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                into.put(name, bytes.toByteArray());
            }
        }
    }

    /// That the search would find something: what is no secret stands in every place that should hold the letter.
    private static void assertIsComplete(Map<String, byte[]> everything, String id, String hash) {
        assertThat(everything.entrySet().stream()
                        .filter(it ->
                                holds(it.getValue(), id.getBytes(UTF_8)) || holds(it.getValue(), hash.getBytes(UTF_8)))
                        .map(Map.Entry::getKey))
                .anyMatch(it -> it.endsWith("letters.mv.db"))
                .anyMatch(it -> it.endsWith("letters.mv.db as text"))
                .anyMatch(it -> it.endsWith("server.mv.db"))
                .anyMatch(it -> it.endsWith("server.mv.db as text"))
                .anyMatch(it -> it.equals("the server's memory"))
                .anyMatch(it -> it.startsWith("backup/") && it.endsWith("server.mv.db"))
                .anyMatch(it -> it.endsWith("audit.log"));
        assertThat(everything.get("the kiosk's log")).isNotEmpty();
        assertThat(everything.keySet())
                .as("the letter of the desk, which is on no kiosk")
                .anyMatch(it -> it.contains("letter-copies") && it.endsWith(".letter"));
    }

    /// In every spelling somebody could have written them in.
    private static Map<String, byte[]> secrets(TestLetter letter) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        String grouped = letter.code().replaceAll("([0-9]{5})(?=[0-9])", "$1 ");
        for (String text : List.of(RARE, letter.code(), grouped, grouped.replace(' ', '-'))) {
            secrets.put(text, text.getBytes(UTF_8));
            secrets.put(text + " in UTF-16LE", text.getBytes(UTF_16LE));
            secrets.put(text + " in UTF-16BE", text.getBytes(UTF_16BE));
            secrets.put(text + " in base64", middleOfBase64(text));
            secrets.put(
                    text + " in hexadecimal",
                    HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
        }
        try (ReceiptKeys keys = letter.keys()) {
            byte[] key = keys.lookUpKey();
            secrets.put("the key", key);
            secrets.put("the key in hexadecimal", HexFormat.of().formatHex(key).getBytes(UTF_8));
            secrets.put(
                    "the key in base64", Base64.getEncoder().withoutPadding().encode(key));
            secrets.put(
                    "the key in base64url",
                    Base64.getUrlEncoder().withoutPadding().encode(key));
        }
        return secrets;
    }

    private static byte[] middleOfBase64(String text) {
        return Base64.getEncoder()
                .withoutPadding()
                .encode(text.substring(0, text.length() / 3 * 3).getBytes(UTF_8));
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        return new String(bytes, ISO_8859_1).contains(new String(wanted, ISO_8859_1));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /// Takes down every line of the kiosk's log, the chatty ones too.
    private static final class Listening extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        private final Logger ours = (Logger) LoggerFactory.getLogger("nl.buurtpunt");
        private final Queue<String> lines;

        Listening(Queue<String> lines) {
            this.lines = lines;
            setContext((LoggerContext) LoggerFactory.getILoggerFactory());
            start();
            ours.setLevel(Level.TRACE);
            ours.setAdditive(false);
            ours.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            for (IThrowableProxy it = event.getThrowableProxy(); it != null; it = it.getCause()) {
                lines.add(it.getClassName() + ": " + it.getMessage());
            }
        }

        @Override
        public void close() {
            ours.detachAppender(this);
            ours.setAdditive(true);
            ours.setLevel(null);
        }
    }
}
