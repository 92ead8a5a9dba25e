package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingAppenderTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path logs;

    private final LoggerContext context = new LoggerContext();
    private final SteppedTime time = new SteppedTime();
    private final FoldingAppender folding = new FoldingAppender();
    private final ListAppender<ILoggingEvent> out = new ListAppender<>();
    private final Logger log = context.getLogger("nl.buurtpunt.kiosk.store.H2File");

    @BeforeEach
    void wire() {
        out.setContext(context);
        out.start();
        folding.setContext(context);
        folding.addAppender(out);
        folding.clock(time);
        folding.start();
        log.addAppender(folding);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private List<String> lines() {
        return out.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void saysAFaultOnceAndThenHowOftenItCameAgain() {
        for (int i = 0; i < 138; i++) {
            log.error("the disk is full");
        }
        assertThat(lines()).containsExactly("the disk is full");

        time.pass(FoldingAppender.WINDOW);
        folding.sweep();

        assertThat(lines()).containsExactly("the disk is full", "the disk is full ... repeated 137 times");
        assertThat(out.list.getLast().getLevel()).isEqualTo(Level.ERROR);
        log.error("the disk is full");
        assertThat(lines()).as("after a while it is said again").hasSize(3);
    }

    @Test
    void showsOneFaultThatSaysSomethingElseEachTimeAFewTimesOnly() {
        for (int i = 0; i < 1000; i++) {
            log.warn("no answer in {} ms", i);
        }
        assertThat(lines()).containsExactly("no answer in 0 ms", "no answer in 1 ms", "no answer in 2 ms");
        folding.stop();
        assertThat(lines()).last().isEqualTo("no answer in 999 ms ... repeated 997 times");
    }

    @Test
    void keepsDifferentFaultsApartAndLetsEverythingElseThrough() {
        for (int i = 0; i < 5; i++) {
            log.error("broken", new IllegalStateException("a"));
            log.error("broken", new IllegalArgumentException("b"));
            log.info("same news");
        }
        assertThat(lines().stream().filter("broken"::equals)).hasSize(2);
        assertThat(lines().stream().filter("same news"::equals)).hasSize(5);
    }

    @Test
    void remembersNoMoreThanSomeHundredFaultsAndLosesNoCount() {
        for (int i = 0; i < 2_000; i++) {
            log.error("fault " + i);
            log.error("fault " + i);
        }
        folding.stop();
        assertThat(lines().stream().filter(it -> it.endsWith(" ... repeated 1 times")))
                .hasSize(2_000);
    }

    /// With the log's own settings, as the program has them.
    @Test
    void aHundredThousandErrorsMakeASmallFileAndNoLongTraces() throws IOException, JoranException {
        Logger kiosk = asConfigured();
        for (int i = 0; i < 100_000; i++) {
            kiosk.error("a round with the server failed", deep(300));
        }
        kiosk.getLoggerContext().stop();

        String written = Files.readString(logs.resolve("kiosk.log"));
        assertThat(written).contains("a round with the server failed ... repeated 99999 times");
        assertThat(written.lines()).hasSizeLessThan(60);
        assertThat(written.length()).isLessThan(20_000);
    }

    @Test
    void aFloodIsCutOff() throws IOException, JoranException {
        Logger kiosk = asConfigured();
        String line = "x".repeat(500);
        for (int i = 0; i < 40_000; i++) {
            kiosk.info("{} {}", i, line);
        }
        kiosk.getLoggerContext().stop();

        try (Stream<Path> files = Files.list(logs)) {
            long all = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(all).isLessThan(11 * MEGABYTE).isGreaterThan(2 * MEGABYTE);
        }
    }

    private Logger asConfigured() throws JoranException {
        LoggerContext configured = new LoggerContext();
        configured.setMDCAdapter(new LogbackMDCAdapter());
        configured.putProperty("buurtpunt.logs", logs.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(configured);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        Logger root = configured.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ((FoldingAppender) Objects.requireNonNull(root.getAppender("folded"))).detachAppender("stderr");
        return configured.getLogger("nl.buurtpunt.kiosk.sync.SyncLoop");
    }

    private static IllegalStateException deep(int calls) {
        return calls == 0
                ? new IllegalStateException("no such page", new IllegalArgumentException("its cause"))
                : deep(calls - 1);
    }

    @Test
    void isNotOverdueWithinItsWindow() {
        log.error("once");
        log.error("once");
        time.pass(FoldingAppender.WINDOW.minus(Duration.ofSeconds(1)));
        folding.sweep();
        assertThat(lines()).containsExactly("once");
    }
}
