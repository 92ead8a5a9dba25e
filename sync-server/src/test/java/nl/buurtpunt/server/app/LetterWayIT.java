package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.server.api.SteppedClock;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import nl.buurtpunt.server.tls.SelfSigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One letter all the way: a kiosk offers it to a running server, an operator answers it, the kiosk fetches the answer,
/// and only from then on the terms of keeping run.
class LetterWayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder = Path.of(".");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T10:00:00Z"));
    private Path data = folder;

    @Test
    void goesFromTheKioskToTheAnswerAndIsDeletedAfterItsTerm() throws Exception {
        data = folder.resolve("data");
        OpenData.make(data);
        var keys = new KeyFolder(data);
        keys.publish(SigningKey.generate(new SecureRandom()), Set.of(), Set.of(), new SecureRandom(), clock);
        done("guide", "import", content(""), content("-voorbeeld"));
        done("guide", "publish");
        var key = SelfSigned.readOrMake(data.resolve("tls.p12"), new SecureRandom());
        var settings = new ServeSettings(data, "127.0.0.1", 0, Optional.of(key));
        try (Serving serving = Serving.start(settings, clock)) {
            var kiosk = new TestKiosk(serving.url());
            kiosk.enrol();
            done("kiosk", "confirm", kiosk.code(), "--point", "voorbeeld-centrum");
            ReceiptKeys code = ReceiptKeys.derive(ReceiptCode.random(new SecureRandom()));
            Written written = new WrittenLetters(kiosk.id())
                    .write(
                            "Er is geen bank.",
                            code,
                            keys.list().orElseThrow().sealingKey().orElseThrow());
            assertThat(kiosk.put(Api.LETTERS + "/" + written.letter().id(), written.bytes())
                            .statusCode())
                    .isEqualTo(201);

            // Nobody asked for it: the server follows what arrives.
            StatusBatch first = fetchedWhenThere(kiosk);
            StatusMessage received = code.open(first.statuses().getFirst());
            // Saturday the 21st; ten working days after it
            assertThat(received.due()).isEqualTo("2026-12-04");

            String id = written.letter().id();
            Path answer = Files.writeString(folder.resolve("answer"), "Hij komt er.");
            done("letters", "answer", id, "--file", answer.toString(), "--outcome", "done");
            clock.step(Duration.ofDays(400));
            assertThat(row(serving).watch().collectable()).isNull();
            StatusBatch second = fetch(kiosk, first);
            StatusMessage answered = code.open(second.statuses().getFirst());
            assertThat(answered.stages().getLast().kind()).isEqualTo(StageKind.ANSWERED);
            assertThat(answered.answers().getFirst().texts().getFirst().text()).isEqualTo("Hij komt er.");
            assertThat(done("letters", "purge", "--dry-run").out()).contains("no kiosk has fetched");

            fetch(kiosk, second);
            done("letters", "due");
            assertThat(row(serving).watch().collectable()).isEqualTo("2027-12-26");
            clock.step(Duration.ofDays(1_826));
            assertThat(done("letters", "purge", "--dry-run").out()).contains("would delete 1 letters");
            Path inTheWay = Files.createDirectory(data.resolve("purged.log"));
            CommandRun failed = CommandRun.run("letters", "purge", "--data", data.toString());
            assertThat(failed.code()).isEqualTo(1);
            assertThat(failed.err()).contains("1 letters are past a term and could not be deleted");
            Files.delete(inTheWay);
            assertThat(done("letters", "purge").out()).contains("deleted 1 letters", "restart the server");
            assertThat(fetch(kiosk, second).statuses().getFirst().withdrawn()).isTrue();
        }
    }

    private static CaseRow row(Serving serving) {
        return serving.data().cases().casework().all().getFirst();
    }

    private static StatusBatch fetchedWhenThere(TestKiosk kiosk) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        StatusBatch batch = TestKiosk.read(StatusBatch.class, kiosk.get(Api.STATUSES, Map.of()));
        while (batch.statuses().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            batch = TestKiosk.read(StatusBatch.class, kiosk.get(Api.STATUSES, Map.of()));
        }
        return batch;
    }

    private static StatusBatch fetch(TestKiosk kiosk, StatusBatch before) throws Exception {
        String path = Api.STATUSES + "?after=" + before.upTo() + "&epoch="
                + before.epoch().text();
        return TestKiosk.read(StatusBatch.class, kiosk.get(path, Map.of()));
    }

    private static String content(String suffix) {
        Path at = Path.of("").toAbsolutePath();
        Path root = at.endsWith("sync-server") ? at.resolve("..").normalize() : at;
        return root.resolve("provisioning/content/heerlen" + suffix).toString();
    }

    private CommandRun done(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(data.toString());
        CommandRun run = CommandRun.run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }
}
