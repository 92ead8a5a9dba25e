package nl.buurtpunt.server.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// `DATA/logs/audit.log`: what operators did, bounded. Only who has the database open writes it, so it is made with the
/// data folder and not by the log's own configuration, which commands share.
final class AuditFile implements AutoCloseable {
    private final Logger logger;
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

    private AuditFile(Logger logger) {
        this.logger = logger;
    }

    static AuditFile open(Path dataFolder) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var file = new AuditFile(context.getLogger("nl.buurtpunt.audit"));
        file.start(context, dataFolder.resolve("logs"));
        return file;
    }

    private void start(LoggerContext context, Path logs) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %msg%n");
        encoder.start();
        appender.setContext(context);
        appender.setFile(logs.resolve("audit.log").toString());
        appender.setEncoder(encoder);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(logs.resolve("audit.%d{yyyy-MM}.%i.log.gz").toString());
        policy.setMaxFileSize(new FileSize(FileSize.MB_COEFFICIENT));
        policy.setMaxHistory(60);
        policy.setTotalSizeCap(new FileSize(10 * FileSize.MB_COEFFICIENT));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(policy);
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        appender.stop();
    }
}
