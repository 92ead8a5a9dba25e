package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A letter from the desk to the answer, as an operator types it.
class LettersCommandsIT extends CommandsOnSampleCity {
    private static final String RARE = "kwikzilverkers";
    private static final Pattern CODE = Pattern.compile("[0-9]{5}(?: [0-9]{5}){3}");
    private static final Pattern TAKEN = Pattern.compile("letter ([0-9a-f]{8}) is taken in");

    @BeforeEach
    void makeKeys() throws Exception {
        OpenData.make(data);
        new KeyFolder(data)
                .publish(
                        SigningKey.generate(new SecureRandom()),
                        Set.of(),
                        Set.of(),
                        new SecureRandom(),
                        Clock.systemUTC());
    }

    @Test
    void takesInHandlesAndAnswersALetterWithoutAServer() throws Exception {
        done("guide", "import", stad.toString());
        CommandRun taken = done("letters", "take", "--kind", "complaint", "--language", "tr", "--file", text(RARE));
        String id = first(TAKEN, taken.out()).group(1);
        String code = first(CODE, taken.out()).group();
        assertThat(CODE.matcher(taken.out()).results()).hasSize(1);

        assertThat(done("letters", "list").out())
                .startsWith("1 letter of 1\n")
                .contains(id, "desk", "received")
                .doesNotContain(RARE);
        done("letters", "seen", id);
        done("letters", "work", id);
        done("letters", "note", id, "--file", text("Gebeld met " + RARE + "."));
        assertThat(done("letters", "forward", id, "--to", "Afdeling Openbare Ruimte")
                        .out())
                .contains("is forwarded");
        assertThat(done("letters", "show", id).out())
                .contains(
                        "complaint about city, in tr", "    " + RARE, "note", "Gebeld met", "Afdeling Openbare Ruimte");

        String dutch = text("Dat is nu klaar.");
        assertThat(refused("letters", "answer", id, "--file", dutch, "--outcome", "done"))
                .contains("was written in tr: give --text tr=FILE");
        assertThat(refused("letters", "close", id)).contains("a letter that is forwarded cannot become closed");
        done("letters", "answer", id, "--file", dutch, "--text", "tr=" + text("Tamam."), "--outcome", "done");
        done("letters", "close", id);
        assertThat(done("letters", "list").out()).startsWith("0 letters of 1");
        assertThat(done("letters", "list", "--state", "closed").out()).contains(id);

        assertThat(read(code).answers().getFirst().texts())
                .extracting(it -> it.language() + " " + it.text())
                .containsExactly("nl Dat is nu klaar.", "tr Tamam.");
        String audit = Files.readString(data.resolve("logs/audit.log"));
        assertThat(audit)
                .contains("letters answer " + id, "letters forward " + id, "is taken in")
                .doesNotContain(RARE, code, code.replace(" ", ""), "Tamam", "klaar");
        assertThat(filesWith(RARE, code.replace(" ", ""), code, "Openbare Ruimte"))
                .containsExactly("audit.log has Openbare Ruimte");
    }

    /// Everything the server keeps, byte for byte; only whom it was forwarded to may stand in the audit log.
    private List<String> filesWith(String... words) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    if (bytes.contains(word)) {
                        found.add(file.getFileName() + " has " + word);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void worksTheSameWhileTheServerHasTheDatabase() throws Exception {
        try (OpenData open = OpenData.open(data, Clock.systemUTC());
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()))) {
            CommandRun taken = withInput("Bij de halte staat geen bank.", "letters", "take");
            String id = first(TAKEN, taken.out()).group(1);
            withInput("Wij zetten er een neer.", "letters", "answer", id, "--file", "-", "--outcome", "done");
            assertThat(done("letters", "show", id).out())
                    .contains("Bij de halte", "answered: DONE", "Wij zetten", "(operator socket)");
            assertThat(done("letters", "due").out()).startsWith("0 letters need somebody");
            assertThat(done("letters", "purge", "--dry-run").out())
                    .contains("nothing has changed", id + "  stays: no kiosk has fetched the answer yet");
            assertThat(done("letters", "reopen", id).out()).contains("is reopened, answer due ");
        }
    }

    @Test
    void answersWithSentencesInEveryLanguageTheyHave() throws Exception {
        assertThat(refused("letters", "sentences", "add", "dank", "--language", "tr", "--file", text("Sağ olun.")))
                .contains("has no Dutch text yet");
        done("letters", "sentences", "add", "dank", "--file", text("Dank u wel voor uw brief."));
        done("letters", "sentences", "add", "dank", "--language", "tr", "--file", text("Mektubunuz için sağ olun."));
        String id = take("tr");
        done("letters", "answer", id, "--sentence", "dank");
        assertThat(done("letters", "show", id).out())
                .contains("written in between", "Dank u wel voor uw brief.", "Mektubunuz için sağ olun.");

        assertThat(done("letters", "sentences", "add", "dank", "--file", text("Dank u."))
                        .out())
                .contains("its translations are no longer used");
        assertThat(done("letters", "sentences", "list").out())
                .contains("dank  nl  Dank u.", "dank  tr  not used")
                .doesNotContain("Mektubunuz");
        assertThat(refused("letters", "answer", id, "--sentence", "dank")).contains("was written in tr");
        assertThat(refused("letters", "answer", id, "--sentence", "nee")).contains("there is no sentence nee in nl");
        done("letters", "sentences", "remove", "dank");
        assertThat(done("letters", "sentences", "list").out()).startsWith("0 sentences");
    }

    @Test
    void importsTheSentencesThatComeWithTheProgram() throws Exception {
        Path at = Path.of("").toAbsolutePath();
        Path root = at.endsWith("sync-server") ? at.resolve("..").normalize() : at;
        Path file = root.resolve("provisioning/answers.properties");
        assertThat(done("letters", "sentences", "import", file.toString()).out())
                .isEqualTo("30 of 30 texts are there\n");
        String list = done("letters", "sentences", "list").out();
        for (String language : List.of("nl", "en", "ar", "tr", "de", "pl")) {
            assertThat(list.lines().filter(it -> it.contains("  " + language + "  ")))
                    .hasSize(5);
        }
        assertThat(refused("letters", "sentences", "import", text("weg.tr=Yok\nzonder=Niets\nnu.nl=Nu\n")))
                .contains("weg.tr: there is no Dutch text", "zonder: not KEY.LANGUAGE");
        assertThat(done("letters", "sentences", "list").out())
                .startsWith("6 sentences")
                .contains("nu  nl  Nu");
    }

    @Test
    void mergesLettersAndAnswersThemTogether() throws Exception {
        String first = take("nl");
        String second = take("nl");
        assertThat(done("letters", "merge", first, second).out()).contains("and so is letter " + second);
        assertThat(refused("letters", "work", second)).contains("goes the way of letter " + first);
        assertThat(done("letters", "answer", first, "--file", text("Ja."), "--outcome", "done")
                        .out())
                .contains("letter " + first + " is answered", "and so is letter " + second);
    }

    @Test
    void showsHowToReachSomebodyOnlyWhenAsked() throws Exception {
        Path contact = temp.resolve("contact");
        Files.writeString(contact, "name: Voorbeeld Persoon\nphone: 0612345678\n");
        String out = done(
                        "letters",
                        "take",
                        "--kind",
                        "call-back",
                        "--file",
                        text("Bel mij"),
                        "--contact-file",
                        contact.toString())
                .out();
        String id = first(TAKEN, out).group(1);
        assertThat(done("letters", "show", id).out())
                .contains("--contact shows it")
                .doesNotContain("0612345678");
        assertThat(done("letters", "show", id, "--contact").out()).contains("phone: 0612345678");
        Files.writeString(contact, "telefoon: 1\n");
        assertThat(refused("letters", "take", "--file", text("x"), "--contact-file", contact.toString()))
                .contains("--contact-file: a line is not");
        assertThat(Files.readString(data.resolve("logs/audit.log"))).doesNotContain("0612345678");
    }

    @Test
    void saysWhatIsWrongAndWhere() throws Exception {
        String id = take("nl");
        assertThat(refused("letters", "show", "abc")).contains("'abc' is too short");
        assertThat(refused("letters", "show", "ffffffffffff")).contains("there is no letter ffffffffffff");
        assertThat(refused("letters", "note", id, "--file", "nergens")).contains("nergens: there is no such file");
        assertThat(refused("letters", "answer", id, "--outcome", "done"))
                .contains("needs --file, --text or --sentence");
        assertThat(run("letters", "list", "--state", "weg"))
                .satisfies(it -> assertThat(it.code()).isEqualTo(2))
                .satisfies(it -> assertThat(it.err()).contains("--state weg: allowed are received, seen"));
        assertThat(run("letters", "answer", id, "--outcome", "ja").err()).contains("--outcome ja: done or explained");
        assertThat(run("letters", "forward", id, "--to", "x".repeat(81)).err()).contains("1 to 80 characters");
        assertThat(run("letters", "take", "--kind", "brief").err()).contains("--kind brief: allowed are idea");
        Files.write(temp.resolve("latin1"), new byte[] {'c', 'a', 'f', (byte) 0xe9});
        assertThat(refused(
                        "letters", "note", id, "--file", temp.resolve("latin1").toString()))
                .contains("is not UTF-8 text");
    }

    @Test
    void tellsAtTheDeskWhereTheCodeCanBeTypedAtHome() throws Exception {
        done("guide", "import", stad.toString());
        assertThat(done("letters", "take", "--file", text("x")).out()).doesNotContain("https://");
        Files.writeString(data.resolve("letters.properties"), "letters.public-address=https://a.nl/brief\n");
        assertThat(done("letters", "take", "--file", text("x")).out()).contains("    https://a.nl/brief\n");
    }

    @Test
    void stopsOnAWrongTermBeforeAnythingIsDone() throws IOException {
        Files.writeString(data.resolve("letters.properties"), "letters.answer-days=nooit\n");
        assertThat(refused("letters", "list"))
                .contains("letters.properties: letters.answer-days=nooit: allowed is 1 to 60");
    }

    private String take(String language) throws IOException {
        CommandRun taken = done("letters", "take", "--language", language, "--file", text("Een vraag."));
        return first(TAKEN, taken.out()).group(1);
    }

    private StatusMessage read(String code) throws Exception {
        var reading = (ReceiptCode.Reading.Good) ReceiptCode.read(code);
        try (OpenData open = OpenData.open(data, Clock.systemUTC());
                ReceiptKeys keys = ReceiptKeys.derive(reading.code())) {
            return keys.open(open.letters().statuses().find(keys.lookUpKey()).orElseThrow());
        }
    }

    private String text(String text) throws IOException {
        Path file = Files.createTempFile(temp, "text", ".txt");
        Files.writeString(file, text);
        return file.toString();
    }

    private static MatchResult first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(text));
    }

    private CommandRun withInput(String text, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return done(words);
        } finally {
            System.setIn(before);
        }
    }

    private CommandRun done(String... words) {
        CommandRun run = run(words);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private String refused(String... words) {
        CommandRun run = run(words);
        assertThat(run.code()).as(run.out()).isEqualTo(1);
        return run.err();
    }

    private CommandRun run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(data.toString());
        return CommandRun.run(all.toArray(String[]::new));
    }
}
