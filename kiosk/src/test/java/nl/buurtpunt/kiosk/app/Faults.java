package nl.buurtpunt.kiosk.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.KioskView;
import org.slf4j.LoggerFactory;

/// Hears of every exception, on whatever thread, thrown out of it or only logged; and keeps a log on disk that says far
/// more than a kiosk's does.
final class Faults implements AutoCloseable {
    private static final String OURS = "nl.buurtpunt.kiosk";

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Thread.UncaughtExceptionHandler screenBefore;
    private final Logger root;
    private final Logger ours;
    private final AppenderBase<ILoggingEvent> ear = new Ear();
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();

    /// @param log where the log is written
    Faults(KioskView view, Path log) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ours = context.getLogger(OURS);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d [%thread] %-5level %logger %msg%n%ex");
        encoder.start();
        file.setContext(context);
        file.setFile(log.toString());
        file.setEncoder(encoder);
        file.start();
        ear.setContext(context);
        ear.start();
        for (Logger logger : List.of(root, ours)) {
            logger.addAppender(ear);
            logger.addAppender(file);
        }
        ours.setLevel(Level.DEBUG);
        ours.setAdditive(false);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> hear("on thread " + thread.getName(), e));
        screenBefore = Fx.on(() -> Thread.currentThread().getUncaughtExceptionHandler());
        // As the program does, and heard as well.
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            hear("on the screen's thread", e);
            view.showTrouble(e);
        }));
    }

    /// All that was heard since it was last asked.
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (String fault = heard.poll(); fault != null; fault = heard.poll()) {
            all.add(fault);
        }
        return all;
    }

    private void hear(String where, Throwable e) {
        StringBuilder said = new StringBuilder(where).append(": ").append(e);
        StackTraceElement[] trace = e.getStackTrace();
        for (int i = 0; i < Math.min(12, trace.length); i++) {
            said.append("\n      at ").append(trace[i]);
        }
        heard.add(said.toString());
    }

    @Override
    public void close() {
        ours.setAdditive(true);
        ours.setLevel(null);
        for (Logger logger : List.of(root, ours)) {
            logger.detachAppender(ear);
            logger.detachAppender(file);
        }
        file.stop();
        Thread.setDefaultUncaughtExceptionHandler(before);
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(screenBefore));
    }

    /// An error in the log is a fault, and so is every trace in it.
    private final class Ear extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                    || (event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.WARN))) {
                heard.add("logged by " + event.getLoggerName() + " on " + event.getThreadName() + ": "
                        + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getClassName()));
            }
        }
    }
}
