package nl.buurtpunt.kiosk.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets a warning or error through a few times, then only counts it and says once in a while how often it came again: a
/// fault that comes each second for a year must leave room in the log for everything else. What is below a warning
/// passes.
public final class FoldingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {
    /// The same fault may say something else each time; so many of it are shown.
    static final int SHOWN = 3;

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_FAULTS = 200;

    private final AppenderAttachableImpl<ILoggingEvent> outputs = new AppenderAttachableImpl<>();
    private final Map<String, Fold> folds = new LinkedHashMap<>();
    private LongSupplier nanoTime = System::nanoTime;
    private @Nullable ScheduledFuture<?> sweeping;

    @Override
    public void start() {
        if (getContext() instanceof LoggerContext context && context.getScheduledExecutorService() != null) {
            sweeping =
                    context.getScheduledExecutorService().scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
        }
        super.start();
    }

    /// For tests: steps time.
    void clock(LongSupplier stepped) {
        nanoTime = stepped;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
            outputs.appendLoopOnAppenders(event);
            return;
        }
        List<ILoggingEvent> out = new ArrayList<>();
        synchronized (folds) {
            out.addAll(overdue());
            Fold fold = folds.computeIfAbsent(key(event), _ -> new Fold(nanoTime.getAsLong()));
            if (fold.passes(event)) {
                out.add(event);
            }
            if (folds.size() > MOST_FAULTS) {
                Iterator<Fold> oldest = folds.values().iterator();
                oldest.next().addTo(out);
                oldest.remove();
            }
        }
        out.forEach(outputs::appendLoopOnAppenders);
    }

    /// Says of every fault whose time is over how often it came again.
    void sweep() {
        List<ILoggingEvent> out;
        synchronized (folds) {
            out = overdue();
        }
        out.forEach(outputs::appendLoopOnAppenders);
    }

    private List<ILoggingEvent> overdue() {
        List<ILoggingEvent> out = new ArrayList<>();
        long now = nanoTime.getAsLong();
        folds.values().removeIf(fold -> {
            boolean over = now - fold.since >= WINDOW.toNanos();
            if (over) {
                fold.addTo(out);
            }
            return over;
        });
        return out;
    }

    @Override
    public void stop() {
        ScheduledFuture<?> running = sweeping;
        if (running != null) {
            running.cancel(false);
        }
        List<ILoggingEvent> out = new ArrayList<>();
        synchronized (folds) {
            folds.values().forEach(fold -> fold.addTo(out));
            folds.clear();
        }
        out.forEach(outputs::appendLoopOnAppenders);
        super.stop();
        outputs.detachAndStopAllAppenders();
    }

    /// The same fault: said by the same line of the program, about an exception of the same kind from the same place.
    private static String key(ILoggingEvent event) {
        IThrowableProxy fault = event.getThrowableProxy();
        String place = fault == null
                ? ""
                : fault.getClassName()
                        + (fault.getStackTraceElementProxyArray().length == 0
                                ? ""
                                : fault.getStackTraceElementProxyArray()[0].getSTEAsString());
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getMessage() + " " + place;
    }

    /// One fault within its window.
    private static final class Fold {
        private final long since;
        private int passed;
        private long folded;
        private String lastText = "";
        private @Nullable ILoggingEvent last;

        Fold(long since) {
            this.since = since;
        }

        boolean passes(ILoggingEvent event) {
            String text = event.getFormattedMessage();
            boolean again = passed > 0 && text.equals(lastText);
            if (!again && passed < SHOWN) {
                passed++;
                lastText = text;
                return true;
            }
            folded++;
            last = event;
            return false;
        }

        void addTo(List<ILoggingEvent> out) {
            ILoggingEvent repeated = last;
            if (repeated != null) {
                out.add(summary(repeated, folded));
            }
        }

        private static ILoggingEvent summary(ILoggingEvent repeated, long count) {
            var summary = new LoggingEvent();
            summary.setMDCPropertyMap(Map.of());
            summary.setInstant(repeated.getInstant());
            summary.setLevel(repeated.getLevel());
            summary.setLoggerName(repeated.getLoggerName());
            summary.setThreadName(repeated.getThreadName());
            summary.setMessage(repeated.getFormattedMessage() + " ... repeated " + count + " times");
            return summary;
        }
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        outputs.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return outputs.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return outputs.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return outputs.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        outputs.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return outputs.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return outputs.detachAppender(name);
    }
}
