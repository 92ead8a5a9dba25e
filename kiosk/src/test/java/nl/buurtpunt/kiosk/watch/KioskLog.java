package nl.buurtpunt.kiosk.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of this whole program as a kiosk keeps it, by the settings that are shipped, for as long as a test lives;
/// only the terminal is left out.
public final class KioskLog implements AutoCloseable {
    private static final Path SHIPPED = Path.of("src/main/resources/logback.xml");
    private static final Path OF_TESTS = Path.of("src/test/resources/logback-test.xml");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Path folder;
    private final FoldingAppender folding;

    /// @param folder where the files go
    /// @param nanoTime steps the time of what is folded
    public KioskLog(Path folder, LongSupplier nanoTime) {
        this.folder = folder;
        context.reset();
        context.putProperty("buurtpunt.logs", folder.toString());
        configure(SHIPPED);
        this.folding = (FoldingAppender) Objects.requireNonNull(
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("folded"));
        folding.detachAppender("stderr");
        folding.clock(nanoTime);
    }

    private void configure(Path settings) {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(settings.toFile());
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What happens once a minute.
    public void sweep() {
        folding.sweep();
    }

    /// Writes a line as if it happened then.
    public void write(Instant when, String line) {
        var event = new LoggingEvent();
        event.setInstant(when);
        event.setMDCPropertyMap(Map.of());
        event.setLevel(Level.INFO);
        event.setLoggerName("nl.buurtpunt.kiosk");
        event.setThreadName("test");
        event.setMessage(line);
        folding.doAppend(event);
    }

    /// No file of the log is longer than this, but for its last line.
    public static long longestFile() {
        return SizeTrigger.MOST;
    }

    /// So many files there may be, by the settings.
    public int mostFiles() {
        return policy().getMaxIndex() - policy().getMinIndex() + 2;
    }

    private FixedWindowRollingPolicy policy() {
        var file = (RollingFileAppender<ILoggingEvent>) Objects.requireNonNull(folding.getAppender("file"));
        return (FixedWindowRollingPolicy) file.getRollingPolicy();
    }

    /// The length of each file of the log.
    public List<Long> lengths() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toFile().length()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that stands in it now, the latest file only.
    public String latest() {
        try {
            return Files.readString(folder.resolve("kiosk.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.reset();
        configure(OF_TESTS);
    }
}
