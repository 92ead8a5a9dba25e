package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.letterbox.SealedLetterBox;
import nl.buurtpunt.kiosk.letterbox.TestCity;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.printer.Printer;
import nl.buurtpunt.kiosk.printer.PrinterState;
import nl.buurtpunt.kiosk.slip.SlipImage;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.KeptLetter;
import nl.buurtpunt.kiosk.store.LetterState;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Requirement S17 for what is written: a letter is sealed, kept, printed and gone. Neither a word of it nor its code
/// is left in memory, in the stores or in the log.
class NoLetterStaysTest {
    /// Joined while it runs, so that the word itself stands in no constant of this class.
    private static final String[] WORD = {"kwz", "ibr", "ofl", "jeqx"};

    private static final String ADDRESS = "https://brief.voorbeeld.nl/";

    /// The digits of the code are kept only in this disguise.
    private static final int DISGUISE = 0x15;

    @TempDir
    private Path folder;

    private final ScheduledExecutorService executor = Threads.oneByOne("letterbox");
    private final ScheduledExecutorService printing = Threads.oneByOne("printing");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private int[] code = {};
    private String letterId = "";
    private @Nullable WrittenLetter held;

    @AfterEach
    void end() {
        executor.shutdownNow();
        printing.shutdownNow();
        root().detachAppender(log);
    }

    @Test
    void findsNeitherLetterNorCodeAnywhereAfterTheVisit() throws IOException {
        log.start();
        root().addAppender(log);
        LoggerFactory.getLogger(SealedLetterBox.class).debug("somebody looks");
        TestKiosk kiosk = Fx.on(NoLetterStaysTest::shown);
        try (LetterStore store = StoreFolder.at(folder.resolve("data")).openLetters()) {
            Fx.run(() -> post(kiosk, store));
            waitUntilPrinted(kiosk);
            code = Fx.on(() -> disguised(kiosk));
            Fx.run(() -> kiosk.tap("action-large"));
            twoPictures();
            assertThat(held).isNotNull();
            assertThat(inMemory("before")).containsExactly(true, true, true);
            held = null;

            Fx.run(kiosk.navigator::reset);
            twoPictures();

            assertThat(inMemory("after")).containsExactly(false, false, false);
            KeptLetter kept = only(store);
            letterId = kept.id();
            assertThat(kept.bytes().asUtf8()).contains(letterId).doesNotContain(word(), digits());
        }
        assertThat(inFiles(folder.resolve("data"), word())).isEmpty();
        assertThat(inFiles(folder.resolve("data"), digits())).isEmpty();
        assertThat(inFiles(folder.resolve("data"), letterId)).isNotEmpty();
        assertThat(log.list)
                .map(ILoggingEvent::getFormattedMessage)
                .contains("somebody looks")
                .noneMatch(this::tells);
    }

    private static KeptLetter only(LetterStore store) {
        return store.next(LetterState.WAITING, Optional.empty())
                        instanceof Attempt.Done<Optional<KeptLetter>>(Optional<KeptLetter> kept)
                ? kept.orElseThrow()
                : fail("not readable");
    }

    private boolean tells(String line) {
        return line.contains(word()) || line.contains(digits()) || line.contains(groups());
    }

    private void post(TestKiosk kiosk, LetterStore store) {
        kiosk.rooms
                .letters()
                .postAt(new SealedLetterBox(
                        store,
                        new TestCity().promising(ADDRESS, 10),
                        new SealedLetterBox.Tools(
                                new SecureRandom(), Clock.systemUTC(), Optional::empty, System::nanoTime),
                        new SealedLetterBox.Work(executor, Platform::runLater)));
        PrinterSlipDesk desk = new PrinterSlipDesk(
                new PrintDesk(new Shredder(), printing),
                new SlipLayout(576),
                kiosk.guide,
                TestKiosk.MORNING,
                (_, _) -> {});
        kiosk.rooms.letters().receipts().printAt(desk.receipts());
        WrittenLetter letter = TestLetters.idea("Bij de " + word() + " is het donker.");
        held = letter;
        kiosk.rooms.letters().receipts().post(letter, () -> {});
    }

    private static TestKiosk shown() {
        TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry());
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.show();
        kiosk.navigator.start(kiosk.language("nl"));
        return kiosk;
    }

    private static boolean isPrinted(TestKiosk kiosk) {
        return Fx.on(() -> ScreenInspector.place(kiosk.scene, "action-again").isPresent());
    }

    private static void waitUntilPrinted(TestKiosk kiosk) {
        for (int look = 0; look < 2_000 && !isPrinted(kiosk); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(isPrinted(kiosk)).isTrue();
    }

    private static int[] disguised(TestKiosk kiosk) {
        View view = new View(kiosk.guide.get(), kiosk.navigator.language());
        return kiosk.navigator.screen().elements(view).stream()
                .filter(Element.DigitGroups.class::isInstance)
                .flatMapToInt(it ->
                        String.join("", ((Element.DigitGroups) it).groups()).chars())
                .map(digit -> digit ^ DISGUISE)
                .toArray();
    }

    /// As it is in an address.
    private String digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < code.length; i++) {
            digits.append((char) (code[i] ^ DISGUISE));
        }
        return digits.substring(2, 14);
    }

    /// As it is shown.
    private String groups() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < code.length; i++) {
            digits.append((char) (code[i] ^ DISGUISE));
        }
        return digits.substring(0, 5) + " " + digits.substring(5, 10);
    }

    private static String word() {
        return String.join("", WORD);
    }

    /// A word of the letter, and the code in both its forms.
    private List<Boolean> inMemory(String name) throws IOException {
        return HeapSearch.found(folder.resolve(name + ".hprof"), () -> List.of(word(), digits(), groups()));
    }

    private static List<Path> inFiles(Path data, String wanted) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            return all.stream().filter(file -> holds(file, wanted)).toList();
        }
    }

    private static boolean holds(Path file, String wanted) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(wanted)
                    || new String(bytes, StandardCharsets.UTF_16LE).contains(wanted)
                    || new String(bytes, StandardCharsets.UTF_16BE).contains(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logger root() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        return root;
    }

    /// Until the toolkit has drawn what the scene shows now, and let go of what it showed before.
    private static void twoPictures() {
        for (int picture = 0; picture < 4; picture++) {
            Fx.awaitPulse();
        }
    }

    /// Prints everything and keeps nothing.
    private static final class Shredder implements Printer {
        @Override
        public PrintResult print(SlipImage slip, Stop stop) {
            return new PrintResult.Printed(false);
        }

        @Override
        public PrinterState state() {
            return new PrinterState.Ready(false);
        }
    }
}
