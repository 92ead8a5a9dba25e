package nl.buurtpunt.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.app.OpenData;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.WorkingGuide;
import nl.buurtpunt.server.key.KeyFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters taken in at the desk when not everything else works.
class DeskLettersTest {
    private static final Dispatcher NOWHERE = (command, spec, data) -> ExitCode.USAGE;

    @TempDir
    Path folder;

    private OpenData open;

    @BeforeEach
    void openData() throws Exception {
        Path data = folder.resolve("data");
        open = OpenData.open(data, Clock.systemUTC());
        new KeyFolder(data)
                .publish(
                        SigningKey.generate(new SecureRandom()),
                        Set.of(),
                        Set.of(),
                        new SecureRandom(),
                        Clock.systemUTC());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void tellsTheCodeBeforeAnythingThatCanFail() {
        Told told = run(new LettersTakeCommand(NOWHERE), withoutGuide(open.desk()));
        assertThat(told.code()).isEqualTo(ExitCode.OK);
        assertThat(told.lines().get(0)).matches("letter [0-9a-f]{8} is taken in");
        assertThat(told.lines().get(2)).matches("    code: [0-9]{5}( [0-9]{5}){3}");
        assertThat(told.lines().get(3))
                .startsWith("! the letter is taken in and its code holds, but the sentences of the slip")
                .contains("the guide is broken");
        assertThat(open.cases().casework().all()).hasSize(1);
    }

    @Test
    void listsAmongWhatIsDueALetterOfWhichKiosksKnowMore() throws Exception {
        Told taken = run(new LettersTakeCommand(NOWHERE), open.desk());
        String id = taken.lines().get(0).substring(7, 15);
        String code = taken.lines().get(2).replace("    code: ", "");
        assertThat(due()).containsExactly("0 letters need somebody");
        SigningKey key = open.keys().signingKey(KeyUse.STATUS).orElseThrow();
        var reading = (ReceiptCode.Reading.Good) ReceiptCode.read(code);
        try (ReceiptKeys keys = ReceiptKeys.derive(reading.code())) {
            var lost = new StatusMessage(7, "2026-11-21", null, List.of(), List.of(), true);
            var held = new HeldStatuses(List.of(SealedStatus.seal(lost, keys.lookUpHash(), keys.publicKey(), key)));
            assertThat(open.letters().statuses().takeBack(held).taken()).isOne();
        }
        assertThat(due()).containsExactly("0 letters need somebody", "letter " + id + ": " + LetterWords.BEHIND);
    }

    private List<String> due() {
        return run(new LettersDueCommand(NOWHERE), open.desk()).lines();
    }

    private static Desk withoutGuide(Desk desk) {
        var broken = new GuideStore() {
            @Override
            public Optional<WorkingGuide> load() {
                throw new IllegalStateException("the guide is broken");
            }

            @Override
            public void replace(WorkingGuide guide) {
                throw new UnsupportedOperationException();
            }
        };
        return new Desk(
                desk.clock(),
                broken,
                desk.releases(),
                desk.enrolments(),
                desk.bundles(),
                desk.letters(),
                desk.backups());
    }

    private static Told run(DeskCommand command, Desk desk) {
        var lines = new ArrayList<String>();
        var answer = new Answer() {
            @Override
            public void say(String line) {
                lines.add(line);
            }

            @Override
            public void complain(String line) {
                lines.add("! " + line);
            }

            @Override
            public void file(String path, byte[] bytes) {
                throw new AssertionError(path);
            }
        };
        var files = new TreeMap<>(Map.of("text", "Een vraag.".getBytes(StandardCharsets.UTF_8)));
        int code = command.work(desk, new OperatorRequest(List.of(), files), answer);
        return new Told(code, List.copyOf(lines));
    }

    private record Told(int code, List<String> lines) {}
}
